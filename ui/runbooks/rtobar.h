#pragma once

#include "ui/runbooks/rtofacts.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

// 28 high: elapsed solid, projected hatched, spare empty, with what was reached and what comes marked below.
class RtoBar : public QWidget
{
    Q_OBJECT

public:
    explicit RtoBar(QWidget *parent = nullptr);
    void setFacts(const RtoFacts &facts);
    QSize sizeHint() const override { return {400, 76}; }
    QSize minimumSizeHint() const override { return {200, 76}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int xOf(Duration at) const;
    void paintMarkers(QPainter &painter);
    RtoFacts m_facts;
};

} // namespace holdpoint
