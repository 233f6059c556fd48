#include "models/people/rights.h"
#include "models/people/receipt.h"
#include "models/people/signaturecount.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

using namespace holdpoint;

class TestPeopleRules : public QObject
{
    Q_OBJECT

    Playbook m_book = test::smallPlaybook();

    Result<QList<EventDraft>> enrol(const People &people, const QString &person, const QString &whose) const
    {
        const Command command{QStringLiteral("c"),
                              Act::EnrolKey,
                              QStringLiteral("ana"),
                              person,
                              {{QStringLiteral("key"), publicKeyText(test::keyPair(whose).publicKey)}}};
        return decidePeople(people, m_book, command, {});
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void impliesRoles()
    {
        m_book.phases[0].gate->signOffs << SignOffRule{{}, QStringLiteral("ob"), 1};
        const People people = initialPeople(m_book);
        QVERIFY(holds(people, QStringLiteral("ana"), QStringLiteral("administrator")));
        QVERIFY(holds(people, QStringLiteral("ana"), QStringLiteral("author")));
        QVERIFY(holds(people, QStringLiteral("ob"), QStringLiteral("approver")));
        QVERIFY(!isObserver(people, QStringLiteral("ob"))); // named by a gate: no longer only an observer
        QVERIFY(isObserver(people, QStringLiteral("stranger")));
        QCOMPARE(personsOf(people, QStringLiteral("product")), (QStringList{QStringLiteral("cy"), QStringLiteral("ed")}));
        QCOMPARE(personsOf(people, QStringLiteral("bo")), QStringList{QStringLiteral("bo")});
        m_book = test::smallPlaybook();
    }

    void pinnedKeysAreTheOnlyOnesThatCount() // F53
    {
        m_book.people[2].key = publicKeyText(test::keyPair(QStringLiteral("cy")).publicKey);
        People people = initialPeople(m_book);
        QVERIFY(keyOf(people, QStringLiteral("cy")) && keyOf(people, QStringLiteral("cy"))->pinned);
        const auto refused = enrol(people, QStringLiteral("cy"), QStringLiteral("mallory"));
        QCOMPARE(refused ? QString() : refused.error().code, QStringLiteral("pinned"));
        apply(people, m_book,
              test::event(9, test::enrolment(QStringLiteral("cy"), QStringLiteral("mallory")), QStringLiteral("ana"), test::start));
        QCOMPARE(keyOf(people, QStringLiteral("cy"))->publicKey, test::keyPair(QStringLiteral("cy")).publicKey);
        m_book = test::smallPlaybook();
    }

    void twoPeopleNeverShareAKey() // F49
    {
        People people = initialPeople(m_book);
        apply(people, m_book, test::event(1, test::enrolment(QStringLiteral("cy")), QStringLiteral("cy"), test::start));
        const auto refused = enrol(people, QStringLiteral("di"), QStringLiteral("cy"));
        QCOMPARE(refused ? QString() : refused.error().code, QStringLiteral("same-key"));
    }

    void enrolsAloneOnlyInDraftForOneselfAndOnce() // F53
    {
        People people = initialPeople(m_book);
        Command command{QStringLiteral("c"), Act::EnrolKey, QStringLiteral("cy"), QStringLiteral("cy")};
        const auto alone = [&] {
            const Result<Right> right = rightFor(m_book, people, command, {});
            return right && right->second.isEmpty();
        };
        QVERIFY(alone());
        command.subject = QStringLiteral("di");
        QVERIFY(!alone());
        command.subject = QStringLiteral("cy");
        apply(people, m_book, test::event(1, test::enrolment(QStringLiteral("cy")), QStringLiteral("cy"), test::start));
        QVERIFY(!alone());
        people = initialPeople(m_book);
        apply(people, m_book,
              test::event(2, {QStringLiteral("rollout.started"), QStringLiteral("move")}, QStringLiteral("ana"), test::start));
        QVERIFY(!alone());
    }

    void whatIsGivenLaterCountsLater() // F53
    {
        People people = test::peopleWithKeys(m_book);
        const QJsonObject body{{QStringLiteral("person"), QStringLiteral("bo")}, {QStringLiteral("role"), QStringLiteral("product")}};
        apply(people, m_book, test::event(40, {QStringLiteral("role.given"), {}, body}, QStringLiteral("ana"), test::start));
        QVERIFY(!personsOfAt(people, QStringLiteral("product"), 39).contains(QStringLiteral("bo")));
        QVERIFY(personsOfAt(people, QStringLiteral("product"), 40).contains(QStringLiteral("bo")));
        apply(people, m_book,
              test::event(41, test::enrolment(QStringLiteral("cy"), QStringLiteral("cy2")), QStringLiteral("ana"), test::start));
        QVERIFY(!keyAt(people, QStringLiteral("cy"), 40));
        QVERIFY(keyAt(people, QStringLiteral("cy"), 41));
        apply(people, m_book, test::event(42, {QStringLiteral("role.taken"), {}, body}, QStringLiteral("ana"), test::start));
        QVERIFY(!holds(people, QStringLiteral("bo"), QStringLiteral("product")));
    }

    void countsGoodAndBadSignatures()
    {
        const QByteArray payload = "{\"a\":1}";
        const QString cy = QStringLiteral("cy");
        const auto given = [&](const QByteArray &signature, const QString &signer) {
            QJsonObject body = proofObject({cy, payload, signature, test::keyPair(signer).publicKey});
            return test::event(5, {QStringLiteral("signoff.given"), QStringLiteral("pilot"), body}, cy, test::start);
        };
        const Event key = test::event(1, test::enrolment(cy), cy, test::start);
        const QByteArray good = test::signedBy(cy, signOffType, payload);
        const auto count = [](const QList<Event> &events) {
            const SignatureCount counted = countSignatures(events);
            return std::make_pair(counted.good, counted.bad);
        };
        QCOMPARE(count({key, given(good, cy)}), std::make_pair(1, 0));
        QCOMPARE(count({key, given(test::signedBy(cy, secondPersonType, payload), cy)}), std::make_pair(0, 1));
        QCOMPARE(count({key, given(test::signedBy(QStringLiteral("di"), signOffType, payload), QStringLiteral("di"))}),
                 std::make_pair(0, 1));
        Event simulated = given({}, cy);
        simulated.body.insert(QStringLiteral("simulated"), true);
        QCOMPARE(count({key, simulated}), std::make_pair(0, 0));
        const Event revoked = test::event(3, {QStringLiteral("key.revoked"), cy, {{QStringLiteral("person"), cy}}}, cy, test::start);
        QCOMPARE(count({key, revoked, given(good, cy)}), std::make_pair(0, 1));
        const SignatureCount pinned = countSignatures({given(good, cy)}, {{cy, test::keyPair(QStringLiteral("di")).publicKey}});
        QCOMPARE(std::make_pair(pinned.good, pinned.bad), std::make_pair(0, 1));
    }

    void receiptsTravelAndAreVerifiedAlone() // F52
    {
        const QByteArray payload = "{\"a\":1}";
        Receipt receipt{payload,
                        test::signedBy(QStringLiteral("cy"), signOffType, payload),
                        test::keyPair(QStringLiteral("cy")).publicKey,
                        42,
                        test::chain,
                        QByteArray(32, 'h')};
        const Result<Receipt> read = readReceipt(receiptText(receipt));
        QVERIFY(read.has_value());
        QVERIFY(verifyReceipt(*read));
        QCOMPARE(read->seq, 42);
        QCOMPARE(read->head, receipt.head);
        receipt.payload = "{\"a\":2}";
        QVERIFY(!verifyReceipt(readReceipt(receiptText(receipt)).value()));
        QVERIFY(!readReceipt("{}"));
        QVERIFY(!readReceipt(QByteArray(2 << 20, 'x')));
    }

    void keepsThroughARevisionWhatActsHaveChanged_data()
    {
        QTest::addColumn<QString>("acts"); // "given person role", "taken person role", "over from to role", "revoke person"
        QTest::addColumn<QString>("revision"); // "without person", "role person role", "pin person whose"
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("holders");
        const QString command = QStringLiteral("incident-commander");
        QTest::newRow("nothing") << ""
                                 << "" << command << "ana";
        QTest::newRow("handed over") << "over ana cy incident-commander"
                                     << "" << command << "cy";
        QTest::newRow("handed over, and the revision says so too") << "over ana cy incident-commander"
                                                                   << "role cy incident-commander" << command << "cy";
        QTest::newRow("handed over to somebody who is gone") << "over ana cy incident-commander"
                                                             << "without cy" << command << "ana";
        QTest::newRow("a deputy given") << "given ed technical-deputy"
                                        << ""
                                        << "technical-deputy"
                                        << "cy,ed";
        QTest::newRow("a deputy taken") << "taken di security-deputy;given ed security-deputy"
                                        << ""
                                        << "security-deputy"
                                        << "ed";
        QTest::newRow("taken, and nobody is left: the playbook's word counts") << "taken di security-deputy"
                                                                               << ""
                                                                               << "security-deputy"
                                                                               << "di";
        QTest::newRow("given by the revision") << ""
                                               << "role bo technical-deputy"
                                               << "technical-deputy"
                                               << "bo,cy";
        QTest::newRow("gone with the person") << "given ed technical-deputy"
                                              << "without ed"
                                              << "technical-deputy"
                                              << "cy";
    }
    void keepsThroughARevisionWhatActsHaveChanged()
    {
        QFETCH(QString, acts);
        QFETCH(QString, revision);
        QFETCH(QString, role);
        QFETCH(QString, holders);
        People people = initialPeople(m_book);
        qint64 seq = 1;
        for (const QString &act : acts.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            const QStringList words = act.split(QLatin1Char(' '));
            EventDraft draft;
            if (words[0] == QLatin1String("over"))
                draft = {QStringLiteral("role.handed_over"),
                         words[2],
                         {{QStringLiteral("from"), words[1]}, {QStringLiteral("to"), words[2]}, {QStringLiteral("role"), words[3]}}};
            else
                draft = {QStringLiteral("role.") + words[0],
                         words[1],
                         {{QStringLiteral("person"), words[1]}, {QStringLiteral("role"), words[2]}}};
            apply(people, m_book, test::event(++seq, draft, QStringLiteral("ana"), test::start));
        }
        Playbook fresh = test::smallPlaybook();
        const QStringList words = revision.split(QLatin1Char(' '));
        if (words[0] == QLatin1String("without"))
            fresh.people.removeIf([&](const Person &person) { return person.id == words[1]; });
        for (Person &person : fresh.people) {
            if (words[0] == QLatin1String("role") && person.id == words[1])
                person.roles << words[2];
        }
        const People after = revisedPeople(people, m_book, fresh, 40);
        QCOMPARE(holdersOf(after, role).join(QLatin1Char(',')), holders);
        if (words[0] == QLatin1String("role") && acts.isEmpty()) // what is given later counts later
            QVERIFY(!personsOfAt(after, role, 39).contains(words[1]) && personsOfAt(after, role, 40).contains(words[1]));
    }

    void keepsThroughARevisionWhatBecameOfKeys()
    {
        People people = initialPeople(m_book);
        apply(people, m_book,
              test::event(2, test::enrolment(QStringLiteral("bo"), QStringLiteral("bo")), QStringLiteral("bo"), test::start));
        Playbook pinning = m_book;
        pinning.people[2].key = publicKeyText(test::keyPair(QStringLiteral("cy")).publicKey);
        People pinned = revisedPeople(people, m_book, pinning, 10);
        QVERIFY(keyAt(pinned, QStringLiteral("bo"), 2));
        QVERIFY(!keyAt(pinned, QStringLiteral("cy"), 9) && keyAt(pinned, QStringLiteral("cy"), 10));
        apply(pinned, pinning,
              test::event(11, {QStringLiteral("key.revoked"), QStringLiteral("cy"), {{QStringLiteral("person"), QStringLiteral("cy")}}},
                          QStringLiteral("ana"), test::start));
        const People again = revisedPeople(pinned, pinning, pinning, 12);
        QVERIFY(!keyOf(again, QStringLiteral("cy"))); // pinned still, revoked all the same
    }
};

QTEST_GUILESS_MAIN(TestPeopleRules)
#include "tst_peoplerules.moc"
