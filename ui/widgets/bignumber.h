#pragma once

#include <QtWidgets/QWidget>

namespace holdpoint {

class PlainLabel;

// A figure in hero type over its caption. Words ("none") take the size below.
class BigNumber : public QWidget
{
    Q_OBJECT

public:
    explicit BigNumber(const QString &caption, QWidget *parent = nullptr);
    void setValue(const QString &value, bool isNumber = true);
    void setCaption(const QString &caption);

private:
    PlainLabel *m_value, *m_caption;
};

} // namespace holdpoint
