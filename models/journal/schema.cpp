#include "models/journal/schema.h"

#include "models/journal/database.h"

#include "journalsql.h"

#include <QtCore/QStringList>

#include <sqlite3.h>

namespace holdpoint {

namespace {

struct Mark {
    Mode mode;
    qint64 applicationId;
    const char *set;
};
constexpr Mark marks[] = {{Mode::Live, 0x48504C56, "PRAGMA application_id=0x48504C56"}, // "HPLV"
                          {Mode::Drill, 0x48504452, "PRAGMA application_id=0x48504452"}, // "HPDR"
                          {Mode::Rehearsal, 0x48505248, "PRAGMA application_id=0x48505248"}}; // "HPRH"

tl::unexpected<Error> refuse(const QString &code, const QString &why, const QString &path)
{
    return fail(ErrorKind::Unreadable, code, QStringLiteral("%1 %2. Nothing was changed.").arg(path, why), path);
}

struct Tables {
    QStringList tables, guards;
    bool operator==(const Tables &) const = default;
};

Result<Tables> tablesOf(Database &db)
{
    Tables found;
    Statement statement(db.handle(), "SELECT type,name,tbl_name,coalesce(sql,'') FROM sqlite_master ORDER BY type,name");
    int code = statement.isValid() ? statement.step() : sqlite3_extended_errcode(db.handle());
    for (; code == SQLITE_ROW; code = statement.step()) {
        const QString type = statement.text(0);
        const QString line = QStringList{type, statement.text(1), statement.text(2), statement.text(3)}.join(QLatin1Char('\n'));
        (type == QLatin1String("trigger") ? found.guards : found.tables).append(line);
    }
    if (code != SQLITE_DONE)
        return tl::unexpected<Error>(db.error(code, QStringLiteral("cannot read the tables")));
    return found;
}

Result<Tables> expectedTables(const SchemaVersion &version)
{
    auto memory = Database::open(QStringLiteral(":memory:"), Database::Access::Create);
    if (!memory)
        return tl::unexpected<Error>(memory.error());
    if (const int code = (*memory)->exec(version.tables); code != SQLITE_OK)
        return tl::unexpected<Error>((*memory)->error(code, QStringLiteral("the journal's own tables")));
    return tablesOf(**memory);
}

Result<Probe> readMeta(Database &db, Mode mode, int version, const QString &path)
{
    Statement meta(db.handle(), "SELECT chain,mode FROM meta");
    if (!meta.isValid() || meta.step() != SQLITE_ROW || meta.bytes(0).size() != 16)
        return refuse(QStringLiteral("foreign"), QStringLiteral("does not say which chain it holds"), path);
    if (meta.text(1) != modeWord(mode))
        return refuse(QStringLiteral("foreign"), QStringLiteral("says two different modes of itself"), path);
    return Probe{mode, version, meta.copy(0), true};
}

} // namespace

Schema shippedSchema()
{
    static constexpr SchemaVersion versions[] = {{journalSql, nullptr}};
    return versions;
}

Result<Probe> probe(Database &db, const QString &path, Schema schema)
{
    const auto id = db.integer("PRAGMA application_id");
    const auto version = db.integer("PRAGMA user_version");
    if (!id || !version) {
        const Error error = id ? version.error() : id.error();
        if (error.kind == ErrorKind::Busy)
            return tl::unexpected<Error>(error);
        return refuse(QStringLiteral("foreign"), QStringLiteral("is not a journal (%1)").arg(error.message), path);
    }
    const auto *mark = std::find_if(std::begin(marks), std::end(marks), [&](const Mark &m) { return m.applicationId == *id; });
    if (mark == std::end(marks))
        return refuse(QStringLiteral("foreign"), QStringLiteral("belongs to another program"), path);
    const auto newest = static_cast<qint64>(schema.size());
    if (*version > newest)
        return refuse(QStringLiteral("newer"),
                      QStringLiteral("was made by a newer Holdpoint (schema %1); this one knows schema %2").arg(*version).arg(newest),
                      path);
    const auto found = tablesOf(db);
    const auto expected = expectedTables(schema[static_cast<size_t>(std::max<qint64>(*version, 1) - 1)]);
    if (!found || !expected)
        return tl::unexpected<Error>(found ? expected.error() : found.error());
    if (*version < 1 || found->tables != expected->tables)
        return refuse(QStringLiteral("schema"), QStringLiteral("has other tables than Holdpoint's journal"), path);
    auto read = readMeta(db, mark->mode, static_cast<int>(*version), path);
    if (read)
        read->guarded = found->guards == expected->guards;
    return read;
}

Result<void> createSchema(Database &db, Mode mode, const QByteArray &chain, const QString &created, Schema schema)
{
    const auto *mark = std::find_if(std::begin(marks), std::end(marks), [&](const Mark &m) { return m.mode == mode; });
    int code = db.exec("PRAGMA synchronous=EXTRA; BEGIN EXCLUSIVE");
    if (code == SQLITE_OK)
        code = db.exec(mark->set);
    if (code == SQLITE_OK)
        code = db.exec(schema.back().tables);
    if (code == SQLITE_OK) {
        Statement insert(db.handle(), "INSERT INTO meta(chain,mode,created) VALUES(?,?,?)");
        const QByteArray word = modeWord(mode).toUtf8();
        const QByteArray at = created.toUtf8();
        code = insert.bindBlob(1, chain).bindText(2, word).bindText(3, at).step();
        code = code == SQLITE_DONE ? SQLITE_OK : code;
    }
    if (code == SQLITE_OK)
        code = db.exec("COMMIT");
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(db.error(code, QStringLiteral("cannot create the journal")));
    return {};
}

} // namespace holdpoint
