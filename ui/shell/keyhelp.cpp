#include "ui/shell/keyhelp.h"

#include "ui/shell/actions.h"
#include "ui/widgets/drillframe.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtWidgets/QBoxLayout>

namespace holdpoint {

KeyHelp::KeyHelp(const QList<QAction *> &actions, bool framed, QWidget *window) : QDialog(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("All keys"));
    resize(560, 640);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame = new DrillFrame;
    auto *panel = new Panel(tr("All keys"));
    panel->setCaption(tr("Esc closes"));
    auto *rows = new RowsModel({{tr("Action"), 0, false}, {tr("Keys"), 180, true}}, this);
    auto *table = new TableView(tr("All keys"));
    table->setRowsModel(rows);
    QList<Row> list;
    for (const QAction *action : actions)
        if (!shownShortcut(action).isEmpty())
            list.append({action->objectName(), {Cell::words(action->text()), Cell::number(shownShortcut(action), true)}});
    const QList<QPair<QString, QString>> others{{tr("Pause reason, after Ctrl+Shift+J"), QStringLiteral("1 2 3 4")},
                                                {tr("Primary action of a sheet"), QStringLiteral("Ctrl+Enter")},
                                                {tr("Close; never commits"), QStringLiteral("Esc")},
                                                {tr("Plot as rows"), QStringLiteral("Ctrl+T")}};
    for (const auto &[what, key] : others)
        list.append({key, {Cell::words(what), Cell::number(key, true)}});
    rows->setRows(list);
    panel->body()->addWidget(table);
    frame->setContent(panel);
    frame->setFramed(framed);
    outer->addWidget(frame);
}

} // namespace holdpoint
