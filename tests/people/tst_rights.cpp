#include "models/people/rights.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

const QStringList everybody{QStringLiteral("ana"), QStringLiteral("bo"), QStringLiteral("cy"),
                            QStringLiteral("di"),  QStringLiteral("ed"), QStringLiteral("ob")};

// Nine facts a row of the table can hang on, as flags of a test.
enum Flag { None = 0, OwnerEd = 1, TwoPerson = 2, Idempotent = 4, AddsPower = 8, Up = 16, Debts = 32, On = 64, OwnPoll = 128 };

RightFacts factsOf(const Playbook &book, const Command &command, int flags)
{
    RightFacts facts = rightFacts(book, command);
    if (flags & OwnerEd)
        facts.owner = QStringLiteral("ed");
    facts.twoPerson = facts.twoPerson || (flags & TwoPerson);
    facts.idempotent = flags & Idempotent;
    facts.addsPower = flags & AddsPower;
    facts.exposureUp = flags & Up;
    facts.debtsOpen = flags & Debts;
    facts.now = test::start;
    facts.chain = test::chain;
    return facts;
}

} // namespace

// Every row of the table of rights: who is let, whose second is wanted, and that everybody else is refused by name.
class TestRights : public QObject
{
    Q_OBJECT

    void row(const char *name, Act act, const char *allowed, const char *seconds = "", int flags = None, const char *subject = "")
    {
        QTest::newRow(name) << static_cast<int>(act) << QString::fromLatin1(allowed).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QString::fromLatin1(seconds) << flags << QString::fromLatin1(subject);
    }

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void followsTheTable_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<QStringList>("allowed");
        QTest::addColumn<QString>("seconds"); // lists of persons for bo's or ana's command, ';' between lists, actor not removed
        QTest::addColumn<int>("flags");
        QTest::addColumn<QString>("subject");
        const char *any = "ana bo cy di ed";
        for (const Act act :
             {Act::Hold, Act::Fire, Act::Acknowledge, Act::Silence, Act::Shelve, Act::Unshelve, Act::Note, Act::Issue, Act::Objection,
              Act::TakeEngine, Act::Decision, Act::Risk, Act::Premortem, Act::Assign, Act::Message, Act::OptIn, Act::Export, Act::Look})
            row(qPrintable(actWord(act)), act, any);
        row("debt of one's own", Act::DebtDone, "ed", "", OwnerEd);
        for (const Act act :
             {Act::Start, Act::Resume, Act::StartPhase, Act::Advance, Act::OpenPoll, Act::Reschedule, Act::Work, Act::Close})
            row(qPrintable(actWord(act)), act, "ana");
        row("close with debts", Act::Close, "ana", "bo", Debts);
        row("exposure up", Act::Exposure, "ana", "", Up);
        row("exposure down", Act::Exposure, "ana bo cy");
        row("close the poll", Act::Withdraw, "ana", "", OwnPoll, "pilot");
        row("withdraw one's answer", Act::Withdraw, "cy di ed", "", None, "pilot");
        row("answer a poll", Act::SignOff, "cy di ed", "", None, "pilot");
        row("answer a poll by its label", Act::SignOff, "cy di ed", "", None, "G2");
        row("answer no such poll", Act::SignOff, "", "", None, "G3");
        row("switch off", Act::Switch, "ana bo cy ed", "", None, "plain");
        row("switch off, guarded", Act::Switch, "ana bo cy ed", "ana bo cy ed", None, "flag");
        row("switch on", Act::Switch, "ana ed", "", On, "plain");
        for (const Act act : {Act::Rollback, Act::Pause, Act::Decline, Act::Confirm, Act::Stop, Act::Abort, Act::Continue,
                              Act::TakeSnapshot, Act::TestRestore})
            row(qPrintable(actWord(act)), act, "ana bo cy");
        row("tick an item", Act::Check, "bo ed", "", None, "pilot/briefed");
        row("answer for a feature", Act::Parity, "bo ed", "", OwnerEd);
        row("answer for a promise to customers", Act::Obligation, "bo ed", "", OwnerEd);
        row("give a phase away", Act::ChangeOwner, "ana ed", "", OwnerEd, "pilot");
        row("give an unowned phase away", Act::ChangeOwner, "ana", "", None, "pilot");
        row("hold a ritual", Act::Ritual, "ana ed", "", OwnerEd, "weekly");
        row("review the playbook", Act::Ritual, "ana di"); // security answers for it
        row("attest a step", Act::StepDone, "bo ed", "", OwnerEd);
        row("attest a two-person step", Act::StepDone, "bo ed", "ana bo cy di ed", OwnerEd | TwoPerson);
        row("say a step failed", Act::StepFailed, "bo ed", "", OwnerEd);
        row("undo a step", Act::StepUndo, "bo ed", "", OwnerEd);
        row("undo a two-person step", Act::StepUndo, "bo ed", "ana bo cy di ed", OwnerEd | TwoPerson);
        row("say it happened", Act::StepHappened, "bo ed", "", OwnerEd);
        row("retry an idempotent step", Act::StepRetry, "bo ed", "", OwnerEd | Idempotent);
        row("retry another", Act::StepRetry, "bo", "ana cy di", OwnerEd);
        row("send a message", Act::SendMessage, "ed", "", None, "reverted");
        for (const Act act : {Act::StepSkip, Act::StepGoOn, Act::StepNotHappened, Act::GiveUp})
            row(qPrintable(actWord(act)), act, "bo", "ana cy di");
        row("pass a point of no return", Act::PassNoReturn, "bo", "ana cy");
        for (const Act act : {Act::Waive, Act::AcceptUnknown, Act::SkipPhase})
            row(qPrintable(actWord(act)), act, "ana", "bo");
        for (const Act act : {Act::Rearm, Act::Disarm, Act::Revise})
            row(qPrintable(actWord(act)), act, "ana cy", "bo"); // ana is the author
        row("a revision that adds power", Act::Revise, "ana cy", "bo;di", AddsPower);
        for (const Act act : {Act::EnrolKey, Act::RevokeKey, Act::SetRole})
            row(qPrintable(actWord(act)), act, "ana", "ana bo", None, "cy");
        for (const Act act : {Act::DeliverInject, Act::DrillClock, Act::Rate, Act::EndDrill, Act::Record, Act::AcceptHandOver})
            row(qPrintable(actWord(act)), act, "");
    }
    void followsTheTable()
    {
        QFETCH(int, act);
        QFETCH(QStringList, allowed);
        QFETCH(QString, seconds);
        QFETCH(int, flags);
        QFETCH(QString, subject);
        const Playbook book = test::smallPlaybook();
        const People people = test::peopleWithKeys(book);
        for (const QString &actor : everybody) {
            Command command{QStringLiteral("c1"), static_cast<Act>(act), actor, subject};
            command.args.insert(QStringLiteral("to"), flags & On ? QStringLiteral("on") : QStringLiteral("off"));
            if (flags & OwnPoll)
                command.args.insert(QStringLiteral("poll"), true);
            const Result<Right> right = rightFor(book, people, command, factsOf(book, command, flags));
            QVERIFY2(right.has_value() == allowed.contains(actor),
                     qPrintable(actor + QLatin1Char(' ') + (right ? QString() : right.error().message)));
            if (!right) {
                QVERIFY(!right.error().message.isEmpty());
                QCOMPARE(exitCode(right.error()), 3);
                continue;
            }
            QStringList wanted = seconds.split(QLatin1Char(';'), Qt::SkipEmptyParts);
            QCOMPARE(right->second.size(), wanted.size());
            for (int i = 0; i < wanted.size(); ++i) {
                QStringList persons = wanted[i].split(QLatin1Char(' '));
                persons.removeAll(actor);
                QStringList got = right->second[i];
                got.sort();
                QCOMPARE(got, persons);
            }
            QCOMPARE(right->proved, !wanted.isEmpty());
            QVERIFY(!right->role.isEmpty());
        }
    }

    void namesWhoMay()
    {
        const Playbook book = test::smallPlaybook();
        const Command command{QStringLiteral("c"), Act::Advance, QStringLiteral("ed"), QStringLiteral("pilot")};
        const Result<Right> right = rightFor(book, test::peopleWithKeys(book), command, factsOf(book, command, None));
        QVERIFY(!right);
        QVERIFY2(right.error().message.contains(QStringLiteral("Ana Lima")), qPrintable(right.error().message));
        QVERIFY(right.error().message.contains(QStringLiteral("incident commander")));
    }

    void automationOnlyGoesBack()
    {
        const Playbook book = test::smallPlaybook();
        const People people = test::peopleWithKeys(book);
        for (int act = 0; act <= static_cast<int>(Act::Record); ++act) {
            const Command command{QStringLiteral("c"), static_cast<Act>(act), QStringLiteral("trigger/pay"), {}};
            const bool allowed = command.act == Act::Rollback || command.act == Act::Hold;
            QCOMPARE(rightFor(book, people, command, factsOf(book, command, None)).has_value(), allowed);
        }
    }

    void breakGlassOnlyBringsARollbackForward()
    {
        const Playbook book = test::smallPlaybook();
        const People people = test::peopleWithKeys(book);
        const QSet<Act> may{Act::Rollback, Act::Pause,           Act::Stop,      Act::Abort, Act::StepSkip,
                            Act::StepGoOn, Act::StepNotHappened, Act::StepRetry, Act::Hold};
        for (int act = 0; act < static_cast<int>(Act::Record); ++act) {
            Command command{QStringLiteral("c"), static_cast<Act>(act), QStringLiteral("ed"), {}};
            command.args.insert(QStringLiteral("break_glass"), true);
            const Result<Right> right = rightFor(book, people, command, factsOf(book, command, None));
            QVERIFY2(right.has_value() == may.contains(command.act), qPrintable(actWord(command.act)));
            command.actor = QStringLiteral("ob");
            QVERIFY(!rightFor(book, people, command, factsOf(book, command, None)));
        }
    }

    void inADrillOnePersonActsForEveryRole()
    {
        const Playbook book = test::smallPlaybook();
        const People people = initialPeople(book);
        for (int act = 0; act < static_cast<int>(Act::Record); ++act) {
            Command command{QStringLiteral("c"), static_cast<Act>(act), QStringLiteral("ed"), QStringLiteral("pilot")};
            RightFacts facts = factsOf(book, command, None);
            facts.mode = Mode::Drill;
            const Result<Right> right = rightFor(book, people, command, facts);
            QVERIFY2(right && right->simulated && right->second.isEmpty(), qPrintable(actWord(command.act)));
            command.actor = QStringLiteral("ob");
            QVERIFY(!rightFor(book, people, command, facts));
        }
    }

    void handsOverOnlyByHolderAndOnlyToWhomItWasOffered()
    {
        const Playbook book = test::smallPlaybook();
        People people = test::peopleWithKeys(book);
        const QJsonObject args{{QStringLiteral("role"), QStringLiteral("incident-commander")},
                               {QStringLiteral("to"), QStringLiteral("cy")}};
        Command offer{QStringLiteral("c"), Act::HandOver, QStringLiteral("bo"), {}, args};
        const RightFacts facts = factsOf(book, offer, None);
        QVERIFY(!rightFor(book, people, offer, facts));
        offer.actor = QStringLiteral("ana");
        QVERIFY(rightFor(book, people, offer, facts).has_value());
        Command observing = offer; // they could never accept it
        observing.args[QStringLiteral("to")] = QStringLiteral("ob");
        QCOMPARE(decidePeople(people, book, observing, facts).error().code, QStringLiteral("observer"));
        const auto drafts = decidePeople(people, book, offer, facts);
        QVERIFY(drafts.has_value());
        apply(people, book, test::event(50, drafts->first(), offer.actor, test::start));
        Command accept{QStringLiteral("d"), Act::AcceptHandOver, QStringLiteral("bo"), {}, args};
        QVERIFY(!rightFor(book, people, accept, facts));
        accept.actor = QStringLiteral("cy");
        QVERIFY(rightFor(book, people, accept, facts).has_value());
        const auto taken = decidePeople(people, book, accept, facts);
        QVERIFY(taken.has_value());
        apply(people, book, test::event(51, taken->first(), accept.actor, test::start));
        QCOMPARE(holdersOf(people, QStringLiteral("incident-commander")), QStringList{QStringLiteral("cy")});
        QVERIFY(people.offered.isEmpty());
        QVERIFY(!decidePeople(people, book, accept, facts));
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
