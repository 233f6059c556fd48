#include "models/base/log.h"

#include "models/base/safetext.h"

#include <QtCore/QFile>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace holdpoint {

namespace {

std::shared_ptr<spdlog::sinks::sink> &fileSink()
{
    static std::shared_ptr<spdlog::sinks::sink> sink;
    return sink;
}

std::shared_ptr<spdlog::logger> loggerOf(const char *folder)
{
    if (auto existing = spdlog::get(folder))
        return existing;
    std::shared_ptr<spdlog::logger> made;
    if (fileSink()) {
        made = std::make_shared<spdlog::logger>(folder, fileSink());
    } else {
        made = std::make_shared<spdlog::logger>(folder, std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_level(spdlog::level::warn);
    }
    made->flush_on(spdlog::level::warn);
    spdlog::register_logger(made);
    return made;
}

spdlog::level::level_enum toSpdlog(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
}

} // namespace

void openLog(const QString &path)
{
    try {
        fileSink() = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(QFile::encodeName(path).toStdString(), 5 << 20, 5);
        spdlog::drop_all();
        spdlog::flush_every(std::chrono::seconds(2));
    } catch (const spdlog::spdlog_ex &error) {
        log(LogLevel::Warning, "base", QStringLiteral("no log file: %1").arg(QString::fromLocal8Bit(error.what())));
    }
}

void log(LogLevel level, const char *folder, const QString &message, const QString &correlation)
{
    const QString text = correlation.isEmpty() ? message : QStringLiteral("[%1] %2").arg(correlation, message);
    loggerOf(folder)->log(toSpdlog(level), "{}", escapeControls(text).toStdString());
}

} // namespace holdpoint
