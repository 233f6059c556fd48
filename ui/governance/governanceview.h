#pragma once

#include "ui/shell/liveview.h"
#include "ui/widgets/rowsmodel.h"

namespace holdpoint {

class PlainLabel;
class TableView;

// What the people of the rollout have written down and owe each other, register by register.
class GovernanceView : public LiveView
{
    Q_OBJECT

public:
    explicit GovernanceView(QWidget *parent = nullptr);
    QString title() const override { return tr("Governance"); }
    QWidget *firstFocus() override;
    void open(const QString &path) override; // "register/debts/D-1"

protected:
    void refresh() override;

private:
    RowsModel *m_rows;
    TableView *m_table;
    PlainLabel *m_caption;
};

} // namespace holdpoint
