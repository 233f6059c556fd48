#pragma once

#include "ui/plan/planmapfacts.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

// One phase of the map, painted. Its accessible name says everything that the picture shows.
class PlanCardWidget : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setCard(const PlanCard &card, bool chosen);
    const PlanCard &card() const { return m_card; }
    static int heightOf();

Q_SIGNALS:
    void focused(const QString &phase);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    PlanCard m_card;
    bool m_chosen = false;
};

} // namespace holdpoint
