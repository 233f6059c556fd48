#pragma once

#include "models/metrics/sample.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <optional>
#include <vector>

namespace holdpoint {

// A sample as it is stored: the words of `why` are kept once, by number.
struct CodedSample {
    qint64 ms = 0;
    double value = 0;
    SampleState state = SampleState::NoData;
    qint32 why = 0;
};
using CodedSeries = std::vector<CodedSample>;

struct HeadSample {
    qint64 series = 0;
    CodedSample sample;
};

// A chunk of one series, by time: runs of equal steps, runs of equal states, and values as differences of decimals (1.25 is
// 125 of hundredths), or as plain doubles where they are no short decimals. Reads back to the same bits but for -0.
QByteArray packChunk(const CodedSeries &series);
std::optional<CodedSeries> unpackChunk(QByteArrayView bytes); // nothing when the bytes are damaged

// The same thinned out while it is read: of each bucket (multiples of `width` ms since the epoch) the smallest and the largest
// valid sample, in their order, and the first of every stretch that is not valid.
std::optional<CodedSeries> unpackThinned(QByteArrayView bytes, qint64 width);

// One batch of samples of many series, as it came.
QByteArray packBatch(const std::vector<HeadSample> &batch);
std::optional<std::vector<HeadSample>> unpackBatch(QByteArrayView bytes);

} // namespace holdpoint
