#pragma once

#include <QtWidgets/QWidget>

namespace holdpoint {

// 24 high at the bottom edge: mode, engine, store, audit, metrics, clock, backup, you.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void setCells(const QStringList &cells);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_cells;
};

} // namespace holdpoint
