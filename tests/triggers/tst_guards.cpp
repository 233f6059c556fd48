#include "models/metrics/commandsource.h"
#include "models/playbook/loader.h"
#include "models/triggers/guards.h"
#include "models/triggers/reviewlane.h"
#include "models/triggers/triggerjudge.h"
#include "models/triggers/triggerrules.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

const QString t0 = QStringLiteral("t");

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

Event happened(const char *kind, const char *subject, const QJsonObject &body, qint64 second)
{
    return eventOf({QString::fromLatin1(kind), QString::fromLatin1(subject), body}, at(second), QStringLiteral("bo"));
}

// A trigger that acts by itself over a window of a minute, firing for `seconds` when it is asked at second 0.
struct Automatic {
    Playbook book = playbook();
    Triggers all;
    TriggerFacts facts{{QStringLiteral("cohort")}, {}, false, at(-1000)};

    explicit Automatic(bool targeted = false)
    {
        Trigger t = trigger(t0, TriggerMode::Auto);
        t.when = expression(node(Expr::Op::Greater, call(Expr::Function::Avg, QStringLiteral("m"), s(60)), number(10)));
        t.forTime = s(30);
        book.triggers << t;
        Runbook revert;
        revert.id = QStringLiteral("revert");
        revert.title = QStringLiteral("Back to Legacy");
        revert.targeted = targeted;
        book.runbooks << revert;
        for (const char *id : {"cohort", "other"}) {
            Phase phase;
            phase.id = QString::fromLatin1(id);
            phase.title = phase.id.toUpper();
            book.phases << phase;
        }
        KillSwitch flag;
        flag.id = QStringLiteral("flag");
        flag.title = QStringLiteral("Checkout");
        book.killSwitches << flag;
        all = initialTriggers(book);
        apply(all, book, happened("trigger.armed", "t", {}, -900));
    }
    void fires(qint64 second)
    {
        apply(all, book,
              happened("trigger.judged", "t",
                       {{QStringLiteral("from"), QStringLiteral("ok")},
                        {QStringLiteral("to"), QStringLiteral("firing")},
                        {QStringLiteral("overlay"), QStringLiteral("none")},
                        {QStringLiteral("why"), QStringLiteral("avg(m, 1m) 12 > 10")}},
                       second));
    }
    // What the engine does next, and why.
    QString turn(qint64 second)
    {
        const auto drafts = respond(all, book, facts, {{t0, {true, 3}}}, at(second));
        for (const EventDraft &draft : drafts)
            apply(all, book, eventOf(draft, at(second)));
        return drafts.isEmpty() ? QString() : drafts.last().kind.mid(8) + QLatin1Char(' ') + drafts.last().body[u"because"].toString();
    }
};

} // namespace

class TestGuards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    // What was just done gets the time to show that the numbers need: the longest window and `for`.
    void asksWhereACorrectionHasNotShownYet_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<qint64>("ago");
        QTest::addColumn<QString>("says"); // empty: nothing holds the machine back
        const QJsonObject down{{QStringLiteral("from"), QStringLiteral("0.5")}, {QStringLiteral("to"), QStringLiteral("0.1")}};
        const QJsonObject up{{QStringLiteral("from"), QStringLiteral("0.1")}, {QStringLiteral("to"), QStringLiteral("0.5")}};
        QTest::newRow("exposure down") << word("exposure.changed") << word("cohort") << down << qint64{20}
                                       << word("COHORT was lowered to 10 %");
        QTest::newRow("exposure up") << word("exposure.changed") << word("cohort") << up << qint64{20} << QString();
        QTest::newRow("switch off") << word("switch.requested") << word("flag")
                                    << QJsonObject{{QStringLiteral("to"), QStringLiteral("off")}} << qint64{89}
                                    << word("Checkout was asked off");
        QTest::newRow("switch on") << word("switch.requested") << word("flag") << QJsonObject{{QStringLiteral("to"), QStringLiteral("on")}}
                                   << qint64{20} << QString();
        QTest::newRow("long ago") << word("exposure.changed") << word("cohort") << down << qint64{90} << QString();
        QTest::newRow("something else") << word("note.added") << word("") << QJsonObject{} << qint64{1} << QString();
    }
    void asksWhereACorrectionHasNotShownYet()
    {
        QFETCH(QString, kind);
        QFETCH(QString, subject);
        QFETCH(QJsonObject, body);
        QFETCH(qint64, ago);
        QFETCH(QString, says);
        Automatic world;
        QVERIFY(settlingTime(world.book.triggers.first()) == s(90));
        apply(world.all, world.book, happened(qPrintable(kind), qPrintable(subject), body, -ago));
        world.fires(0);
        const QString done = world.turn(0);
        if (says.isEmpty()) {
            QVERIFY2(done.startsWith(QLatin1String("counted_down")), qPrintable(done));
        } else {
            QVERIFY2(done.startsWith(QLatin1String("asked overcorrection")), qPrintable(done));
            QVERIFY2(done.contains(says), qPrintable(done));
        }
    }

    // A correction while the countdown runs: at 0 a person is asked, and nothing is taken back twice.
    void aCorrectionDuringTheCountdownTurnsItIntoAQuestion()
    {
        Automatic world;
        world.fires(0);
        QVERIFY(world.turn(0).startsWith(QLatin1String("counted_down")));
        apply(world.all, world.book,
              happened("exposure.changed", "cohort",
                       {{QStringLiteral("from"), QStringLiteral("0.5")}, {QStringLiteral("to"), QStringLiteral("0")}}, 10));
        QVERIFY(world.turn(30).startsWith(QLatin1String("asked overcorrection")));
    }

    // A rollback that somebody else started, seen as the correction that it is once it has ended.
    void aRollbackIsACorrection()
    {
        Automatic world;
        apply(world.all, world.book,
              happened("run.requested", "R-1",
                       {{QStringLiteral("direction"), QStringLiteral("back")}, {QStringLiteral("phase"), QStringLiteral("cohort")}}, -60));
        QVERIFY(world.all.corrections.isEmpty());
        apply(world.all, world.book, happened("run.ended", "R-1", {}, -20));
        QCOMPARE(world.all.corrections.size(), 1);
        apply(world.all, world.book, happened("run.ended", "R-7", {}, -10)); // forward work
        QCOMPARE(world.all.corrections.size(), 1);
        world.fires(0);
        QVERIFY(world.turn(0).contains(QLatin1String("R-1 took COHORT back")));
    }

    void asksWhereAFullRevertReachesFurtherThanItWatches()
    {
        for (const bool targeted : {false, true}) {
            Automatic world(targeted);
            world.book.triggers.first().phases = QStringList{QStringLiteral("cohort")};
            world.facts.activePhases << QStringLiteral("other");
            world.fires(0);
            const QString done = world.turn(0);
            QVERIFY2(done.startsWith(targeted ? QLatin1String("counted_down") : QLatin1String("asked overcorrection")), qPrintable(done));
        }
    }

    void asksWhereEnvironmentsAreNotAlike()
    {
        Automatic world;
        world.facts.drift << QStringLiteral("config differs since 14:00:00 (left a, right b)");
        world.fires(0);
        const QString done = world.turn(0);
        QVERIFY2(done.startsWith(QLatin1String("asked environments: config differs")), qPrintable(done));
    }

    // A failed deployment, a broken contract, a login that does not work: a check command as a source, a trigger over it.
    void firesOnACheckCommandThatFails()
    {
        const LoadResult loaded = loadPlaybookText(R"(
holdpoint: 1
id: x
title: X
maintainer: ana
people: {ana: {name: Ana, roles: [incident-commander], contact: a@example.org}}
sources: {login: {kind: check, run: [./probe, login], expect: "ok", interval: 10s}}
metrics: {login_ok: {question: "Can customers log in?", source: login}}
triggers: {login: {title: Login broken, when: "last(login_ok) == 0", for: 10s, priority: P1, class: operational, mode: advise, owner: ana}}
phases: [{id: cohort, title: Cohort}]
)",
                                                   QStringLiteral("x.yaml"), QString());
        QVERIFY(loaded.playbook);
        const auto book = std::make_shared<const Playbook>(*loaded.playbook);
        QCOMPARE(book->sources.first().expect, QStringLiteral("ok"));
        TriggerJudge judge(book);
        Triggers triggers = initialTriggers(*book);
        apply(triggers, *book, happened("trigger.armed", "login", {}, -10));
        const auto judged = [&](qint64 second, const CommandOutcome &outcome) {
            judge.add(QStringLiteral("login_ok"), checkSample(at(second), outcome, book->sources.first().expect));
            for (const EventDraft &draft : judge.judge(at(second), triggers, {}).drafts)
                apply(triggers, *book, eventOf(draft, at(second)));
            const TriggerState &state = triggers.triggers.first();
            return conditionWord(state.condition) + QLatin1Char(' ') + overlayWord(state.overlay);
        };
        using End = CommandOutcome::End;
        QCOMPARE(judged(0, {End::Exited, 0, "ok\n", {}}), QStringLiteral("ok none"));
        QCOMPARE(judged(10, {End::Exited, 1, "", {}}), QStringLiteral("pending none"));
        QCOMPARE(judged(20, {End::Exited, 0, "maintenance\n", {}}), QStringLiteral("firing none"));
        QCOMPARE(judged(30, {End::TimedOut, 0, "", {}}), QStringLiteral("firing source error")); // neither healed nor proved
        QCOMPARE(judged(40, {End::Exited, 0, "ok", {}}), QStringLiteral("ok none"));
    }

    void showsPeopleWhatTheMachineDoesNotJudge_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("overlay");
        QTest::addColumn<QString>("response");
        QTest::addColumn<QString>("lane");
        const auto row = [](const char *condition, const char *overlay, const char *response, const char *lane) {
            QTest::addRow("%s %s %s", condition, overlay, response) << word(condition) << word(overlay) << word(response) << word(lane);
        };
        row("ok", "none", "", "");
        row("pending", "none", "", "");
        row("firing", "none", "", "");
        row("firing", "none", "asked", "asked");
        row("firing", "stale", "asked", "asked");
        row("firing", "no data", "", "blind");
        row("pending", "stale", "", "frozen");
        row("firing", "none", "flapped", "flapping");
        row("firing", "none", "lapsed", "lapsed");
        row("firing", "none", "declined", "still firing");
        row("firing", "none", "requested", "");
    }
    void showsPeopleWhatTheMachineDoesNotJudge()
    {
        QFETCH(QString, condition);
        QFETCH(QString, overlay);
        QFETCH(QString, response);
        QFETCH(QString, lane);
        Automatic world;
        apply(world.all, world.book,
              happened("trigger.judged", "t", {{QStringLiteral("to"), condition}, {QStringLiteral("overlay"), overlay}}, 0));
        if (!response.isEmpty())
            apply(world.all, world.book, happened(qPrintable(QStringLiteral("trigger.") + response), "t", {}, 1));
        QStringList found;
        for (const ReviewItem &item : reviewLane(world.all, world.book))
            found << reviewCaseWord(item.what);
        QCOMPARE(found.join(QLatin1Char(' ')), lane);
    }

    // Over, and latched: it asks nothing until somebody re-arms it; and somebody says what it was.
    void anEpisodeThatIsOverWaitsForItsLabel()
    {
        Automatic world;
        world.fires(0);
        apply(world.all, world.book, happened("trigger.declined", "t", {{QStringLiteral("because"), QStringLiteral("a probe")}}, 5));
        apply(world.all, world.book,
              happened("trigger.judged", "t",
                       {{QStringLiteral("to"), QStringLiteral("ok")}, {QStringLiteral("overlay"), QStringLiteral("none")}}, 60));
        const QList<ReviewItem> lane = reviewLane(world.all, world.book);
        QCOMPARE(lane.size(), 2);
        QCOMPARE(lane.at(0).what, ReviewCase::OffDuty);
        QCOMPARE(lane.at(0).answer, Act::Rearm);
        QCOMPARE(lane.at(1).what, ReviewCase::Unlabelled);
        QCOMPARE(lane.at(1).answer, Act::Label);
    }
};

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
