#include "app/ctl/output.h"

#include "models/base/safetext.h"

#include <QtCore/QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace holdpoint::ctl {

namespace {

bool put(std::FILE *stream, QByteArray bytes)
{
    bytes += '\n';
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

void Output::line(const QString &text)
{
    if (!json)
        told(put(stdout, text.toUtf8()));
}

void Output::object(const QJsonObject &object)
{
    if (json)
        told(put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Output::told(bool all)
{
    if (all || exitCode != 0)
        return;
    exitCode = 1;
    diagnose(QStringLiteral("Standard output could not be written: what it holds is not complete."));
}

void Output::diagnose(const QString &text)
{
    static_cast<void>(put(stderr, escapeControls(text).toUtf8())); // there is nobody else to tell
}

void Output::progress(const QString &text)
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    const QByteArray line = '\r' + escapeControls(text).toUtf8() + "\033[K";
    (void)std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    (void)std::fflush(stderr);
}

void Output::refuse(const Error &error)
{
    diagnose(error.where.isEmpty() || error.message.contains(error.where) ? error.message
                                                                          : QStringLiteral("%1: %2").arg(error.where, error.message));
    exitCode = holdpoint::exitCode(error);
}

} // namespace holdpoint::ctl
