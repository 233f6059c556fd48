#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QList>

namespace holdpoint {

// The samples of [from, to] thinned out for a picture: of each bucket the smallest and the largest valid one, in their order, so
// at most two points a bucket; and the first of every stretch that is not valid, so that gaps stay gaps. Buckets are
// multiples of their width since the epoch and do not wander when the window moves. Where `gap` is not 0 and two samples are
// further apart than that, a "no data" is put after the first of them. Few samples are returned as they are.
qint64 bucketWidth(Instant from, Instant to, int buckets); // ms
QList<Sample> minMaxBuckets(const QList<Sample> &samples, Instant from, Instant to, int buckets, Duration gap = Duration{0});

} // namespace holdpoint
