#include "models/room/oldroom.h"

#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/journal/anchor.h"
#include "models/journal/sqlitejournal.h"
#include "models/room/roomfolder.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

namespace holdpoint {

namespace {

constexpr qint64 largestPlaybook = 1 << 20;
constexpr int eventsAtOnce = 2000;

void readTrusted(OldRoom &old, Journal &journal, qint64 upTo)
{
    while (old.events.size() < upTo) {
        const auto events = journal.read(old.events.size(), eventsAtOnce);
        if (!events || events->isEmpty())
            return;
        for (const Event &event : *events) {
            if (event.seq <= upTo)
                old.events << event;
        }
    }
}

void readPlaybookOf(OldRoom &old)
{
    for (const Event &event : std::as_const(old.events)) {
        if (event.kind != QLatin1String("rollout.opened") && event.kind != QLatin1String("revision.loaded"))
            continue;
        old.revision = event.body.value(u"revision").toInt(1);
        old.programs = event.body.value(u"folder").toString();
        if (!old.citation.fromAnchor)
            old.playbookSha256 = QByteArray::fromHex(event.body.value(u"sha256").toString().toLatin1());
    }
    const QDir copies(old.folder + QStringLiteral("/playbook"));
    const QStringList files = copies.entryList({QStringLiteral("*.yaml")}, QDir::Files);
    for (const QString &file : files) {
        const auto bytes = readFile(copies.filePath(file), largestPlaybook);
        if (!bytes || sha256(*bytes) != old.playbookSha256)
            continue;
        old.playbookFile = copies.filePath(file);
        if (const int revision = file.section(QLatin1Char('.'), 0, 0).toInt(); revision > 0)
            old.revision = revision;
    }
}

// The anchor that says what lay here: of the chain that is there, else the newest that names the folder.
std::optional<Anchor> anchorOf(const QString &folder, const QByteArray &chain, Verdict verdict)
{
    if (verdict != Verdict::StoreLost) {
        if (const auto own = readAnchor(chain); own && *own)
            return **own;
    }
    std::optional<Anchor> newest;
    for (const Anchor &anchor : anchorsNaming(folder)) {
        if (anchor.seq > 0 && anchor.chain != chain && (!newest || anchor.at > newest->at))
            newest = anchor;
    }
    return newest;
}

} // namespace

Result<OldRoom> lookAtOldRoom(const QString &folder, const Clock &clock)
{
    OldRoom old;
    old.folder = QDir(folder).absolutePath();
    old.citation.room = old.folder;
    auto journal = openJournal(old.folder, clock, OpenMode::ReadOnly);
    const StoreReport report = journal ? (*journal)->report() : StoreReport{};
    const Verdict verdict = journal ? report.verdict : Verdict::StoreLost;
    old.why = journal ? report.why : journal.error().message;
    old.citation.verdict = verdictWord(verdict);
    old.citation.chain = report.head.chain;
    if (!journal && journal.error().code != QLatin1String("store-lost") && journal.error().code != QLatin1String("no-journal"))
        old.citation.verdict = journal.error().code.toUpper(); // newer, foreign, schema: it was not looked into
    const auto anchor = anchorOf(old.folder, old.citation.chain, verdict);
    if (!anchor && !journal)
        return fail(ErrorKind::Unreadable, QStringLiteral("no-room"),
                    QStringLiteral("nothing says what room lay in %1: %2").arg(old.folder, old.why), old.folder);
    if (anchor) {
        old.citation.chain = anchor->chain;
        old.citation.seq = anchor->seq;
        old.citation.head = anchor->head;
        old.playbookSha256 = anchor->playbook;
    }
    old.citation.fromAnchor = anchor && anchor->playbook.size() == 32;
    if (!anchor) {
        old.citation.seq = report.head.seq;
        old.citation.head = report.head.hash;
    }
    // Without an anchor the chain holds in itself, which is all that can be said; after a rewriting nothing can.
    if (journal && verdict == Verdict::AnchorLost)
        readTrusted(old, **journal, report.head.seq);
    else if (journal)
        readTrusted(old, **journal, trustedUpTo(report).value_or(0));
    readPlaybookOf(old);
    return old;
}

QStringList attemptsIn(const QString &roomFolder)
{
    static const QRegularExpression attempt(QStringLiteral(R"(^[^.].*\.[1-9]\d*$)"));
    QStringList found;
    const QDir runs(RoomFolder(roomFolder).runs());
    const QStringList folders = runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time | QDir::Reversed);
    for (const QString &run : folders) {
        const QStringList inside = QDir(runs.filePath(run)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time | QDir::Reversed);
        for (const QString &name : inside) {
            if (attempt.match(name).hasMatch())
                found << run + QLatin1Char('/') + name;
        }
    }
    return found;
}

} // namespace holdpoint
