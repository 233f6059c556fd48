#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace holdpoint {

class KeyButton;

// The black-and-white frame: 14 on all sides, or a band of 48 at the top with an inverse plate and one button. It reserves its
// room as margins, so that nothing is ever painted over. Nothing else may use this pattern.
class DrillFrame : public QWidget
{
    Q_OBJECT

public:
    explicit DrillFrame(QWidget *parent = nullptr);
    void setContent(QWidget *content); // takes it
    void setContentReplaced(QWidget *content); // hides what was there; the frame stays
    void setFramed(bool framed);
    bool isFramed() const { return m_framed; }
    // Empty words: no band, the frame is 14 at the top as well.
    void setBand(const QString &words, const QString &buttonText = {}, const QString &buttonKey = {});
    static constexpr int width = 14;
    static constexpr int bandHeight = 48;

Q_SIGNALS:
    void buttonPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    QVBoxLayout *m_box;
    KeyButton *m_button;
    QWidget *m_content = nullptr;
    QString m_words;
    bool m_framed = false;
};

// For painters of other surfaces (dialogs, print): stripes of 14, period 28, along the four edges.
void paintDrillStripes(QPainter &painter, const QRect &outer, const QRect &inner);

} // namespace holdpoint
