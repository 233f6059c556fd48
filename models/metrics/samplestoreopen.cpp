#include "models/journal/database.h"
#include "models/metrics/sqlitesamplestore.h"

#include <sqlite3.h>

#include <unistd.h>

// Opening the store, its names, and the part of the head that has been read so far.
namespace holdpoint {

namespace {

constexpr qint64 applicationId = 0x4850534D; // "HPSM"
constexpr qint64 version = 1;
constexpr qsizetype maxWhys = 20'000;

constexpr const char *schema = "CREATE TABLE series(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
                               "CREATE TABLE why(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;"
                               "CREATE TABLE head(seq INTEGER PRIMARY KEY AUTOINCREMENT, batch BLOB NOT NULL) STRICT;"
                               "CREATE TABLE body(id INTEGER PRIMARY KEY AUTOINCREMENT, bytes BLOB NOT NULL) STRICT;"
                               "CREATE TABLE chunk(series INTEGER NOT NULL, from_ms INTEGER NOT NULL, body INTEGER NOT NULL,"
                               " to_ms INTEGER NOT NULL, count INTEGER NOT NULL, valid INTEGER NOT NULL, low INTEGER NOT NULL,"
                               " low_ms INTEGER NOT NULL, high INTEGER NOT NULL, high_ms INTEGER NOT NULL, sum INTEGER NOT NULL,"
                               " PRIMARY KEY(series, from_ms, body)) STRICT, WITHOUT ROWID;"
                               "CREATE TABLE meta(generation INTEGER NOT NULL) STRICT; INSERT INTO meta VALUES(0);"
                               "PRAGMA application_id = 0x4850534D; PRAGMA user_version = 1;";

// Empty when it is sound or new; else why not.
Result<QString> problem(Database &database)
{
    const auto id = database.integer("PRAGMA application_id");
    const auto written = database.integer("PRAGMA user_version");
    if (!id || !written)
        return (id ? written.error() : id.error()).message;
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tables.error().message;
    if (*tables == 0)
        return QString();
    if (*id != applicationId)
        return QStringLiteral("it is not a store of samples");
    if (*written > version)
        return fail(ErrorKind::Busy, QStringLiteral("newer"),
                    QStringLiteral("the store of samples is of version %1, this program knows %2").arg(*written).arg(version));
    const auto check = database.text("PRAGMA quick_check(1)");
    if (!check)
        return check.error().message;
    return *check == QLatin1String("ok") ? QString() : *check;
}

Result<void> prepare(Database &database)
{
    if (const auto set = database.setUp(Database::Access::ReadWrite); !set)
        return set;
    int code = database.exec("PRAGMA synchronous=NORMAL; PRAGMA secure_delete=OFF");
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tl::unexpected(tables.error());
    if (code == SQLITE_OK && *tables == 0) {
        code = database.exec("BEGIN IMMEDIATE");
        if (code == SQLITE_OK)
            code = database.exec(schema);
        if (code == SQLITE_OK)
            code = database.exec("COMMIT");
    }
    if (code != SQLITE_OK)
        return tl::unexpected(database.error(code, QStringLiteral("the store of samples cannot be set up")));
    return {};
}

// The damaged file keeps its write-ahead log: whoever looks into it later needs both.
Result<QString> keepAside(const QString &path)
{
    QString aside;
    for (int i = 1; i < 1000; ++i) {
        aside = QStringLiteral("%1.damaged-%2").arg(path).arg(i);
        if (!QFileInfo::exists(aside))
            break;
    }
    for (const char *suffix : {"-wal", "-shm", ""}) {
        const QString part = path + QLatin1String(suffix);
        if (QFileInfo::exists(part) && !QFile::rename(part, aside + QLatin1String(suffix)))
            return fail(ErrorKind::Busy, QStringLiteral("damaged"), QStringLiteral("%1 is damaged and cannot be moved aside").arg(part),
                        part);
    }
    return aside;
}

} // namespace

Result<std::unique_ptr<SqliteSampleStore>> SqliteSampleStore::openForWriting(const QString &path)
{
    QString aside;
    auto database = Database::open(path, Database::Access::Create);
    if (!database)
        return tl::unexpected(database.error());
    const auto wrong = problem(**database);
    if (!wrong)
        return tl::unexpected(wrong.error());
    if (!wrong->isEmpty()) {
        database->reset();
        const auto kept = keepAside(path);
        if (!kept)
            return tl::unexpected(kept.error());
        aside = *kept;
        database = Database::open(path, Database::Access::Create);
        if (!database)
            return tl::unexpected(database.error());
    }
    if (const auto ready = prepare(**database); !ready)
        return tl::unexpected(ready.error());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    std::unique_ptr<SqliteSampleStore> store(new SqliteSampleStore(std::move(*database)));
    store->m_setAside = aside;
    return store;
}

Result<std::unique_ptr<SqliteSampleStore>> SqliteSampleStore::openForReading(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    const auto id = (*database)->integer("PRAGMA application_id");
    const auto written = (*database)->integer("PRAGMA user_version");
    if (!id || !written || *id != applicationId || *written > version)
        return fail(ErrorKind::Unreadable, QStringLiteral("samples"),
                    QStringLiteral("%1 is not a store of samples that this program knows").arg(path), path);
    if (const auto set = (*database)->setUp(Database::Access::ReadOnly); !set)
        return tl::unexpected(set.error());
    return std::unique_ptr<SqliteSampleStore>(new SqliteSampleStore(std::move(*database)));
}

Result<void> SqliteSampleStore::loadNames()
{
    Statement series(m_database->handle(), "SELECT id, name FROM series WHERE id > ?1");
    Statement whys(m_database->handle(), "SELECT id, text FROM why WHERE id > ?1");
    if (!series.isValid() || !whys.isValid())
        return tl::unexpected(error(SQLITE_ERROR));
    series.bind(1, m_series.size()); // ids are 1, 2, … and nothing is ever removed
    while (series.step() == SQLITE_ROW)
        m_series.insert(series.text(1), series.integer(0));
    whys.bind(1, m_whys.size());
    while (whys.step() == SQLITE_ROW) {
        m_whys.insert(static_cast<qint32>(whys.integer(0)), whys.text(1));
        m_whyIds.insert(whys.text(1), static_cast<qint32>(whys.integer(0)));
    }
    return {};
}

Result<void> SqliteSampleStore::refreshHead()
{
    const auto generation = m_database->integer("SELECT generation FROM meta");
    if (!generation)
        return tl::unexpected(generation.error());
    if (*generation != m_generation) {
        m_head.clear();
        m_headRows = 0;
        m_headSeq = 0;
        m_generation = *generation;
    }
    if (const auto names = loadNames(); !names)
        return names;
    Statement rows(m_database->handle(), "SELECT seq, batch FROM head WHERE seq > ?1 ORDER BY seq");
    if (!rows.isValid())
        return tl::unexpected(error(SQLITE_ERROR));
    rows.bind(1, m_headSeq);
    int code = 0;
    while ((code = rows.step()) == SQLITE_ROW) {
        m_headSeq = rows.integer(0);
        ++m_headRows;
        const auto batch = unpackBatch(rows.bytes(1));
        if (!batch)
            return fail(ErrorKind::Unreadable, QStringLiteral("damaged"), QStringLiteral("a batch of samples is damaged"));
        for (const HeadSample &item : *batch)
            m_head[item.series].push_back(item.sample);
    }
    return code == SQLITE_DONE ? Result<void>() : tl::unexpected(error(code));
}

Result<qint64> SqliteSampleStore::seriesId(const QString &name)
{
    const auto known = m_series.constFind(name);
    if (known != m_series.constEnd())
        return *known;
    Statement insert(m_database->handle(), "INSERT INTO series(name) VALUES(?1)");
    const QByteArray utf8 = name.toUtf8();
    const int code = insert.isValid() ? insert.bindText(1, utf8).step() : SQLITE_ERROR;
    if (code != SQLITE_DONE)
        return tl::unexpected(error(code));
    return *m_series.insert(name, sqlite3_last_insert_rowid(m_database->handle()));
}

Result<qint32> SqliteSampleStore::whyId(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_whyIds.constFind(text);
    if (known != m_whyIds.constEnd())
        return *known;
    if (m_whyIds.size() >= maxWhys)
        return 0; // the state is kept, its words are not
    Statement insert(m_database->handle(), "INSERT INTO why(text) VALUES(?1)");
    const QByteArray utf8 = text.toUtf8();
    const int code = insert.isValid() ? insert.bindText(1, utf8).step() : SQLITE_ERROR;
    if (code != SQLITE_DONE)
        return tl::unexpected(error(code));
    const auto id = static_cast<qint32>(sqlite3_last_insert_rowid(m_database->handle()));
    m_whys.insert(id, text);
    return *m_whyIds.insert(text, id);
}

} // namespace holdpoint
