#include "ui/shell/foot.h"

#include "ui/shell/eventline.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/logfield.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>

namespace holdpoint {

Foot::Foot(QWidget *parent)
    : QWidget(parent), m_log(new LogField(QStringLiteral("Ctrl+L"))), m_hold(new KeyButton({}, KeyButton::Safety)),
      m_rollback(new KeyButton({}, KeyButton::Safety))
{
    setFixedHeight(qMax(56, lineHeight(Type::Caption) * 3 + 8));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 10, 0);
    row->setSpacing(12);
    auto *label = new PlainLabel(tr("Log"));
    label->setStrong(true);
    row->addWidget(label);
    m_log->setAccessibleName(tr("Log a note"));
    m_log->setMaxLength(2000);
    m_log->setFixedHeight(qMax(32, lineHeight(Type::Body) + 8));
    m_log->setMaximumWidth(376);
    m_log->setMinimumWidth(220);
    row->addWidget(m_log, 3);
    auto *events = new QGridLayout;
    events->setHorizontalSpacing(8);
    events->setVerticalSpacing(0);
    events->setColumnStretch(1, 1);
    for (int i = 0; i < 3; ++i) {
        const auto at = static_cast<size_t>(i);
        m_times.at(at) = new DigitLabel({}, Type::Caption, Tone::Ink2);
        m_lines.at(at) = new PlainLabel({}, Type::Caption);
        m_lines.at(at)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        for (QWidget *each : {static_cast<QWidget *>(m_times.at(at)), static_cast<QWidget *>(m_lines.at(at))})
            each->setFixedHeight(lineHeight(Type::Caption) - 1);
        events->addWidget(m_times.at(at), i, 0);
        events->addWidget(m_lines.at(at), i, 1);
    }
    row->addLayout(events, 4);
    m_hold->setShape(Shape::Bars);
    m_hold->setShortcutText(QStringLiteral("Ctrl+Shift+H"));
    m_rollback->setShape(Shape::ArrowRing);
    row->addWidget(m_hold);
    row->addWidget(m_rollback);
    connect(m_hold, &QPushButton::clicked, this, &Foot::holdRequested);
    connect(m_rollback, &QPushButton::clicked, this, &Foot::rollbackRequested);
    connect(m_log, &QLineEdit::returnPressed, this, &Foot::enter);
    connect(m_log, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!m_stamped && !text.isEmpty()) {
            m_stamp = m_now;
            m_stamped = true;
        }
        m_stamped = m_stamped && !text.isEmpty();
    });
}

void Foot::setFacts(const ShellFacts &facts)
{
    const bool practise = facts.practise;
    if (facts.held)
        m_hold->setText(practise ? tr("PRACTISE RESUME…") : tr("RESUME…"));
    else
        m_hold->setText(practise ? tr("PRACTISE HOLD") : tr("HOLD"));
    if (facts.rollbackRuns)
        m_rollback->setText(practise ? tr("PRACTISE ABORT NOW") : tr("ABORT NOW"));
    else
        m_rollback->setText(practise ? tr("PRACTISE ROLLBACK…") : tr("START ROLLBACK…"));
    m_rollback->setShortcutText(facts.rollbackRuns ? tr("one person") : QStringLiteral("Ctrl+Shift+R"));
    m_hold->setMinimumWidth(m_hold->sizeHint().width()); // the words change; the layout may not squeeze them
    m_hold->setShape(facts.held ? Shape::Triangle : Shape::Bars);
    const bool may = facts.open && !facts.observer;
    m_hold->setEnabled(may);
    m_rollback->setEnabled(may);
    m_log->setEnabled(may);
    m_log->setPlaceholderText(!facts.open          ? tr("Opens with a rollout")
                                  : facts.observer ? tr("An observer only reads")
                                                   : tr("Log a note, stamped when you start typing"));
    const QString why = !facts.open ? tr("Nothing is open") : facts.observer ? tr("An observer only reads") : QString();
    m_hold->setToolTip(why);
    m_rollback->setToolTip(why);
}

void Foot::setLastEvents(const QList<Event> &events, const Playbook *playbook)
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const qsizetype at = events.size() - 1 - static_cast<qsizetype>(i);
        const bool there = at >= 0;
        m_times.at(i)->setText(there ? utcClock(events.at(at).at).left(8) : QString());
        m_times.at(i)->updateGeometry();
        const QString line = there ? eventLine(events.at(at), playbook) : QString();
        m_lines.at(i)->setText(line);
        m_lines.at(i)->setToolTip(plainTip(line));
    }
}

void Foot::focusLog(Instant at)
{
    m_log->setFocus(Qt::ShortcutFocusReason);
    m_stamp = at;
    m_stamped = true;
}

void Foot::enter()
{
    const QString text = m_log->text().trimmed();
    if (text.isEmpty())
        return;
    Q_EMIT noteEntered(text, m_stamped ? m_stamp : m_now);
    m_log->clear();
    m_stamped = false;
}

void Foot::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.hair);
}

} // namespace holdpoint
