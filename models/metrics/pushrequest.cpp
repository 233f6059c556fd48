#include "models/metrics/pushrequest.h"

#include <QtCore/QList>

#include <algorithm>

namespace holdpoint {

namespace {

constexpr qsizetype mostFields = 64;

struct HeadFields {
    QByteArray method, target;
    QList<std::pair<QByteArray, QByteArray>> list; // names in lower case

    qsizetype count(QByteArrayView name) const
    {
        return std::count_if(list.begin(), list.end(), [&](const auto &field) { return field.first == name; });
    }
    QByteArray value(QByteArrayView name) const
    {
        const auto it = std::find_if(list.begin(), list.end(), [&](const auto &field) { return field.first == name; });
        return it == list.end() ? QByteArray() : it->second;
    }
};

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool isPrintable(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

PushHead refusedPush(int status, const char *why)
{
    return {status, QString::fromLatin1(why), 0, {}, false};
}

// 0, or the status that answers a head which is none.
int readFields(QByteArrayView head, HeadFields &fields)
{
    const QList<QByteArray> lines = head.toByteArray().split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !isToken(first[0]) || !first[1].startsWith('/') || !isPrintable(first[1]) || !first[2].startsWith("HTTP/1."))
        return 400;
    if (lines.size() - 1 > mostFields)
        return 431;
    fields.method = first[0];
    fields.target = first[1];
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].endsWith('\r') ? lines[i].chopped(1) : lines[i];
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.first(colon)) || !isPrintable(line))
            return 400;
        fields.list.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
    }
    return 0;
}

// A page in a browser can be made to ask any name that leads here; only our own names are let in.
bool isOurName(const QByteArray &host, int port)
{
    const QByteArray tail = ':' + QByteArray::number(port);
    return host == "127.0.0.1" + tail || host == "localhost" + tail || host == "[::1]" + tail;
}

// Takes as long for a token that is nearly right.
bool isSameToken(const QByteArray &given, const QByteArray &token)
{
    unsigned char difference = given.size() != token.size() ? 1 : 0;
    for (qsizetype i = 0; i < given.size(); ++i)
        difference = static_cast<unsigned char>(difference | (given[i] ^ token[token.isEmpty() ? 0 : i % token.size()]));
    return !token.isEmpty() && difference == 0;
}

const char *phrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Bad Request";
    }
}

} // namespace

PushHead readPushHead(QByteArrayView head, const PushRules &rules)
{
    HeadFields fields;
    if (const int status = readFields(head, fields))
        return refusedPush(status, status == 431 ? "too many header fields" : "this is no HTTP request");
    if (fields.count("host") != 1 || !isOurName(fields.value("host"), rules.port) || fields.count("origin") > 0)
        return refusedPush(403, "only scripts on this machine may push");
    if (fields.target.split('?').first() != rules.path)
        return refusedPush(404, "nothing is pushed to this path");
    if (fields.method != "POST")
        return refusedPush(405, "samples are pushed with POST");
    const QByteArray given = fields.value("authorization");
    if (fields.count("authorization") != 1 || !given.startsWith("Bearer ") || !isSameToken(given.sliced(7).trimmed(), rules.token))
        return refusedPush(401, "the token is missing or wrong");
    if (fields.count("transfer-encoding") > 0 || fields.count("content-length") == 0)
        return refusedPush(411, "the length of the body must be given");
    if (const QByteArray packed = fields.value("content-encoding").toLower(); !packed.isEmpty() && packed != "identity")
        return refusedPush(415, "the body must not be packed");
    const QByteArray length = fields.value("content-length");
    const bool digits = !length.isEmpty() && std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (fields.count("content-length") != 1 || !digits)
        return refusedPush(400, "the length of the body is no number");
    if (length.size() > 12 || length.toLongLong() > pushBodyLimit)
        return refusedPush(413, "the body is larger than 256 KiB");
    return {0, {}, length.toLongLong(), fields.value("content-type"), fields.value("expect").toLower() == "100-continue"};
}

QByteArray pushAnswer(int status, const QString &text)
{
    const QByteArray body = text.toUtf8() + '\n';
    QByteArray more;
    if (status == 401)
        more = "WWW-Authenticate: Bearer\r\n";
    else if (status == 405)
        more = "Allow: POST\r\n";
    else if (status == 429)
        more = "Retry-After: 1\r\n";
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + phrase(status)
        + "\r\nContent-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n" + more
        + "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace holdpoint
