#include "app/holdpoint/sampleroom.h"

#include "models/base/files.h"
#include "models/base/xdg.h"
#include "models/playbook/loader.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

// The plan of the sample as if it had been made for today: all its days are moved by as much.
QByteArray planFrom(const QByteArray &text, Instant now)
{
    static const QDateTime written = QDateTime::fromString(QStringLiteral("2026-11-20T14:00:00Z"), Qt::ISODate);
    const qint64 moved = toMs(now) / 60'000 * 60'000 - written.toMSecsSinceEpoch();
    static const QRegularExpression time(QStringLiteral(R"(2026-11-2\dT\d\d:\d\d:00Z)"));
    const QString before = QString::fromUtf8(text);
    QString after;
    qsizetype from = 0;
    for (auto it = time.globalMatch(before); it.hasNext();) {
        const auto match = it.next();
        const QDateTime then = QDateTime::fromString(match.captured(), Qt::ISODate).addMSecs(moved);
        after += before.mid(from, match.capturedStart() - from) + then.toUTC().toString(Qt::ISODate);
        from = match.capturedEnd();
    }
    return (after + before.mid(from)).toUtf8();
}

} // namespace

Result<std::shared_ptr<const Playbook>> samplePlaybook(Instant now)
{
    QFile built(QStringLiteral(":/holdpoint/playbooks/sample.yaml"));
    const QString folder = dataHome() + QStringLiteral("/library/sample");
    const QString file = folder + QStringLiteral("/sample.yaml");
    if (auto made = makePrivateFolder(folder); !made)
        return tl::unexpected<Error>(made.error());
    if (!built.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unreadable, QStringLiteral("sample"), QStringLiteral("the sample is not built in"));
    if (auto written = writeDurably(file, planFrom(built.readAll(), now)); !written)
        return tl::unexpected<Error>(written.error());
    LoadResult loaded = loadPlaybook(file);
    if (!loaded.playbook)
        return fail(ErrorKind::Unreadable, QStringLiteral("sample"), loaded.problems.value(0).toText(), file);
    return std::make_shared<const Playbook>(std::move(*loaded.playbook));
}

NewRoom sampleRoom(Instant now)
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    return {defaultRoom(QStringLiteral("sample-") + stamp), QStringLiteral("ana"), QStringLiteral("two-minutes")};
}

} // namespace holdpoint
