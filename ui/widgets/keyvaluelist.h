#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;

namespace holdpoint {

class PlainLabel;
class ValueText;

struct KeyValue {
    QString key, value;
    bool strong = false;
    bool amber = false; // something to know before going on
};

// Labels in a column of fixed width, values at one x, lines of 24 (22 when dense). Values wrap; where they can be chosen and
// copied, even inside a word.
class KeyValueList : public QWidget
{
    Q_OBJECT

public:
    explicit KeyValueList(int labelWidth = 124, bool dense = false, QWidget *parent = nullptr);
    void setCopyable() { m_copyable = true; } // before the first pairs
    void setPairs(const QList<KeyValue> &pairs); // updates in place

private:
    void addRow();
    int m_labelWidth, m_line;
    QGridLayout *m_grid;
    bool m_copyable = false;
    QList<PlainLabel *> m_keys, m_values;
    QList<ValueText *> m_texts; // instead of m_values
};

} // namespace holdpoint
