#include "ui/shell/knowingadvance.h"

#include "models/base/ids.h"
#include "models/base/safetext.h"
#include "models/room/advancewarnings.h"
#include "models/room/session.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QPointer>

namespace holdpoint {

namespace {

QList<AdvanceWarning> warningsOf(const RoomSession &session)
{
    return advanceWarnings(session.rollout(), session.surroundings().now);
}

QString warningTitle(const AdvanceWarning &warning)
{
    return warning.id == QLatin1String("witness") ? tr("Witness") : tr("Backup");
}

void askToAdvance(RoomSession *session, const QString &phase, const QJsonObject &args)
{
    session->act({newId(), Act::Advance, session->person(), phase, args, {}});
}

} // namespace

QList<KeyValue> warningFacts(const RoomSession &session)
{
    QList<KeyValue> facts;
    for (const AdvanceWarning &warning : warningsOf(session))
        facts.append({warningTitle(warning), displayText(warning.text, 200), true, true});
    return facts;
}

QJsonObject knowingAll(const RoomSession &session)
{
    QJsonArray ids;
    for (const AdvanceWarning &warning : warningsOf(session))
        ids << warning.id;
    return ids.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("despite"), ids}};
}

void advanceKnowing(RoomSession *session, const QString &phase, QWidget *window)
{
    const QList<KeyValue> facts = warningFacts(*session);
    if (facts.isEmpty())
        return askToAdvance(session, phase, {});
    const bool framed = session->rollout().mode != Mode::Live;
    auto *sheet = new Sheet(tr("Before you go on"), framed, window);
    sheet->setQuestion(tr("Go on all the same?"));
    sheet->setFacts(facts + QList<KeyValue>{{tr("Then"), tr("It is recorded that you knew.")}});
    sheet->setButton(tr("Go on all the same"));
    // What was shown is what was known: a warning that comes meanwhile is asked about again.
    QObject::connect(sheet, &Sheet::confirmed, session, [asked = QPointer<RoomSession>(session), phase, args = knowingAll(*session)] {
        if (asked && asked->rollout().playbook)
            askToAdvance(asked, phase, args);
    });
    sheet->present();
}

} // namespace holdpoint
