#include "models/phases/cohort.h"
#include "models/phases/rituals.h"
#include "tests/phases/phasebench.h"
#include "tests/support/testmain.h"

using namespace holdpoint;
using test::PhaseBench;

namespace {

constexpr Duration minute{60'000};

QJsonObject with(std::initializer_list<std::pair<const char *, const char *>> args)
{
    QJsonObject object;
    for (const auto &[key, value] : args)
        object.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    return object;
}

Customers cohort(std::initializer_list<std::pair<const char *, std::optional<bool>>> list)
{
    Customers customers;
    customers.file = QStringLiteral("ten.csv");
    customers.optInRequired = true;
    for (const auto &[id, in] : list)
        customers.members << CohortCustomer{QString::fromLatin1(id), {}, in};
    return customers;
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

    const QString ok = QStringLiteral("ok");

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void judgesEachAspectApart()
    {
        PhaseBench bench;
        bench.begin();
        Criterion works = test::criterion("works", 1);
        works.aspect = QStringLiteral("functional");
        bench.book.phases[0].success[0].aspect = QStringLiteral("performance");
        bench.book.phases[0].success << works;
        bench.judge("passed");
        bench.judge("failed", "success", "works");
        const auto verdicts = aspectVerdicts(bench.pilot(), bench.plan(), true);
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdicts[0].aspect, QStringLiteral("performance"));
        QCOMPARE(verdicts[0].verdict, Judgement::Passed);
        QCOMPARE(verdicts[1].verdict, Judgement::Failed);
        QCOMPARE(verdicts[1].passed, 0);
        QCOMPARE(aspectVerdicts(bench.pilot(), bench.plan(), false)[0].verdict, Judgement::NoData); // no engine, no verdict
    }

    void advisesTheNextStepOfTheRampWhenItHasSoaked()
    {
        PhaseBench bench;
        bench.book.phases[0].exposure = 0.2;
        bench.book.phases[0].ramp = {{0.05, 10 * minute}, {0.2, 30 * minute}};
        bench.begin();
        QCOMPARE(bench.phases.exposure, 0.0); // a person moves it
        const auto ramp = [&] { return rampProgress(bench.pilot(), bench.plan(), bench.phases, true, bench.now); };
        QVERIFY(!ramp().advised);
        QVERIFY(!ramp().because.isEmpty()); // nothing judged yet
        bench.judge("passed");
        QVERIFY(ramp().advised);
        QCOMPARE(*ramp().next, 0.05);
        bench.now += minute;
        QCOMPARE(bench.act(Act::Exposure, "pilot", with({{"to", "0.05"}})), ok);
        QCOMPARE(ramp().reached, 0);
        QVERIFY(!ramp().advised);
        QVERIFY2(ramp().because.contains(QStringLiteral("00:00 of 10:00")), qPrintable(ramp().because));
        bench.now += 9 * minute;
        bench.judge("failed");
        bench.now += minute;
        bench.judge("passed");
        QVERIFY(!ramp().advised); // a verdict that was lost starts it again
        bench.now += 10 * minute;
        QVERIFY(ramp().advised);
        QCOMPARE(*ramp().next, 0.2);
        bench.record("hold.set", QStringLiteral("move"));
        QVERIFY(!ramp().advised);
        bench.record("hold.released", QStringLiteral("move"));
        QCOMPARE(bench.act(Act::Exposure, "pilot", with({{"to", "0.2"}})), ok);
        QVERIFY(!ramp().next);
        QCOMPARE(bench.act(Act::Exposure, "pilot", with({{"to", "0.05"}, {"because", "calls"}})), ok); // and down again
        QCOMPARE(ramp().reached, 0);
        QCOMPARE(ramp().soaked, Duration{0});
    }

    void milestonesAreReachedOnceAndLostOnlyByAFailure()
    {
        PhaseBench bench;
        bench.begin();
        const auto news = [&](Judgement verdict) {
            const auto drafts =
                milestoneNews(bench.pilot(), QStringLiteral("half"), verdict, QStringLiteral("3"), QStringLiteral("3 < 10"));
            for (const EventDraft &draft : drafts)
                bench.record(draft, QStringLiteral("engine"));
            return drafts.isEmpty() ? QString() : drafts.first().kind;
        };
        QCOMPARE(news(Judgement::Failed), QString());
        QCOMPARE(news(Judgement::Passed), QStringLiteral("milestone.reached"));
        QCOMPARE(bench.pilot().reached.value(QStringLiteral("half")), bench.now);
        QCOMPARE(news(Judgement::Passed), QString());
        QCOMPARE(news(Judgement::NoData), QString()); // what was seen was seen
        QCOMPARE(news(Judgement::Failed), QStringLiteral("milestone.lost"));
        QVERIFY(bench.pilot().reached.isEmpty());
        QCOMPARE(news(Judgement::Passed), QStringLiteral("milestone.reached"));
        bench.run("run.requested", "back");
        bench.run("run.ended", "back", "succeeded");
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), ok);
        QVERIFY(bench.pilot().reached.isEmpty()); // another attempt has its own
    }

    void featuresAreAnsweredByPeopleAndByChecks()
    {
        PhaseBench bench;
        Parity refunds;
        refunds.id = QStringLiteral("refunds");
        refunds.feature = QStringLiteral("Refunds");
        refunds.owner = QStringLiteral("product");
        bench.book.phases[0].parity << refunds;
        const auto say = [&](const char *state, const char *because = "") {
            return bench.act(Act::Parity, "pilot/refunds", with({{"state", state}, {"because", because}}), "cy");
        };
        QCOMPARE(bench.act(Act::Parity, "pilot/nothing", with({{"state", "done"}})), QStringLiteral("feature"));
        QCOMPARE(say("better"), QStringLiteral("state"));
        QCOMPARE(say("failed"), QStringLiteral("because"));
        QCOMPARE(say("failed", "no partial refunds"), ok);
        QCOMPARE(bench.pilot().parity.value(refunds.id).status, ItemStatus::Failed);
        const auto checked = [&](Judgement verdict) {
            const auto drafts = answerNews(bench.pilot(), QStringLiteral("parity"), refunds.id, verdict, QStringLiteral("exited(0)"));
            for (const EventDraft &draft : drafts)
                bench.record(draft, QStringLiteral("engine"));
            return drafts.size();
        };
        QCOMPARE(checked(Judgement::Failed), 0); // known
        QCOMPARE(checked(Judgement::Error), 0); // a look that did not come about
        QCOMPARE(checked(Judgement::Passed), 1);
        QCOMPARE(bench.pilot().parity.value(refunds.id).status, ItemStatus::Done);
        QCOMPARE(say("n/a", "nobody uses it"), ok);
        QCOMPARE(checked(Judgement::Passed), 0);
        bench.begin();
        bench.run("run.requested", "back");
        bench.run("run.ended", "back", "succeeded");
        QCOMPARE(bench.pilot().parity.value(refunds.id).status, ItemStatus::NotApplicable); // a feature outlives an attempt
    }

    void nobodyIsMovedWhoHasNotBeenAsked()
    {
        PhaseBench bench;
        bench.book.phases[0].customers = cohort({{"acme", true}, {"zeta", std::nullopt}, {"nono", false}});
        QCOMPARE(bench.act(Act::Start), ok);
        CohortCount count = cohortCount(bench.pilot(), bench.plan());
        QCOMPARE(count.in, 1);
        QCOMPARE(count.out, 1);
        QCOMPARE(count.waiting, 1);
        QCOMPARE(*count.total, 3);
        const auto refusal = bench.ask(Act::StartPhase, "pilot");
        QVERIFY(!refusal && refusal.error().message.contains(QStringLiteral("1 of 3 customers have not answered")));
        const auto say = [&](const char *customer, const char *what, const char *because = "mail of 3 May") {
            return bench.act(Act::OptIn, "pilot", with({{"customer", customer}, {"say", what}, {"because", because}}), "ed");
        };
        QCOMPARE(say("nobody", "in"), QStringLiteral("customer"));
        QCOMPARE(say("zeta", "perhaps"), QStringLiteral("say"));
        QCOMPARE(say("zeta", "in", ""), QStringLiteral("because")); // how it is known
        QCOMPARE(say("zeta", "out"), ok);
        QCOMPARE(cohortMembers(bench.pilot(), bench.plan()).at(1).said->because, QStringLiteral("mail of 3 May"));
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), ok); // who is out is left out
        QCOMPARE(say("acme", "out"), ok);
        QCOMPARE(cohortCount(bench.pilot(), bench.plan()).in, 0);
        QCOMPARE(bench.act(Act::OptIn, "cohort", with({{"customer", "a"}, {"say", "in"}, {"because", "b"}})), QStringLiteral("cohort"));
    }

    void aListThatIsMissingIsNotConsent()
    {
        PhaseBench bench;
        bench.book.phases[0].customers = cohort({});
        QCOMPARE(bench.act(Act::Start), ok);
        QVERIFY(bench.ask(Act::StartPhase, "pilot").error().message.contains(QStringLiteral("ten.csv")));
        bench.book.phases[0].customers->file.clear(); // no list at all: names as they come
        bench.book.phases[0].customers->total = 2;
        QVERIFY(bench.ask(Act::StartPhase, "pilot").error().message.contains(QStringLiteral("2 of 2")));
        for (const char *name : {"acme", "zeta"})
            QCOMPARE(bench.act(Act::OptIn, "pilot", with({{"customer", name}, {"say", "in"}, {"because", "signed"}})), ok);
        QCOMPARE(bench.act(Act::StartPhase, "pilot"), ok);
    }

    void promisesAreShownToBeKeptAndAnewAfterARollback()
    {
        PhaseBench bench;
        bench.book.phases[0].customers = cohort({{"acme", true}});
        const QString promise = QStringLiteral("99.9 % for Acme");
        bench.book.phases[0].customers->obligations = {{promise, QStringLiteral("ed")}};
        const auto say = [&](const char *what, std::initializer_list<std::pair<const char *, const char *>> args) {
            return bench.act(Act::Obligation, what, with(args), "ed");
        };
        QCOMPARE(say("pilot/2", {{"state", "done"}, {"evidence", "e"}}), QStringLiteral("obligation"));
        QCOMPARE(say("cohort/1", {{"state", "done"}, {"evidence", "e"}}), QStringLiteral("obligation"));
        bench.begin();
        QCOMPARE(say("pilot/1", {{"state", "done"}, {"because", "it was fine"}}), QStringLiteral("evidence"));
        QCOMPARE(say("pilot/1", {{"state", "failed"}}), QStringLiteral("because"));
        QCOMPARE(say("pilot/1", {{"state", "done"}, {"evidence", "report 12"}}), ok);
        QCOMPARE(bench.pilot().obligations.value(promise).status, ItemStatus::Done);
        QCOMPARE(bench.pilot().obligations.value(promise).evidence, QStringLiteral("report 12"));
        bench.run("run.requested", "back");
        bench.run("run.ended", "back", "succeeded");
        QVERIFY(bench.pilot().obligations.isEmpty()); // the next attempt has to keep them too
    }

    void whoIsMovedIsAsTheListAndTheWordsSay()
    {
        PhaseBench bench;
        Phase &phase = bench.book.phases[0];
        phase.customers = cohort({{"acme", true}, {"birch", false}, {"zeta", std::nullopt}});
        phase.customers->moved = 1;
        phase.customers->movedSha256 = "x";
        const auto scope = [&] { return cohortScope(bench.pilot(), phase); };
        QCOMPARE(scope().value(QStringLiteral("count")).toInt(), 1); // who has said nothing is not moved
        const auto says = [&](const char *customer, const char *say) {
            bench.record("optin.recorded", QStringLiteral("pilot"), with({{"customer", customer}, {"say", say}, {"because", "mail"}}));
        };
        const QJsonObject before = scope();
        says("acme", "in"); // as the list has it
        QCOMPARE(scope(), before);
        says("zeta", "in");
        says("acme", "out");
        QCOMPARE(scope().value(QStringLiteral("count")).toInt(), 1);
        QCOMPARE(scope().value(QStringLiteral("answers")).toObject(), with({{"acme", "out"}, {"zeta", "in"}}));
        QVERIFY(cohortSaid(bench.pilot(), bench.book, 0).value(QStringLiteral("zeta")).second.endsWith(QStringLiteral(": mail")));
        phase.customers->optInRequired = false; // then silence is consent
        QCOMPARE(scope().value(QStringLiteral("answers")).toObject(), with({{"acme", "out"}}));
        phase.customers.reset();
        QVERIFY(scope().isEmpty());
    }

    void ownersChangeMidway()
    {
        PhaseBench bench;
        bench.begin();
        const auto give = [&](const char *what, const char *to) {
            return bench.act(Act::ChangeOwner, what, with({{"to", to}, {"because", "leave"}}));
        };
        QCOMPARE(give("nothing", "bo"), QStringLiteral("phase"));
        QCOMPARE(give("pilot/nothing", "bo"), QStringLiteral("item"));
        QCOMPARE(give("pilot", "product"), QStringLiteral("person")); // a person, by name
        QCOMPARE(give("pilot", "ob"), QStringLiteral("observer"));
        QCOMPARE(give("pilot", "bo"), ok);
        QCOMPARE(bench.pilot().owner, QStringLiteral("bo"));
        QCOMPARE(give("pilot", "bo"), QStringLiteral("state"));
        QCOMPARE(give("pilot/briefed", "ed"), QStringLiteral("state")); // as planned
        QCOMPARE(give("pilot/briefed", "cy"), ok);
        QCOMPARE(itemOwner(bench.pilot(), bench.plan().checklist.first()), QStringLiteral("cy"));
        bench.facts.gateOpen = true;
        QCOMPARE(bench.act(Act::Advance, "pilot"), ok);
        QCOMPARE(give("pilot", "cy"), QStringLiteral("state"));
    }

    void tellsWhatAnotherTimeBrings()
    {
        PhaseBench bench;
        const Instant at = bench.now + 60 * minute;
        bench.book.phases[0].planned = Planned{at, 30 * minute};
        bench.book.phases[1].planned = Planned{at + 40 * minute, 30 * minute};
        bench.book.phases[0].checklist[0].due = Due{-10 * minute, {}};
        const auto effects = [&](const char *phase, Instant to) {
            return rescheduleEffects(bench.phases, bench.book, QString::fromLatin1(phase), to, bench.now).join(QLatin1Char('|'));
        };
        QCOMPARE(effects("pilot", at), QStringLiteral("1 checklist item is due with it"));
        QCOMPARE(effects("pilot", at + 20 * minute),
                 QStringLiteral("20m later than planned|1 checklist item is due with it|cohort is planned 10m before this one would end"));
        QCOMPARE(effects("cohort", at + 20 * minute),
                 QStringLiteral("20m earlier than planned|It would start 10m before pilot is planned to end"));
        QVERIFY(effects("pilot", bench.now - minute).startsWith(QStringLiteral("That time has passed")));
    }

    void ritualsComeRoundFromTheStartAndFromTheLastTime()
    {
        PhaseBench bench;
        Ritual weekly;
        weekly.id = QStringLiteral("weekly");
        weekly.title = QStringLiteral("Readout");
        weekly.kind = QStringLiteral("readout");
        weekly.owner = QStringLiteral("ana");
        weekly.every = 60 * minute;
        Ritual drill = weekly;
        drill.id = QStringLiteral("drill");
        drill.kind = QStringLiteral("drill");
        bench.book.rituals << weekly << drill;
        QVERIFY(!ritualDue(bench.phases, weekly, bench.now).next); // nothing is due in a draft
        QCOMPARE(bench.act(Act::Start), ok);
        const Instant begun = bench.now;
        QCOMPARE(*ritualDue(bench.phases, weekly, bench.now).next, begun + 60 * minute);
        bench.now += 61 * minute;
        QVERIFY(ritualDue(bench.phases, weekly, bench.now).overdue);
        QCOMPARE(bench.act(Act::Ritual, "daily", with({{"text", "all well"}})), QStringLiteral("ritual"));
        QCOMPARE(bench.act(Act::Ritual, "weekly"), QStringLiteral("because")); // what came out
        QCOMPARE(bench.act(Act::Ritual, "weekly", with({{"text", "all well"}})), ok);
        QVERIFY(!ritualDue(bench.phases, weekly, bench.now).overdue);
        QCOMPARE(*ritualDue(bench.phases, weekly, bench.now).next, bench.now + 60 * minute);
        QVERIFY(ritualDue(bench.phases, drill, bench.now).overdue);
        bench.record("drill.imported", QStringLiteral("back"), with({{"outcome", "passed"}}));
        QVERIFY(!ritualDue(bench.phases, drill, bench.now).overdue); // a drill brought in is the drill that was due
    }

    void theReviewIsDueUntilItIsDoneForThatDate()
    {
        PhaseBench bench;
        QCOMPARE(bench.act(Act::Ritual, "", with({{"text", "all well"}}), "di"), QStringLiteral("state")); // no date
        bench.book.reviewBy = bench.now + minute;
        QVERIFY(!reviewDue(bench.phases, bench.book, bench.now).overdue);
        bench.now += 2 * minute;
        QVERIFY(reviewDue(bench.phases, bench.book, bench.now).overdue);
        QCOMPARE(bench.act(Act::Ritual, "", with({{"text", "no new rule applies"}}), "di"), ok);
        QVERIFY(!reviewDue(bench.phases, bench.book, bench.now).next);
        bench.book.reviewBy = bench.now + 3 * minute; // a revision sets the next one
        QVERIFY(reviewDue(bench.phases, bench.book, bench.now).next.has_value());
    }

    void anotherRuleIsJudgedFromTheBeginning()
    {
        PhaseBench bench;
        bench.begin();
        bench.judge("passed");
        Playbook next = bench.book;
        next.phases[0].title = QStringLiteral("First");
        revisePhases(bench.phases, bench.book, next);
        QVERIFY(bench.pilot().criteria.contains(QStringLiteral("errors-low"))); // a word is no rule
        next.phases[0].success[0] = test::criterion("errors-low", 0.001);
        revisePhases(bench.phases, bench.book, next);
        QVERIFY(bench.pilot().criteria.isEmpty());
        QVERIFY(!soakProgress(bench.pilot(), next.phases[0], true, bench.now).since);
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
