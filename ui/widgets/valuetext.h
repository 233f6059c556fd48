#pragma once

#include "ui/widgets/type.h"

#include <QtWidgets/QTextEdit>

namespace holdpoint {

// A value to be read, chosen and copied: plain text without a frame, as high as it is for its width. What has no blank in it
// (a hash, a path) is broken where the line ends, so that all of it can be seen.
class ValueText : public QTextEdit
{
    Q_OBJECT

public:
    explicit ValueText(Type type = Type::Body, QWidget *parent = nullptr);
    void setValue(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, heightForWidth(width())}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void paintGround();
};

} // namespace holdpoint
