#pragma once

#include "models/metrics/exposition.h"

namespace holdpoint {

// What TYPE and UNIT said so far; only the newest family matters.
struct ExpositionMetadata {
    QByteArray family, type; // of the last # TYPE
};

// Each reads one line without its line feed and says in words why it is refused; empty when it is not.
QString readTextSample(QByteArrayView line, ExpositionSample &sample);
QString readTextComment(QByteArrayView line);
QString readOpenMetricsSample(QByteArrayView line, const ExpositionMetadata &metadata, ExpositionSample &sample);
QString readOpenMetricsComment(QByteArrayView line, ExpositionMetadata &metadata);

} // namespace holdpoint
