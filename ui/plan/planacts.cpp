#include "models/base/canonicaljson.h"
#include "models/base/safetext.h"
#include "models/people/peoplerules.h"
#include "models/phases/phaserules.h"
#include "models/phases/progress.h"
#include "ui/plan/planview.h"
#include "ui/plan/planwords.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace holdpoint {

namespace {

const QJsonObject anyReason{{QStringLiteral("because"), QStringLiteral("?")}};

QJsonObject withReason(const char *key, const QString &value, const QString &because)
{
    return {{QString::fromLatin1(key), value}, {QStringLiteral("because"), because}};
}

// "20 %", "20" or "0.2 %": a share, or nothing.
std::optional<double> shareOf(QString text)
{
    bool ok = false;
    text.remove(QLatin1Char('%')).replace(QLatin1Char(','), QLatin1Char('.'));
    const double percent = text.simplified().remove(QLatin1Char(' ')).remove(QChar(0x202f)).toDouble(&ok);
    return ok && percent >= 0 && percent <= 100 ? std::optional(percent / 100) : std::nullopt;
}

// "2026-11-20 14:10" in UTC, or RFC 3339.
std::optional<Instant> timeOf(const QString &text)
{
    const QDateTime plain = QDateTime::fromString(text.trimmed(), QStringLiteral("yyyy-MM-dd HH:mm"));
    if (plain.isValid())
        return instantFromMs(QDateTime(plain.date(), plain.time(), Qt::UTC).toMSecsSinceEpoch());
    const Result<Instant> at = parseRfc3339(text.trimmed());
    return at ? std::optional<Instant>(*at) : std::nullopt;
}

QString timeText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

void PlanView::connectActs()
{
    m_revise = m_planActs->add(QStringLiteral("revise"), tr("Revise the plan…"));
    m_start = m_phaseActs->add(QStringLiteral("start-phase"), tr("Start…"));
    m_exposure = m_phaseActs->add(QStringLiteral("exposure"), tr("Exposure…"));
    m_reschedule = m_phaseActs->add(QStringLiteral("reschedule"), tr("Reschedule…"));
    m_owner = m_phaseActs->add(QStringLiteral("owner"), tr("Owner…"));
    m_skip = m_phaseActs->add(QStringLiteral("skip-phase"), tr("Skip…"));
    m_held = m_scheduleActs->add(QStringLiteral("held"), tr("Held…"));
    m_give = m_scheduleActs->add(QStringLiteral("give"), tr("Give to…"));
    m_equal = m_featureActs->add(QStringLiteral("parity-done"), tr("At parity"), QStringLiteral("Space"));
    m_behind = m_featureActs->add(QStringLiteral("parity-failed"), tr("Behind…"), QStringLiteral("B"));
    m_notApplicable = m_featureActs->add(QStringLiteral("parity-none"), tr("Does not apply…"), QStringLiteral("N"));
    m_in = m_customerActs->add(QStringLiteral("opt-in"), tr("Opted in…"), QStringLiteral("I"));
    m_out = m_customerActs->add(QStringLiteral("opt-out"), tr("Left out…"), QStringLiteral("O"));
    connect(m_revise, &QAction::triggered, this, &PlanView::chooseRevision);
    connect(m_start, &QAction::triggered, this, &PlanView::startPhase);
    connect(m_exposure, &QAction::triggered, this, &PlanView::moveExposure);
    connect(m_reschedule, &QAction::triggered, this, &PlanView::reschedule);
    connect(m_owner, &QAction::triggered, this, [this] { changeOwner(chosenPhase()); });
    connect(m_give, &QAction::triggered, this, [this] { changeOwner(m_schedule.view->currentId().section(QLatin1Char('/'), 1)); });
    connect(m_skip, &QAction::triggered, this, &PlanView::skipPhase);
    connect(m_held, &QAction::triggered, this, &PlanView::hold);
    connect(m_equal, &QAction::triggered, this, [this] { answerFeature(QStringLiteral("done")); });
    connect(m_behind, &QAction::triggered, this, [this] { answerFeature(QStringLiteral("failed")); });
    connect(m_notApplicable, &QAction::triggered, this, [this] { answerFeature(QStringLiteral("n/a")); });
    connect(m_in, &QAction::triggered, this, [this] { answerCustomer(QStringLiteral("in")); });
    connect(m_out, &QAction::triggered, this, [this] { answerCustomer(QStringLiteral("out")); });
}

// Only what fits the state of the phase is offered; whether it may be done now is asked of the rules.
void PlanView::showPhaseActs()
{
    const PhaseState *phase = state();
    const bool waits = phase && (phase->status == PhaseStatus::Planned || phase->status == PhaseStatus::RolledBack);
    const bool underWay = phase && isUnderWay(*phase);
    const QString id = chosenPhase();
    m_start->setText(phase && phase->attempt > 0 ? tr("Start again…") : tr("Start…"));
    for (QAction *each : {m_start, m_reschedule, m_skip})
        m_phaseActs->setShown(each, waits);
    m_phaseActs->setShown(m_exposure, underWay);
    m_phaseActs->setShown(m_owner, waits || underWay);
    if (!phase)
        return;
    if (waits) {
        m_phaseActs->setOff(m_start, refusal(Act::StartPhase, id));
        m_phaseActs->setOff(m_skip, refusal(Act::SkipPhase, id, anyReason));
        m_phaseActs->setOff(
            m_reschedule,
            refusal(Act::Reschedule, id, withReason("to", toRfc3339(now() + Duration{365LL * 86'400'000}), QStringLiteral("?"))));
    }
    if (underWay)
        m_phaseActs->setOff(m_exposure, refusal(Act::Exposure, id, withReason("to", QStringLiteral("0"), {})));
    m_phaseActs->setOff(m_owner, waits || underWay ? ownerRefusal(id) : QString());
    // A revision is decided with its file; what can be said before is whether this person may load any.
    const auto right = rightFor(playbook(), rollout().people, {{}, Act::Revise, session()->person(), {}, {}, {}}, {});
    const bool over = rollout().phases.status == RolloutStatus::Complete || rollout().phases.status == RolloutStatus::Closed;
    QString why;
    if (session()->observer() || session()->person().isEmpty())
        why = tr("An observer only reads.");
    else if (session()->locked())
        why = tr("This window is locked.");
    else if (over)
        why = tr("The rollout is over.");
    else if (!right && rollout().mode != Mode::Drill)
        why = right.error().message;
    m_planActs->setOff(m_revise, why);
}

// Who answers for a phase or an item now; empty: whoever commands.
QString PlanView::ownerOf(const QString &subject) const
{
    const PhaseState *phase = phaseById(rollout().phases, subject.section(QLatin1Char('/'), 0, 0));
    const Phase *planned = phase ? byId(playbook().phases, phase->id) : nullptr;
    const ChecklistItem *item = planned ? byId(planned->checklist, subject.section(QLatin1Char('/'), 1)) : nullptr;
    if (item)
        return itemOwner(*phase, *item);
    return phase ? phase->owner : QString();
}

// Asked of the rules with somebody who might take it.
QString PlanView::ownerRefusal(const QString &subject) const
{
    const QString owner = ownerOf(subject);
    for (const Person &person : playbook().people)
        if (person.id != owner && !isObserver(rollout().people, person.id))
            return refusal(Act::ChangeOwner, subject, withReason("to", person.id, {}));
    return tr("There is nobody else.");
}

void PlanView::showTableActs()
{
    if (!isOpen())
        return;
    const QString row = m_schedule.view->currentId();
    const QString kind = row.section(QLatin1Char('/'), 0, 0);
    const bool ritual = kind == QLatin1String("ritual"), review = kind == QLatin1String("review");
    const QString subject = ritual ? row.section(QLatin1Char('/'), 1) : QString();
    m_scheduleActs->setShown(m_held, ritual || review);
    if (ritual || review)
        m_scheduleActs->setOff(m_held, refusal(Act::Ritual, subject, {{QStringLiteral("text"), QStringLiteral("?")}}));
    const bool item = kind == QLatin1String("item");
    m_scheduleActs->setShown(m_give, item);
    if (item)
        m_scheduleActs->setOff(m_give, ownerRefusal(row.section(QLatin1Char('/'), 1)));
    m_held->setText(review ? tr("Reviewed…") : tr("Held…"));
    const QString feature = m_features.view->currentId();
    for (const auto &[action, state] : {std::pair(m_equal, "done"), std::pair(m_behind, "failed"), std::pair(m_notApplicable, "n/a")})
        m_featureActs->setOff(action,
                              feature.isEmpty()
                                  ? tr("Choose a feature.")
                                  : refusal(Act::Parity, feature, withReason("state", QString::fromLatin1(state), QStringLiteral("?"))));
    const QString customer = m_customers.view->currentId();
    for (const auto &[action, say] : {std::pair(m_in, "in"), std::pair(m_out, "out")}) {
        QJsonObject args = withReason("say", QString::fromLatin1(say), QStringLiteral("?"));
        args.insert(QStringLiteral("customer"), customer);
        m_customerActs->setOff(action, customer.isEmpty() ? tr("Choose a customer.") : refusal(Act::OptIn, chosenPhase(), args));
    }
}

void PlanView::startPhase()
{
    const PhaseState *phase = state();
    const QString id = chosenPhase();
    const QString question = practise() ? tr("Practise: start %1?") : phase->attempt > 0 ? tr("Start %1 again?") : tr("Start %1?");
    Sheet *opened = sheet(tr("Start"), question.arg(phaseTitle()), phase->attempt > 0 ? tr("Start again") : tr("Start"));
    opened->setFacts(
        {{tr("Attempt"), QString::number(phase->attempt + 1)},
         {tr("Exposure"), tr("%1 now, %2 in this phase").arg(percentText(rollout().phases.exposure), percentText(plan()->exposure))},
         {tr("Soak"), plan()->soak.count() > 0 ? toDurationText(plan()->soak) : tr("none")}});
    connect(opened, &Sheet::confirmed, this, [this, id] { ask(Act::StartPhase, id); });
    opened->present();
}

void PlanView::skipPhase()
{
    const QString id = chosenPhase();
    Sheet *opened =
        sheet(tr("Skip"), (practise() ? tr("Practise: skip %1?") : tr("Skip %1?")).arg(phaseTitle()), tr("Skip %1").arg(phaseTitle()));
    opened->setFacts({{tr("Then"), tr("What needs this phase may start without it. A debt is owed until it is made good.")}});
    QLineEdit *reason = opened->askReason(tr("Because"), {}, true);
    askBy(opened, Act::SkipPhase, id, [reason] { return QJsonObject{{QStringLiteral("because"), reason->text()}}; });
    opened->present();
    reason->setFocus();
}

void PlanView::moveExposure()
{
    const QString id = chosenPhase();
    const Phase *phase = plan();
    const RampProgress ramp = rampProgress(*state(), *phase, rollout().phases, context().engineAlive, now());
    Sheet *opened =
        sheet(tr("Exposure"), (practise() ? tr("Practise: move the exposure of %1?") : tr("Move the exposure of %1?")).arg(phaseTitle()),
              tr("Move the exposure"));
    QList<KeyValue> facts{{tr("Now"), percentText(rollout().phases.exposure)},
                          {tr("At most"), tr("%1 in this phase").arg(percentText(phase->exposure))}};
    if (ramp.next)
        facts.append({tr("Ramp"),
                      ramp.advised ? tr("next %1, advised now").arg(percentText(*ramp.next))
                                   : tr("next %1, not yet: %2").arg(percentText(*ramp.next), displayText(ramp.because, 120))});
    facts.append({tr("Down"), tr("is allowed at any time, also while held")});
    opened->setFacts(facts);
    QLineEdit *to =
        opened->askReason(tr("To, in per cent"), ramp.next && ramp.advised ? QString::number(*ramp.next * 100) : QString(), true);
    QLineEdit *reason = opened->askReason(tr("Because"), {});
    connect(opened, &Sheet::confirmed, this, [this, id, to, reason] {
        const auto share = shareOf(to->text());
        if (!share)
            return Q_EMIT noticeRequested(tr("%1 is no share: 0 to 100 per cent.").arg(displayText(to->text(), 40)));
        ask(Act::Exposure, id, withReason("to", decimalText(*share), reason->text()));
    });
    opened->present();
    to->setFocus();
}

void PlanView::reschedule()
{
    const QString id = chosenPhase();
    const auto from = plannedStart(*state(), *plan());
    Sheet *opened = sheet(tr("Reschedule"), tr("Plan %1 for another time?").arg(phaseTitle()), tr("Decide the new time"));
    QLineEdit *to = opened->askReason(tr("Start, UTC"), timeText(from.value_or(now())));
    QLineEdit *reason = opened->askReason(tr("Because"), {}, true);
    const auto show = [this, opened, to, id, from] {
        const auto at = timeOf(to->text());
        QStringList effects =
            at ? rescheduleEffects(rollout().phases, playbook(), id, *at, now()) : QStringList{tr("A time looks like 2026-11-20 14:10.")};
        for (QString &effect : effects)
            effect = displayText(effect, 160);
        opened->setFacts({{tr("Planned"), from ? whenText(*from, now()) : tr("no plan")},
                          {tr("Then"), effects.isEmpty() ? tr("nothing else moves") : effects.join(QLatin1Char('\n'))},
                          {tr("Recorded"), tr("as a decision, with its reason")}});
    };
    connect(to, &QLineEdit::textChanged, opened, show);
    show();
    connect(opened, &Sheet::confirmed, this, [this, id, to, reason] {
        const auto at = timeOf(to->text());
        if (!at)
            return Q_EMIT noticeRequested(tr("%1 is no time; one looks like 2026-11-20 14:10.").arg(displayText(to->text(), 40)));
        ask(Act::Reschedule, id, withReason("to", toRfc3339(*at), reason->text()));
    });
    opened->present();
    to->setFocus();
}

void PlanView::changeOwner(const QString &subject)
{
    const QString owner = ownerOf(subject);
    const Phase *planned = byId(playbook().phases, subject.section(QLatin1Char('/'), 0, 0));
    const ChecklistItem *item = planned ? byId(planned->checklist, subject.section(QLatin1Char('/'), 1)) : nullptr;
    QList<Sheet::Choice> choices;
    for (const Person &person : playbook().people)
        if (person.id != owner && !isObserver(rollout().people, person.id))
            choices.append({person.id, displayText(person.name, 60)});
    Sheet *opened = sheet(tr("Owner"),
                          tr("Give %1 to somebody else?")
                              .arg(item          ? displayText(item->title, 80)
                                       : planned ? displayText(planned->title, 80)
                                                 : QString()),
                          tr("Change the owner"));
    opened->setFacts({{tr("Owner now"), owner.isEmpty() ? tr("whoever commands") : whoText(playbook(), owner)}});
    QComboBox *to = opened->askChoice(tr("To"), choices);
    QLineEdit *reason = opened->askReason(tr("Because"), {});
    connect(opened, &Sheet::confirmed, this, [this, subject, to, reason] {
        ask(Act::ChangeOwner, subject, withReason("to", to->currentData().toString(), reason->text()));
    });
    opened->present();
    to->setFocus();
}

void PlanView::hold()
{
    const QString row = m_schedule.view->currentId();
    const bool review = row.startsWith(QLatin1String("review/"));
    const QString id = review ? QString() : row.section(QLatin1Char('/'), 1);
    const Ritual *ritual = byId(playbook().rituals, id);
    const QString name = ritual ? displayText(ritual->title, 80) : tr("review of security and regulation");
    Sheet *opened = sheet(review ? tr("Reviewed") : tr("Held"), tr("Record that this was done: %1?").arg(name), tr("Record it"));
    if (ritual)
        opened->setFacts({{tr("Every"), toDurationText(ritual->every)}, {tr("Owner"), whoText(playbook(), ritual->owner)}});
    QLineEdit *text = opened->askReason(tr("What came out"), {}, true);
    connect(opened, &Sheet::confirmed, this, [this, id, text] { ask(Act::Ritual, id, {{QStringLiteral("text"), text->text()}}); });
    opened->present();
    text->setFocus();
}

void PlanView::answerFeature(const QString &say)
{
    const QString feature = m_features.view->currentId();
    if (say == QLatin1String("done"))
        return ask(Act::Parity, feature, {{QStringLiteral("state"), say}});
    const Phase *phase = byId(playbook().phases, feature.section(QLatin1Char('/'), 0, 0));
    const Parity *known = phase ? byId(phase->parity, feature.section(QLatin1Char('/'), 1)) : nullptr;
    if (!known)
        return;
    Sheet *opened =
        sheet(tr("Parity"),
              (say == QLatin1String("failed") ? tr("%1 is behind?") : tr("%1 does not apply?")).arg(displayText(known->feature, 80)),
              tr("Record it"));
    QLineEdit *reason = opened->askReason(tr("Because"), {}, true);
    connect(opened, &Sheet::confirmed, this,
            [this, feature, say, reason] { ask(Act::Parity, feature, withReason("state", say, reason->text())); });
    opened->present();
    reason->setFocus();
}

void PlanView::answerCustomer(const QString &say)
{
    const QString customer = m_customers.view->currentId(), id = chosenPhase();
    const bool in = say == QLatin1String("in");
    Sheet *opened =
        sheet(tr("Opt-in"), (in ? tr("%1 agrees to be moved?") : tr("Leave %1 out of the cohort?")).arg(displayText(customer, 80)),
              in ? tr("Record the opt-in") : tr("Leave out"));
    QLineEdit *reason = opened->askReason(tr("Known by"), {}, true);
    connect(opened, &Sheet::confirmed, this, [this, customer, id, say, reason] {
        QJsonObject args = withReason("say", say, reason->text());
        args.insert(QStringLiteral("customer"), customer);
        ask(Act::OptIn, id, args);
    });
    opened->present();
    reason->setFocus();
}

} // namespace holdpoint
