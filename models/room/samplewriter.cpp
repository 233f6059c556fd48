#include "models/room/samplewriter.h"

#include "models/base/log.h"
#include "models/metrics/sqlitesamplestore.h"

#include <QtCore/QFileInfo>

namespace holdpoint {

SampleWriter::SampleWriter(const QString &file, QObject *parent)
    : QObject(parent), m_file(file), m_store(std::make_shared<std::unique_ptr<SampleStore>>())
{
    m_there.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(&m_there, [store = m_store, file = m_file] {
        auto opened = SqliteSampleStore::openForWriting(file);
        if (opened)
            *store = std::move(*opened);
        else
            log(LogLevel::Error, "room", QStringLiteral("samples are not kept: %1").arg(opened.error().message));
    });
    m_timer.setInterval(200);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SampleWriter::flush);
}

SampleWriter::~SampleWriter()
{
    flush();
    QMetaObject::invokeMethod(&m_there, [store = m_store] { store->reset(); });
    m_thread.quit();
    m_thread.wait();
}

void SampleWriter::add(const QString &metric, const Sample &sample)
{
    m_batch << StoredSample{metric, sample};
    if (!m_timer.isActive())
        m_timer.start();
}

void SampleWriter::flush()
{
    if (m_batch.isEmpty())
        return;
    QMetaObject::invokeMethod(&m_there, [store = m_store, batch = std::exchange(m_batch, {})] {
        if (!*store)
            return;
        if (auto written = (*store)->append(batch); !written)
            log(LogLevel::Error, "room", QStringLiteral("samples were not kept: %1").arg(written.error().message));
    });
}

QList<StoredSample> readHistory(const QString &file, Instant from, Instant to)
{
    QList<StoredSample> history;
    if (!QFileInfo::exists(file))
        return history;
    auto store = SqliteSampleStore::openForReading(file);
    const auto metrics = store ? (*store)->metrics() : Result<QStringList>(QStringList{});
    if (!metrics)
        return history;
    for (const QString &metric : *metrics) {
        const auto samples = (*store)->read(metric, from, to);
        if (!samples)
            continue;
        for (const Sample &sample : *samples)
            history << StoredSample{metric, sample};
    }
    return history;
}

} // namespace holdpoint
