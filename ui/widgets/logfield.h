#pragma once

#include <QtWidgets/QLineEdit>

namespace holdpoint {

// A text field that shows the shortcut which leads to it at its right end while it is empty.
class LogField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LogField(const QString &key, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace holdpoint
