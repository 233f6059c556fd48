#pragma once

#include "ui/widgets/tableview.h"

namespace holdpoint {

class TimelineCells;

// The list of the timeline, with the widths of the picture. Ctrl+Shift+C copies the chosen rows as a Markdown table.
class TimelineTable : public TableView
{
    Q_OBJECT

public:
    explicit TimelineTable(QWidget *parent = nullptr);
    QString selectionMarkdown() const;

    void setCells(TimelineCells *cells);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString rowMarkdown(int row) const;
};

} // namespace holdpoint
