#include "app/ctl/output.h"

#include "models/base/safetext.h"

#include <QtCore/QJsonDocument>

#include <cstdio>

namespace holdpoint::ctl {

namespace {

void put(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

void Output::line(const QString &text)
{
    if (!json)
        put(stdout, text.toUtf8());
}

void Output::object(const QJsonObject &object)
{
    if (json)
        put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Output::diagnose(const QString &text)
{
    put(stderr, escapeControls(text).toUtf8());
}

void Output::refuse(const Error &error)
{
    diagnose(error.where.isEmpty() || error.message.contains(error.where) ? error.message
                                                                          : QStringLiteral("%1: %2").arg(error.where, error.message));
    exitCode = holdpoint::exitCode(error);
}

} // namespace holdpoint::ctl
