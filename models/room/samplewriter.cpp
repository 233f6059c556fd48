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
    QMetaObject::invokeMethod(&m_there, [this, store = m_store, file = m_file] {
        auto opened = SqliteSampleStore::openForWriting(file);
        const QString aside = opened ? (*opened)->setAside() : QString();
        Result<void> result;
        if (opened)
            *store = std::move(*opened);
        else
            result = tl::unexpected(opened.error());
        QMetaObject::invokeMethod(this, [this, result, aside] {
            wrote(result);
            if (!aside.isEmpty())
                Q_EMIT setAside(aside);
        });
    });
    m_timer.setInterval(200);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SampleWriter::flush);
}

SampleWriter::~SampleWriter()
{
    flush();
    // Ended from within: a quit from here could overtake what is still queued.
    QMetaObject::invokeMethod(&m_there, [store = m_store, thread = &m_thread] {
        store->reset();
        thread->quit();
    });
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
    QMetaObject::invokeMethod(&m_there, [this, store = m_store, batch = std::exchange(m_batch, {})] {
        if (!*store)
            return;
        const auto written = (*store)->append(batch);
        QMetaObject::invokeMethod(this, [this, written] { wrote(written); });
    });
}

void SampleWriter::retain(Instant raw, Instant sums)
{
    QMetaObject::invokeMethod(&m_there, [store = m_store, raw, sums] {
        if (!*store)
            return;
        if (const auto done = (*store)->retain(raw, sums); !done)
            log(LogLevel::Error, "room", QStringLiteral("old samples were not thinned out: %1").arg(done.error().message));
    });
}

// Once when it begins and once when it is over, not with every batch.
void SampleWriter::wrote(const Result<void> &result)
{
    if (m_troubled == !result)
        return;
    m_troubled = !result;
    if (result) {
        Q_EMIT recovered();
        return;
    }
    log(LogLevel::Error, "room", QStringLiteral("samples are not kept: %1").arg(result.error().message));
    Q_EMIT troubled(result.error().message);
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
