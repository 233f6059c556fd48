#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace holdpoint {

// A few choices side by side, one of them taken: "15 m | 1 h | 6 h". Left and right move, as in a group of radio buttons.
class SegmentedTabs : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedTabs(const QString &name, QWidget *parent = nullptr); // the accessible name
    void setChoices(const QStringList &choices);
    int current() const;
    void setCurrent(int index);
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

} // namespace holdpoint
