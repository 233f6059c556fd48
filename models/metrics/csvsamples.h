#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

#include <optional>

namespace holdpoint {

struct CsvOptions {
    QTimeZone zone = QTimeZone::utc(); // of times that name none
    // The series that metrics read; without, every column whose first cell that is not empty is a number.
    std::optional<QStringList> series = {};
};

// What was found, also up to where a file is refused.
struct CsvReport {
    qint64 rows = 0;
    qint64 uniqueTimestamps = 0, duplicateTimestampRows = 0, outOfOrderRows = 0;
    qint64 emptyValueRows = 0, invalidValueRows = 0; // rows with such a cell in a column that is read
    std::optional<Instant> from, to;
    QStringList warnings;
    std::optional<Error> refused; // `where` is "line N"
};

struct CsvSamples {
    QMap<QString, QList<Sample>> series; // each by time, of rows with one time the last; valid and invalid, never empty cells
    CsvReport report;
};

// Reads the CSV of samples, long (metric, value) or wide, as README describes it. Refused means: `report.refused` is set and
// `series` is empty. Bytes over 512 MiB are refused.
CsvSamples readCsvSamples(QByteArrayView bytes, const CsvOptions &options = {});

} // namespace holdpoint
