#include "models/journal/database.h"

#include <QtCore/QFile>

#include <sqlite3.h>

namespace holdpoint {

Statement::Statement(sqlite3 *db, const char *sql)
{
    sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_stmt, nullptr);
}

Statement::~Statement()
{
    sqlite3_finalize(m_stmt);
}

Statement &Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_stmt, index, value);
    return *this;
}

Statement &Statement::bindText(int index, QByteArrayView utf8)
{
    // A null pointer would bind NULL; the journal knows empty texts only.
    sqlite3_bind_text64(m_stmt, index, utf8.data() ? utf8.data() : "", static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int index, QByteArrayView bytes)
{
    sqlite3_bind_blob64(m_stmt, index, bytes.data(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    return *this;
}

Statement &Statement::bindNull(int index)
{
    sqlite3_bind_null(m_stmt, index);
    return *this;
}

int Statement::step()
{
    return sqlite3_step(m_stmt);
}

void Statement::reset()
{
    sqlite3_reset(m_stmt);
}

bool readColumns(sqlite3_value *const *values, std::string_view types, RowColumn *into)
{
    bool typed = true;
    for (const char letter : types) {
        sqlite3_value *value = *values++;
        const int type = sqlite3_value_type(value); // before anything is read, which may convert it
        if (letter == 'i') {
            typed = typed && type == SQLITE_INTEGER;
            into->integer = sqlite3_value_int64(value);
        } else {
            typed = typed && type == (letter == 't' ? SQLITE_TEXT : SQLITE_BLOB);
            const auto *data = static_cast<const char *>(sqlite3_value_blob(value));
            into->bytes = QByteArrayView(data, data ? sqlite3_value_bytes(value) : 0);
        }
        ++into;
    }
    return typed;
}

bool Statement::columns(std::string_view types, RowColumn *into) const
{
    sqlite3_value *values[32];
    for (size_t i = 0; i < types.size(); ++i) // this connection has one thread: nothing else protects them
        values[i] = sqlite3_column_value(m_stmt, static_cast<int>(i));
    return readColumns(values, types, into);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_stmt, column);
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_stmt, column));
    return QByteArrayView(data, data ? sqlite3_column_bytes(m_stmt, column) : 0);
}

QByteArray Statement::copy(int column) const
{
    return bytes(column).toByteArray();
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

Database::Database(sqlite3 *db) : m_db(db) { }

Database::~Database()
{
    sqlite3_close_v2(m_db);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    flags |= access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (access == Access::Create)
        flags |= SQLITE_OPEN_CREATE;
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &db, flags, nullptr);
    if (!db)
        return fail(ErrorKind::Busy, QStringLiteral("memory"), QStringLiteral("not enough memory to open %1").arg(path), path);
    std::unique_ptr<Database> opened(new Database(db));
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(opened->error(code, QStringLiteral("cannot open %1").arg(path)));
    // Before the first page is read: a hostile file must find nothing to act with, and no connection may checkpoint by
    // itself (closing the last one would, even with wal_autocheckpoint=0).
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    opened->patience(Duration{5000});
    const int set = opened->exec("PRAGMA wal_autocheckpoint=0; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
                                 "PRAGMA recursive_triggers=ON; PRAGMA foreign_keys=ON;");
    if (set != SQLITE_OK)
        return tl::unexpected<Error>(opened->error(set, QStringLiteral("cannot open %1").arg(path)));
    // Only now: setting wal_autocheckpoint takes any such hook away.
    const auto count = [](void *self, sqlite3 *, const char *, int pages) {
        static_cast<Database *>(self)->m_walPages = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(db, count, opened.get());
    const int known = sqlite3_create_function_v2(
        db, "holdpoint_look", 14, SQLITE_UTF8 | SQLITE_DIRECTONLY, opened.get(), nullptr, lookAtRow, [](sqlite3_context *) {}, nullptr);
    if (known != SQLITE_OK)
        return tl::unexpected<Error>(opened->error(known, QStringLiteral("cannot open %1").arg(path)));
    return opened;
}

void Database::lookAtRow(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *self = static_cast<const Database *>(sqlite3_user_data(context));
    try { // nothing may fly through SQLite
        if (!self->m_look || !(*self->m_look)(values))
            sqlite3_result_error_code(context, SQLITE_ABORT);
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
    }
}

int Database::walk(const char *sql, qint64 first, qint64 second, const Look &look)
{
    Statement rows(m_db, sql);
    if (!rows.isValid())
        return sqlite3_extended_errcode(m_db);
    m_look = &look;
    int code = rows.bind(1, first).bind(2, second).step();
    if (code == SQLITE_ROW) // an aggregate has one
        code = rows.step();
    m_look = nullptr;
    return code;
}

Result<void> Database::setUp(Access access)
{
    if (access == Access::ReadOnly) {
        if (const int code = exec("PRAGMA query_only=ON"); code != SQLITE_OK)
            return tl::unexpected<Error>(error(code, QStringLiteral("cannot read the journal")));
        return {};
    }
    const auto mode = text("PRAGMA journal_mode=WAL");
    if (!mode)
        return tl::unexpected<Error>(mode.error());
    if (*mode != QLatin1String("wal"))
        return fail(ErrorKind::Busy, QStringLiteral("filesystem"),
                    QStringLiteral("this file system has no shared memory for the journal (journal mode '%1')").arg(*mode));
    const int code = exec("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(error(code, QStringLiteral("cannot set up the journal")));
    return {};
}

namespace {

int allow(void *, int action, const char *what, const char *, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_TRANSACTION:
    case SQLITE_FUNCTION:
        return SQLITE_OK;
    case SQLITE_INSERT:
        return sqlite3_stricmp(what, "event") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        for (const char *known : {"user_version", "data_version", "quick_check", "integrity_check"}) {
            if (sqlite3_stricmp(what, known) == 0)
                return SQLITE_OK;
        }
        return SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

} // namespace

void Database::restrict()
{
    sqlite3_set_authorizer(m_db, allow, nullptr);
}

int Database::exec(const char *sql)
{
    return sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
}

// The first column of the first row. Stepped to its end: what the statement itself commits, it commits after its row.
template <class Read> auto Database::first(const char *sql, Read &&read) -> Result<decltype(read(std::declval<const Statement &>()))>
{
    Statement statement(m_db, sql);
    int code = statement.isValid() ? statement.step() : sqlite3_extended_errcode(m_db);
    if (code == SQLITE_ROW) {
        auto value = read(statement);
        code = statement.step();
        if (code == SQLITE_DONE)
            return value;
    }
    return tl::unexpected<Error>(error(code, QStringLiteral("cannot read the journal")));
}

Result<qint64> Database::integer(const char *sql)
{
    return first(sql, [](const Statement &row) { return row.integer(0); });
}

Result<QString> Database::text(const char *sql)
{
    return first(sql, [](const Statement &row) { return row.text(0); });
}

void Database::patience(Duration span)
{
    sqlite3_busy_timeout(m_db, static_cast<int>(std::clamp(span, Duration{0}, Duration{5000}).count()));
}

Result<void> Database::checkpoint(Log log)
{
    const int how = log == Log::Keep ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_TRUNCATE;
    const int code = sqlite3_wal_checkpoint_v2(m_db, nullptr, how, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(error(code, QStringLiteral("cannot empty the journal's log")));
    m_walPages = 0;
    return {};
}

Error Database::error(int code, const QString &what) const
{
    const QString why = QStringLiteral("%1: %2").arg(what, QString::fromUtf8(sqlite3_errmsg(m_db)));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, QStringLiteral("locked"), why, {}};
    case SQLITE_FULL:
        return {ErrorKind::Busy, QStringLiteral("disk-full"), why, {}};
    case SQLITE_READONLY:
        return {ErrorKind::Busy, QStringLiteral("read-only"), why, {}};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: // NOFOLLOW's refusal of a link too; that is looked at before
        return {ErrorKind::Busy, QStringLiteral("io"), why, {}};
    case SQLITE_NOMEM:
        return {ErrorKind::Busy, QStringLiteral("memory"), why, {}};
    case SQLITE_CORRUPT:
        return {ErrorKind::Unreadable, QStringLiteral("corrupt"), why, {}};
    case SQLITE_NOTADB:
        return {ErrorKind::Unreadable, QStringLiteral("foreign"), why, {}};
    default:
        return {ErrorKind::Unreadable, QStringLiteral("store"), why, {}};
    }
}

} // namespace holdpoint
