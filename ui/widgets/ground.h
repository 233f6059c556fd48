#pragma once

#include <QtWidgets/QWidget>

namespace holdpoint {

// The surface that a dialog's content stands on.
class Ground : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// The line between two parts of it, 1 high.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace holdpoint
