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

// What nearbyint gives, without a call: adding 1.5 · 2^52 leaves no room for a fraction.
double nearestInteger(double value)
{
    constexpr double roomless = 6755399441055744.0, far = 2251799813685248.0; // far: 2^51
    return std::fabs(value) < far ? (value + roomless) - roomless : std::nearbyint(value);
}

// An integer divided by a power of ten is the double nearest to that decimal, which is also what reading its text gives.
bool isDecimal(double value, int decimals)
{
    const double scaled = nearestInteger(value * powers[static_cast<size_t>(decimals)]);
    return std::fabs(scaled) < exactInteger && scaled / powers[static_cast<size_t>(decimals)] == value;
}

quint8 decimalsOf(const CodedSeries &series)
{
    int decimals = 0;
    auto widened = series.begin(); // the last that needed more places than those before it
    for (auto sample = series.begin(); sample != series.end(); ++sample) {
        while (sample->state == SampleState::Valid && !isDecimal(sample->value, decimals)) {
            if (++decimals > maxDecimals)
                return plainDoubles;
            widened = sample;
        }
    }
    // More places than the first values needed may take them out of range.
    const bool all = std::all_of(series.begin(), widened, [&](const CodedSample &sample) {
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
        const auto scaled = static_cast<qint64>(nearestInteger(sample.value * powers[decimals]));
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

namespace {

qint64 bucketOf(qint64 ms, qint64 width)
{
    return ms / width - (ms % width < 0 ? 1 : 0);
}

// Both ends of a bucket, in their order.
void addEnds(CodedSeries &out, const CodedSample &low, const CodedSample &high)
{
    out.push_back(low.ms <= high.ms ? low : high);
    if (low.ms != high.ms)
        out.push_back(low.ms <= high.ms ? high : low);
}

CodedSeries thinnedSeries(const CodedSeries &series, qint64 width)
{
    CodedSeries out;
    for (size_t i = 0; i < series.size();) {
        size_t end = i + 1;
        if (series[i].state != SampleState::Valid) {
            while (end < series.size() && series[end].state != SampleState::Valid)
                ++end;
            out.push_back(series[i]);
            i = end;
            continue;
        }
        const qint64 bucket = bucketOf(series[i].ms, width);
        size_t low = i, high = i;
        for (; end < series.size() && series[end].state == SampleState::Valid && bucketOf(series[end].ms, width) == bucket; ++end) {
            low = series[end].value < series[low].value ? end : low;
            high = series[end].value > series[high].value ? end : high;
        }
        addEnds(out, series[low], series[high]);
        i = end;
    }
    return out;
}

// Most chunks: one step all the way, all valid, decimals. Nothing is made of a sample but a comparison of integers.
struct RegularChunk {
    quint64 count = 0;
    qint64 first = 0, step = 0;
    int decimals = 0;
};

std::optional<RegularChunk> readRegular(ByteReader &in)
{
    RegularChunk chunk;
    const bool known = in.byte() == format;
    chunk.count = in.number();
    if (!known || chunk.count < 2 || chunk.count > maxCount)
        return {};
    chunk.first = in.signedNumber();
    chunk.step = in.signedNumber();
    constexpr qint64 farthest = 1LL << 52, longest = 1LL << 40; // beyond that the sum of steps could be no number any more
    if (std::abs(chunk.first / 2) > farthest / 2 || chunk.step > longest)
        return {};
    if (chunk.step <= 0 || in.number() != chunk.count - 1 || in.byte() != static_cast<quint8>(SampleState::Valid) || in.signedNumber() != 0
        || in.number() != chunk.count)
        return {};
    chunk.decimals = in.byte();
    return in.ok() && chunk.decimals <= maxDecimals ? std::optional(chunk) : std::nullopt;
}

std::optional<CodedSeries> thinnedRegular(ByteReader &in, const RegularChunk &chunk, qint64 width)
{
    CodedSeries out;
    const double power = powers[static_cast<size_t>(chunk.decimals)];
    const auto sample = [&](quint64 place, qint64 scaled) {
        return CodedSample{chunk.first + static_cast<qint64>(place) * chunk.step, static_cast<double>(scaled) / power, SampleState::Valid,
                           0};
    };
    quint64 last = 0;
    for (quint64 i = 0; i < chunk.count;) {
        const qint64 at = chunk.first + static_cast<qint64>(i) * chunk.step;
        const qint64 left = (bucketOf(at, width) + 1) * width - at; // of the bucket
        const quint64 end = std::min(chunk.count, i + static_cast<quint64>((left + chunk.step - 1) / chunk.step));
        last += static_cast<quint64>(in.signedNumber());
        qint64 low = static_cast<qint64>(last), high = low;
        quint64 lowAt = i, highAt = i;
        for (++i; i < end; ++i) {
            last += static_cast<quint64>(in.signedNumber());
            const auto value = static_cast<qint64>(last);
            if (value < low) {
                low = value;
                lowAt = i;
            } else if (value > high) {
                high = value;
                highAt = i;
            }
        }
        addEnds(out, sample(lowAt, low), sample(highAt, high));
    }
    return in.ok() && in.atEnd() ? std::optional(out) : std::nullopt;
}

} // namespace

std::optional<CodedSeries> unpackThinned(QByteArrayView bytes, qint64 width)
{
    ByteReader in(bytes);
    if (const auto regular = readRegular(in))
        return thinnedRegular(in, *regular, width);
    const auto whole = unpackChunk(bytes);
    return whole ? std::optional(thinnedSeries(*whole, width)) : std::nullopt;
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
