#include "models/journal/chain.h"

#include "models/base/canonicaljson.h"
#include "models/base/sha256.h"
#include "models/journal/database.h"

#include <QtCore/QVarLengthArray>
#include <QtCore/QtEndian>

#include <charconv>
#include <sqlite3.h>

namespace holdpoint {

namespace {

constexpr std::string_view columnTypes = "ittttttittttbb";

ChainRow rowOf(const RowColumn (&c)[columnTypes.size()], bool typed)
{
    return {c[0].integer, c[1].bytes, c[2].bytes,  c[3].bytes,  c[4].bytes,  c[5].bytes,  c[6].bytes, c[7].integer,
            c[8].bytes,   c[9].bytes, c[10].bytes, c[11].bytes, c[12].bytes, c[13].bytes, typed};
}

} // namespace

ChainRow rowOf(const Statement &statement)
{
    RowColumn columns[columnTypes.size()];
    const bool typed = statement.columns(columnTypes, columns);
    return rowOf(columns, typed);
}

int walkEvents(Database &db, qint64 after, qint64 upTo, const std::function<bool(const ChainRow &)> &look)
{
    return db.walk("SELECT holdpoint_look(" HOLDPOINT_EVENT_COLUMNS ") FROM event WHERE seq>?1 AND seq<=?2", after, upTo,
                   [&look](sqlite3_value **values) {
                       RowColumn columns[columnTypes.size()];
                       const bool typed = readColumns(values, columnTypes, columns);
                       return look(rowOf(columns, typed));
                   });
}

namespace {

// Writes one thing after the other into memory that is large enough.
struct Cursor {
    char *at;

    void bytes(QByteArrayView view) { at = std::copy_n(view.data(), view.size(), at); }
    void field(QByteArrayView view)
    {
        qToLittleEndian(static_cast<quint32>(view.size()), at);
        at += 4;
        bytes(view);
    }
};

Sha256Digest digestOf(const QByteArray &chain, const ChainRow &row)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, row.version).ptr;
    const QByteArrayView fields[] = {row.at,        row.recorded, row.boot,        row.actor,   row.role, row.kind,
                                     {digits, end}, row.subject,  row.correlation, row.command, row.body};
    qsizetype size = 9 + 8 + chain.size() + row.prev.size();
    for (const QByteArrayView field : fields)
        size += 4 + field.size();

    // Gathered first: one call of the digest is cheaper than thirty small ones.
    QVarLengthArray<char, 2048> gathered(size);
    Cursor to{gathered.data()};
    to.bytes({"HPevent1\0", 9});
    to.bytes(chain);
    qToLittleEndian(static_cast<quint64>(row.seq), to.at);
    to.at += 8;
    to.bytes(row.prev);
    for (const QByteArrayView field : fields)
        to.field(field);
    return sha256Digest({gathered.data(), gathered.size()});
}

} // namespace

QByteArray rowHash(const QByteArray &chain, const ChainRow &row)
{
    const Sha256Digest digest = digestOf(chain, row);
    return QByteArray(digest.data(), static_cast<qsizetype>(digest.size()));
}

bool holdsItsHash(const QByteArray &chain, const ChainRow &row)
{
    const Sha256Digest digest = digestOf(chain, row);
    return row.hash == QByteArrayView(digest.data(), static_cast<qsizetype>(digest.size()));
}

QByteArray zeroHash()
{
    return QByteArray(32, '\0');
}

Result<QByteArray> hashOf(Database &db, qint64 seq)
{
    Statement row(db.handle(), "SELECT hash FROM event WHERE seq=?1");
    const int code = row.isValid() ? row.bind(1, seq).step() : sqlite3_extended_errcode(db.handle());
    if (code == SQLITE_ROW)
        return row.copy(0);
    if (code == SQLITE_DONE)
        return zeroHash();
    return tl::unexpected<Error>(db.error(code, QStringLiteral("cannot read event %1").arg(seq)));
}

namespace {

// "2026-11-20T14:00:00.000Z" exactly; thirty times faster than the general parser, which matters at 100 000 events.
std::optional<Instant> stamp(QByteArrayView text)
{
    constexpr char form[] = "dddd-dd-ddTdd:dd:dd.dddZ";
    if (text.size() != 24)
        return std::nullopt;
    for (int i = 0; i < 24; ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == 'd' ? !digit : text[i] != form[i])
            return std::nullopt;
    }
    const auto number = [&](int from, int count) {
        int n = 0;
        for (int i = from; i < from + count; ++i)
            n = n * 10 + (text[i] - '0');
        return n;
    };
    using namespace std::chrono;
    const year_month_day date{year(number(0, 4)), month(static_cast<unsigned>(number(5, 2))), day(static_cast<unsigned>(number(8, 2)))};
    if (!date.ok() || number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 59)
        return std::nullopt;
    return Instant{sys_days(date)} + hours(number(11, 2)) + minutes(number(14, 2)) + seconds(number(17, 2)) + milliseconds(number(20, 3));
}

} // namespace

QString SharedTexts::of(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    Entry &entry = m_entries[qHash(utf8) % m_entries.size()];
    if (entry.utf8 != utf8)
        entry = {utf8.toByteArray(), QString::fromUtf8(utf8)};
    return entry.text;
}

namespace {

template <class Text> Result<Event> eventOf(const ChainRow &row, Text &&saidAgain)
{
    const auto at = stamp(row.at);
    const auto recorded = row.recorded == row.at ? at : stamp(row.recorded);
    if (!at || !recorded)
        return fail(ErrorKind::Unreadable, QStringLiteral("event"), QStringLiteral("event %1 has no readable time").arg(row.seq),
                    QString::number(row.seq));
    auto body = parseCanonicalJson(QByteArray::fromRawData(row.body.data(), row.body.size())); // nothing of it is kept
    if (!body)
        return fail(ErrorKind::Unreadable, QStringLiteral("event"),
                    QStringLiteral("the body of event %1 is %2").arg(row.seq).arg(body.error().message), QString::number(row.seq));
    Event event;
    event.seq = row.seq;
    event.at = *at;
    event.recorded = *recorded;
    event.boot = QString::fromUtf8(row.boot);
    event.actor = saidAgain(row.actor);
    event.role = saidAgain(row.role);
    event.kind = saidAgain(row.kind);
    event.version = static_cast<int>(row.version);
    event.subject = saidAgain(row.subject);
    event.correlation = saidAgain(row.correlation);
    event.command = QString::fromUtf8(row.command);
    event.body = std::move(*body);
    event.prev = row.prev.toByteArray();
    event.hash = row.hash.toByteArray();
    return event;
}

} // namespace

Result<Event> toEvent(const ChainRow &row)
{
    return eventOf(row, [](QByteArrayView utf8) { return QString::fromUtf8(utf8); });
}

Result<Event> toEvent(const ChainRow &row, SharedTexts &texts)
{
    return eventOf(row, [&texts](QByteArrayView utf8) { return texts.of(utf8); });
}

bool isPartOf(QByteArrayView command, QByteArrayView first, int n)
{
    if (n == 1)
        return command == first;
    return command == QByteArrayView(first.toByteArray() + '/' + QByteArray::number(n));
}

} // namespace holdpoint
