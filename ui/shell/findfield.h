#pragma once

#include <QtWidgets/QAbstractButton>

namespace holdpoint {

// What looks like a field in the menu row and opens the palette.
class FindField : public QAbstractButton
{
    Q_OBJECT

public:
    FindField(const QString &text, const QString &key, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

// The ground of the menu row: surface, with a hairline below.
class MenuRow : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace holdpoint
