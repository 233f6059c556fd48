#include "ui/governance/governanceview.h"

#include "models/records/recordrules.h"
#include "models/room/facts.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/type.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

constexpr int listWidth = 200, inspectorWidth = 300, wideInspector = 400, wideFrom = 1500;

QString matching(const Row &row)
{
    QString all;
    for (const Cell &cell : row.cells)
        all += cell.text + QLatin1Char('\n');
    return all;
}

} // namespace

GovernanceView::GovernanceView(QWidget *parent)
    : LiveView(parent), m_registers(new RowsModel({{tr("Register"), 0}, {tr("Waiting"), 32, true}}, this)),
      m_list(new TableView(tr("Registers"))), m_table(new TableView(tr("Register"))), m_tablePanel(new Panel), m_inspector(new Panel),
      m_empty(new PlainLabel({}, Type::Body, Tone::Ink2)), m_evidence(new PlainLabel({}, Type::Caption)),
      m_evidenceTitle(new PlainLabel({}, Type::Title)), m_filter(new QLineEdit), m_scroll(new QScrollArea),
      m_facts(new KeyValueList(104, true)), m_new(new ActRow(true)), m_acts(new ActRow)
{
    m_make = m_new->add(QStringLiteral("new-entry"), {}, QStringLiteral("N"));
    m_answer = m_acts->add(QStringLiteral("answer-entry"), {}, QStringLiteral("A"));
    m_show = m_acts->add(QStringLiteral("show-entry"), tr("Show in the timeline"), QStringLiteral("T"));
    m_role = m_acts->add(QStringLiteral("change-role"), tr("Role…"));
    m_key = m_acts->add(QStringLiteral("enrol-key"), tr("Key…"));
    m_revoke = m_acts->add(QStringLiteral("revoke-key"), tr("Revoke…"));
    m_acts->addStretch();
    build();
    addMakers();
    m_new->addKeysTo(m_table);
    m_new->addKeysTo(m_list);
    m_acts->addKeysTo(m_table);
    connect(m_list, &TableView::rowChosen, this, [this](const QString &id) { choose(registerFromWord(id)); });
    connect(m_list, &TableView::rowActivated, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_table, &TableView::rowChosen, this, [this] { showInspector(); });
    connect(m_filter, &QLineEdit::textChanged, this, [this] {
        if (isOpen())
            showTable();
    });
    connect(m_make, &QAction::triggered, this, [this] {
        if (QAction *maker = makerOf(m_shown))
            maker->trigger();
    });
    connect(m_role, &QAction::triggered, this, &GovernanceView::changeRole);
    connect(m_key, &QAction::triggered, this, &GovernanceView::enrolKey);
    connect(m_revoke, &QAction::triggered, this, &GovernanceView::revokeKey);
    connect(m_answer, &QAction::triggered, this, &GovernanceView::answer);
    connect(m_show, &QAction::triggered, this, [this] {
        const RegisterFacts facts = registerFacts(m_shown, chosen(), *session());
        if (!facts.path.isEmpty() || facts.seq > 0)
            Q_EMIT openRequested(facts.path.isEmpty() ? QStringLiteral("event/%1").arg(facts.seq) : facts.path);
    });
}

void GovernanceView::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(8);
    auto *list = new Panel(tr("Registers"));
    list->setFixedWidth(listWidth);
    m_list->setRowsModel(m_registers);
    m_list->setHeaderVisible(false);
    list->body()->addWidget(m_list, 1);
    row->addWidget(list);
    row->addWidget(makeTable(), 1);
    row->addWidget(makeInspector());
}

QWidget *GovernanceView::makeTable()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(150);
    m_tablePanel->titleRow()->addWidget(m_filter);
    m_tablePanel->titleRow()->addWidget(m_new);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setWordWrap(true);
    m_tablePanel->body()->addWidget(m_empty);
    m_tablePanel->body()->addWidget(m_table, 1);
    m_tablePanel->body()->addStretch(0); // where there is no table, the words stand at the top
    return m_tablePanel;
}

QWidget *GovernanceView::makeInspector()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (PlainLabel *label : {m_evidence, m_evidenceTitle})
        label->setWordWrap(true);
    column->addWidget(m_facts);
    column->addWidget(m_evidenceTitle);
    column->addWidget(m_evidence);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Details"));
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_inspector->body()->addWidget(m_scroll, 1);
    m_inspector->body()->addWidget(m_acts);
    m_inspector->setFixedWidth(inspectorWidth);
    return m_inspector;
}

QWidget *GovernanceView::firstFocus()
{
    return m_list;
}

QString GovernanceView::chosen() const
{
    return m_table->currentId();
}

void GovernanceView::open(const QString &path)
{
    m_filter->clear();
    choose(registerFromWord(path.section(QLatin1Char('/'), 1, 1)));
    m_table->setCurrentId(path.section(QLatin1Char('/'), 2));
}

void GovernanceView::choose(Register which)
{
    if (m_shown == which && m_models.contains(which))
        return;
    m_shown = which;
    m_list->setCurrentId(registerWord(which));
    if (isOpen())
        refresh();
}

void GovernanceView::refresh()
{
    showRegisters();
    showTable();
}

void GovernanceView::showRegisters()
{
    QList<Row> rows;
    for (const Register which : allRegisters()) {
        const int waiting = registerWaiting(which, *session());
        Cell title = Cell::words(registerTitle(which));
        title.strong = waiting > 0;
        rows.append({registerWord(which), {title, Cell::number(waiting > 0 ? QString::number(waiting) : QString(), true)}});
    }
    m_registers->setRows(rows);
    if (m_list->currentId() != registerWord(m_shown))
        m_list->setCurrentId(registerWord(m_shown));
}

void GovernanceView::showTable()
{
    RegisterTable table = registerTable(m_shown, *session());
    RowsModel *&model = m_models[m_shown];
    const auto titles = [](const QList<Column> &columns) {
        QStringList all;
        for (const Column &column : columns)
            all << column.title;
        return all;
    };
    if (model && titles(model->columns()) != titles(table.columns)) { // another revision has other gates
        model->deleteLater();
        model = nullptr;
    }
    if (!model)
        model = new RowsModel(table.columns, this);
    const QString wanted = m_filter->text().trimmed();
    const qsizetype all = table.rows.size();
    if (!wanted.isEmpty())
        table.rows.removeIf([&](const Row &row) { return !matching(row).contains(wanted, Qt::CaseInsensitive); });
    model->setRows(table.rows);
    if (m_table->model() != model)
        m_table->setRowsModel(model);
    if (chosen().isEmpty() && !table.rows.isEmpty())
        m_table->setCurrentId(table.rows.first().id);
    m_tablePanel->setTitle(registerTitle(m_shown));
    m_table->setAccessibleName(registerTitle(m_shown));
    m_tablePanel->setCaption(wanted.isEmpty() ? (all > 0 ? table.caption : QString())
                                              : tr("%1 of %2 match").arg(table.rows.size()).arg(all));
    m_empty->setText(wanted.isEmpty() ? table.empty : tr("Nothing matches."));
    m_empty->setVisible(table.rows.isEmpty());
    m_table->setVisible(!table.rows.isEmpty());
    showInspector();
}

void GovernanceView::showInspector()
{
    if (!isOpen())
        return;
    const RegisterFacts facts = registerFacts(m_shown, chosen(), *session());
    const QFontMetrics title(typeFont(Type::Title, true));
    m_inspector->setTitle(facts.title.isEmpty() ? tr("Nothing chosen")
                                                : title.elidedText(facts.title, Qt::ElideRight, m_inspector->width() - 32));
    m_facts->setPairs(facts.facts);
    m_evidenceTitle->setText(m_shown == Register::Readiness ? tr("What is deducted") : tr("As it stood then"));
    m_evidenceTitle->setVisible(!facts.evidence.isEmpty());
    m_evidence->setText(facts.evidence);
    m_evidence->setVisible(!facts.evidence.isEmpty());
    m_acts->setShown(m_show, !facts.path.isEmpty() || facts.seq > 0);
    m_show->setText(facts.path.isEmpty() ? tr("Show in the timeline") : tr("Show the gate"));
    showActs();
}

QString GovernanceView::entryKind() const
{
    switch (m_shown) {
    case Register::Issues:
        return entryKindWord(EntryKind::Issue);
    case Register::Risks:
        return entryKindWord(EntryKind::Risk);
    case Register::Assumptions:
        return entryKindWord(EntryKind::Assumption);
    case Register::Objections:
        return entryKindWord(EntryKind::Objection);
    default:
        return {};
    }
}

GovernanceView::Answerable GovernanceView::answerable() const
{
    const QJsonObject because{{QStringLiteral("because"), QStringLiteral("?")}};
    if (chosen().isEmpty())
        return {};
    if (m_shown == Register::Debts) {
        const Debt *debt = debtById(rollout().records, chosen());
        return debt && !debt->doneAt ? Answerable{Act::DebtDone, tr("Done…"), because} : Answerable{};
    }
    if (m_shown == Register::Assignments) {
        const Assignment *assignment = byId(rollout().records.assignments, chosen());
        return assignment && !assignment->doneAt ? Answerable{Act::DebtDone, tr("Done…"), because} : Answerable{};
    }
    if (m_shown == Register::Obligations)
        return {Act::Obligation,
                tr("Answer…"),
                {{QStringLiteral("state"), QStringLiteral("done")}, {QStringLiteral("evidence"), QStringLiteral("?")}}};
    if (m_shown == Register::Readiness)
        return {Act::Score, tr("Score now"), {}};
    if (entryKind().isEmpty())
        return {};
    // Any word that may be said will do to ask whether this person may answer at all.
    QJsonObject probe = because;
    const RegisterEntry *entry = entryById(rollout().records, chosen());
    const bool settled = entry && !stands(*entry);
    const QStringList words = answerWords(entry ? entry->kind : m_shown == Register::Risks ? EntryKind::Risk : EntryKind::Assumption);
    probe.insert(QStringLiteral("say"), settled ? words.last() : words.first());
    return {Act::Settle, tr("Answer…"), probe};
}

void GovernanceView::showActs()
{
    QAction *maker = makerOf(m_shown);
    m_new->setShown(m_make, maker);
    if (maker) {
        m_make->setText(maker->text());
        m_new->setOff(m_make, maker->isEnabled() ? QString() : maker->toolTip());
    }
    for (QAction *each : std::as_const(m_makers)) {
        const Act act = m_makerActs.value(each);
        QJsonObject probe{{QStringLiteral("text"), QStringLiteral("?")}};
        QString subject;
        if (act == Act::Premortem || act == Act::Score)
            subject = playbook().phases.isEmpty() ? QString() : playbook().phases.first().id;
        if (act == Act::Assign)
            probe = {{QStringLiteral("text"), QStringLiteral("?")},
                     {QStringLiteral("to"), session()->person()},
                     {QStringLiteral("within"), QStringLiteral("1h")}};
        const QString why = refusal(act, subject, probe);
        each->setEnabled(why.isEmpty());
        each->setToolTip(why.isEmpty() ? each->text() : why);
    }
    if (maker)
        m_new->setOff(m_make, maker->isEnabled() ? QString() : maker->toolTip());
    showPeopleActs();
    const Answerable may = answerable();
    m_acts->setShown(m_answer, may.act.has_value());
    if (may.act) {
        m_answer->setText(may.title);
        m_acts->setOff(m_answer, refusal(*may.act, chosen(), may.probe));
    }
}

void GovernanceView::resizeEvent(QResizeEvent *event)
{
    LiveView::resizeEvent(event);
    m_inspector->setFixedWidth(width() >= wideFrom ? wideInspector : inspectorWidth);
}

} // namespace holdpoint
