#include "ui/shell/dutystrip.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace holdpoint {

namespace {

constexpr int mostRows = 3;

} // namespace

DutyRow::DutyRow(QWidget *parent)
    : QWidget(parent), m_shape(new ShapeLabel(Shape::Padlock, Tone::Ink)), m_words(new PlainLabel), m_button(new KeyButton({}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 10, 3);
    row->setSpacing(10);
    m_words->setWordWrap(true);
    row->addWidget(m_shape);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    connect(m_button, &QAbstractButton::clicked, this, [this] { Q_EMIT pressed(m_duty.id); });
}

void DutyRow::setDuty(const Duty &duty, int more)
{
    m_duty = duty;
    const Shape shape = duty.id.isEmpty() ? Shape::Padlock : duty.alarm ? Shape::Octagon : Shape::Hourglass;
    m_shape->setShape(shape, duty.alarm ? Tone::Fire : Tone::Ink, duty.alarm);
    m_words->setText(more > 0 ? tr("%1 And %n more.", nullptr, more).arg(duty.words) : duty.words);
    m_words->setStrong(duty.alarm || duty.id.isEmpty());
    m_button->setText(duty.button);
    m_button->setAccessibleDescription(duty.words);
    m_button->setVisible(!duty.button.isEmpty());
    update();
}

void DutyRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.hair);
    painter.fillRect(QRect(0, 0, 3, height()), m_duty.alarm ? shapeInk(t, Tone::Fire, true).ink : t.ink);
}

DutyStrip::DutyStrip(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    hide();
}

void DutyStrip::setDuties(const QList<Duty> &duties)
{
    const int shown = qMin(mostRows, static_cast<int>(duties.size()));
    while (m_known.size() < shown) {
        m_known << new DutyRow;
        m_rows->addWidget(m_known.last());
        connect(m_known.last(), &DutyRow::pressed, this, &DutyStrip::chosen);
    }
    for (int i = 0; i < static_cast<int>(m_known.size()); ++i) {
        m_known[i]->setVisible(i < shown);
        if (i < shown)
            m_known[i]->setDuty(duties[i], i == mostRows - 1 ? static_cast<int>(duties.size()) - mostRows : 0);
    }
    setVisible(shown > 0);
}

} // namespace holdpoint
