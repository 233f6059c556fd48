#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QMap>

#include <optional>

namespace holdpoint {

// What an answer of /api/v1/query says about one metric.
struct InstantAnswer {
    SampleState state = SampleState::Error;
    double value = 0; // Valid
    QString why; // when not valid
    QString note; // warnings of the server, also when valid
    std::optional<Instant> time; // the answer's own
};
// Exactly one series with a finite value is valid; none is no data; more, NaN or ±Inf are invalid.
InstantAnswer readInstantAnswer(int status, QByteArrayView body);

struct RangeSeries {
    QMap<QString, QString> labels; // with __name__
    QList<Sample> samples; // by time
    QString name() const; // as its users write it: name{label="value"}, without braces when there are no labels
};
struct RangeAnswer {
    QList<RangeSeries> series;
    QString note;
};
// The body of /api/v1/query_range.
Result<RangeAnswer> readRangeAnswer(int status, QByteArrayView body);

} // namespace holdpoint
