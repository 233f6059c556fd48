#pragma once

#include "models/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

#include <functional>
#include <optional>

namespace holdpoint {

enum class ExpositionFormat { Text, OpenMetrics };

struct ExpositionLabel {
    QByteArrayView name;
    QByteArray value;
};

// One line of a body. Views point into the body.
struct ExpositionSample {
    QByteArrayView name;
    QList<ExpositionLabel> labels; // as written
    QByteArrayView text; // the value as written
    double value = 0; // may be NaN or infinite
    std::optional<double> timestamp; // seconds since the epoch
};

// Reads a body of Prometheus text 0.0.4 or OpenMetrics 1.0: whole or not at all. `taken` sees every sample in order and must
// keep nothing until the body has been read to its end. What a Prometheus server refuses is refused; the error's `where` is the
// line ("line 3"). Bodies over 4 MiB and lines with more than 128 labels are refused.
Result<void> readExposition(QByteArrayView body, ExpositionFormat format, const std::function<void(const ExpositionSample &)> &taken);

// By the header where there is one, else OpenMetrics when the body ends in "# EOF".
ExpositionFormat expositionFormat(const QByteArray &contentType, QByteArrayView body);

constexpr qsizetype expositionLimit = 4 * 1024 * 1024;

} // namespace holdpoint
