#include "ui/board/inspector.h"

#include "models/room/session.h"
#include "ui/board/chiplabel.h"
#include "ui/board/inspectorfacts.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plot.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

Inspector::Inspector(QWidget *parent)
    : Panel(tr("Inspector"), parent), m_shape(new ShapeLabel(Shape::Circle, Tone::Ink, 24)), m_title(new PlainLabel({}, Type::Tier1)),
      m_value(new PlainLabel({}, Type::Hero)), m_limit(new PlainLabel({}, Type::Body, Tone::Ink2)),
      m_sentence(new PlainLabel({}, Type::Body, Tone::Ink2)), m_evidenceTitle(new PlainLabel(tr("Evidence"), Type::Title)),
      m_evidence(new PlainLabel({}, Type::Caption)), m_chip(new ChipLabel), m_plot(new Plot(tr("Last 30 minutes"))),
      m_facts(new KeyValueList(100, true)), m_ack(new KeyButton(tr("Acknowledge"), KeyButton::Primary)),
      m_show(new KeyButton(tr("Show all"))), m_copy(new KeyButton(tr("Copy as Markdown")))
{
    setSide(tr("Esc closes"));
    setFixedWidth(284);
    build();
    connect(m_ack, &QAbstractButton::clicked, this, [this] { Q_EMIT acknowledged(m_acknowledge); });
    connect(m_show, &QAbstractButton::clicked, this, [this] { Q_EMIT openWanted(m_more); });
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_markdown);
        Q_EMIT told(tr("Copied as Markdown."));
    });
}

void Inspector::build()
{
    for (PlainLabel *label : {m_title, m_sentence, m_evidence})
        label->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_shape, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(8);
    numbers->addWidget(m_value);
    numbers->addWidget(m_limit, 1);
    numbers->addWidget(m_chip);
    m_plot->setFixedHeight(134);
    m_ack->setAccent(true);
    m_ack->setShortcutText(QStringLiteral("Ctrl+Shift+A"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_show);
    buttons->addWidget(m_copy, 1);
    body()->addLayout(head);
    body()->addLayout(numbers);
    body()->addWidget(m_sentence);
    body()->addWidget(m_plot);
    body()->addWidget(m_facts);
    body()->addWidget(m_ack);
    body()->addLayout(buttons);
    body()->addWidget(m_evidenceTitle);
    body()->addWidget(m_evidence);
    body()->addStretch(1);
}

void Inspector::open(const QString &path)
{
    m_path = path;
    show();
}

void Inspector::refresh(const RoomSession &session, const QString &phase)
{
    const InspectorFacts facts = inspectorFacts(session, phase, m_path);
    if (facts.title.isEmpty())
        return Q_EMIT closed();
    m_acknowledge = facts.acknowledge;
    m_more = facts.more;
    m_shape->setShape(facts.look.shape, facts.look.tone, facts.look.filled);
    m_title->setText(facts.title);
    m_value->setText(facts.value);
    m_value->setVisible(!facts.value.isEmpty());
    m_limit->setText(facts.limit);
    m_chip->setChip(facts.chip, facts.chipTone);
    m_sentence->setText(facts.sentence);
    m_sentence->setVisible(!facts.sentence.isEmpty());
    m_plot->setVisible(facts.plotted);
    if (facts.plotted) {
        m_plot->setAccessibleName(facts.question);
        m_plot->setData(facts.plot);
    }
    m_facts->setPairs(facts.facts);
    m_ack->setVisible(!facts.acknowledge.isEmpty());
    m_show->setVisible(!facts.more.isEmpty());
    m_evidenceTitle->setVisible(!facts.evidence.isEmpty());
    m_evidence->setVisible(!facts.evidence.isEmpty());
    m_evidence->setText(facts.evidence.join(QLatin1Char('\n')));
    const QString head =
        QStringLiteral("#%1 %2").arg(session.rollout().seq).arg(QString::fromLatin1(session.rollout().head.toHex().left(8)));
    m_markdown = asMarkdown(facts, session.surroundings().now, head);
}

void Inspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    Panel::keyPressEvent(event);
}

} // namespace holdpoint
