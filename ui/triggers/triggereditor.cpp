#include "ui/triggers/triggereditor.h"

#include "models/base/files.h"
#include "models/base/safetext.h"
#include "models/playbook/loader.h"
#include "models/room/aside.h"
#include "models/room/facts.h"
#include "models/room/revision.h"
#include "models/triggers/triggeredit.h"
#include "ui/plan/revisionsheet.h"
#include "ui/shell/sheet.h"
#include "ui/triggers/dryfirewords.h"
#include "ui/triggers/triggerrows.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/type.h"
#include "ui/widgets/words.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

const QMap<QString, QStringList> &choicesOf()
{
    static const QMap<QString, QStringList> choices{
        {QStringLiteral("priority"), {QStringLiteral("P1"), QStringLiteral("P2"), QStringLiteral("P3")}},
        {QStringLiteral("mode"), {QStringLiteral("auto"), QStringLiteral("confirm"), QStringLiteral("advise")}},
        {QStringLiteral("on_no_decision"), {QStringLiteral("escalate"), QStringLiteral("hold"), QStringLiteral("rollback")}}};
    return choices;
}

QString labelOf(const QString &field)
{
    static const QMap<QString, const char *> labels{{QStringLiteral("when"), QT_TRANSLATE_NOOP("holdpoint", "Fires when")},
                                                    {QStringLiteral("for"), QT_TRANSLATE_NOOP("holdpoint", "Held for")},
                                                    {QStringLiteral("clear"), QT_TRANSLATE_NOOP("holdpoint", "Clears when")},
                                                    {QStringLiteral("keep_firing_for"), QT_TRANSLATE_NOOP("holdpoint", "Keeps firing for")},
                                                    {QStringLiteral("min_samples"), QT_TRANSLATE_NOOP("holdpoint", "Samples needed")},
                                                    {QStringLiteral("priority"), QT_TRANSLATE_NOOP("holdpoint", "Priority")},
                                                    {QStringLiteral("mode"), QT_TRANSLATE_NOOP("holdpoint", "Mode")},
                                                    {QStringLiteral("runbook"), QT_TRANSLATE_NOOP("holdpoint", "Runbook")},
                                                    {QStringLiteral("owner"), QT_TRANSLATE_NOOP("holdpoint", "Owner")},
                                                    {QStringLiteral("countdown"), QT_TRANSLATE_NOOP("holdpoint", "Countdown")},
                                                    {QStringLiteral("decide_within"), QT_TRANSLATE_NOOP("holdpoint", "Decide within")},
                                                    {QStringLiteral("on_no_decision"), QT_TRANSLATE_NOOP("holdpoint", "If nobody decides")},
                                                    {QStringLiteral("cooldown"), QT_TRANSLATE_NOOP("holdpoint", "Cooldown")}};
    return tr(labels.value(field));
}

QPlainTextEdit *textPane(const QString &name, bool fixed)
{
    auto *pane = new QPlainTextEdit;
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setAccessibleName(name);
    if (fixed) {
        pane->setFont(fixedFont());
        pane->setLineWrapMode(QPlainTextEdit::NoWrap);
    }
    return pane;
}

struct Drafted {
    Result<ProposedText> text;
    std::shared_ptr<const Playbook> next;
};

} // namespace

TriggerEditor::TriggerEditor(QWidget *parent)
    : LiveView(parent), m_trigger(new QComboBox), m_guard(new PlainLabel({}, Type::Body, Tone::Ink)),
      m_difference(new Panel(tr("Difference"))), m_dry(new Panel(tr("Dry fire"))), m_diff(textPane(tr("Difference"), true)),
      m_happens(textPane(tr("Dry fire"), false)), m_acts(new ActRow)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(4, 0, 4, 0);
    bar->setSpacing(12);
    m_trigger->setAccessibleName(tr("Trigger"));
    m_trigger->setMinimumWidth(260);
    bar->addWidget(new PlainLabel(tr("Edit a trigger"), Type::Tier1));
    bar->addWidget(m_trigger);
    bar->addStretch(1);
    all->addLayout(bar);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(buildForm(), 5);
    m_difference->setCaption(tr("of the playbook"));
    m_difference->body()->addWidget(m_diff);
    m_dry->setCaption(tr("if it fired now; nothing is done"));
    m_dry->body()->addWidget(m_happens);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_difference, 2);
    side->addWidget(m_dry, 3);
    row->addLayout(side, 6);
    all->addLayout(row, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &TriggerEditor::draft);
    connect(m_trigger, &QComboBox::currentIndexChanged, this, [this] { choose(); });
}

QWidget *TriggerEditor::fieldFor(const QString &field)
{
    if (choicesOf().contains(field) || field == u"runbook" || field == u"owner") {
        auto *box = new QComboBox;
        box->addItems(choicesOf().value(field));
        connect(box, &QComboBox::currentTextChanged, this, &TriggerEditor::edited);
        return box;
    }
    auto *line = new QLineEdit;
    connect(line, &QLineEdit::textEdited, this, &TriggerEditor::edited);
    return line;
}

QWidget *TriggerEditor::buildForm()
{
    auto *panel = new Panel(tr("Rule and response"));
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 4, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int at = 0;
    const QStringList fields = editableFields();
    for (const QString &field : fields) {
        QWidget *editor = fieldFor(field);
        editor->setAccessibleName(labelOf(field));
        m_fields.insert(field, editor);
        grid->addWidget(new PlainLabel(labelOf(field), Type::Body, Tone::Ink2), at, 0);
        grid->addWidget(editor, at++, 1);
    }
    grid->setRowStretch(at, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    panel->body()->addWidget(scroll, 1);
    m_guard->setWordWrap(true);
    panel->body()->addWidget(m_guard);
    m_propose = m_acts->add(QStringLiteral("propose-trigger"), tr("Propose…"), {}, KeyButton::Primary);
    m_load = m_acts->add(QStringLiteral("load-trigger"), tr("Load as a revision…"), {});
    m_reset = m_acts->add(QStringLiteral("reset-trigger"), tr("Reset"));
    m_acts->addStretch();
    connect(m_propose, &QAction::triggered, this, &TriggerEditor::propose);
    connect(m_load, &QAction::triggered, this, &TriggerEditor::load);
    connect(m_reset, &QAction::triggered, this, &TriggerEditor::choose);
    panel->body()->addWidget(m_acts);
    return panel;
}

QWidget *TriggerEditor::firstFocus()
{
    return m_fields.value(QStringLiteral("when"));
}

void TriggerEditor::open(const QString &path)
{
    const int at = m_trigger->findData(path.section(QLatin1Char('/'), 1, 1));
    if (at >= 0)
        m_trigger->setCurrentIndex(at);
}

QString TriggerEditor::chosen() const
{
    return m_trigger->currentData().toString();
}

// Only another playbook makes another list; what is being typed stays until then.
void TriggerEditor::refresh()
{
    if (!isOpen())
        return;
    if (rollout().playbook == m_playbook)
        return showDry();
    m_playbook = rollout().playbook;
    const QString before = chosen();
    {
        const QSignalBlocker quiet(m_trigger);
        m_trigger->clear();
        for (const Trigger &trigger : m_playbook->triggers)
            m_trigger->addItem(QStringLiteral("%1 %2").arg(priorityWord(trigger.priority), displayText(trigger.title, 60)), trigger.id);
        m_trigger->setCurrentIndex(std::max(0, m_trigger->findData(before)));
    }
    auto *runbooks = qobject_cast<QComboBox *>(m_fields.value(QStringLiteral("runbook")));
    auto *owners = qobject_cast<QComboBox *>(m_fields.value(QStringLiteral("owner")));
    const QSignalBlocker first(runbooks), second(owners);
    runbooks->clear();
    runbooks->addItem(QString());
    for (const Runbook &runbook : m_playbook->runbooks)
        if (!runbook.forward)
            runbooks->addItem(runbook.id);
    owners->clear();
    for (const Person &person : m_playbook->people)
        owners->addItem(person.id);
    for (const Person &person : m_playbook->people)
        for (const QString &role : person.roles)
            if (owners->findText(role) < 0)
                owners->addItem(role);
    choose();
}

void TriggerEditor::choose()
{
    const Trigger *trigger = m_playbook ? byId(m_playbook->triggers, chosen()) : nullptr;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        const QSignalBlocker quiet(it.value());
        const QString text = trigger ? fieldText(*trigger, it.key()) : QString();
        if (auto *line = qobject_cast<QLineEdit *>(it.value()))
            line->setText(text);
        else if (auto *box = qobject_cast<QComboBox *>(it.value()))
            box->setCurrentIndex(std::max(0, box->findText(text)));
        const bool judged = it.key() == u"when" || it.key() == u"for" || it.key() == u"clear" || it.key() == u"keep_firing_for"
            || it.key() == u"min_samples";
        it.value()->setEnabled(trigger && !(judged && trigger->manual));
    }
    draft();
}

QString TriggerEditor::typed(const QString &field) const
{
    if (auto *line = qobject_cast<QLineEdit *>(m_fields.value(field)))
        return line->text().trimmed();
    auto *box = qobject_cast<QComboBox *>(m_fields.value(field));
    return box ? box->currentText() : QString();
}

void TriggerEditor::setField(const QString &field, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_fields.value(field)))
        line->setText(text);
    else if (auto *box = qobject_cast<QComboBox *>(m_fields.value(field)))
        box->setCurrentText(text);
    edited();
}

void TriggerEditor::edited()
{
    m_soon.start();
}

QList<FieldChange> TriggerEditor::changes() const
{
    QList<FieldChange> changed;
    const Trigger *trigger = m_playbook ? byId(m_playbook->triggers, chosen()) : nullptr;
    const QStringList fields = trigger ? editableFields() : QStringList();
    for (const QString &field : fields) {
        const QString was = fieldText(*trigger, field), is = typed(field);
        if (is != was && m_fields.value(field)->isEnabled())
            changed.append({field, was, is});
    }
    return changed;
}

// The playbook with the change, made and read on another thread.
void TriggerEditor::draft()
{
    m_soon.stop();
    m_next.reset();
    const quint64 mine = ++m_asked;
    const QList<FieldChange> changed = changes();
    if (!m_playbook || changed.isEmpty())
        return showDraft({}, tr("Nothing is changed."));
    Playbook tried = *m_playbook;
    for (const FieldChange &change : changed) {
        if (const auto edit = editTrigger(tried, chosen(), change.field, change.to); !edit)
            return showDraft({}, tr("%1: %2").arg(labelOf(change.field), edit.error().message));
    }
    if (const QStringList missing = missingOf(*byId(tried.triggers, chosen()), tried); !missing.isEmpty())
        return showDraft({}, tr("Missing: %1").arg(missing.join(QStringLiteral(", "))));
    aside(
        this,
        [playbook = m_playbook, trigger = chosen(), changed] {
            Drafted made{proposedText(playbook->text, playbook->id + QStringLiteral(".yaml"), playbook->folder, trigger, changed), nullptr};
            if (!made.text)
                return made;
            LoadResult loaded = loadPlaybookText(made.text->yaml, playbook->id + QStringLiteral(".yaml"), playbook->folder);
            if (loaded.playbook)
                made.next = std::make_shared<const Playbook>(std::move(*loaded.playbook));
            return made;
        },
        [this, mine](const Drafted &made) {
            if (mine != m_asked)
                return;
            m_next = made.next;
            showDraft(made.text ? made.text->diff : QString(), made.text ? QString() : made.text.error().message);
        });
}

void TriggerEditor::showDraft(const QString &difference, const QString &wrong)
{
    m_wrong = wrong;
    m_diff->setPlainText(difference.isEmpty() ? wrong : difference);
    showDry();
    Q_EMIT drafted();
}

void TriggerEditor::showDry()
{
    const std::shared_ptr<const Playbook> playbook = m_next ? m_next : m_playbook;
    const Trigger *trigger = playbook ? byId(playbook->triggers, chosen()) : nullptr;
    if (!trigger)
        return;
    const TriggerFacts facts = triggerFactsOf(rollout(), session()->surroundings().blind, rollout().engineTakenAt);
    const QString words = dryFireWords(dryFire(rollout().triggers, *playbook, chosen(), facts, now()));
    if (m_happens->toPlainText() != words)
        m_happens->setPlainText(words);
    Rollout tried = rollout();
    tried.playbook = playbook;
    const QStringList warnings = warningsOf(*trigger, armingFactsOf(tried, now()).value(trigger->id));
    m_guard->setText(m_wrong.isEmpty() || changes().isEmpty() ? warnings.join(QLatin1Char('\n')) : m_wrong);
    m_guard->setVisible(!m_guard->text().isEmpty());
    const QString off = m_next ? QString() : m_wrong.isEmpty() ? tr("The difference is being made.") : m_wrong;
    m_acts->setOff(m_load, off);
    m_acts->setOff(m_propose, off);
    m_acts->setOff(m_reset, changes().isEmpty() ? tr("Nothing is changed.") : QString());
}

// Recorded, for whoever may load it. The trigger stays as it is.
void TriggerEditor::propose()
{
    const QString id = chosen();
    const QList<FieldChange> changed = changes();
    if (!m_next)
        return;
    const QString title = byId(m_next->triggers, id)->title;
    Sheet *opened = sheet(tr("Propose"), tr("Propose this change of %1? Nothing changes before a revision is loaded.").arg(title),
                          tr("Propose the change of %1").arg(title));
    opened->setFacts({{tr("Change"), inWords(changed)}});
    QLineEdit *reason = opened->askReason(tr("Because"), {}, true);
    connect(opened, &Sheet::confirmed, this, [this, id, changed, reason] {
        ask(Act::Propose, id, {{QStringLiteral("changes"), changesJson(changed)}, {QStringLiteral("because"), reason->text()}});
    });
    opened->present();
    reason->setFocus();
}

void TriggerEditor::load()
{
    if (!m_next || !isOpen())
        return;
    const auto refused = decideRevision(
        rollout(), revisionCommand(rollout(), *m_next, session()->person(), QStringLiteral("asked beforehand")), context(), *m_next);
    if (!refused && refused.error().code != QLatin1String("second-needed"))
        return Q_EMIT noticeRequested(refused.error().message);
    const int revision = rollout().revision + 1;
    Sheet *opened = sheet(tr("Revise"), tr("Load revision %1 of the plan?").arg(revision), tr("Load revision %1").arg(revision));
    askRevisionIn(opened, session(), m_next, context());
}

} // namespace holdpoint
