#pragma once

#include "ui/widgets/shape.h"

#include <QtWidgets/QPushButton>

namespace holdpoint {

// As it stands on keys: "Ctrl+Enter".
QString keyText(const QKeySequence &keys);

// A push button that shows its shortcut in small type inside and may carry a shape. Heights: 28, 36, 40 with a border of 2.
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    enum Size { Normal, Primary, Safety };
    explicit KeyButton(const QString &text, Size size = Normal, QWidget *parent = nullptr);
    void setShortcutText(const QString &text); // shown only; the key itself belongs to an action
    void setShape(Shape shape);
    void setAccent(bool accent); // at most one in a view
    bool isAccent() const { return m_accent; }
    Size size() const { return m_size; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Size m_size;
    Shape m_shape = Shape::None;
    QString m_shortcutText;
    bool m_accent = false;
};

} // namespace holdpoint
