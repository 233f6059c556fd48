#include "models/comms/commsrules.h"
#include "models/comms/outbox.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

using namespace holdpoint;

class TestCommsRules : public QObject
{
    Q_OBJECT

    Playbook m_book = test::smallPlaybook();
    Comms m_comms;
    CommsFacts m_facts;
    qint64 m_seq = 0;

    QString act(Act what, const char *subject, const QJsonObject &args = {})
    {
        const Command command{QStringLiteral("c"), what, QStringLiteral("ed"), QString::fromLatin1(subject), args};
        const auto drafts = decideMessage(m_comms, m_book, command, m_facts);
        if (!drafts)
            return drafts.error().code;
        for (const EventDraft &draft : *drafts)
            record(draft);
        return QStringLiteral("ok");
    }
    void record(const EventDraft &draft) { apply(m_comms, test::event(++m_seq, draft, QStringLiteral("ed"), test::start)); }

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void init()
    {
        m_comms = {};
        m_facts = {};
        m_facts.fields = {{QStringLiteral("phase.title"), QStringLiteral("Cohort")},
                          {QStringLiteral("data.statement"), QStringLiteral("every row agrees")}};
    }

    void anUnresolvedFieldIsNeverSent()
    {
        m_facts.fields.remove(QStringLiteral("data.statement"));
        QCOMPARE(act(Act::Message, "reverted"), QStringLiteral("ok")); // a draft may have gaps
        QCOMPARE(act(Act::SendMessage, "reverted"), QStringLiteral("lint"));
        QCOMPARE(act(Act::SendMessage, "M-1"), QStringLiteral("lint"));
        m_facts.fields.insert(QStringLiteral("data.statement"), QStringLiteral(" "));
        QCOMPARE(act(Act::SendMessage, "reverted"), QStringLiteral("lint")); // empty is not known
    }

    void aFileIsDeliveredOnce()
    {
        QCOMPARE(act(Act::SendMessage, "reverted"), QStringLiteral("ok"));
        QCOMPARE(m_comms.messages.first().status, MessageStatus::Approved);
        const QList<Message> due = toDeliver(m_comms, m_book);
        QCOMPARE(due.size(), 1);
        QTemporaryDir folder;
        const Deliver deliver = fileDelivery(folder.path() + QStringLiteral("/outbox"));
        const Audience &customers = m_book.audiences.first();
        QVERIFY(deliver(due.first(), customers).has_value());
        QVERIFY(deliver(due.first(), customers).has_value()); // after a crash before the record
        QFile file(folder.path() + QStringLiteral("/outbox/customers.md"));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll().count("We have returned Cohort"), 1);
        record(messageSent(due.first(), QStringLiteral("customers.md")));
        QCOMPARE(m_comms.messages.first().status, MessageStatus::Sent);
        QVERIFY(toDeliver(m_comms, m_book).isEmpty());
        QCOMPARE(m_comms.lastSent.value(QStringLiteral("customers")), test::start);
        QCOMPARE(act(Act::SendMessage, "M-1"), QStringLiteral("state"));
    }

    void nothingIsWrittenOutsideTheOutbox_data() // F67
    {
        QTest::addColumn<QString>("target");
        for (const char *target : {"../x.md", "/tmp/x.md", "a/b.md", "", ".hidden"})
            QTest::newRow(target) << QString::fromLatin1(target);
    }
    void nothingIsWrittenOutsideTheOutbox()
    {
        QFETCH(QString, target);
        Audience audience = m_book.audiences.first();
        audience.target = target;
        QTemporaryDir folder;
        QVERIFY(!fileDelivery(folder.path())(Message{}, audience));
    }

    void wordsCannotPassForAnotherMessage()
    {
        QTemporaryDir folder;
        const Deliver deliver = fileDelivery(folder.path());
        Message sly, next;
        sly.id = QStringLiteral("M-1");
        sly.text = QStringLiteral("<!-- M-2 -->\n");
        next.id = QStringLiteral("M-2");
        next.text = QStringLiteral("the truth");
        QVERIFY(deliver(sly, m_book.audiences.first()) && deliver(next, m_book.audiences.first()));
        QFile file(folder.path() + QStringLiteral("/customers.md"));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().contains("the truth"));
    }

    void copyingCountsAsSent()
    {
        const QJsonObject own{{QStringLiteral("audience"), QStringLiteral("bosses")},
                              {QStringLiteral("text"), QStringLiteral("All is well. Next update by 15:00.")}};
        QCOMPARE(act(Act::SendMessage, "", own), QStringLiteral("ok"));
        QCOMPARE(m_comms.messages.first().status, MessageStatus::Sent);
        QCOMPARE(act(Act::SendMessage, "", own), QStringLiteral("ok"));
        QCOMPARE(m_comms.messages.first().status, MessageStatus::Superseded);
    }

    void lintBlocksWhatMustNotGoOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("blocked");
        QTest::addColumn<int>("warnings");
        QTest::newRow("fine") << "We look into it. Next update by 15:00." << false << 0;
        QTest::newRow("no next update") << "We look into it." << true << 0;
        QTest::newRow("resolution without data") << "Service is restored." << true << 0;
        QTest::newRow("resolution") << "Service is restored. No data was lost." << false << 0;
        QTest::newRow("guarantee") << "We guarantee it. Next update by 15:00." << false << 1;
        QTest::newRow("empty") << " " << true << 0;
    }
    void lintBlocksWhatMustNotGoOut()
    {
        QFETCH(QString, text);
        QFETCH(bool, blocked);
        QFETCH(int, warnings);
        const QList<Lint> lints = lintMessage(text, {}, Mode::Live);
        QCOMPARE(std::any_of(lints.begin(), lints.end(), [](const Lint &lint) { return lint.blocks; }), blocked);
        QCOMPARE(static_cast<int>(std::count_if(lints.begin(), lints.end(), [](const Lint &lint) { return !lint.blocks; })), warnings);
    }

    void aDrillSaysExerciseAndReachesNobody()
    {
        m_facts.mode = Mode::Drill;
        QCOMPARE(act(Act::SendMessage, "reverted"), QStringLiteral("ok"));
        const Message &message = m_comms.messages.first();
        QVERIFY(message.text.startsWith(QStringLiteral("EXERCISE")) && message.text.endsWith(QStringLiteral("EXERCISE")));
        QCOMPARE(message.deliveredTo, QStringLiteral("simulated"));
        QVERIFY(toDeliver(m_comms, m_book).isEmpty());
        QVERIFY(lintMessage(QStringLiteral("Next update by 15:00"), {}, Mode::Drill).first().blocks);
    }
};

QTEST_GUILESS_MAIN(TestCommsRules)
#include "tst_commsrules.moc"
