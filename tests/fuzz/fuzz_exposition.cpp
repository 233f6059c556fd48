#include "models/metrics/exposition.h"
#include "models/metrics/pushrequest.h"
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

void readAsPush(QByteArrayView bytes)
{
    const PushHead head = readPushHead(bytes, {"/push", "abcdef", 9109});
    must(head.status == 0 ? head.length >= 0 && head.length <= pushBodyLimit && bytes.startsWith("POST ") && bytes.contains("abcdef")
                          : head.status >= 400 && head.status < 500 && !head.why.isEmpty());
}

} // namespace

// Whatever the bytes: the samples of every line, or the line and the reason; of a push's head never more than a refusal.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readAs(bytes, ExpositionFormat::Text);
    readAs(bytes, ExpositionFormat::OpenMetrics);
    readAsPush(bytes);
    (void)SeriesSelector::parse(QString::fromUtf8(bytes.left(200)));
    return 0;
}
