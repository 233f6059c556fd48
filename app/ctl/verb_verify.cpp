#include "app/ctl/roomargs.h"
#include "app/ctl/roomfiles.h"
#include "app/ctl/verbs.h"
#include "app/ctl/witnesses.h"

#include "models/base/clock.h"
#include "models/journal/sqlitejournal.h"
#include "models/journal/verifystore.h"
#include "models/people/signaturecount.h"
#include "models/room/personalkeys.h"

namespace holdpoint::ctl {

namespace {

struct VerifyFlags {
    std::string room;
    std::vector<std::string> witnesses;
};

// As far as the chain holds.
QList<Event> eventsOf(const QString &room, const StoreReport &report, const OpeningWatch &watch)
{
    static const SystemClock clock;
    if (report.verdict == Verdict::StoreLost)
        return {};
    const auto journal = openJournal(room, clock, OpenMode::ReadOnly, shippedSchema(), watch, Verifying::Later);
    if (!journal || report.head.seq == 0)
        return {};
    return (*journal)
        ->read(0, static_cast<int>(std::min<qint64>(report.head.seq, std::numeric_limits<int>::max())))
        .value_or(QList<Event>());
}

void say(Output &out, const StoreReport &report, const SignatureCount &signatures, const FileCount &files, const PersonalCount &notes)
{
    const QString head = QString::fromLatin1(report.head.hash.toHex());
    const QString at = report.badSeq ? QStringLiteral(" at %1").arg(*report.badSeq) : QString();
    out.line(QStringLiteral("%1%2%3").arg(verdictWord(report.verdict), at,
                                          report.why.isEmpty() ? QString() : QStringLiteral(": ") + report.why));
    if (const QString next = nextStep(report.verdict); !next.isEmpty())
        out.line(QStringLiteral("next: ") + next);
    out.line(
        QStringLiteral("%1 events, head #%2 %3, anchored #%4").arg(report.events).arg(report.head.seq).arg(head).arg(report.anchorSeq));
    out.line(QStringLiteral("signatures: %1 good, %2 bad; files: %3 good, %4 missing, %5 changed, %6 expired")
                 .arg(signatures.good)
                 .arg(signatures.bad)
                 .arg(files.good)
                 .arg(files.missing)
                 .arg(files.changed)
                 .arg(files.expired));
    if (notes.readable + notes.erased + notes.unreadable > 0)
        out.line(QStringLiteral("personal notes: %1 readable, %2 erased, %3 whose key is missing")
                     .arg(notes.readable)
                     .arg(notes.erased)
                     .arg(notes.unreadable));
    out.object(
        {{QStringLiteral("verdict"), verdictWord(report.verdict)},
         {QStringLiteral("seq"), report.badSeq ? QJsonValue(*report.badSeq) : QJsonValue(QJsonValue::Null)},
         {QStringLiteral("why"), report.why},
         {QStringLiteral("next"), nextStep(report.verdict)},
         {QStringLiteral("events"), report.events},
         {QStringLiteral("head"), head},
         {QStringLiteral("head_seq"), report.head.seq},
         {QStringLiteral("anchor_seq"), report.anchorSeq},
         {QStringLiteral("chain"), QString::fromLatin1(report.head.chain.toHex())},
         {QStringLiteral("signatures"), QJsonObject{{QStringLiteral("good"), signatures.good}, {QStringLiteral("bad"), signatures.bad}}},
         {QStringLiteral("files"),
          QJsonObject{{QStringLiteral("good"), files.good},
                      {QStringLiteral("missing"), files.missing},
                      {QStringLiteral("changed"), files.changed},
                      {QStringLiteral("expired"), files.expired}}},
         {QStringLiteral("personal_notes"),
          QJsonObject{{QStringLiteral("readable"), notes.readable},
                      {QStringLiteral("erased"), notes.erased},
                      {QStringLiteral("key_missing"), notes.unreadable}}}});
}

void verify(const VerifyFlags &flags, Output &out)
{
    const QString room = QString::fromStdString(flags.room);
    OpeningLine opening(out);
    auto report = verifyStore(room, shippedSchema(), opening.watch());
    const QList<Event> events = report ? eventsOf(room, *report, opening.watch()) : QList<Event>();
    opening.end();
    for (const std::string &file : flags.witnesses) {
        if (report)
            report = holdAgainst(room, *report, events, QString::fromStdString(file));
    }
    if (!report) {
        out.refuse(report.error());
        return;
    }
    const SignatureCount signatures = countSignatures(events);
    const FileCount files = countFiles(room, report->head.chain, events);
    say(out, *report, signatures, files, countPersonal(room, report->head.chain, events));
    if (report->verdict != Verdict::Ok || signatures.bad > 0 || files.changed > 0)
        out.exitCode = 1;
}

} // namespace

void addVerify(CLI::App &app, Output &out)
{
    auto *verb = app.add_subcommand("verify", "Check a room's journal: anchor first, then chain, signatures and files");
    auto flags = std::make_shared<VerifyFlags>();
    verb->add_option("ROOM", flags->room, "folder of the room")->required();
    verb->add_option("--witness", flags->witnesses, "a receipt, an export, the folder of an evidence pack, a saved anchor; repeat it");
    verb->callback([flags, &out] { verify(*flags, out); });
}

} // namespace holdpoint::ctl
