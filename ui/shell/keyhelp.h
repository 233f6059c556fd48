#pragma once

#include <QtWidgets/QDialog>

class QAction;

namespace holdpoint {

// Ctrl+?: every key there is, from the same actions as menus and palette. Modeless.
class KeyHelp : public QDialog
{
    Q_OBJECT

public:
    KeyHelp(const QList<QAction *> &actions, bool framed, QWidget *window);
};

} // namespace holdpoint
