#pragma once

#include <QtCore/QCoreApplication>

namespace holdpoint {

// What an event of a kind says to people. Where a translator is installed, in its language; the record itself stays as it is.
struct EventSentence {
    Q_DECLARE_TR_FUNCTIONS(holdpoint::EventSentence)

public:
    const char *kind, *lane;
    const char *text; // English; {subject} is the title of the subject, {key} a value of the body

    static const EventSentence *of(const QString &kind); // null: a kind that this program does not know

    QString words() const { return tr(text); }
};

} // namespace holdpoint
