#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;

namespace holdpoint {

class PlainLabel;

struct KeyValue {
    QString key, value;
    bool strong = false;
    bool amber = false; // something to know before going on
};

// Labels in a column of fixed width, values at one x, lines of 24 (22 when dense). Values wrap.
class KeyValueList : public QWidget
{
    Q_OBJECT

public:
    explicit KeyValueList(int labelWidth = 124, bool dense = false, QWidget *parent = nullptr);
    void setPairs(const QList<KeyValue> &pairs); // updates in place

private:
    int m_labelWidth, m_line;
    QGridLayout *m_grid;
    QList<PlainLabel *> m_keys, m_values;
};

} // namespace holdpoint
