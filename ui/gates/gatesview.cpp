#include "ui/gates/gatesview.h"

#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "models/base/safetext.h"
#include "models/records/recordrules.h"
#include "models/room/facts.h"
#include "models/room/packscope.h"
#include "models/room/signing.h"
#include "models/room/registers.h"
#include "models/phases/phaserules.h"
#include "ui/gates/gaterows.h"
#include "ui/gates/questionpanel.h"
#include "ui/gates/signdialog.h"
#include "ui/shell/knowingadvance.h"
#include "ui/shell/statelook.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedtabs.h"
#include "ui/widgets/tableview.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

constexpr int compactBelow = 640;

} // namespace

GatesView::GatesView(QWidget *parent)
    : LiveView(parent), m_title(new PlainLabel({}, Type::Tier1)), m_tabs(new SegmentedTabs(tr("Gate"))), m_acts(new ActRow(true)),
      m_pollActs(new ActRow(true)), m_objections(new ActRow), m_premortemActs(new ActRow), m_fileActs(new ActRow), m_packActs(new ActRow),
      m_question(new QuestionPanel), m_criteriaPanel(new Panel(tr("Criteria"))), m_pollPanel(new Panel(tr("Poll"))),
      m_closedPanel(new Panel(tr("Closed because"))), m_objectionPanel(new Panel(tr("Objections"))),
      m_premortemPanel(new Panel(tr("Premortem"))), m_criteriaRows(new RowsModel(criteriaColumns(), this)),
      m_pollRows(new RowsModel(pollColumns(), this)), m_criteria(new TableView(tr("Criteria"))), m_answers(new TableView(tr("Poll"))),
      m_rule(new KeyValueList(116, true)), m_closed(new PlainLabel), m_objectionText(new PlainLabel),
      m_riskRows(new RowsModel({{tr("Risk"), 0}, {tr("Owner"), 84, true}}, this)), m_risks(new TableView(tr("Premortem")))
{
    m_poll = m_acts->add(QStringLiteral("open-poll"), tr("Open poll"), QStringLiteral("O"));
    m_waive = m_acts->add(QStringLiteral("waive"), tr("Waive…"), QStringLiteral("W"));
    m_unknown = m_acts->add(QStringLiteral("accept-unknown"), tr("Accept unknown…"), QStringLiteral("U"));
    m_advance = m_acts->add(QStringLiteral("advance"), tr("Open gate…"), {});
    m_request = m_fileActs->add(QStringLiteral("request-file"), tr("Ask by file…"), {});
    m_import = m_fileActs->add(QStringLiteral("import-answer"), tr("Add answer…"), {});
    m_difference = m_pollActs->add(QStringLiteral("difference"), tr("What changed…"), QStringLiteral("D"));
    m_pack = m_packActs->add(QStringLiteral("gate-evidence"), tr("Evidence…"), QStringLiteral("E"));
    m_withdraw = m_pollActs->add(QStringLiteral("withdraw"), tr("Withdraw my answer"), {});
    m_answer = m_pollActs->add(QStringLiteral("my-answer"), tr("My answer…"), QStringLiteral("V"));
    m_object = m_objections->add(QStringLiteral("object"), tr("Object…"), {});
    m_objections->addStretch();
    m_fileActs->addStretch();
    m_record = m_premortemActs->add(QStringLiteral("open-risks"), tr("Show the risks"), {});
    m_premortemActs->addStretch();
    connect(m_poll, &QAction::triggered, this, &GatesView::openPoll);
    connect(m_waive, &QAction::triggered, this, &GatesView::waive);
    connect(m_unknown, &QAction::triggered, this, &GatesView::acceptUnknown);
    connect(m_record, &QAction::triggered, this, [this] {
        const PhaseState *phase = phaseById(rollout().phases, m_gate);
        const bool missing = byId(playbook().phases, m_gate)->premortemRequired && phase && !phase->premortemRecorded;
        Q_EMIT openRequested(missing ? QStringLiteral("register/premortems/") + m_gate : QStringLiteral("register/risks"));
    });
    connect(m_advance, &QAction::triggered, this, &GatesView::advance);
    connect(m_withdraw, &QAction::triggered, this, &GatesView::withdraw);
    connect(m_answer, &QAction::triggered, this, &GatesView::answer);
    connect(m_object, &QAction::triggered, this, &GatesView::object);
    connect(m_difference, &QAction::triggered, this, [this] { showDifference(m_answers->currentId()); });
    connect(m_answers, &TableView::rowActivated, this, &GatesView::showDifference);
    connect(m_request, &QAction::triggered, this, &GatesView::askRequestFile);
    connect(m_import, &QAction::triggered, this, &GatesView::askAnswerFile);
    connect(m_pack, &QAction::triggered, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("evidence:") + scopeWord({.gate = m_gate, .run = {}})); });
    connect(m_tabs, &SegmentedTabs::chosen, this, [this](int place) { chooseGate(m_tabIds.value(place)); });
    connect(m_criteria, &TableView::rowActivated, this, [this](const QString &id) {
        for (const CriterionRow &row : m_judged.rows())
            if (row.id == id && !row.metric.isEmpty())
                Q_EMIT openRequested(QStringLiteral("metric/") + row.metric); // what the verdict rests on
    });
    build();
    for (TableView *table : {m_criteria, m_answers}) {
        m_acts->addKeysTo(table);
        m_pollActs->addKeysTo(table);
        m_packActs->addKeysTo(table);
    }
}

void GatesView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    all->addWidget(makeBar());
    all->addWidget(m_question);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(8);
    columns->addWidget(makeLeft(), 1);
    columns->addWidget(makeRight());
    all->addLayout(columns, 1);
}

QWidget *GatesView::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_tabs);
    row->addWidget(m_acts, 1);
    return bar;
}

QWidget *GatesView::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_criteria->setRowsModel(m_criteriaRows);
    m_criteria->setFitted(true);
    m_criteriaPanel->titleRow()->addWidget(m_packActs);
    m_criteriaPanel->body()->addWidget(m_criteria);
    m_answers->setRowsModel(m_pollRows);
    m_answers->setRowHeight(32);
    m_pollPanel->titleRow()->addWidget(m_pollActs, 1);
    m_pollPanel->body()->addWidget(m_answers, 1);
    m_pollPanel->body()->addWidget(m_rule);
    column->addWidget(m_criteriaPanel);
    column->addWidget(m_pollPanel, 1);
    return left;
}

QWidget *GatesView::makeRight()
{
    auto *right = new QWidget;
    right->setFixedWidth(368);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (PlainLabel *label : {m_closed, m_objectionText}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    }
    auto *reasons = new QScrollArea; // however many they are, all of them can be read
    reasons->setWidget(m_closed);
    reasons->setWidgetResizable(true);
    reasons->setFrameShape(QFrame::NoFrame);
    reasons->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    reasons->setAccessibleName(tr("Closed because"));
    reasons->viewport()->setAutoFillBackground(false);
    m_closed->setAutoFillBackground(false);
    m_closedPanel->body()->addWidget(reasons, 1);
    m_closedPanel->body()->addWidget(m_fileActs);
    m_objectionPanel->body()->addWidget(m_objectionText, 1);
    m_objectionPanel->body()->addWidget(m_objections);
    m_risks->setRowsModel(m_riskRows);
    m_risks->setHeaderVisible(false);
    m_premortemPanel->body()->addWidget(m_risks, 1);
    m_premortemPanel->body()->addWidget(m_premortemActs);
    column->addWidget(m_closedPanel, 5);
    column->addWidget(m_objectionPanel, 4);
    column->addWidget(m_premortemPanel, 5);
    return right;
}

QWidget *GatesView::firstFocus()
{
    return m_answers;
}

SignDialog *GatesView::signDialog() const
{
    return m_dialog;
}

void GatesView::setSession(RoomSession *session)
{
    if (m_dialog)
        m_dialog->close();
    m_gate.clear();
    LiveView::setSession(session);
}

void GatesView::open(const QString &path)
{
    if (!isOpen())
        return;
    const QString id = gateId(playbook(), path.section(QLatin1Char('/'), 1, 1));
    if (!id.isEmpty())
        chooseGate(id);
    if (path.section(QLatin1Char('/'), 2, 2) == QLatin1String("sign"))
        answer();
}

void GatesView::chooseGate(const QString &id)
{
    m_gate = id;
    refresh();
}

void GatesView::showTabs()
{
    QStringList ids, titles;
    for (const Phase &phase : playbook().phases) {
        if (!phase.gate)
            continue;
        const auto view = gateViewOf(rollout(), phase.id, context());
        ids.append(phase.id);
        const bool plain = !view || view->status == GateStatus::NotReady;
        titles.append(plain ? gateLabel(playbook(), phase.id)
                            : tr("%1 %2").arg(gateLabel(playbook(), phase.id), lookOf(view->status).word.toLower()));
    }
    if (!ids.contains(m_gate)) {
        const QString current = currentPhase(rollout());
        m_gate = ids.contains(current) ? current : ids.value(0);
    }
    if (titles != m_tabTitles) {
        m_tabs->setChoices(titles);
        m_tabTitles = titles;
    }
    m_tabIds = ids;
    m_tabs->setCurrent(static_cast<int>(ids.indexOf(m_gate)));
}

void GatesView::refresh()
{
    showTabs();
    const auto view = gateViewOf(rollout(), m_gate, context());
    const GateState *state = gateById(rollout().gates, m_gate);
    const bool none = !view || !state;
    m_acts->setVisible(!none);
    for (QWidget *part : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_criteriaPanel), static_cast<QWidget *>(m_pollPanel)})
        part->setVisible(!none);
    if (none) {
        m_title->setText(tr("No phase of this playbook has a gate. Its phases are advanced by the commander."));
        return;
    }
    showGate(*view, *state);
    showActs(*view, *state);
    showSide(*view);
}

void GatesView::showGate(const GateView &view, const GateState &state)
{
    m_title->setText(tr("Gate %1").arg(view.label));
    m_question->show(view, state, rollout(), now());
    const PhaseState *phase = phaseById(rollout().phases, m_gate);
    m_judged.update(*phase, *byId(playbook().phases, m_gate), playbook(), session()->metrics(), context().engineAlive,
                    state.waivedCriteria);
    m_criteriaRows->setRows(criteriaRows(m_judged.rows(), state, rollout(), now()));
    m_criteriaPanel->setCaption(m_judged.rows().isEmpty() ? tr("This phase names none.") : criteriaCaption(m_judged.rows()));
    m_pollRows->setRows(pollRows(view, state, rollout()));
    const QString sim = practise() ? tr("SIM, answers are recorded unsigned. ") : QString();
    m_pollPanel->setCaption(state.poll
                                ? sim + tr("opened %1 by %2").arg(clockOf(state.poll->opened), personName(playbook(), state.poll->openedBy))
                                : sim + tr("not opened yet"));
    const QString can = missingWords(view, playbook());
    QList<KeyValue> words{{tr("Rule"), ruleWords(view, playbook())}};
    if (height() >= compactBelow || can.isEmpty()) // where there is little room, who is missing stands above only
        words.append({tr("Can still open"),
                      view.matched        ? tr("Every rule has its signatures.")
                          : can.isEmpty() ? tr("Nobody in this poll. A new one is needed.")
                                          : can});
    if (const QString owed = owedWords(view); !owed.isEmpty())
        words.append({tr("Owed to customers"), owed, true});
    m_rule->setPairs(words);
}

void GatesView::showActs(const GateView &view, const GateState &state)
{
    const PhaseState *phase = phaseById(rollout().phases, m_gate);
    m_poll->setText(state.poll ? tr("New poll…") : tr("Open poll"));
    m_acts->setOff(m_poll, refusal(Act::OpenPoll, m_gate));
    const bool over = state.passed || state.waived || !isUnderWay(*phase);
    m_acts->setShown(m_waive, !over);
    m_acts->setOff(m_waive, over ? QString() : refusal(Act::Waive, m_gate, {{QStringLiteral("because"), QStringLiteral("?")}}));
    const QStringList unknown = over ? QStringList() : unknownCriteria();
    m_acts->setShown(m_unknown, !unknown.isEmpty());
    m_acts->setOff(m_unknown,
                   unknown.isEmpty() ? QString()
                                     : refusal(Act::AcceptUnknown, m_gate,
                                               {{QStringLiteral("because"), QStringLiteral("?")},
                                                {QStringLiteral("criteria"), QJsonArray::fromStringList(unknown)}}));
    const bool open = view.status == GateStatus::Open || view.status == GateStatus::Waived;
    m_acts->button(m_advance)->setAccent(open);
    m_acts->setOff(m_advance,
                   open               ? refusal(Act::Advance, m_gate, knowingAll(*session()))
                       : state.passed ? tr("it has been passed.")
                                      : closedWords(view));
    m_pollActs->setOff(m_answer, signFacts(*session(), m_gate).missing);
    const auto request = requestFor(rollout(), m_gate, context());
    m_fileActs->setShown(m_request, !practise());
    m_fileActs->setOff(m_request, request ? QString() : request.error().message);
    m_fileActs->setShown(m_import, request && !practise() && !session()->observer());
    const QString me = session()->person();
    const bool answered = std::any_of(view.answers.begin(), view.answers.end(), [&](const SignOff &each) { return each.person == me; });
    m_pollActs->setShown(m_difference, !view.staleBecause.isEmpty());
    m_pollActs->setShown(m_withdraw, answered && !state.passed);
    m_pollActs->setOff(m_withdraw, answered ? refusal(Act::Withdraw, m_gate) : QString());
    m_objections->setOff(m_object, refusal(Act::Objection, m_gate, {{QStringLiteral("text"), QStringLiteral("?")}}));
}

QString GatesView::closedWords(const GateView &view)
{
    const QString given = tr("%1 of %2 signed").arg(signaturesGiven(view)).arg(signaturesNeeded(view));
    const auto reasons = view.closedBecause.size();
    if (reasons == 0)
        return given + QLatin1Char('.');
    return reasons == 1 ? tr("%1, one reason closes it.").arg(given) : tr("%1, %2 reasons close it.").arg(given).arg(reasons);
}

void GatesView::resizeEvent(QResizeEvent *event)
{
    LiveView::resizeEvent(event);
    m_answers->setRowHeight(height() < compactBelow ? 28 : 32);
}

void GatesView::showSide(const GateView &view)
{
    showClosed(view);
    showObjections();
    showPremortem();
}

// What changed under a signature stands first: it is what has to be signed again.
void GatesView::showClosed(const GateView &view)
{
    QStringList lines, stale;
    for (const SignOff &answer : view.answers) {
        if (!view.staleBecause.contains(answer.person))
            continue;
        stale.append(personName(playbook(), answer.person));
        for (const QString &difference : view.staleBecause.value(answer.person))
            if (!lines.contains(difference))
                lines.append(difference);
    }
    for (const QString &why : view.closedBecause)
        if (stale.isEmpty() || !view.answersStale.contains(why))
            lines.append(why);
    m_closedPanel->setTitle(!stale.isEmpty()      ? tr("Changed since %1 signed").arg(stale.join(tr(", ")))
                                : lines.isEmpty() ? tr("Nothing closes it")
                                                  : tr("Closed because"));
    m_closed->setText(lines.isEmpty() ? (view.matched ? tr("Every rule is signed and every criterion is met.")
                                                      : tr("It opens when the missing people have signed."))
                                      : lines.join(QStringLiteral("\n")));
}

void GatesView::showObjections()
{
    const QList<RegisterEntry> heard = objectionsTo(rollout(), m_gate);
    QStringList lines;
    int open = 0;
    for (auto entry = heard.rbegin(); entry != heard.rend(); ++entry) {
        const QString who = tr("%1 %2: %3").arg(shortClockOf(entry->at), personName(playbook(), entry->by), displayText(entry->text, 400));
        if (stands(*entry)) {
            ++open;
            lines.append(entry->attacks.isEmpty() ? who : tr("%1 Doubts %2.").arg(who, entry->attacks));
        } else {
            const EntryAnswer &answer = entry->answers.last();
            lines.append(tr("%1 Settled by %2: %3").arg(who, personName(playbook(), answer.by), displayText(answer.because, 400)));
        }
    }
    m_objectionPanel->setCaption(tr("%1 heard, %2 open").arg(heard.size()).arg(open));
    m_objectionText->setText(lines.isEmpty() ? tr("Any strong objections? Nobody has raised one.") : lines.join(QLatin1Char('\n')));
}

void GatesView::showPremortem()
{
    QList<Row> risks;
    for (const RiskLine &line : riskRegister(rollout())) {
        const bool off = line.state == QLatin1String("closed");
        if (line.phase != m_gate || off)
            continue;
        Cell words = line.state == QLatin1String("open") || line.state == QLatin1String("accepted")
            ? Cell::words(displayText(line.text, 200))
            : Cell::strongWords(displayText(line.text, 200));
        risks.append({line.id, {words, Cell::number(line.owner.isEmpty() ? tr("nobody") : personName(playbook(), line.owner))}});
    }
    const PremortemRecord *record = newestPremortem(rollout(), m_gate);
    const PhaseState *phase = phaseById(rollout().phases, m_gate);
    const bool missing = byId(playbook().phases, m_gate)->premortemRequired && phase && !phase->premortemRecorded;
    const QString count = risks.isEmpty() ? tr("no risk is named") : tr("%1 risks").arg(risks.size());
    m_premortemPanel->setCaption(missing      ? tr("required and not recorded, %1").arg(count)
                                     : record ? tr("%1, %2").arg(shortClockOf(record->at), count)
                                              : count);
    m_record->setText(missing ? tr("Record it…") : tr("Show the risks"));
    m_riskRows->setRows(risks);
}

} // namespace holdpoint
