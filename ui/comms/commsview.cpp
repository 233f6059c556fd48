#include "ui/comms/commsview.h"

#include "models/comms/commsrules.h"
#include "models/people/peoplerules.h"
#include "models/room/facts.h"
#include "ui/comms/commsrows.h"
#include "ui/shell/confirmpolicy.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

namespace holdpoint {

CommsView::CommsView(QWidget *parent)
    : LiveView(parent), m_cadence(new PlainLabel({}, Type::Body, Tone::Ink2)), m_audienceRows(new RowsModel(audienceColumns(), this)),
      m_messageRows(new RowsModel(messageColumns(), this)), m_lintRows(new RowsModel(lintColumns(), this)),
      m_audiences(new TableView(tr("Audiences"))), m_messages(new TableView(tr("Messages"))), m_lints(new TableView(tr("Checks"))),
      m_audiencePanel(new Panel(tr("Audiences"))), m_draftPanel(new Panel(tr("Draft"))), m_sentPanel(new Panel(tr("Messages"))),
      m_checksPanel(new Panel(tr("Checks"))), m_approvePanel(new Panel(tr("Approve and send"))), m_templates(new QComboBox),
      m_text(new QPlainTextEdit), m_facts(new KeyValueList(84)), m_acts(new ActRow), m_copyRow(new ActRow)
{
    m_save = m_acts->add(QStringLiteral("save-draft"), tr("Keep as draft"), {}, KeyButton::Primary);
    m_send = m_acts->add(QStringLiteral("send"), tr("Approve and send…"), QStringLiteral("Ctrl+Return"), KeyButton::Primary);
    m_acts->addStretch();
    m_copy = m_copyRow->add(QStringLiteral("copy-message"), tr("Copy"), {});
    m_copyRow->addStretch();
    m_acts->button(m_send)->setAccent(true);
    build();
    m_acts->addKeysTo(m_text);
    connect(m_audiences, &TableView::rowChosen, this, &CommsView::chooseAudience);
    connect(m_messages, &TableView::rowActivated, this, &CommsView::chooseMessage);
    connect(m_templates, &QComboBox::activated, this, &CommsView::chooseTemplate);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { showDraft(); });
    connect(m_save, &QAction::triggered, this, &CommsView::save);
    connect(m_send, &QAction::triggered, this, &CommsView::send);
    connect(m_copy, &QAction::triggered, this, &CommsView::copy);
}

void CommsView::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->setSpacing(8);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(4, 0, 4, 0);
    bar->setSpacing(12);
    bar->addWidget(new PlainLabel(tr("Comms"), Type::Tier1));
    bar->addWidget(m_cadence, 1);
    all->addLayout(bar);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    auto *audiences = m_audiencePanel;
    audiences->setCaption(tr("next due first"));
    m_audiences->setRowsModel(m_audienceRows);
    m_audiences->setRowHeight(32);
    audiences->body()->addWidget(m_audiences);
    top->addWidget(audiences);
    top->addWidget(makeDraft(), 1);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    m_lints->setRowsModel(m_lintRows);
    m_lints->setHeaderVisible(false);
    m_lints->setRowHeight(44); // two lines each
    m_checksPanel->body()->addWidget(m_lints);
    m_approvePanel->body()->addWidget(m_facts);
    m_approvePanel->body()->addWidget(m_copyRow);
    m_approvePanel->body()->addStretch(1);
    side->addWidget(m_checksPanel, 1);
    side->addWidget(m_approvePanel);
    top->addLayout(side);
    all->addLayout(top, 3);
    m_messages->setRowsModel(m_messageRows);
    m_sentPanel->body()->addWidget(m_messages);
    all->addWidget(m_sentPanel, 2);
}

void CommsView::resizeEvent(QResizeEvent *event)
{
    LiveView::resizeEvent(event);
    const bool narrow = width() < 1260;
    m_audiencePanel->setFixedWidth(narrow ? 316 : 320);
    m_checksPanel->setFixedWidth(narrow ? 296 : 336);
    m_approvePanel->setFixedWidth(narrow ? 296 : 336);
}

QWidget *CommsView::makeDraft()
{
    m_templates->setAccessibleName(tr("Template"));
    m_draftPanel->titleRow()->addWidget(m_templates);
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Choose a template, or write. Fields such as {phase.title} are filled from the board."));
    m_draftPanel->body()->addWidget(m_text, 1);
    m_draftPanel->body()->addWidget(m_acts);
    return m_draftPanel;
}

QWidget *CommsView::firstFocus()
{
    return m_audiences;
}

void CommsView::open(const QString &path)
{
    const QString id = path.section(QLatin1Char('/'), 1, 1);
    if (path.startsWith(QLatin1String("audience/")))
        m_audiences->setCurrentId(id);
    else if (id == QLatin1String("new"))
        m_text->setFocus(Qt::ShortcutFocusReason);
    else
        chooseMessage(id);
}

void CommsView::refresh()
{
    if (!isOpen())
        return;
    if (m_known != rollout().playbook) {
        m_known = rollout().playbook;
        showTemplates();
    }
    m_audienceRows->setRows(audienceRows(*session()));
    m_messageRows->setRows(messageRows(rollout()));
    m_sentPanel->setCaption(m_messageRows->rowCount() == 0 ? tr("nothing has been said yet") : tr("newest first; Enter opens a draft"));
    const QString priority = priorityNow(rollout());
    QStringList cadence;
    for (const Audience &each : playbook().audiences) {
        const Duration every = each.every.value(priority, each.every.value(QStringLiteral("idle")));
        if (every.count() > 0)
            cadence.append(tr("%1 every %2").arg(each.title.isEmpty() ? each.id : each.title, toDurationText(every)));
    }
    m_cadence->setText(cadence.isEmpty() ? tr("This playbook names no cadence.")
                                         : tr("Cadence %1: %2").arg(priority, cadence.join(tr(", "))));
    showDraft();
}

void CommsView::showTemplates()
{
    m_templates->clear();
    for (const MessageTemplate &each : playbook().templates)
        m_templates->addItem(each.id, each.id);
    m_templates->addItem(tr("own words"), QString());
    m_templates->setVisible(!playbook().audiences.isEmpty());
    chooseTemplate();
}

QString CommsView::templateId() const
{
    return m_templates->currentData().toString();
}

QString CommsView::audience() const
{
    const MessageTemplate *found = byId(playbook().templates, templateId());
    if (found)
        return found->audience;
    const QString chosen = m_audiences->currentId();
    return chosen.isEmpty() && !playbook().audiences.isEmpty() ? playbook().audiences.first().id : chosen;
}

void CommsView::chooseAudience(const QString &id)
{
    if (!isOpen() || !m_message.isEmpty() || m_text->document()->isModified())
        return; // what somebody wrote is never thrown away
    for (int i = 0; i < m_templates->count(); ++i) {
        const MessageTemplate *each = byId(playbook().templates, m_templates->itemData(i).toString());
        if (each && each->audience == id) {
            m_templates->setCurrentIndex(i);
            return chooseTemplate();
        }
    }
}

void CommsView::chooseTemplate()
{
    if (!isOpen())
        return;
    m_message.clear();
    const MessageTemplate *found = byId(playbook().templates, templateId());
    m_text->setPlainText(found ? resolveTemplate(found->text, commsFactsOf(rollout(), context())).text : QString());
    m_text->document()->setModified(false);
    showDraft();
}

void CommsView::chooseMessage(const QString &id)
{
    const Message *message = messageById(rollout().comms, id);
    if (!message)
        return;
    m_message = message->status == MessageStatus::Draft ? id : QString();
    m_templates->setCurrentIndex(std::max(0, m_templates->findData(message->templateId)));
    m_text->setPlainText(message->text);
    m_text->document()->setModified(false);
    showDraft();
}

QStringList CommsView::unresolved() const
{
    return resolveTemplate(m_text->toPlainText(), commsFactsOf(rollout(), context())).unresolved;
}

void CommsView::showDraft()
{
    if (!isOpen())
        return;
    const Audience *to = byId(playbook().audiences, audience());
    const QString name = to ? (to->title.isEmpty() ? to->id : to->title) : tr("nobody");
    m_draftPanel->setTitle(m_message.isEmpty() ? tr("Draft to %1").arg(name) : tr("Draft %1 to %2").arg(m_message, name));
    const auto words = m_text->toPlainText().split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
    m_draftPanel->setCaption(words == 1 ? tr("1 word") : tr("%1 words").arg(words));
    const QList<Row> lints =
        m_text->toPlainText().trimmed().isEmpty() ? QList<Row>() : lintRows(m_text->toPlainText(), unresolved(), rollout().mode);
    m_lintRows->setRows(lints);
    m_checksPanel->setCaption(lints.isEmpty() ? tr("nothing is written") : QString());
    const MessageTemplate *found = byId(playbook().templates, templateId());
    QString channel = tr("copied by hand");
    if (to && to->channel == ChannelKind::File)
        channel = tr("file outbox/%1").arg(to->target);
    else if (to && to->channel != ChannelKind::Copy)
        channel = tr("a webhook or program, not delivered yet: copy it");
    m_facts->setPairs(
        {{tr("Approves"),
          found && !found->approve.isEmpty() ? namesOf(playbook(), personsOf(rollout().people, found->approve)) : tr("the commander")},
         {tr("Channel"), channel},
         {tr("State"), m_message.isEmpty() ? tr("not kept yet") : tr("draft, kept in the journal")}});
    showActs();
}

void CommsView::showActs()
{
    const QString text = m_text->toPlainText();
    const QString subject = m_message.isEmpty() ? templateId() : m_message;
    const bool empty = text.trimmed().isEmpty();
    const QJsonObject args{{QStringLiteral("text"), text}, {QStringLiteral("audience"), audience()}};
    m_acts->setOff(m_save, empty ? tr("nothing is written.") : refusal(Act::Message, templateId(), args));
    m_acts->setOff(m_send, empty ? tr("nothing is written.") : refusal(Act::SendMessage, subject, args));
    m_copyRow->setOff(m_copy, empty ? tr("nothing is written.") : QString());
    m_send->setText(practise() ? tr("Practise: send…") : tr("Approve and send…"));
}

void CommsView::save()
{
    ask(Act::Message, templateId(), {{QStringLiteral("text"), m_text->toPlainText()}, {QStringLiteral("audience"), audience()}});
    m_text->document()->setModified(false);
}

void CommsView::send()
{
    const Audience *to = byId(playbook().audiences, audience());
    const QString name = to ? (to->title.isEmpty() ? to->id : to->title) : QString();
    const QString subject = m_message.isEmpty() ? templateId() : m_message;
    Sheet *opened = sheet(tr("Send"), practise() ? tr("Practise: send this to %1?").arg(name) : tr("Send this to %1?").arg(name),
                          tr("Send to %1").arg(name));
    opened->setFacts({{tr("Text"), m_text->toPlainText().left(400)}});
    // What leaves the house asks for the code of the phase, as starting a rollback does.
    qsizetype place = 0;
    const QString current = currentPhase(rollout());
    while (place < playbook().phases.size() && playbook().phases.at(place).id != current)
        ++place;
    opened->askCode(typedCode(static_cast<int>(std::min(place, playbook().phases.size() - 1)) + 1));
    const QJsonObject args{{QStringLiteral("text"), m_text->toPlainText()}, {QStringLiteral("audience"), audience()}};
    connect(opened, &Sheet::confirmed, this, [this, subject, args] {
        ask(Act::SendMessage, subject, args);
        m_message.clear();
        m_text->document()->setModified(false);
    });
    opened->present();
}

void CommsView::copy()
{
    QApplication::clipboard()->setText(m_text->toPlainText());
    Q_EMIT noticeRequested(tr("The text is on the clipboard. Copying sends nothing."));
}

} // namespace holdpoint
