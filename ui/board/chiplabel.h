#pragma once

#include "ui/widgets/tokens.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

// A word on a small plate.
class ChipLabel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setChip(const QString &text, PlateTone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    PlateTone m_tone = PlateTone::Neutral;
};

} // namespace holdpoint
