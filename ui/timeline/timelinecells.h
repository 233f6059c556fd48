#pragma once

#include <QtCore/QIdentityProxyModel>

namespace holdpoint {

struct Column;

// Gives the rows of the timeline their cells: which column is strong, which is a shape. Nothing else.
class TimelineCells : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;
    static QList<Column> columns();
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace holdpoint
