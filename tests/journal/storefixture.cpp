#include "tests/journal/storefixture.h"

#include "models/journal/anchor.h"
#include "models/journal/chain.h"

#include <QtCore/QDir>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

#include <sqlite3.h>

namespace holdpoint::test {

namespace {

struct Raw {
    sqlite3 *db = nullptr;
    explicit Raw(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &db);
        sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        sqlite3_busy_timeout(db, 2000);
    }
    ~Raw() { sqlite3_close(db); }
    void exec(const QString &sql)
    {
        char *why = nullptr;
        if (sqlite3_exec(db, sql.toUtf8().constData(), nullptr, nullptr, &why) != SQLITE_OK)
            qFatal("%s: %s", qPrintable(sql), why);
    }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int shareOf(const char *variable, int quick)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : quick;
}

StoreFixture::~StoreFixture()
{
    for (const Anchor &anchor : anchorsNaming(room())) {
        for (const char *suffix : {"", ".spare"})
            QFile::remove(anchorPath(anchor.chain) + QLatin1String(suffix));
    }
}

std::unique_ptr<Journal> StoreFixture::create(Mode mode)
{
    auto made = createJournal(room(), mode, m_clock, QByteArray(32, 'p'));
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return std::move(*made);
}

std::unique_ptr<Journal> StoreFixture::open(OpenMode mode)
{
    auto opened = openJournal(room(), m_clock, mode);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return std::move(*opened);
}

void StoreFixture::fillAtOnce(int n)
{
    const auto drafts = QList<EventDraft>(n, note(QStringLiteral("x"))({})->first());
    const auto filled = create()->append({QStringLiteral("c"), QStringLiteral("kim"), {}},
                                         [&](const QList<Event> &) { return Result<QList<EventDraft>>(drafts); });
    if (!filled)
        qFatal("cannot fill: %s", qPrintable(filled.error().message));
}

void StoreFixture::fill(int n)
{
    const auto journal = create();
    for (int i = 1; i <= n; ++i) {
        if (const QString code = write(*journal, QStringLiteral("c%1").arg(i), QStringLiteral("text %1").arg(i)); !code.isEmpty())
            qFatal("%s", qPrintable(code));
    }
}

// The count of unused bytes on a page of the index over the commands.
void damageUnread(const QString &journalFile)
{
    QFile file(journalFile);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot open %s", qPrintable(journalFile));
    const QByteArray bytes = file.readAll();
    const qsizetype page = qFromBigEndian<quint16>(bytes.constData() + 16);
    QList<qsizetype> leaves;
    for (qsizetype at = page; at < bytes.size(); at += page) {
        if (bytes.at(at) == 0x0a)
            leaves << at;
    }
    const qsizetype at = leaves.value(leaves.size() / 2) + 7;
    if (leaves.size() < 3 || !file.seek(at) || !file.putChar(static_cast<char>(bytes.at(at) + 1)))
        qFatal("cannot damage %s", qPrintable(journalFile));
}

void tamper(const QString &journalFile, const QStringList &statements)
{
    Raw raw(journalFile);
    raw.exec(QStringLiteral("PRAGMA synchronous=OFF"));
    raw.exec(QStringLiteral("BEGIN"));
    QStringList guards;
    sqlite3_stmt *rows = nullptr;
    sqlite3_prepare_v2(raw.db, "SELECT name,sql FROM sqlite_master WHERE type='trigger'", -1, &rows, nullptr);
    QStringList names;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        names.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(rows, 0))));
        guards.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(rows, 1))));
    }
    sqlite3_finalize(rows);
    for (const QString &name : names)
        raw.exec(QStringLiteral("DROP TRIGGER ") + name);
    for (const QString &statement : statements)
        raw.exec(statement);
    for (const QString &guard : guards)
        raw.exec(guard);
    raw.exec(QStringLiteral("COMMIT"));
}

QString StoreFixture::ask(const QString &statement, const QString &before)
{
    Raw raw(file());
    raw.exec(before);
    sqlite3_stmt *row = nullptr;
    sqlite3_prepare_v2(raw.db, statement.toUtf8().constData(), -1, &row, nullptr);
    QString answer;
    const int code = sqlite3_step(row);
    if (code == SQLITE_ROW)
        answer = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, 0)));
    sqlite3_finalize(row);
    return code == SQLITE_ROW || code == SQLITE_DONE ? answer : QString::fromUtf8(sqlite3_errmsg(raw.db));
}

QStringList StoreFixture::rows()
{
    Raw raw(file());
    raw.exec(QStringLiteral("PRAGMA cell_size_check=ON")); // a page that does not hold together holds nothing
    sqlite3_stmt *row = nullptr;
    sqlite3_prepare_v2(raw.db, "SELECT * FROM event ORDER BY seq", -1, &row, nullptr);
    QStringList all;
    while (row && sqlite3_step(row) == SQLITE_ROW) {
        QByteArray text;
        for (int column = 0; column < sqlite3_column_count(row); ++column) {
            text += QByteArray::number(sqlite3_column_type(row, column)) + ' ';
            text +=
                QByteArray(static_cast<const char *>(sqlite3_column_blob(row, column)), sqlite3_column_bytes(row, column)).toHex() + ' ';
        }
        all.append(QString::fromLatin1(text));
    }
    sqlite3_finalize(row);
    return all;
}

QString StoreFixture::anchor(const QByteArray &chain) const
{
    return anchorPath(chain);
}

void StoreFixture::save()
{
    m_saved.clear();
    QStringList paths{file(), file() + QStringLiteral("-wal")};
    for (const Anchor &anchor : anchorsNaming(room()))
        paths.append(anchorPath(anchor.chain));
    for (const QString &path : paths)
        m_saved.insert(path, bytesOf(path));
}

void StoreFixture::putBack()
{
    QFile::remove(file() + QStringLiteral("-shm"));
    for (auto it = m_saved.begin(); it != m_saved.end(); ++it) {
        QFile to(it.key());
        if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate) || to.write(it.value()) != it.value().size())
            qFatal("cannot put %s back", qPrintable(it.key()));
    }
}

void StoreFixture::copyRoom(const QString &to) const
{
    QDir().mkpath(to);
    for (const char *name : {"journal.db", "journal.db-wal"})
        QFile::copy(room() + QLatin1Char('/') + QLatin1String(name), to + QLatin1Char('/') + QLatin1String(name));
}

Decide note(const QString &text)
{
    return [text](const QList<Event> &) -> Result<QList<EventDraft>> {
        return QList<EventDraft>{
            EventDraft{QStringLiteral("note.written"), QStringLiteral("billing"), QJsonObject{{QStringLiteral("text"), text}}}};
    };
}

QString write(Journal &journal, const QString &command, const QString &text, Duration patience)
{
    const auto appended = journal.append({command, QStringLiteral("ortiz"), QStringLiteral("author")}, note(text), patience);
    return appended ? QString() : appended.error().code;
}

QString forgedRow(Journal &journal, const QString &command, int further)
{
    static QByteArray prev;
    const Head head = journal.head();
    if (further == 0)
        prev = head.hash;
    const QByteArray id = command.toUtf8();
    ChainRow row{head.seq + 1 + further,
                 "2026-11-20T14:00:00.000Z",
                 "2026-11-20T14:00:00.000Z",
                 "b:1",
                 "ortiz",
                 "author",
                 "note.written",
                 1,
                 "billing",
                 "",
                 id,
                 "{}",
                 prev,
                 {}};
    const QByteArray hash = rowHash(head.chain, row);
    const QString sql =
        QStringLiteral("INSERT INTO event VALUES(%1,'2026-11-20T14:00:00.000Z','2026-11-20T14:00:00.000Z','b:1','ortiz','author',"
                       "'note.written',1,'billing','','%2','{}',x'%3',x'%4')")
            .arg(row.seq)
            .arg(command, QString::fromLatin1(prev.toHex()), QString::fromLatin1(hash.toHex()));
    prev = hash;
    return sql;
}

} // namespace holdpoint::test
