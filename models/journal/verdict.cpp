#include "models/journal/verdict.h"

#include "models/journal/chainscan.h"
#include "models/journal/chain.h"
#include "models/journal/database.h"
#include "models/journal/storefile.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdpoint {

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return QStringLiteral("ok");
    case Verdict::Unanchored:
        return QStringLiteral("UNANCHORED");
    case Verdict::Truncated:
        return QStringLiteral("TRUNCATED");
    case Verdict::Rewritten:
        return QStringLiteral("REWRITTEN");
    case Verdict::Broken:
        return QStringLiteral("BROKEN");
    case Verdict::AnchorLost:
        return QStringLiteral("ANCHOR LOST");
    case Verdict::StoreLost:
        return QStringLiteral("STORE LOST");
    }
    return {};
}

QString nextStep(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return {};
    case Verdict::Unanchored:
        return QStringLiteral("read what was added and by whom; then restore a backup from before it");
    case Verdict::Truncated:
    case Verdict::Rewritten:
    case Verdict::Broken:
        return QStringLiteral("leave the folder as it is, export what can be read, then restore the newest backup; the old folder is kept");
    case Verdict::AnchorLost:
        return QStringLiteral(
            "hold a witness (receipt, export, saved anchor) against it with --witness; then restore a backup, which anchors it");
    case Verdict::StoreLost:
        return QStringLiteral("restore a backup to this folder, or choose another folder for a new room");
    }
    return {};
}

int commandsOf(const QList<PastAnchor> &events)
{
    int commands = 0;
    QByteArray first;
    int part = 0;
    for (const PastAnchor &event : events) {
        if (commands > 0 && isPartOf(event.command, first, part + 1)) {
            ++part;
            continue;
        }
        ++commands;
        first = event.command;
        part = 1;
    }
    return commands;
}

namespace {

void put(StoreReport &report, Verdict verdict, std::optional<qint64> seq, const QString &why)
{
    report.verdict = verdict;
    report.badSeq = seq;
    report.why = why;
}

QString range(qint64 from, qint64 to)
{
    return from == to ? QStringLiteral("event %1").arg(from) : QStringLiteral("events %1–%2").arg(from).arg(to);
}

// What the chain that holds in itself is against the anchor.
void compareWithAnchor(StoreJudgement &j, const ChainScan &scan, const Anchor &first)
{
    const qint64 head = scan.head.seq;
    if (first.seq > head) {
        put(j.report, Verdict::Truncated, head + 1, QStringLiteral("%1 missing: the end was cut off").arg(range(head + 1, first.seq)));
        return;
    }
    if (first.head != scan.hashAtAnchor) {
        put(j.report, Verdict::Rewritten, first.seq, QStringLiteral("event %1 is not the one that was acknowledged").arg(first.seq));
        return;
    }
    // Others may have appended between the anchor and the snapshot. What was anchored by now was theirs; a living appender
    // leaves at most one command past the anchor at any instant.
    QList<PastAnchor> past;
    for (const PastAnchor &event : scan.past) {
        if (event.seq > j.anchor->seq)
            past.append(event);
    }
    j.pending = !past.isEmpty();
    if (commandsOf(past) > 1)
        put(j.report, Verdict::Unanchored, j.anchor->seq + 1,
            QStringLiteral("%1 not written by Holdpoint").arg(range(j.anchor->seq + 1, head)));
}

} // namespace

Result<StoreJudgement> judge(Database &db, const Probe &probe, const QString &room, Depth depth, const OpeningWatch &watch)
{
    const QList<Anchor> naming = anchorsNaming(room);
    const auto first = readAnchor(probe.chain);
    const std::optional<Anchor> anchor = first ? *first : std::nullopt;
    const bool alone = sqlite3_get_autocommit(db.handle()) != 0;
    if (const int code = alone ? db.exec("BEGIN") : SQLITE_OK; code != SQLITE_OK)
        return tl::unexpected<Error>(db.error(code, QStringLiteral("cannot read the journal")));
    const ChainScan scan = scanStore(db, probe, anchor ? anchor->seq : 0, depth, alone, watch);
    if (alone)
        db.exec("COMMIT");
    if (scan.failed && scan.failed->code == QLatin1String("cancelled"))
        return tl::unexpected<Error>(openingCancelled(room));
    if (scan.failed)
        return tl::unexpected<Error>(*scan.failed);

    StoreJudgement j;
    j.anchor = anchor;
    if (const auto again = readAnchor(probe.chain); anchor && again && *again)
        j.anchor = *again;
    j.report.events = scan.events;
    j.report.head = scan.head;
    j.report.anchorSeq = j.anchor ? j.anchor->seq : 0;

    const auto other = std::find_if(naming.begin(), naming.end(), [&](const Anchor &a) { return a.chain != probe.chain && a.seq > 0; });
    if (other != naming.end())
        put(j.report, Verdict::StoreLost, std::nullopt,
            QStringLiteral("an anchor says that chain %1 with %2 events lay here; it is gone")
                .arg(QString::fromLatin1(other->chain.toHex()))
                .arg(other->seq));
    else if (scan.bad || !scan.why.isEmpty())
        put(j.report, Verdict::Broken, scan.bad, scan.why);
    else if (!first)
        put(j.report, Verdict::AnchorLost, std::nullopt, first.error().message);
    else if (!anchor && scan.head.seq > 0)
        put(j.report, Verdict::AnchorLost, std::nullopt, QStringLiteral("there is no anchor for this chain on this machine"));
    else if (anchor)
        compareWithAnchor(j, scan, *anchor);
    return j;
}

namespace {

constexpr qint64 longJournal = 10'000; // events; fewer are looked at in the time that it takes to open a window

bool isOk(const Result<StoreJudgement> &judgement)
{
    return judgement && judgement->report.verdict == Verdict::Ok;
}

} // namespace

Result<StoreJudgement> judgeSoon(Database &db, const Probe &probe, const QString &room, const OpeningWatch &watch)
{
    if (db.integer("SELECT coalesce(max(seq),0) FROM event").value_or(0) >= longJournal) {
        if (auto end = judge(db, probe, room, Depth::End); isOk(end)) {
            end->whole = false;
            return end;
        }
    }
    return judge(db, probe, room, Depth::Quick, watch);
}

Result<StoreJudgement> judgeRead(Database &db, const Probe &probe, const QString &room)
{
    auto rest = judge(db, probe, room, Depth::File);
    return isOk(rest) ? rest : judge(db, probe, room, Depth::Quick);
}

QString whyNotWritable(const QString &room, Mode mode, const StoreJudgement &judgement)
{
    const auto path = QFile::encodeName(room);
    struct stat st {
    };
    if (judgement.report.verdict != Verdict::Ok)
        return QStringLiteral("%1: %2").arg(verdictWord(judgement.report.verdict), judgement.report.why);
    if (judgement.anchor && namesAnother(*judgement.anchor, room))
        return QStringLiteral("this is a copy; the room itself is %1").arg(judgement.anchor->room);
    if (::stat(path.constData(), &st) == 0 && st.st_uid != ::geteuid())
        return QStringLiteral("the room belongs to another user (uid %1)").arg(st.st_uid);
    if (::access(path.constData(), W_OK) != 0 || ::access(QFile::encodeName(journalPath(room)).constData(), W_OK) != 0)
        return QStringLiteral("the folder is read-only: %1").arg(room);
    if (const QString remote = remoteFileSystem(room); !remote.isEmpty() && mode == Mode::Live)
        return QStringLiteral("the room lies on %1, where locks cannot be trusted").arg(remote);
    return {};
}

} // namespace holdpoint
