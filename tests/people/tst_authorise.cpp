#include "models/people/authorise.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

// Two persons, each with their own signature over the exact command, within ten minutes, good once.
class TestAuthorise : public QObject
{
    Q_OBJECT

    Playbook m_book = test::smallPlaybook();
    People m_people = test::peopleWithKeys(m_book);

    Command waiver() const
    {
        return {QStringLiteral("w1"),
                Act::Waive,
                QStringLiteral("ana"),
                QStringLiteral("pilot"),
                {{QStringLiteral("because"), QStringLiteral("known and accepted")}}};
    }
    RightFacts facts(Instant now = test::start) const
    {
        RightFacts made;
        made.now = now;
        made.chain = test::chain;
        return made;
    }
    Result<Permit> ask(const Command &command, const People &people, Instant now = test::start) const
    {
        return authorise(m_book, people, command, facts(now));
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void letsTwoProvedPersonsAct()
    {
        Command command = waiver();
        command.proofs << test::proof(command, QStringLiteral("ana"), test::start)
                       << test::proof(command, QStringLiteral("bo"), test::start);
        const Result<Permit> permit = ask(command, m_people);
        QVERIFY2(permit.has_value(), permit ? "" : qPrintable(permit.error().message));
        QCOMPARE(permit->seconds, QStringList{QStringLiteral("bo")});
        QCOMPARE(permit->events.size(), 2);
        QCOMPARE(permit->role, QStringLiteral("incident-commander"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        const QList<std::pair<const char *, const char *>> ways{{"no proofs", "second-needed"},
                                                                {"no second", "second-needed"},
                                                                {"no first", "second-needed"},
                                                                {"same person twice", "second-needed"},
                                                                {"second of no right", "second-needed"},
                                                                {"other args", "proof"},
                                                                {"other id", "proof"},
                                                                {"other subject", "proof"},
                                                                {"other act", "proof"},
                                                                {"other actor", "proof"},
                                                                {"other room", "proof"},
                                                                {"too old", "proof"},
                                                                {"from the future", "proof"},
                                                                {"used before", "proof"},
                                                                {"revoked key", "proof"},
                                                                {"no key", "proof"},
                                                                {"another's key", "proof"},
                                                                {"flipped bit", "proof"},
                                                                {"sign-off type", "proof"},
                                                                {"empty signature", "proof"},
                                                                {"payload not canonical", "proof"},
                                                                {"names another person", "proof"}};
        for (const auto &[how, code] : ways)
            QTest::newRow(how) << QString::fromLatin1(how) << QString::fromLatin1(code);
    }
    void refuses() // F46 F53
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        const auto is = [&](const char *text) { return how == QLatin1String(text); };
        People people = m_people;
        Command command = waiver();
        Command given = command;
        Instant at = test::start;
        QString second = QStringLiteral("bo");
        if (is("other args"))
            given.args.insert(QStringLiteral("because"), QStringLiteral("other"));
        if (is("other id"))
            given.id = QStringLiteral("w2");
        if (is("other subject"))
            given.subject = QStringLiteral("cohort");
        if (is("other act"))
            given.act = Act::AcceptUnknown;
        if (is("other actor"))
            given.actor = QStringLiteral("cy");
        if (is("too old"))
            at = test::start - Duration{10 * 60'000 + 1};
        if (is("from the future"))
            at = test::start + Duration{120'000};
        if (is("same person twice"))
            second = QStringLiteral("ana");
        if (is("second of no right"))
            second = QStringLiteral("di");
        Proof proof = test::proof(given, second, at, is("other room") ? QByteArray(16, 'x') : test::chain);
        if (is("flipped bit"))
            proof.signature[5] = static_cast<char>(proof.signature[5] ^ 1);
        if (is("empty signature"))
            proof.signature.clear();
        if (is("sign-off type"))
            proof.signature = test::signedBy(second, signOffType, proof.payload);
        if (is("another's key"))
            proof = {second, proof.payload, test::signedBy(QStringLiteral("di"), secondPersonType, proof.payload),
                     test::keyPair(QStringLiteral("di")).publicKey};
        if (is("payload not canonical")) {
            proof.payload += ' ';
            proof.signature = test::signedBy(second, secondPersonType, proof.payload);
        }
        if (is("names another person")) {
            proof.payload = proofPayload(command, test::chain, QStringLiteral("di"), at, QStringLiteral("n")).value();
            proof.signature = test::signedBy(second, secondPersonType, proof.payload);
        }
        if (is("used before")) {
            QJsonObject body = proofObject(proof);
            body.insert(QStringLiteral("command"), QStringLiteral("old"));
            apply(people, m_book, test::event(60, {QStringLiteral("signoff.seconded"), {}, body}, second, at));
        }
        if (is("revoked key"))
            apply(people, m_book,
                  test::event(60, {QStringLiteral("key.revoked"), second, {{QStringLiteral("person"), second}}}, second, at));
        if (is("no key"))
            people.keys.remove(second);
        if (!is("no proofs") && !is("no first"))
            command.proofs << test::proof(command, QStringLiteral("ana"), test::start);
        if (!is("no proofs") && !is("no second"))
            command.proofs << proof;
        const Result<Permit> permit = ask(command, people);
        QVERIFY(!permit);
        QVERIFY2(permit.error().code == code, qPrintable(permit.error().code + QStringLiteral(": ") + permit.error().message));
    }

    void needsAReasonOfTenCharacters()
    {
        const auto code = [&](const char *because, Act act = Act::Waive) {
            Command command = waiver();
            command.act = act;
            command.args = {{QStringLiteral("because"), QString::fromUtf8(because)}};
            for (const char *person : {"ana", "bo"})
                command.proofs << test::proof(command, QString::fromLatin1(person), test::start);
            const Result<Permit> permit = ask(command, m_people);
            return permit ? QString() : permit.error().code;
        };
        QCOMPARE(code("looked at by both"), QString());
        QCOMPARE(code(""), QStringLiteral("reason"));
        QCOMPARE(code("ok"), QStringLiteral("reason"));
        QCOMPARE(code("   ok         "), QStringLiteral("reason")); // blanks say nothing
        QCOMPARE(code("ok", Act::SkipPhase), QStringLiteral("reason"));
        // What two persons attest is a fact, and the way back never waits for words.
        Command attested{QStringLiteral("a1"), Act::Check, QStringLiteral("bo"), QStringLiteral("pilot/briefed")};
        attested.proofs = {test::proof(attested, QStringLiteral("bo"), test::start),
                           test::proof(attested, QStringLiteral("cy"), test::start)};
        RightFacts two = facts();
        two.twoPerson = true;
        QVERIFY(authorise(m_book, m_people, attested, two).has_value());
        Command skip{QStringLiteral("b2"), Act::StepSkip, QStringLiteral("ed"), QStringLiteral("R-1/route")};
        skip.args.insert(QStringLiteral("break_glass"), true);
        QVERIFY(ask(skip, m_people).has_value());
    }

    void namesWhoMayCountersign()
    {
        People people = m_people;
        Command waits = waiver();
        waits.args.insert(QStringLiteral("leave_open"), true);
        waits.proofs << test::proof(waits, QStringLiteral("ana"), test::start);
        apply(people, m_book, test::event(70, ask(waits, people)->events.first(), waits.actor, test::start));
        QCOMPARE(countersigners(m_book, people, waits.id, facts()), QStringList{QStringLiteral("bo")});
        QVERIFY(countersigners(m_book, people, waits.id, facts(test::start + Duration{600'001})).isEmpty()); // lapsed
        Command alone{QStringLiteral("b3"), Act::StepSkip, QStringLiteral("ed"), QStringLiteral("R-1/route")};
        alone.args.insert(QStringLiteral("break_glass"), true);
        apply(people, m_book, test::event(80, ask(alone, people)->events.first(), alone.actor, test::start));
        QCOMPARE(countersigners(m_book, people, alone.id, facts()),
                 (QStringList{QStringLiteral("ana"), QStringLiteral("bo"), QStringLiteral("cy"), QStringLiteral("di")}));
        alone.actor = QStringLiteral("bo"); // nobody countersigns what they did themselves
        alone.id = QStringLiteral("b4");
        apply(people, m_book, test::event(81, ask(alone, people)->events.first(), alone.actor, test::start));
        QVERIFY(!countersigners(m_book, people, alone.id, facts()).contains(QStringLiteral("bo")));
        QVERIFY(countersigners(m_book, people, QStringLiteral("nothing"), facts()).isEmpty());
    }

    void aLockedWindowTakesOnlyWhatStops()
    {
        const QSet<Act> taken{Act::Hold, Act::Rollback, Act::Stop, Act::Abort};
        for (int act = 0; act <= static_cast<int>(Act::Record); ++act) {
            const Command command{QStringLiteral("l1"), static_cast<Act>(act), QStringLiteral("ed"), {}};
            const auto alone = fromLockedWindow(command, Mode::Live);
            QVERIFY2(alone.has_value() == taken.contains(command.act), qPrintable(actWord(command.act)));
            if (!alone)
                continue;
            const Result<Permit> permit = ask(*alone, m_people);
            QVERIFY(permit && permit->events.first().kind == QLatin1String("signoff.break_glass"));
            QVERIFY(!fromLockedWindow(command, Mode::Drill)->args.contains(QStringLiteral("break_glass")));
        }
    }

    void waitsForTheSecondAndIsCompletedByThem()
    {
        People people = m_people;
        Command command = waiver();
        command.args.insert(QStringLiteral("leave_open"), true);
        command.proofs << test::proof(command, QStringLiteral("ana"), test::start);
        const Result<Permit> asked = ask(command, people);
        QVERIFY(asked && asked->waits);
        QCOMPARE(asked->events.size(), 1);
        apply(people, m_book, test::event(70, asked->events.first(), command.actor, test::start));
        QVERIFY(!waitingCommand(people, command.id, test::start + Duration{600'001}));
        std::optional<Command> waiting = waitingCommand(people, command.id, test::start + Duration{60'000});
        QVERIFY(waiting.has_value());
        QVERIFY(!ask(*waiting, people)); // asked already: it does not wait twice
        waiting->proofs << test::proof(*waiting, QStringLiteral("bo"), test::start + Duration{60'000});
        const Result<Permit> permit = ask(*waiting, people, test::start + Duration{60'000});
        QVERIFY(permit && !permit->waits);
        for (const EventDraft &draft : permit->events)
            apply(people, m_book, test::event(71, draft, QStringLiteral("bo"), test::start));
        QVERIFY(people.waiting.isEmpty());
        QVERIFY(!ask(*waiting, people, test::start + Duration{60'000})); // good once
    }

    void breakGlassIsCountersignedByAnotherPerson()
    {
        People people = m_people;
        Command command{QStringLiteral("b1"),
                        Act::StepSkip,
                        QStringLiteral("ed"),
                        QStringLiteral("R-1/route"),
                        {{QStringLiteral("break_glass"), true}}};
        const Result<Permit> permit = ask(command, people);
        QVERIFY(permit.has_value());
        apply(people, m_book, test::event(80, permit->events.first(), command.actor, test::start));
        QCOMPARE(people.breakGlass.size(), 1);
        QCOMPARE(people.breakGlass.first().due - test::start, Duration{15 * 60'000});

        Command sign{QStringLiteral("k1"), Act::Countersign, QStringLiteral("ed"), QStringLiteral("b1")};
        sign.proofs = {test::proof(command, QStringLiteral("ed"), test::start)};
        QVERIFY(!decidePeople(people, m_book, sign, facts()));
        sign.actor = QStringLiteral("cy");
        sign.proofs = {test::proof(sign, QStringLiteral("cy"), test::start)};
        QVERIFY(!decidePeople(people, m_book, sign, facts())); // over the wrong command
        sign.proofs = {test::proof(command, QStringLiteral("cy"), test::start)};
        const auto drafts = decidePeople(people, m_book, sign, facts());
        QVERIFY2(drafts.has_value(), drafts ? "" : qPrintable(drafts.error().message));
        apply(people, m_book, test::event(81, drafts->first(), sign.actor, test::start));
        QCOMPARE(people.breakGlass.first().countersignedBy, QStringLiteral("cy"));
        QVERIFY(!decidePeople(people, m_book, sign, facts()));
    }

    void commandBytesAreExactAndStable()
    {
        const Command command = waiver();
        const QByteArray bytes = commandBytes(command).value();
        QCOMPARE(bytes, QByteArray(R"({"act":"waive","actor":"ana","args":{"because":"known and accepted"},"id":"w1","subject":"pilot"})"));
        const Command back = commandFromObject(commandObject(command)).value();
        QCOMPARE(commandBytes(back).value(), bytes);
        Command decimal = command;
        decimal.args.insert(QStringLiteral("x"), 0.5);
        QVERIFY(!commandBytes(decimal));
    }
};

QTEST_GUILESS_MAIN(TestAuthorise)
#include "tst_authorise.moc"
