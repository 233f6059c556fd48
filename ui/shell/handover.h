#pragma once

#include "models/people/command.h"
#include "ui/shell/framedsheet.h"

namespace holdpoint {

class RoomSession;
class RowsModel;
class TableView;

// What this person can do about command and rollback ownership: accept an offer, or offer what they hold to somebody.
struct HandOverChoice {
    Act act;
    QString role, person; // of an offer: to whom; of an acceptance: from whom
    QString words; // "Offer incident commander to Bo Chen"
};
QList<HandOverChoice> handOverChoices(const RoomSession &session);

// Those choices in a table; Enter asks for one. The other one accepts in their own window, and only then it counts.
class HandOverSheet : public FramedSheet
{
    Q_OBJECT

public:
    HandOverSheet(const QList<HandOverChoice> &choices, bool framed, QWidget *window);
    void ask();

Q_SIGNALS:
    void chosen(holdpoint::Act act, const QString &role, const QString &person);

private:
    void choose(const QString &row);
    QList<HandOverChoice> m_choices;
    TableView *m_table;
    bool m_done = false;
};

} // namespace holdpoint
