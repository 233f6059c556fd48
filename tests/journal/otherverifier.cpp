#include "tests/journal/otherverifier.h"

#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>

namespace holdpoint::test {

OtherVerifier::OtherVerifier()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"), {sourceFolder() + QStringLiteral("/tests/verify_store.py"), QStringLiteral("-")});
    if (!m_process.waitForStarted())
        qFatal("python3 is missing");
}

OtherVerifier::~OtherVerifier()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(5000);
}

QJsonObject OtherVerifier::ask(const QString &room)
{
    m_process.write(room.toUtf8() + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(30'000))
            return {};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

namespace {

QString with(const QString &verdict, std::optional<qint64> seq)
{
    return seq ? QStringLiteral("%1 at %2").arg(verdict).arg(*seq) : verdict;
}

} // namespace

QString OtherVerifier::verdict(const QString &room)
{
    const QJsonObject answer = ask(room);
    const QJsonValue seq = answer.value(QStringLiteral("seq"));
    return with(answer.value(QStringLiteral("verdict")).toString(), seq.isDouble() ? std::optional<qint64>(seq.toInteger()) : std::nullopt);
}

QString verdictText(const Result<StoreReport> &report)
{
    return report ? with(verdictWord(report->verdict), report->badSeq) : QStringLiteral("refused");
}

} // namespace holdpoint::test
