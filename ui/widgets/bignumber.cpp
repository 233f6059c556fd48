#include "ui/widgets/bignumber.h"

#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

BigNumber::BigNumber(const QString &caption, QWidget *parent)
    : QWidget(parent), m_value(new PlainLabel({}, Type::Hero)), m_caption(new PlainLabel(caption, Type::Caption, Tone::Ink2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_value);
    column->addWidget(m_caption);
    m_value->setFixedHeight(lineHeight(Type::Hero));
    m_caption->setWordWrap(true);
    m_value->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void BigNumber::setValue(const QString &value, bool isNumber)
{
    const bool isLong = !isNumber && value.size() > 8;
    m_value->setType(isNumber ? Type::Hero : isLong ? Type::Body : Type::Tier1, isLong);
    m_value->setWordWrap(isLong);
    m_value->setText(value);
    setAccessibleName(m_caption->text() + QStringLiteral(": ") + value);
}

void BigNumber::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    setAccessibleName(caption + QStringLiteral(": ") + m_value->text());
}

} // namespace holdpoint
