#include "models/metrics/exposition.h"
#include "models/metrics/seriesselector.h"

#include <cstdlib>

using namespace holdpoint;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

void readAs(QByteArrayView bytes, ExpositionFormat format)
{
    qsizetype seen = 0;
    const auto read = readExposition(bytes, format, [&](const ExpositionSample &sample) {
        ++seen;
        must(!sample.name.isEmpty() && !sample.text.isEmpty() && sample.labels.size() <= 128);
    });
    must(seen <= bytes.count('\n') + 1);
    must(read || (read.error().where.startsWith(QLatin1String("line ")) && !read.error().message.isEmpty()));
}

} // namespace

// Whatever the bytes: the samples of every line, or the line and the reason.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readAs(bytes, ExpositionFormat::Text);
    readAs(bytes, ExpositionFormat::OpenMetrics);
    (void)SeriesSelector::parse(QString::fromUtf8(bytes.left(200)));
    return 0;
}
