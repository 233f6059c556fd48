#include "models/metrics/prometheusanswer.h"
#include "models/metrics/queryrange.h"
#include "models/metrics/seriescodec.h"
#include "models/metrics/strictjson.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace holdpoint;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

void readFile(const QByteArray &bytes)
{
    const CsvSamples samples = readSampleFile(bytes);
    must(!samples.report.refused || samples.series.isEmpty());
    for (const QList<Sample> &series : samples.series) {
        must(std::adjacent_find(series.begin(), series.end(), [](const Sample &a, const Sample &b) { return a.at >= b.at; })
             == series.end());
        for (const Sample &sample : series)
            must(sample.state != SampleState::Valid || std::isfinite(sample.value));
    }
}

} // namespace

// Whatever the bytes: sorted finite samples or a refusal, from files, answers and stored chunks alike.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readFile(bytes);
    const InstantAnswer answer = readInstantAnswer(200, bytes);
    must(answer.state != SampleState::Valid || std::isfinite(answer.value));
    // What is taken strictly, Qt takes too.
    if (const auto json = readStrictJson(bytes); json && json->isObject())
        must(QJsonDocument::fromJson(bytes).isObject());
    if (const auto chunk = unpackChunk(bytes))
        must(unpackChunk(packChunk(*chunk)).has_value());
    must(unpackThinned(bytes, 60'000).has_value() == unpackChunk(bytes).has_value());
    (void)unpackBatch(bytes);
    return 0;
}
