#pragma once

#include "models/triggers/tuning.h"
#include "ui/shell/statelook.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

class Plot;

StateLook lookOf(Outcome outcome); // shape, tone and word

// Where the live and the tried rule fire, as two lines of shapes under the plot whose times they share.
class OutcomeRows : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeRows(const Plot *plot, QWidget *parent = nullptr);
    void setTuning(const std::optional<Tuning> &tuning);
    QSize sizeHint() const override { return {200, 48}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(QPainter &painter, int y, RuleOutcome TuningEpisode::*rule, const QString &name, bool strong) const;
    const Plot *m_plot;
    std::optional<Tuning> m_tuning;
};

} // namespace holdpoint
