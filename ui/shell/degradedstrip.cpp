#include "ui/shell/degradedstrip.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

namespace {

constexpr int rowsShown = 3;
constexpr int shapeRoom = 44;
constexpr int warningBand = 10; // of black and yellow, at the left end

// Black and yellow: of the drill's plate and of the one that watches.
QColor fillOf(const DegradedState &state, const Tokens &t)
{
    return state.emergency ? t.plate(PlateTone::Drill).fill : plateFill({state.tone, Pattern::None, PlateBorder::None, false, false}, t);
}

QColor inkOf(const DegradedState &state, const Tokens &t)
{
    return state.emergency ? t.plate(PlateTone::Watch).fill : plateInk({state.tone, Pattern::None, PlateBorder::None, false, false}, t);
}

} // namespace

DegradedRow::DegradedRow(QWidget *parent)
    : QWidget(parent), m_headline(new PlainLabel({}, Type::Body)), m_lines(wrapped(Type::Caption)), m_acts(new QWidget)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(shapeRoom, 6, 12, 6);
    row->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_headline->setStrong(true);
    m_headline->setWordWrap(true);
    words->addWidget(m_headline);
    words->addWidget(m_lines);
    row->addLayout(words, 1);
    row->addWidget(m_acts);
    auto *acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins(0, 0, 0, 0);
    acts->setSpacing(8);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DegradedRow::setState(const DegradedState &state, bool compact)
{
    const auto idsOf = [](const DegradedState &s) {
        QStringList ids;
        for (const DegradedAct &act : s.acts)
            ids << act.id;
        return ids;
    };
    const bool otherActs = idsOf(state) != idsOf(m_state);
    m_state = state;
    m_headline->setText(state.headline);
    m_lines->setText(state.lines.join(QStringLiteral("  ·  ")));
    m_lines->setVisible(!state.lines.isEmpty() && !compact);
    setToolTip(compact ? plainTip(state.lines.join(QLatin1Char('\n'))) : QString());
    ink();
    setAccessibleName(inOneText(state));
    if (otherActs)
        makeButtons();
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const DegradedAct &act = state.acts.at(i);
        m_buttons.at(i)->setText(act.text);
        m_buttons.at(i)->setEnabled(act.whyNot.isEmpty());
        m_buttons.at(i)->setToolTip(plainTip(act.whyNot));
        m_buttons.at(i)->setAccessibleDescription(act.whyNot);
    }
    update();
}

void DegradedRow::ink()
{
    const Tokens &t = tokensOf(this);
    for (PlainLabel *label : {m_headline, m_lines}) {
        QPalette colors = label->palette();
        colors.setColor(QPalette::WindowText, inkOf(m_state, t));
        label->setPalette(colors);
    }
}

void DegradedRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) // another theme: the labels first take its own ink
        QMetaObject::invokeMethod(this, &DegradedRow::ink, Qt::QueuedConnection);
}

void DegradedRow::makeButtons()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const DegradedAct &act : std::as_const(m_state.acts)) {
        auto *button = new KeyButton(act.text);
        connect(button, &QPushButton::clicked, this, [this, id = act.id] { Q_EMIT chosen(id); });
        m_acts->layout()->addWidget(button);
        m_buttons.append(button);
    }
}

void DegradedRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), fillOf(m_state, t));
    const QColor ink = inkOf(m_state, t);
    // The pattern stays left of the words, which stand on solid ground.
    const QRect edge(0, 0, warningBand, height());
    if (m_state.emergency) {
        painter.save();
        painter.setClipRect(edge);
        painter.setPen(QPen(ink, 5));
        for (int y = -height(); y < 2 * height(); y += 12)
            painter.drawLine(edge.left() - 4, y + edge.width() + 8, edge.right() + 4, y);
        painter.restore();
        painter.fillRect(QRect(0, 0, width(), 2), ink);
        painter.fillRect(QRect(0, height() - 2, width(), 2), ink);
    } else if (m_state.pattern != Pattern::None) {
        painter.fillRect(edge, patternBrush(m_state.pattern, ink));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.ctl);
    if (m_state.shape != Shape::None)
        drawShape(painter, QRectF(18, height() / 2.0 - 9, 18, 18), m_state.shape, ShapeInk{ink, fillOf(m_state, t), {}, false});
}

DegradedStrip::DegradedStrip(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_more(new PlainLabel({}, Type::Caption, Tone::Ink2))
{
    setAccessibleName(tr("What is degraded"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    for (int i = 0; i < rowsShown; ++i) {
        auto *row = new DegradedRow;
        connect(row, &DegradedRow::chosen, this, &DegradedStrip::chosen);
        row->hide();
        m_rows.append(row);
        m_column->addWidget(row);
    }
    m_more->setContentsMargins(shapeRoom, 2, 12, 2);
    m_more->hide();
    m_column->addWidget(m_more);
    hide();
}

void DegradedStrip::setStates(const QList<DegradedState> &states)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i < states.size())
            m_rows.at(i)->setState(states.at(i), i > 0);
        m_rows.at(i)->setVisible(i < states.size());
    }
    QStringList rest;
    for (const DegradedState &state : states.mid(rowsShown))
        rest << state.headline;
    m_more->setText(rest.join(QStringLiteral("  ·  ")));
    m_more->setVisible(!rest.isEmpty());
    setVisible(!states.isEmpty());
}

} // namespace holdpoint
