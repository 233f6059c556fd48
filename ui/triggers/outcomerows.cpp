#include "ui/triggers/outcomerows.h"

#include "ui/widgets/plot.h"
#include "ui/widgets/style.h"
#include "ui/widgets/type.h"
#include "ui/widgets/words.h"

#include <QtGui/QPainter>

namespace holdpoint {

StateLook lookOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Quiet:
        return {.shape = Shape::None, .word = tr("quiet")};
    case Outcome::Fired:
        return {.shape = Shape::Bell, .tone = Tone::Ink, .word = tr("fires")};
    case Outcome::Caught:
        return {.shape = Shape::TickCircle, .tone = Tone::Ok, .word = tr("caught")};
    case Outcome::Missed:
        return {.shape = Shape::BrokenRing, .tone = Tone::Ink, .word = tr("missed")};
    case Outcome::FalseAlarm:
        return {.shape = Shape::SlashCircle, .tone = Tone::Ink, .word = tr("false alarm")};
    case Outcome::Unknown:
        break;
    }
    return {.shape = Shape::DiamondQuestion, .tone = Tone::Stale, .word = tr("unknown")};
}

OutcomeRows::OutcomeRows(const Plot *plot, QWidget *parent) : QWidget(parent), m_plot(plot)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Where the rules fire"));
}

void OutcomeRows::setTuning(const std::optional<Tuning> &tuning)
{
    m_tuning = tuning;
    setAccessibleDescription(tuning ? tr("live rule %1 times, tried rule %2 times").arg(tuning->live.fired).arg(tuning->tried.fired)
                                    : QString());
    update();
}

void OutcomeRows::paintRow(QPainter &painter, int y, RuleOutcome TuningEpisode::*rule, const QString &name, bool strong) const
{
    const Tokens &t = tokensOf(this);
    const QRectF a = m_plot->area();
    painter.setPen(QPen(t.hair, 2));
    painter.drawLine(QPointF(a.left(), y), QPointF(a.right(), y));
    for (const TuningEpisode &episode : m_tuning->episodes) {
        const StateLook look = lookOf((episode.*rule).outcome);
        if (look.shape == Shape::None || (episode.*rule).outcome == Outcome::Unknown)
            continue;
        const double share =
            double((episode.from - m_tuning->from).count()) / double(qMax<qint64>(1, (m_tuning->to - m_tuning->from).count()));
        const QRectF mark(a.left() + a.width() * share - 8, y - 8, 16, 16);
        painter.fillRect(mark.adjusted(-3, 0, 3, 0), t.surface);
        drawShape(painter, mark, look.shape, shapeInk(t, look.tone, look.filled));
    }
    painter.setFont(typeFont(Type::Caption));
    QFont font = painter.font();
    font.setBold(strong);
    painter.setFont(font);
    painter.setPen(strong ? t.ink : t.ink2);
    painter.drawText(QRectF(a.right() + 8, y - 8, width() - a.right() - 8, 16), Qt::AlignVCenter, name);
}

void OutcomeRows::paintEvent(QPaintEvent *)
{
    if (!m_tuning)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRow(painter, 12, &TuningEpisode::live, tr("live rule"), false);
    paintRow(painter, 36, &TuningEpisode::tried, tr("tried rule"), true);
}

} // namespace holdpoint
