#include "ui/timeline/eventpanel.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>

namespace holdpoint {

namespace {

constexpr int outputLines = 7;
constexpr int panelWidth = 340;

QString inText(const EventFacts &facts)
{
    QStringList lines{facts.title, facts.sentence};
    for (const KeyValue &fact : facts.facts)
        lines << QStringLiteral("%1: %2").arg(fact.key, fact.value);
    return (lines + facts.files).join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

EventPanel::EventPanel(QWidget *parent)
    : Panel({}, parent), m_sentence(wrapped()), m_files(wrapped(Type::Caption, Tone::Ink2)), m_list(new KeyValueList),
      m_links(new QVBoxLayout), m_output(new QPlainTextEdit), m_star(new KeyButton({})), m_correct(new KeyButton(tr("Correct…"))),
      m_copy(new KeyButton(tr("Copy all"))), m_erase(new KeyButton(tr("Erase the text…")))
{
    setAccessibleName(tr("Event"));
    setFixedWidth(panelWidth);
    m_sentence->setStrong(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setCopyable();
    m_output->setReadOnly(true);
    m_output->setAccessibleName(tr("Output"));
    m_output->setFont(fixedFont());
    m_output->setFixedHeight(outputLines * lineHeight(Type::Body) + 12);
    m_files->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addLayout(m_links);
    column->addWidget(m_list);
    column->addWidget(m_files);
    column->addWidget(m_output);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    m_star->setShortcutText(QStringLiteral("*"));
    for (QWidget *button : {m_star, m_correct, m_copy})
        acts->addWidget(button);
    acts->addStretch(1);
    body()->addWidget(m_erase, 0, Qt::AlignLeft);
    m_erase->hide();
    body()->addLayout(acts);
    auto *close = new KeyButton(tr("Close"));
    close->setShortcutText(tr("Esc"));
    titleRow()->addWidget(close);
    connect(close, &QPushButton::clicked, this, &EventPanel::closed);
    connect(m_star, &QPushButton::clicked, this, &EventPanel::starWanted);
    connect(m_correct, &QPushButton::clicked, this, &EventPanel::correctionWanted);
    connect(m_erase, &QPushButton::clicked, this, &EventPanel::erasureWanted);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const QString text = inText(m_facts);
        QApplication::clipboard()->setText(text);
        Q_EMIT copied(text);
    });
}

void EventPanel::showFacts(const EventFacts &facts, bool starred, const QString &whyNot)
{
    const bool other = facts.title != m_facts.title;
    m_facts = facts;
    setTitle(facts.title);
    m_sentence->setText(facts.sentence);
    m_list->setPairs(facts.facts);
    m_files->setText(facts.files.join(QLatin1Char('\n')));
    m_files->setVisible(!facts.files.isEmpty());
    m_star->setText(starred ? tr("Take star away") : tr("Star"));
    m_star->setEnabled(whyNot.isEmpty());
    m_star->setToolTip(plainTip(whyNot));
    m_correct->setVisible(facts.mayBeCorrected);
    m_correct->setEnabled(whyNot.isEmpty());
    m_correct->setToolTip(plainTip(whyNot));
    if (other) {
        m_output->clear();
        m_output->hide();
    }
    while (QLayoutItem *item = m_links->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const EventLink &link : facts.links) {
        auto *button = new KeyButton(link.text);
        connect(button, &QPushButton::clicked, this, [this, path = link.path] { Q_EMIT openWanted(path); });
        m_links->addWidget(button, 0, Qt::AlignLeft);
    }
}

void EventPanel::showErasing(bool shown, const QString &whyNot)
{
    m_erase->setVisible(shown);
    m_erase->setEnabled(whyNot.isEmpty());
    m_erase->setToolTip(plainTip(whyNot));
    m_erase->setAccessibleDescription(whyNot);
}

void EventPanel::showOutput(const QString &run, const QString &step, int attempt, const QString &tail)
{
    if (run != m_facts.run || step != m_facts.step || attempt != m_facts.attempt || tail.isEmpty())
        return;
    m_output->setPlainText(tail);
    m_output->show();
}

void EventPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    Panel::keyPressEvent(event);
}

} // namespace holdpoint
