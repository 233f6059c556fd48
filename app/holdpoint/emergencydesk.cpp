#include "app/holdpoint/emergencydesk.h"

#include "models/base/folderlock.h"
#include "models/base/safetext.h"
#include "models/base/xdg.h"
#include "models/people/peoplerules.h"
#include "models/room/aside.h"
#include "models/room/enginebeat.h"
#include "models/room/facts.h"
#include "models/room/signing.h"
#include "ui/library/whoami.h"
#include "ui/library/whosheet.h"
#include "ui/shell/sheet.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

void EmergencyDesk::begin(const QString &oldRoom, const QString &person)
{
    look(oldRoom, person,
         [this](const OldRoom &old, const std::shared_ptr<const Playbook> &playbook, const QString &who) { ask(old, playbook, who); });
}

void EmergencyDesk::beginAnew(const QString &oldRoom, const QString &person)
{
    look(oldRoom, person,
         [this](const OldRoom &old, const std::shared_ptr<const Playbook> &playbook, const QString &who) { askAnew(old, playbook, who); });
}

void EmergencyDesk::look(const QString &oldRoom, const QString &person, const Then &then)
{
    using Found = Result<std::pair<OldRoom, std::shared_ptr<const Playbook>>>;
    Q_EMIT told(tr("Looking at what can be trusted of %1…").arg(oldRoom));
    const auto work = [oldRoom, clock = &m_clock]() -> Found {
        const auto old = lookAtOldRoom(oldRoom, *clock);
        if (!old)
            return tl::unexpected(old.error());
        const auto playbook = emergencyPlaybook(*old, {});
        if (!playbook)
            return tl::unexpected(playbook.error());
        return std::pair{*old, *playbook};
    };
    aside(this, work, [this, person, then](const Found &looked) {
        if (!looked)
            return Q_EMIT told(tr("No new room: %1").arg(displayText(looked.error().message, 300)));
        found(looked->first, looked->second, person, then);
    });
}

void EmergencyDesk::found(const OldRoom &old, std::shared_ptr<const Playbook> playbook, const QString &person, const Then &then)
{
    const QString who = byId(playbook->people, person) ? person : matchingPerson(*playbook, readSelf().name);
    if (!who.isEmpty())
        return then(old, playbook, who);
    auto *sheet = new WhoSheet(*playbook, {}, readSelf().role, playbook->rehearsal, &m_window);
    connect(sheet, &WhoSheet::chosen, this, [old, playbook, then](const QString &chosen) {
        if (!chosen.isEmpty())
            then(old, playbook, chosen);
    });
    sheet->ask();
}

void EmergencyDesk::askAnew(const OldRoom &old, std::shared_ptr<const Playbook> playbook, const QString &person)
{
    const Rollout rollout = trustedRollout(old, playbook);
    const Command wanted = reanchorCommand(old, person, {});
    const auto right = rightFor(*playbook, rollout.people, wanted, rightFactsOf(rollout, wanted, {m_clock.now(), false, false}));
    if (!right)
        return Q_EMIT told(right.error().message);
    const QString folder = emergencyFolder(old.folder, m_clock.now(), true);
    auto *sheet = new Sheet(tr("Anchor anew"), playbook->rehearsal, &m_window);
    sheet->setQuestion(tr("Let %1 go on in a new room, on a new chain?").arg(playbook->title));
    sheet->setFacts(
        {{tr("Old room"), old.folder},
         {tr("Verdict"), old.citation.verdict},
         {tr("Cited at"), QStringLiteral("#%1 %2").arg(old.citation.seq).arg(QString::fromLatin1(old.citation.head.toHex().left(8)))},
         {tr("Goes on with"), tr("%1 events that can be trusted").arg(old.events.size())},
         {tr("Sign-offs"), tr("of the old chain are stale: they are asked for anew")},
         {tr("New room"), folder}});
    sheet->setButton(tr("Anchor anew"));
    const QLineEdit *because = sheet->askReason(tr("Because"), {}, true);
    QList<QList<Sheet::Choice>> others;
    for (const QStringList &list : right->second) {
        others.append(QList<Sheet::Choice>{});
        for (const QString &other : list)
            if (other != person && keyOf(rollout.people, other))
                others.last().append({other, personName(*playbook, other)});
    }
    sheet->askSigners({person, personName(*playbook, person)}, others);
    connect(sheet, &Sheet::confirmed, this, [this, sheet, because, old, rollout, person, folder] {
        const auto work = [old, rollout, person, folder, reason = because->text(), signers = sheet->signers(),
                           clock = &m_clock]() -> Result<EmergencyRoom> {
            KeyStore keys(KeyStore::defaultFolder(), *clock);
            Command command = reanchorCommand(old, person, reason);
            for (const Signer &signer : signers) {
                const auto proof = signCommand(rollout, command, signer.person, signer.passphrase.toUtf8(), keys, *clock);
                if (!proof)
                    return tl::unexpected(proof.error());
                command.proofs << *proof;
            }
            return openEmergencyRoom({old.folder, folder, person, reason, {}, command}, *clock);
        };
        aside(this, work, [this, person](const Result<EmergencyRoom> &made) {
            if (!made)
                return Q_EMIT told(tr("Not anchored anew: %1").arg(displayText(made.error().message, 300)));
            Q_EMIT opened(made->folder, person);
        });
    });
    sheet->present();
}

void EmergencyDesk::ask(const OldRoom &old, std::shared_ptr<const Playbook> playbook, const QString &person)
{
    const Citation &cites = old.citation;
    const QString folder = emergencyFolder(old.folder, m_clock.now());
    const qsizetype attempts = attemptsIn(old.folder).size();
    auto *sheet = new Sheet(tr("Emergency room"), playbook->rehearsal, &m_window);
    sheet->setQuestion(tr("Open an emergency room for %1?").arg(playbook->title));
    sheet->setFacts({{tr("Old room"), old.folder},
                     {tr("Cited at"), QStringLiteral("#%1 %2").arg(cites.seq).arg(QString::fromLatin1(cites.head.toHex().left(8)))},
                     {tr("Verdict"), cites.verdict},
                     {tr("Playbook"),
                      cites.fromAnchor ? tr("revision %1, as anchored").arg(old.revision)
                                       : tr("revision %1, as the old chain names it; no anchor confirms it").arg(old.revision)},
                     {tr("Can be trusted"), tr("%1 events, %2 attempts found").arg(old.events.size()).arg(attempts)},
                     {tr("It takes"), tr("rollbacks, acts on their steps, notes, messages; nothing automatic")},
                     {tr("Opened by"), personName(*playbook, person)},
                     {tr("New room"), folder}});
    sheet->setButton(tr("Open emergency room"));
    const QLineEdit *because = sheet->askReason(tr("Because"), displayText(old.why, 200), true);
    connect(sheet, &Sheet::confirmed, this, [this, because, wish = EmergencyWish{old.folder, folder, person, {}, {}, {}}]() mutable {
        wish.because = because->text();
        make(wish);
    });
    sheet->present();
}

void EmergencyDesk::make(const EmergencyWish &wish)
{
    aside(
        this, [wish, clock = &m_clock] { return openEmergencyRoom(wish, *clock); },
        [this, wish](const Result<EmergencyRoom> &made) {
            if (!made)
                return Q_EMIT told(tr("No emergency room: %1").arg(displayText(made.error().message, 300)));
            Q_EMIT opened(made->folder, wish.person);
            if (!made->engine.isEmpty())
                Q_EMIT told(tr("%1 still holds the engine of this playbook: Take over says what can be done.").arg(made->engine));
        });
}

void EmergencyDesk::freeEngine(const QString &oldRoom, const QString &playbookId, std::function<void()> then)
{
    struct Holder {
        QString who;
        EngineSeen seen;
    };
    const QString seat = QStringLiteral("%1/engines/%2").arg(stateHome(), playbookId);
    aside(
        this,
        [seat, oldRoom, clock = &m_clock] {
            return Holder{lockHolder(seat), seeEngine(oldRoom, *clock)};
        },
        [this, oldRoom, then = std::move(then)](const Holder &holder) {
            if (holder.who.isEmpty())
                return then();
            if (!holder.seen.held)
                return Q_EMIT told(
                    tr("%1 holds the engine of this playbook and belongs to another room: it cannot be ended here.").arg(holder.who));
            if (holder.seen.alive())
                return Q_EMIT told(tr("The old room's engine, %1, lives and beats: end it there first.").arg(holder.who));
            auto *sheet = new Sheet(tr("Take over the engine"), false, &m_window);
            sheet->setQuestion(tr("End the old room's silent engine, %1?").arg(holder.who));
            sheet->setFacts(
                {{tr("Old room"), oldRoom}, {tr("Running steps"), tr("go on in their own processes; the next engine finds them")}});
            sheet->setButton(tr("End it"));
            connect(sheet, &Sheet::confirmed, this, [this, oldRoom, then] {
                if (const auto ended = endSilentEngine(oldRoom, m_clock); !ended)
                    return Q_EMIT told(tr("The old engine was not ended: %1").arg(ended.error().message));
                QTimer::singleShot(1200, this, then);
            });
            sheet->present();
        });
}

} // namespace holdpoint
