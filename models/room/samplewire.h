#pragma once

#include "models/metrics/livemetrics.h"

#include <QtCore/QByteArray>

namespace holdpoint {

// What the engine tells the windows of its room: one line of JSON each, newest facts only. A window that misses lines asks
// nothing; it reads the sample store for history.
struct SampleNews {
    QList<std::pair<QString, Sample>> samples; // metric, sample
    QList<SourceHealth> health;
    bool blind = false;
    bool beat = false; // a second of the engine has passed
};

QByteArray toLine(const SampleNews &news); // ends in '\n'
std::optional<SampleNews> fromLine(const QByteArray &line); // nothing when it is not such a line

} // namespace holdpoint
