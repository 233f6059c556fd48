#pragma once

#include "ui/plan/planmapfacts.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

class PlanCardWidget;

// The plan as a graph, drawn backward from its end state at the far end: what it needs stands before it, what runs side by side
// one below the other, and under the phases what each workstream does in them. The arrows move between phases; a
// phase that has the focus is the chosen one.
class PlanMap : public QWidget
{
    Q_OBJECT

public:
    explicit PlanMap(QWidget *parent = nullptr);
    void setFacts(const PlanMapFacts &facts);
    QString chosen() const { return m_chosen; }
    void choose(const QString &phase);
    QWidget *chosenCard(); // the map itself where there is none
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void phaseChosen(const QString &phase);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void place();
    int columnWidth() const;
    int laneLabelWidth() const;
    QRect cardRect(int rank, int lane) const;
    QRect endRect() const;
    int lanesTop() const;
    QRect stopRect(const PlanLane &lane, const PlanStop &stop, int row) const;
    const PlanCard *cardOf(const QString &phase) const;
    PlanCardWidget *widgetOf(const QString &phase) const;
    void step(int ranks, int lanes);
    void paintEdge(QPainter &painter, const QRect &from, const QRect &to, bool far, bool strong) const;
    void paintEdges(QPainter &painter) const;
    void paintEnd(QPainter &painter) const;
    void paintLanes(QPainter &painter) const;

    PlanMapFacts m_facts;
    QString m_chosen;
    QList<PlanCardWidget *> m_cards;
};

} // namespace holdpoint
