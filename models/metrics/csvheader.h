#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace holdpoint {

struct CsvColumn {
    qsizetype index = 0;
    QString name;
};

// What the first record says of a file of samples.
struct CsvHeader {
    qsizetype columns = 0;
    qsizetype timeColumn = -1;
    qsizetype metricColumn = -1, valueColumn = -1; // long
    QList<CsvColumn> valueColumns; // wide: those that are read

    bool isLong() const { return metricColumn >= 0; }
};

// `series`: the columns that metrics read; without it, those whose first cell that is not empty is a number.
Result<CsvHeader> readCsvHeader(QByteArrayView bytes, const std::optional<QStringList> &series);

} // namespace holdpoint
