#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace holdpoint {

class PlainLabel;

// A region: surface, a hairline, radius 3, a title row of 24 with captions left and right, and a body below.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setCaption(const QString &text); // after the title
    void setSide(const QString &text); // at the right end
    void setDashed(bool dashed); // its numbers are stale
    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *titleRow() const { return m_titleRow; } // for shapes and buttons

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title, *m_caption, *m_side;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_body;
    bool m_dashed = false;
};

} // namespace holdpoint
