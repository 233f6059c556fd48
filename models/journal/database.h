#pragma once

#include "models/base/error.h"
#include "models/base/time.h"

#include <QtCore/QByteArray>

#include <functional>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_context;
struct sqlite3_stmt;
struct sqlite3_value;

namespace holdpoint {

// A column as it is stored. `bytes` are valid until the next row.
struct RowColumn {
    qint64 integer = 0;
    QByteArrayView bytes;
};
// True when each is stored as its letter says: i(nteger), t(ext), b(lob).
bool readColumns(sqlite3_value *const *values, std::string_view types, RowColumn *into);

// A prepared statement; texts and blobs are bound, never written into the SQL. Bound bytes must live until reset().
class Statement
{
public:
    Statement(sqlite3 *db, const char *sql); // a constant; check isValid()
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    bool isValid() const { return m_stmt != nullptr; }
    Statement &bind(int index, qint64 value); // indexes from 1
    Statement &bindText(int index, QByteArrayView utf8);
    Statement &bindBlob(int index, QByteArrayView bytes);
    Statement &bindNull(int index);
    int step(); // SQLITE_ROW, SQLITE_DONE or an extended error code
    void reset();
    bool columns(std::string_view types, RowColumn *into) const; // from the first on, as readColumns
    qint64 integer(int column) const; // columns from 0
    QByteArrayView bytes(int column) const; // valid until the next step or reset
    QByteArray copy(int column) const;
    QString text(int column) const;

private:
    sqlite3_stmt *m_stmt = nullptr;
};

// One SQLite connection to a journal, set up so that nothing in the file can act on us and nothing but an explicit
// checkpoint moves the write-ahead log.
class Database
{
public:
    enum class Access { Create, ReadWrite, ReadOnly };

    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    sqlite3 *handle() const { return m_db; }
    int exec(const char *sql); // a constant; returns SQLite's code
    Result<void> setUp(Access access); // the pragmas that touch the file; after the probe
    void restrict(); // from here on only the journal's own statements are possible
    Result<qint64> integer(const char *sql); // first column of the only row
    Result<QString> text(const char *sql);
    // Runs a query that calls holdpoint_look(14 columns) for every row and has two bound integers; see walkEvents.
    using Look = std::function<bool(sqlite3_value **values)>;
    int walk(const char *sql, qint64 first, qint64 second, const Look &look);
    void patience(Duration span); // for locks of others
    int walPages() const { return m_walPages; } // as of this connection's last commit
    // Moves the log into the file; only under the write lock. Busy when a reader is in the way. A log that is kept is begun
    // anew and written over, which is many times faster than a file that grows at every commit.
    enum class Log { Keep, Empty };
    Result<void> checkpoint(Log log);
    Error error(int code, const QString &what) const;

private:
    explicit Database(sqlite3 *db);
    template <class Read> auto first(const char *sql, Read &&read) -> Result<decltype(read(std::declval<const Statement &>()))>;
    static void lookAtRow(sqlite3_context *context, int, sqlite3_value **values);
    sqlite3 *m_db;
    const Look *m_look = nullptr; // of the walk that is going on
    int m_walPages = 0;
};

} // namespace holdpoint
