#include "models/metrics/seriescodec.h"

#include "models/metrics/bytestream.h"

#include <array>
#include <cmath>

namespace holdpoint {

namespace {

constexpr quint8 format = 1;
constexpr quint8 plainDoubles = 255;
constexpr int maxDecimals = 9;
constexpr quint64 maxCount = 1'000'000;
constexpr std::array<double, maxDecimals + 1> powers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
constexpr double exactInteger = 9007199254740992.0; // 2^53

// An integer divided by a power of ten is the double nearest to that decimal, which is also what reading its text gives.
bool isDecimal(double value, int decimals)
{
    const double scaled = std::nearbyint(value * powers[static_cast<size_t>(decimals)]);
    return std::fabs(scaled) < exactInteger && scaled / powers[static_cast<size_t>(decimals)] == value;
}

quint8 decimalsOf(const CodedSeries &series)
{
    int decimals = 0;
    for (const CodedSample &sample : series) {
        while (sample.state == SampleState::Valid && !isDecimal(sample.value, decimals)) {
            if (++decimals > maxDecimals)
                return plainDoubles;
        }
    }
    // More places than the first values needed may take the others out of range.
    const bool all = std::all_of(series.begin(), series.end(), [&](const CodedSample &sample) {
        return sample.state != SampleState::Valid || isDecimal(sample.value, decimals);
    });
    return all ? static_cast<quint8>(decimals) : plainDoubles;
}

void writeTimes(ByteWriter &out, const CodedSeries &series)
{
    out.signedNumber(series.front().ms);
    for (size_t i = 1; i < series.size();) {
        const qint64 step = series[i].ms - series[i - 1].ms;
        size_t end = i + 1;
        while (end < series.size() && series[end].ms - series[end - 1].ms == step)
            ++end;
        out.signedNumber(step);
        out.number(end - i);
        i = end;
    }
}

void writeStates(ByteWriter &out, const CodedSeries &series)
{
    for (size_t i = 0; i < series.size();) {
        size_t end = i + 1;
        while (end < series.size() && series[end].state == series[i].state && series[end].why == series[i].why)
            ++end;
        out.byte(static_cast<quint8>(series[i].state));
        out.signedNumber(series[i].why);
        out.number(end - i);
        i = end;
    }
}

void writeValues(ByteWriter &out, const CodedSeries &series)
{
    const quint8 decimals = decimalsOf(series);
    out.byte(decimals);
    qint64 last = 0;
    for (const CodedSample &sample : series) {
        if (sample.state != SampleState::Valid)
            continue;
        if (decimals == plainDoubles) {
            out.real(sample.value);
            continue;
        }
        const qint64 scaled = std::llround(sample.value * powers[decimals]);
        out.signedNumber(scaled - last);
        last = scaled;
    }
}

void readTimes(ByteReader &in, CodedSeries &series)
{
    series[0].ms = in.signedNumber();
    for (size_t i = 1; i < series.size() && in.ok();) {
        const quint64 step = static_cast<quint64>(in.signedNumber());
        for (quint64 run = in.number(); run > 0 && i < series.size() && in.ok(); --run, ++i)
            series[i].ms = static_cast<qint64>(static_cast<quint64>(series[i - 1].ms) + step);
    }
}

bool readStates(ByteReader &in, CodedSeries &series)
{
    for (size_t i = 0; i < series.size() && in.ok();) {
        const quint8 state = in.byte();
        const qint64 why = in.signedNumber();
        if (state > static_cast<quint8>(SampleState::Future) || why < 0 || why > std::numeric_limits<qint32>::max())
            return false;
        for (quint64 run = in.number(); run > 0 && i < series.size() && in.ok(); --run, ++i) {
            series[i].state = static_cast<SampleState>(state);
            series[i].why = static_cast<qint32>(why);
        }
    }
    return in.ok();
}

bool readValues(ByteReader &in, CodedSeries &series)
{
    const quint8 decimals = in.byte();
    if (decimals > maxDecimals && decimals != plainDoubles)
        return false;
    quint64 last = 0;
    for (CodedSample &sample : series) {
        if (sample.state != SampleState::Valid)
            continue;
        if (decimals == plainDoubles) {
            sample.value = in.real();
            continue;
        }
        last += static_cast<quint64>(in.signedNumber());
        sample.value = static_cast<double>(static_cast<qint64>(last)) / powers[decimals];
    }
    return in.ok();
}

} // namespace

QByteArray packChunk(const CodedSeries &series)
{
    ByteWriter out;
    out.byte(format);
    out.number(series.size());
    if (series.empty())
        return out.bytes();
    writeTimes(out, series);
    writeStates(out, series);
    writeValues(out, series);
    return out.bytes();
}

std::optional<CodedSeries> unpackChunk(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const bool known = in.byte() == format;
    const quint64 count = in.number();
    if (!known || !in.ok() || count > maxCount)
        return {};
    CodedSeries series(count);
    if (count == 0)
        return in.atEnd() ? std::optional(series) : std::nullopt;
    readTimes(in, series);
    if (!in.ok() || !readStates(in, series) || !readValues(in, series) || !in.atEnd())
        return {};
    return series;
}

QByteArray packBatch(const std::vector<HeadSample> &batch)
{
    ByteWriter out;
    out.byte(format);
    out.number(batch.size());
    qint64 last = 0;
    for (const HeadSample &item : batch) {
        out.signedNumber(item.series);
        out.signedNumber(item.sample.ms - last);
        last = item.sample.ms;
        out.byte(static_cast<quint8>(item.sample.state));
        if (item.sample.state == SampleState::Valid)
            out.real(item.sample.value);
        else
            out.signedNumber(item.sample.why);
    }
    return out.bytes();
}

std::optional<std::vector<HeadSample>> unpackBatch(QByteArrayView bytes)
{
    ByteReader in(bytes);
    const bool known = in.byte() == format;
    const quint64 count = in.number();
    if (!known || !in.ok() || count > maxCount || count > static_cast<quint64>(bytes.size()))
        return {};
    std::vector<HeadSample> batch(count);
    quint64 last = 0;
    for (HeadSample &item : batch) {
        item.series = in.signedNumber();
        last += static_cast<quint64>(in.signedNumber());
        item.sample.ms = static_cast<qint64>(last);
        const quint8 state = in.byte();
        if (state > static_cast<quint8>(SampleState::Future))
            return {};
        item.sample.state = static_cast<SampleState>(state);
        if (item.sample.state == SampleState::Valid)
            item.sample.value = in.real();
        else
            item.sample.why = static_cast<qint32>(in.signedNumber());
    }
    if (!in.ok() || !in.atEnd())
        return {};
    return batch;
}

} // namespace holdpoint
