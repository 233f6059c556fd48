#pragma once

#include "models/base/time.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace holdpoint {

// The plan of a rollback against the time it may take: filled up to the plan, a tick there, the margin after it in words.
class PlanBar : public QWidget
{
    Q_OBJECT

public:
    explicit PlanBar(QWidget *parent = nullptr);
    void setPlan(Duration plan, std::optional<Duration> rto);
    QSize sizeHint() const override { return {300, 36}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Duration m_plan{0};
    std::optional<Duration> m_rto;
};

} // namespace holdpoint
