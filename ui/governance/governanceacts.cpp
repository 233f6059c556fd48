// What the buttons of GovernanceView ask and do.
#include "ui/governance/governanceview.h"

#include "models/base/safetext.h"
#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/records/recordrules.h"
#include "models/room/facts.h"
#include "models/room/registers.h"
#include "ui/governance/registerrows.h"
#include "ui/shell/sheet.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace holdpoint {

namespace {

// What a sheet has been filled with, gathered when it is confirmed; what was left empty is left out.
class Filled
{
public:
    Filled &text(const char *key, QLineEdit *field)
    {
        return add(key, [field] { return field->text().trimmed(); });
    }
    Filled &text(const char *key, QPlainTextEdit *field)
    {
        return add(key, [field] { return field->toPlainText().trimmed(); });
    }
    Filled &choice(const char *key, QComboBox *field)
    {
        return add(key, [field] { return field->currentData().toString(); });
    }
    Filled &lines(const char *key, QPlainTextEdit *field)
    {
        m_lists.append({QLatin1String(key), [field] { return field->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts); }});
        return *this;
    }
    QJsonObject args() const
    {
        QJsonObject all;
        for (const auto &[key, read] : m_texts) {
            if (const QString value = read(); !value.isEmpty())
                all.insert(key, value);
        }
        for (const auto &[key, read] : m_lists) {
            if (const QStringList values = read(); !values.isEmpty())
                all.insert(key, QJsonArray::fromStringList(values));
        }
        return all;
    }

private:
    Filled &add(const char *key, std::function<QString()> read)
    {
        m_texts.append({QLatin1String(key), std::move(read)});
        return *this;
    }
    QList<QPair<QString, std::function<QString()>>> m_texts;
    QList<QPair<QString, std::function<QStringList()>>> m_lists;
};

QList<Sheet::Choice> options(const QList<QPair<QString, QString>> &pairs)
{
    QList<Sheet::Choice> all;
    for (const auto &[value, title] : pairs)
        all.append({value, title});
    return all;
}

QList<Sheet::Choice> severities()
{
    return {{{}, GovernanceView::tr("not said")},
            {QStringLiteral("low"), GovernanceView::tr("low")},
            {QStringLiteral("medium"), GovernanceView::tr("medium")},
            {QStringLiteral("high"), GovernanceView::tr("high")}};
}

void select(QComboBox *box, const QString &value)
{
    if (const int at = box->findData(value); at >= 0)
        box->setCurrentIndex(at);
}

} // namespace

void GovernanceView::addMakers()
{
    addMaker("new-issue", tr("New issue…"), Act::Issue, &GovernanceView::makeIssue);
    addMaker("new-risk", tr("New risk…"), Act::Risk, &GovernanceView::makeRisk);
    addMaker("new-assumption", tr("New assumption…"), Act::Assume, &GovernanceView::makeAssumption);
    addMaker("new-objection", tr("Object…"), Act::Objection, &GovernanceView::makeObjection);
    addMaker("record-decision", tr("Record decision…"), Act::Decision, &GovernanceView::makeDecision);
    addMaker("premortem", tr("Premortem…"), Act::Premortem, &GovernanceView::makePremortem);
    addMaker("assign", tr("Assign…"), Act::Assign, &GovernanceView::makeAssignment);
}

QAction *GovernanceView::addMaker(const char *name, const QString &text, Act act, void (GovernanceView::*make)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, make);
    m_makers.append(action);
    m_makerActs.insert(action, act);
    return action;
}

QAction *GovernanceView::makerOf(Register which) const
{
    static const QMap<Register, QString> names{
        {Register::Issues, QStringLiteral("new-issue")},           {Register::Risks, QStringLiteral("new-risk")},
        {Register::Assumptions, QStringLiteral("new-assumption")}, {Register::Objections, QStringLiteral("new-objection")},
        {Register::Decisions, QStringLiteral("record-decision")},  {Register::Rights, QStringLiteral("record-decision")},
        {Register::Premortems, QStringLiteral("premortem")},       {Register::Assignments, QStringLiteral("assign")}};
    const QString wanted = names.value(which);
    for (QAction *maker : m_makers) {
        if (maker->objectName() == wanted)
            return maker;
    }
    return nullptr;
}

QList<QPair<QString, QString>> GovernanceView::subjects() const
{
    QList<QPair<QString, QString>> all{{{}, tr("the rollout")}};
    for (const Phase &phase : playbook().phases)
        all.append({phase.id, displayText(phase.title, 80)});
    if (const Phase *phase = byId(playbook().phases, currentPhase(rollout()))) {
        for (const ChecklistItem &item : phase->checklist)
            all.append(
                {phase->id + QLatin1Char('/') + item.id, tr("%1: %2").arg(displayText(phase->title, 40), displayText(item.title, 60))});
    }
    if (!rollout().runs.runs.isEmpty()) {
        const Run &run = rollout().runs.runs.last();
        for (const Step &step : run.plan.steps)
            all.append({run.id + QLatin1Char('/') + step.id, tr("%1: %2").arg(run.id, displayText(step.title, 60))});
    }
    return all;
}

QList<QPair<QString, QString>> GovernanceView::persons(bool unnamed) const
{
    QList<QPair<QString, QString>> all;
    if (unnamed)
        all.append({{}, tr("whoever raises it")});
    for (const Person &person : playbook().people) {
        if (!isObserver(rollout().people, person.id))
            all.append({person.id, personName(playbook(), person.id)});
    }
    return all;
}

void GovernanceView::makeIssue()
{
    Sheet *opened = sheet(tr("New issue"), tr("What is wrong, and who sees to it?"), tr("Record the issue"));
    QLineEdit *what = opened->askReason(tr("Issue"), {}, true);
    QComboBox *about = opened->askChoice(tr("About"), options(subjects()));
    QComboBox *owner = opened->askChoice(tr("Owner"), options(persons(true)));
    QComboBox *severity = opened->askChoice(tr("Severity"), severities());
    QLineEdit *due = opened->askReason(tr("Due (3h, or a time)"), {});
    select(about, currentPhase(rollout()));
    const Filled filled = Filled().text("text", what).choice("owner", owner).choice("severity", severity).text("due", due);
    connect(opened, &Sheet::confirmed, this, [this, about, filled] { ask(Act::Issue, about->currentData().toString(), filled.args()); });
    choose(Register::Issues);
    opened->present();
    what->setFocus();
}

void GovernanceView::makeRisk()
{
    Sheet *opened = sheet(tr("New risk"), tr("What could go wrong, and what is done about it?"), tr("Record the risk"));
    QLineEdit *what = opened->askReason(tr("Risk"), {}, true);
    QComboBox *about = opened->askChoice(tr("Phase"), options(subjects()));
    QLineEdit *plan = opened->askReason(tr("Made smaller by"), {});
    QComboBox *owner = opened->askChoice(tr("Owner"), options(persons(true)));
    QComboBox *severity = opened->askChoice(tr("Severity"), severities());
    QList<Sheet::Choice> milestones{{{}, tr("every milestone of the phase")}};
    for (const Phase &phase : playbook().phases) {
        for (const Milestone &milestone : phase.milestones)
            milestones.append({phase.id + QLatin1Char('/') + milestone.id, displayText(milestone.title, 80)});
    }
    QComboBox *milestone = opened->askChoice(tr("Looked at again at"), milestones);
    select(about, currentPhase(rollout()));
    const Filled filled =
        Filled().text("text", what).text("plan", plan).choice("owner", owner).choice("severity", severity).choice("milestone", milestone);
    connect(opened, &Sheet::confirmed, this, [this, about, filled] { ask(Act::Risk, about->currentData().toString(), filled.args()); });
    choose(Register::Risks);
    opened->present();
    what->setFocus();
}

void GovernanceView::makeAssumption()
{
    Sheet *opened = sheet(tr("New assumption"), tr("What does the plan rely on, and what if it is not so?"), tr("Record the assumption"));
    QLineEdit *what = opened->askReason(tr("Assumption"), {}, true);
    QLineEdit *plan = opened->askReason(tr("If it is false"), {});
    QComboBox *owner = opened->askChoice(tr("Owner"), options(persons(true)));
    const Filled filled = Filled().text("text", what).text("plan", plan).choice("owner", owner);
    connect(opened, &Sheet::confirmed, this, [this, filled] { ask(Act::Assume, {}, filled.args()); });
    choose(Register::Assumptions);
    opened->present();
    what->setFocus();
}

void GovernanceView::makeObjection()
{
    Sheet *opened = sheet(tr("Objection"), tr("What speaks against going on?"), tr("Record the objection"));
    QLineEdit *what = opened->askReason(tr("Objection"), {}, true);
    QComboBox *about = opened->askChoice(tr("About"), options(subjects()));
    QList<Sheet::Choice> doubted{{{}, tr("no assumption")}};
    for (const AssumptionLine &line : assumptionRegister(rollout(), context()))
        doubted.append({line.id, tr("%1: %2").arg(line.id, displayText(line.text, 60))});
    QComboBox *attacks = opened->askChoice(tr("Doubts"), doubted);
    select(about, currentPhase(rollout()));
    const Filled filled = Filled().text("text", what).choice("attacks", attacks);
    connect(opened, &Sheet::confirmed, this,
            [this, about, filled] { ask(Act::Objection, about->currentData().toString(), filled.args()); });
    choose(Register::Objections);
    opened->present();
    what->setFocus();
}

void GovernanceView::makeDecision()
{
    Sheet *opened =
        sheet(tr("Record decision"), tr("What was decided? How everything stands now is kept with it."), tr("Record the decision"));
    QLineEdit *what = opened->askReason(tr("Decided"), {}, true);
    QComboBox *about = opened->askChoice(tr("About"), options(subjects()));
    QList<Sheet::Choice> rights{{{}, tr("none of the playbook's")}};
    for (const DecisionRight &right : playbook().decisions)
        rights.append({right.id, displayText(right.decision, 80)});
    QComboBox *right = opened->askChoice(tr("Right"), rights);
    QPlainTextEdit *why = opened->askLines(tr("Context"), 2);
    QPlainTextEdit *others = opened->askLines(tr("Options"), 2);
    QLineEdit *follows = opened->askReason(tr("Consequences"), {});
    QLineEdit *dissent = opened->askReason(tr("Seen otherwise by"), {});
    QList<Sheet::Choice> assumed{{{}, tr("no assumption")}};
    for (const AssumptionLine &line : assumptionRegister(rollout(), context()))
        assumed.append({line.id, tr("%1: %2").arg(line.id, displayText(line.text, 60))});
    QComboBox *rests = opened->askChoice(tr("Rests on"), assumed);
    select(about, currentPhase(rollout()));
    if (m_shown == Register::Rights)
        select(right, chosen());
    const Filled filled = Filled()
                              .text("text", what)
                              .choice("right", right)
                              .text("context", why)
                              .text("options", others)
                              .text("consequences", follows)
                              .text("dissent", dissent);
    connect(opened, &Sheet::confirmed, this, [this, about, rests, filled] {
        QJsonObject args = filled.args();
        if (const QString on = rests->currentData().toString(); !on.isEmpty())
            args.insert(QStringLiteral("rests_on"), QJsonArray{on});
        ask(Act::Decision, about->currentData().toString(), args);
    });
    if (m_shown != Register::Rights)
        choose(Register::Decisions);
    opened->present();
    what->setFocus();
}

void GovernanceView::makePremortem()
{
    Sheet *opened = sheet(tr("Premortem"), tr("It is over, and it has failed. What happened?"), tr("Record the premortem"));
    QList<Sheet::Choice> phases;
    QString first;
    for (const Phase &phase : playbook().phases) {
        const PhaseState *state = phaseById(rollout().phases, phase.id);
        if (first.isEmpty() && phase.premortemRequired && state && !state->premortemRecorded)
            first = phase.id;
        phases.append({phase.id, displayText(phase.title, 80)});
    }
    QComboBox *phase = opened->askChoice(tr("Phase"), phases);
    QPlainTextEdit *what = opened->askLines(tr("What happened"), 3, true);
    QPlainTextEdit *risks = opened->askLines(tr("Risks, one a line"), 4);
    select(phase, m_shown == Register::Premortems && !chosen().isEmpty() ? chosen() : first);
    const Filled filled = Filled().text("text", what).lines("risks", risks);
    connect(opened, &Sheet::confirmed, this,
            [this, phase, filled] { ask(Act::Premortem, phase->currentData().toString(), filled.args()); });
    choose(Register::Premortems);
    opened->present();
    what->setFocus();
}

void GovernanceView::makeAssignment()
{
    Sheet *opened = sheet(tr("Assign"), tr("Who does what, and until when?"), tr("Give it to them"));
    QLineEdit *what = opened->askReason(tr("What"), {}, true);
    QComboBox *to = opened->askChoice(tr("To"), options(persons(false)));
    QLineEdit *within = opened->askReason(tr("Back in"), QStringLiteral("15m"), true);
    const Filled filled = Filled().text("text", what).choice("to", to).text("within", within);
    connect(opened, &Sheet::confirmed, this, [this, filled] { ask(Act::Assign, currentPhase(rollout()), filled.args()); });
    choose(Register::Assignments);
    opened->present();
    what->setFocus();
}

void GovernanceView::finishOwed(const QString &id)
{
    const bool debt = m_shown == Register::Debts;
    Sheet *opened = sheet(tr("Done"), tr("Is %1 done?").arg(id), tr("%1 is done").arg(id));
    opened->setFacts(registerFacts(m_shown, id, *session()).facts.mid(0, 2));
    QLineEdit *how = opened->askReason(tr("How it was done"), {}, debt);
    QLineEdit *evidence = debt ? opened->askReason(tr("Evidence"), {}) : nullptr;
    connect(opened, &Sheet::confirmed, this, [this, id, how, evidence] {
        Filled filled = Filled().text("because", how);
        ask(Act::DebtDone, id, (evidence ? filled.text("evidence", evidence) : filled).args());
    });
    opened->present();
    how->setFocus();
}

void GovernanceView::answerObligation(const QString &id)
{
    const RegisterFacts facts = registerFacts(m_shown, id, *session());
    Sheet *opened = sheet(tr("Obligation"), tr("Was this promise to customers kept?"), tr("Record the answer"));
    opened->setFacts(facts.facts.mid(0, 4));
    QComboBox *say = opened->askChoice(tr("It is"),
                                       {{QStringLiteral("done"), obligationTitle(ObligationStanding::Met)},
                                        {QStringLiteral("failed"), obligationTitle(ObligationStanding::Broken)},
                                        {QStringLiteral("n/a"), obligationTitle(ObligationStanding::NotApplicable)},
                                        {QStringLiteral("open"), tr("open again")}});
    QLineEdit *evidence = opened->askReason(tr("Evidence"), {});
    QLineEdit *because = opened->askReason(tr("Because"), {});
    const Filled filled = Filled().choice("state", say).text("evidence", evidence).text("because", because);
    connect(opened, &Sheet::confirmed, this, [this, id, filled] { ask(Act::Obligation, id, filled.args()); });
    opened->present();
    evidence->setFocus();
}

void GovernanceView::answer()
{
    const Answerable may = answerable();
    const QString id = chosen();
    if (!may.act)
        return;
    if (*may.act == Act::Score)
        return ask(Act::Score, id);
    if (*may.act == Act::Obligation)
        return answerObligation(id);
    if (*may.act == Act::DebtDone)
        return finishOwed(id);
    const RegisterFacts facts = registerFacts(m_shown, id, *session());
    const QString kind = entryKind();
    Sheet *opened = sheet(tr("Answer"), tr("What is to be said of %1?").arg(facts.title), tr("Record the answer"));
    opened->setFacts(facts.facts.mid(0, 1));
    QList<Sheet::Choice> words;
    const RegisterEntry *entry = entryById(rollout().records, id);
    const EntryKind of = entry ? entry->kind : m_shown == Register::Risks ? EntryKind::Risk : EntryKind::Assumption;
    for (const QString &word : answerWords(of)) {
        const bool others = word == QLatin1String("withdrawn") && entry && entry->by != session()->person() && !practise();
        const bool again = entry && !entry->answers.isEmpty() && entry->answers.last().word == word && settles(word);
        const bool never = word == QLatin1String("open") && kind != QLatin1String("risk") && entry && stands(*entry);
        if (!others && !again && !never)
            words.append({word, answerTitle(kind, word)});
    }
    QComboBox *say = opened->askChoice(tr("It is"), words);
    QLineEdit *because = opened->askReason(tr("Because"), {}, true);
    connect(opened, &Sheet::confirmed, this, [this, id, say, because] {
        ask(Act::Settle, id,
            {{QStringLiteral("say"), say->currentData().toString()}, {QStringLiteral("because"), because->text().trimmed()}});
    });
    opened->present();
    say->setFocus();
}

} // namespace holdpoint
