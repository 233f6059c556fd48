#include "tests/support/testmain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

namespace holdpoint::test {

namespace {

QtMessageHandler previous = nullptr;

// QTest::failOnWarning in Qt 6.4 cannot except lines, so the check is made here.
void handler(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    static const QRegularExpression allowed(
        QStringLiteral("does not support (propagateSizeHints|raise|grabbing the keyboard)|XDG_RUNTIME_DIR|runtime directory"));
    if (type == QtWarningMsg && !allowed.match(text).hasMatch())
        QTest::qFail(qPrintable(QStringLiteral("unexpected warning: ") + text), context.file ? context.file : "", context.line);
    if (previous)
        previous(type, context, text);
}

} // namespace

void strict()
{
    static QTemporaryDir home;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"}) {
        const QString path = home.path() + QLatin1Char('/') + QString::fromLatin1(name).toLower();
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(name, QFile::encodeName(path));
    }
    previous = qInstallMessageHandler(handler);
    static QTranslator translator;
    const QLocale language(qEnvironmentVariable("HOLDPOINT_LANGUAGE"));
    if (qEnvironmentVariableIsSet("HOLDPOINT_LANGUAGE")
        && translator.load(language, QStringLiteral("holdpoint"), QStringLiteral("_"), QStringLiteral(":/holdpoint/i18n"))) {
        QLocale::setDefault(language);
        QCoreApplication::installTranslator(&translator);
    }
}

QString casesFolder()
{
    const QString path = qEnvironmentVariableIsSet("HOLDPOINT_CASES") ? qEnvironmentVariable("HOLDPOINT_CASES")
                                                                      : sourceFolder() + QStringLiteral("/../shared/cases");
    return QDir(path).exists() ? QDir(path).absolutePath() : QString();
}

QString program(const QString &name)
{
    return qEnvironmentVariable("HOLDPOINT_BIN") + QLatin1Char('/') + name;
}

QString sourceFolder()
{
    return qEnvironmentVariable("HOLDPOINT_SOURCE");
}

} // namespace holdpoint::test
