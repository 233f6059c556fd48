#include "ui/widgets/segmentedtabs.h"

#include "ui/widgets/stylepaint.h"
#include "ui/widgets/type.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>

namespace holdpoint {

namespace {

class Segment : public QAbstractButton
{
public:
    explicit Segment(const QString &text)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFont(typeFont(Type::Body));
    }
    QSize sizeHint() const override
    {
        return {QFontMetrics(typeFont(Type::Body, true)).horizontalAdvance(text()) + 22, qMax(28, lineHeight(Type::Body) + 8)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        paint::box(painter, rect(), isChecked() ? t.raised : t.surface, t.ctl, 1, 0);
        if (isChecked())
            painter.fillRect(QRect(1, height() - 4, width() - 2, 3), t.accent);
        painter.setFont(typeFont(Type::Body, isChecked()));
        painter.setPen(isEnabled() ? t.ink : t.dis);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

SegmentedTabs::SegmentedTabs(const QString &name, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this))
{
    setAccessibleName(name);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedTabs::chosen);
}

void SegmentedTabs::setChoices(const QStringList &choices)
{
    const auto old = m_group->buttons();
    for (QAbstractButton *button : old)
        delete button;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto *segment = new Segment(choices.at(i));
        m_group->addButton(segment, static_cast<int>(i));
        m_row->addWidget(segment);
    }
    setCurrent(0);
}

int SegmentedTabs::current() const
{
    return m_group->checkedId();
}

void SegmentedTabs::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

} // namespace holdpoint
