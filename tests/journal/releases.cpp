#include "tests/journal/releases.h"

namespace holdpoint::test {

namespace {

#define LABEL_TABLE "CREATE TABLE label(seq INTEGER PRIMARY KEY NOT NULL, word TEXT NOT NULL) STRICT;"

constexpr char thirdStep[] = "CREATE INDEX event_by_subject ON event(subject);"
                             "CREATE TRIGGER label_no_delete BEFORE DELETE ON label BEGIN SELECT RAISE(ABORT, 'labels stay'); END;"
                             "PRAGMA user_version=3;";

} // namespace

const char *const Releases::goodStep = LABEL_TABLE "INSERT INTO label(seq,word) SELECT seq,kind FROM event; PRAGMA user_version=2;";

Releases::Releases(const char *second)
    : m_two(QByteArray(shippedSchema().front().tables) + LABEL_TABLE "PRAGMA user_version=2;"),
      m_three(m_two + thirdStep), m_versions{shippedSchema().front(), {m_two.constData(), second}, {m_three.constData(), thirdStep}}
{
}

} // namespace holdpoint::test
