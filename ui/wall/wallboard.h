#pragma once

#include "ui/wall/wallfacts.h"
#include "ui/widgets/tokens.h"

#include <QtWidgets/QWidget>

namespace holdpoint {

// The board as it stands on the big screen: read from three metres, nothing to press, nothing that scrolls. 83 by 22 letters of
// its smaller size fill it; what does not fit is left out and said to be.
class WallBoard : public QWidget
{
    Q_OBJECT

public:
    explicit WallBoard(QWidget *parent = nullptr);
    void setFacts(const WallFacts &facts);
    void setClock(const QString &utc);
    void beat(bool alive); // the tick beside the age of the data
    void setTheme(ThemeName name);
    int letterSize() const; // of ordinary text, in pixels; the state word is 2.1 times that

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHead(QPainter &painter, QRect rect) const;
    void paintPhases(QPainter &painter, const QRect &rect) const;
    int paintRegion(QPainter &painter, const QRect &rect, const WallRegion &region) const; // how many lines were left out
    void paintLine(QPainter &painter, const QRect &rect, const WallLine &line) const;
    void words(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text, double size, const QColor &color,
               bool strong = false) const;
    WallFacts m_facts;
    QString m_utc;
    ThemeName m_theme = ThemeName::Dark;
    bool m_tick = false, m_alive = false;
};

} // namespace holdpoint
