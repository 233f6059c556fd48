#pragma once

#include "ui/widgets/bars.h"
#include "ui/widgets/shape.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

enum class PlateBorder { None, Thin, Thick, Dashed, Double };

// Fill, pattern and border of a plate; a neutral one has no fill.
struct PlateLook {
    PlateTone tone = PlateTone::Neutral;
    Pattern pattern = Pattern::None;
    PlateBorder border = PlateBorder::None;
    bool outlineOnly = false; // the colour as a border of 2 on plain surface
    bool accentBorder = false;
};

void paintPlate(QPainter &painter, const QRect &rect, const PlateLook &look, const Tokens &tokens);
// The colour that text and shape take on it.
QColor plateInk(const PlateLook &look, const Tokens &tokens);
QColor plateFill(const PlateLook &look, const Tokens &tokens);

// The state in one piece: shape, word, a line below it, digits at the right. Words on a pattern stand on solid ground.
class Plate : public QWidget
{
    Q_OBJECT

public:
    explicit Plate(QWidget *parent = nullptr);
    void setLook(const PlateLook &look, Shape shape, Tone tone, bool filled);
    void setWords(const QString &word, const QString &line, const QString &digits = {});
    QString word() const { return m_word; }
    // The marker goes half the time while this is on (un-acknowledged only); the word never does.
    void setBlinking(bool blinking);
    void setMarkerShown(bool shown);
    QSize sizeHint() const override { return {280, 48}; }

Q_SIGNALS:
    void activated(); // clicked, or Enter or Space with the focus

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    PlateLook m_look;
    Shape m_shape = Shape::Circle;
    Tone m_tone = Tone::Ink;
    bool m_filled = false, m_blinking = false, m_markerShown = true;
    QString m_word, m_line, m_digits;
};

} // namespace holdpoint
