#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace holdpoint {

constexpr qint64 pushHeadLimit = 8 * 1024, pushBodyLimit = 256 * 1024;

// What a push must be like to be taken.
struct PushRules {
    QByteArray path, token; // "/push"; the bare token
    int port = 0;
};

// The head of one request, judged. A status other than 0 is the answer, and the connection ends.
struct PushHead {
    int status = 0;
    QString why; // for people, without a word that the request said
    qint64 length = 0; // of the body that follows
    QByteArray contentType;
    bool waits = false; // for "100 Continue"
};

// `head` as it came, without the empty line at its end. Only a POST with the token, with a length, to a loopback name, and not
// sent by a page in a browser, is let in.
PushHead readPushHead(QByteArrayView head, const PushRules &rules);

QByteArray pushAnswer(int status, const QString &text); // the whole of it; the connection is to be closed

} // namespace holdpoint
