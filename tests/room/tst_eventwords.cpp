#include "models/room/eventwords.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>

using namespace holdpoint;

class TestEventWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    // Whatever a rule records, people can read: no kind is left without its sentence.
    void hasASentenceForEveryKindThatIsRecorded()
    {
        static const QRegularExpression draft(QStringLiteral(
            R"re("((?:rollout|revision|engine|role|key|phase|exposure|check|gate|poll|signoff|decision|debt|issue|risk|premortem|correction|review|emergency|clock|trigger|alarm|switch|run|step|hold|assignment|objection|parity|optin|milestone|message|note|drill|inject|observation|store)\.[a-z_]+)")re"));
        static const QSet<QString> fields{QStringLiteral("rollout.title"),  QStringLiteral("phase.title"),
                                          QStringLiteral("phase.exposure"), QStringLiteral("phase.start"),
                                          QStringLiteral("trigger.title"),  QStringLiteral("trigger.value")};
        int seen = 0;
        QDirIterator files(test::sourceFolder() + QStringLiteral("/models"), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto it = draft.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
                Event event;
                event.kind = it.next().captured(1);
                if (fields.contains(event.kind)) // of templates, not events
                    continue;
                ++seen;
                QVERIFY2(!inWords(event, nullptr).startsWith(event.kind),
                         qPrintable(event.kind + QStringLiteral(" in ") + file.fileName()));
            }
        }
        QVERIFY(seen > 60);
    }

    void fillsInTitlesAndValues()
    {
        Playbook playbook;
        Phase phase;
        phase.id = QStringLiteral("cohort");
        phase.title = QStringLiteral("Cohort 10 %");
        playbook.phases = {phase};
        Event event;
        event.kind = QStringLiteral("phase.started");
        event.subject = QStringLiteral("cohort");
        event.body = {{QStringLiteral("attempt"), 2}};
        QCOMPARE(inWords(event, &playbook), QStringLiteral("Cohort 10 % started, attempt 2"));
        QCOMPARE(laneOf(event), QStringLiteral("phases"));
        Person bo;
        bo.id = QStringLiteral("bo");
        bo.name = QStringLiteral("Bo Chen");
        playbook.people = {bo};
        event.kind = QStringLiteral("role.offered");
        event.body = {{QStringLiteral("role"), QStringLiteral("incident-commander")}, {QStringLiteral("to"), QStringLiteral("bo")}};
        QCOMPARE(inWords(event, &playbook), QStringLiteral("incident commander offered to Bo Chen"));
        event.kind = QStringLiteral("assignment.owner_changed");
        event.subject = QStringLiteral("cohort");
        event.body = {{QStringLiteral("to"), QStringLiteral("rollback-owner")}};
        QCOMPARE(inWords(event, &playbook), QStringLiteral("Cohort 10 % given to rollback owner"));
    }

    // F43, F66: what people typed cannot forge a line or turn the text around.
    void showsControlCharactersInsteadOfObeyingThem()
    {
        Event event;
        event.kind = QStringLiteral("note.added");
        event.body = {{QStringLiteral("text"), QStringLiteral("a\u202Eb\x1B[31mc")}};
        QCOMPARE(inWords(event, nullptr), QStringLiteral("ab\u241B[31mc"));
    }

    // D13: a later version of a kind, or a kind of a later program, may mean anything.
    void knowsOnlyWhatItHasWordsFor()
    {
        Event event;
        event.kind = QStringLiteral("phase.teleported");
        QVERIFY(!isKnown(event.kind, event.version));
        event.kind = QStringLiteral("hold.set");
        QVERIFY(isKnown(event.kind, event.version));
        event.version = 2;
        QVERIFY(!isKnown(event.kind, event.version));
    }
};

QTEST_GUILESS_MAIN(TestEventWords)
#include "tst_eventwords.moc"
