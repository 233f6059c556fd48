#pragma once

#include "models/journal/sqlitejournal.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

struct sqlite3;

namespace holdpoint::test {

// How often a test does what it does by chance: few times in a quick run, as often as that variable says in a longer one.
int shareOf(const char *variable, int quick);

// With the guards off and put back afterwards, as somebody would who knows the tables. Every statement must succeed.
void tamper(const QString &journalFile, const QStringList &statements);

// A room's folder of its own, and the ways in which people tamper with one.
class StoreFixture
{
public:
    StoreFixture() = default;
    ~StoreFixture(); // takes its anchors away: whoever opens a room looks at all there are
    StoreFixture(const StoreFixture &) = delete;
    StoreFixture &operator=(const StoreFixture &) = delete;

    QString room() const { return m_dir.path() + QStringLiteral("/room"); }
    QString file() const { return room() + QStringLiteral("/journal.db"); }
    const Clock &clock() const { return m_clock; }

    std::unique_ptr<Journal> create(Mode mode = Mode::Live);
    std::unique_ptr<Journal> open(OpenMode mode = OpenMode::ReadWrite);
    // A new room with n events "note.written", one command each ("c1", "c2", …); closed again.
    void fill(int n);
    void fillAtOnce(int n); // by one command, which is quicker

    void tamper(const QStringList &statements) { test::tamper(file(), statements); }
    // What integer or text a statement gives, or SQLite's refusal; `before` is run on the same connection.
    QString ask(const QString &statement, const QString &before = {});
    // What queries give, an event a text, as far as it can be read; nothing is verified.
    QStringList rows();
    QString anchor(const QByteArray &chain) const;
    // The journal, its log and its anchor, and back again.
    void save();
    void putBack();
    void copyRoom(const QString &to) const; // as cp would

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;
    QHash<QString, QByteArray> m_saved;
};

// Appends one event "note.written" with that text; the error's code or an empty text.
QString write(Journal &journal, const QString &command, const QString &text = QStringLiteral("hello"), Duration patience = Duration{2000});
Decide note(const QString &text);

// Damages a part of the file that nobody reads who reads the events: only SQLite's own check sees it. Nobody has it open, and
// its log is put away; thousands of events.
void damageUnread(const QString &journalFile);

// A correct next row, hashed as the journal would: what a script past Holdpoint could insert.
QString forgedRow(Journal &journal, const QString &command, int further = 0);

} // namespace holdpoint::test
