#pragma once

#include "ui/widgets/plate.h"

namespace holdpoint {

// 48 high: a shape, what happens, and the digits until it does.
class CountdownBar : public QWidget
{
    Q_OBJECT

public:
    explicit CountdownBar(QWidget *parent = nullptr);
    void setWords(const QString &words, const QString &digits);
    void setLook(const PlateLook &look, Shape shape);
    QSize sizeHint() const override { return {300, 48}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlateLook m_look;
    Shape m_shape = Shape::Octagon;
    QString m_words, m_digits;
};

} // namespace holdpoint
