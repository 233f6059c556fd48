#pragma once

#include "ui/widgets/tableview.h"

namespace holdpoint {

class TimelineCells;

// The list of the timeline, with the widths of the picture. Ctrl+Shift+C copies the chosen row as Markdown.
class TimelineTable : public TableView
{
    Q_OBJECT

public:
    explicit TimelineTable(QWidget *parent = nullptr);
    QString rowMarkdown() const; // of the current row

    void setCells(TimelineCells *cells);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace holdpoint
