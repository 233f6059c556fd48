#pragma once

#include "ui/widgets/tokens.h"
#include "ui/widgets/type.h"

#include <QtWidgets/QLabel>

namespace holdpoint {

// A label that never reads its text as anything but text, in one of the type sizes and a tone.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString &text = {}, Type type = Type::Body, Tone tone = Tone::Ink, QWidget *parent = nullptr);
    void setTone(Tone tone);
    void setType(Type type, bool strong = false);
    void setStrong(bool strong) { setType(m_type, strong); }
    // It takes the room there is; a text that has too little ends in an ellipsis and stands whole in the tool tip.
    void setElides(bool elides);
    bool isCut() const; // it does not show all of its text now

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTone();
    Type m_type;
    Tone m_tone;
    bool m_elides = false;
};

// One that may take several lines.
inline PlainLabel *wrapped(Type type = Type::Body, Tone tone = Tone::Ink)
{
    auto *label = new PlainLabel({}, type, tone);
    label->setWordWrap(true);
    return label;
}

// A label whose digits stand still: clocks, ages, counts.
class DigitLabel : public PlainLabel
{
    Q_OBJECT

public:
    using PlainLabel::PlainLabel;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

// Text for a tool tip that Qt will not read as rich text.
QString plainTip(const QString &text);

} // namespace holdpoint
