#include "models/runbooks/readiness.h"
#include "tests/runbooks/runplaybook.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>

using namespace holdpoint;
using test::playbookOf;
using test::programOf;
using test::stepOf;

namespace {

constexpr Duration minute{60'000}, day{86'400'000};
const Instant now = instantFromMs(1'790'000'000'000);

Event found(const char *kind, const char *subject, const QJsonObject &body, Instant at = now)
{
    Event event;
    event.kind = QLatin1String(kind);
    event.subject = QLatin1String(subject);
    event.body = body;
    event.at = at;
    return event;
}

// A way back that nothing can be said against.
struct Way {
    Playbook playbook;
    Findings findings;
    ReadinessInput input;

    Way() : playbook(playbookOf({acting("freeze"), stepOf("look")}))
    {
        input.now = now;
        input.digest = QStringLiteral("d1");
        input.onCall = {QStringLiteral("bo"), QStringLiteral("cy")};
        input.skills = {QStringLiteral("db")};
        Runbook &revert = playbook.runbooks[0];
        revert.rpo = 30 * minute;
        revert.people = 2;
        revert.skills = {QStringLiteral("db")};
        playbook.knownGood[0].check.action = programOf({QStringLiteral("/bin/true")});
        Snapshot nightly;
        nightly.id = QStringLiteral("nightly");
        nightly.maxAge = 60 * minute;
        nightly.restoreTest = Program{};
        nightly.restoreTestMaxAge = 7 * day;
        playbook.snapshots = {nightly};
        take(found("snapshot.taken", "nightly", {}, now - 10 * minute));
        take(found("snapshot.restore_tested", "nightly", {{QStringLiteral("ok"), true}}, now - day));
        take(found("check.armed", "revert",
                   {{QStringLiteral("phase"), QStringLiteral("cohort")},
                    {QStringLiteral("attempt"), 1},
                    {QStringLiteral("programs"), QJsonObject{{QStringLiteral("freeze"), QStringLiteral("aa")}}}}));
        take(found("check.return_path", "legacy", {{QStringLiteral("ok"), true}}));
        drill(true, now - 4 * day, "d1", "12");
    }
    static Step acting(const char *id)
    {
        Step step = stepOf(id, StepKind::Run);
        step.action = programOf({QStringLiteral("/bin/true")});
        step.undo = step.action;
        step.idempotent = true;
        step.timebox = 2 * minute;
        return step;
    }
    void take(const Event &event) { apply(findings, event); }
    void drill(bool passed, Instant at, const char *digest, const char *seconds)
    {
        take(found("drill.imported", "breaks",
                   {{QStringLiteral("runbook"), QStringLiteral("revert")},
                    {QStringLiteral("digest"), QLatin1String(digest)},
                    {QStringLiteral("passed"), passed},
                    {QStringLiteral("outcome"), QStringLiteral("Rolled back, verified 2 of 2")},
                    {QStringLiteral("steps"), QJsonObject{{QStringLiteral("freeze"), QLatin1String(seconds)}}}},
                   at));
    }
    RollbackReadiness readiness() const { return readinessOf(playbook.runbooks[0], playbook, findings, input); }
};

} // namespace

Q_DECLARE_METATYPE(std::function<void(Way &)>)

class TestReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void isAHundredWhenNothingCanBeSaidAgainstIt()
    {
        const RollbackReadiness readiness = Way().readiness();
        QStringList said;
        for (const Deduction &deduction : readiness.deductions)
            said << inWords(deduction);
        QCOMPARE(said, QStringList());
        QCOMPARE(readiness.score, 100);
        QCOMPARE(*readiness.snapshot, now - 10 * minute);
        QCOMPARE(*readiness.rehearsed, now - 4 * day);
    }

    void deducts_data()
    {
        QTest::addColumn<std::function<void(Way &)>>("spoil");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("blocks");
        using Spoil = std::function<void(Way &)>;
        const auto row = [](const char *name, const Spoil &spoil, const char *code, bool blocks = false) {
            QTest::newRow(name) << spoil << QString::fromLatin1(code) << blocks;
        };
        row(
            "no rollback owner", [](Way &w) { w.input.emptyRoles << QStringLiteral("rollback-owner"); }, "role-empty", true);
        row(
            "no deputy", [](Way &w) { w.input.emptyRoles << QStringLiteral("security-deputy"); }, "role-empty");
        row(
            "a step nobody owns", [](Way &w) { w.input.ownerless << QStringLiteral("freeze"); }, "owner-empty");
        row(
            "too few on call", [](Way &w) { w.input.onCall.removeLast(); }, "too-few-on-call");
        row(
            "nobody knows databases", [](Way &w) { w.input.skills.clear(); }, "skill-missing");
        row(
            "snapshot older than RPO", [](Way &w) { w.take(found("snapshot.taken", "nightly", {}, now - 31 * minute)); }, "snapshot-old",
            true);
        row(
            "snapshot unknown",
            [](Way &w) {
                w.take(found("snapshot.unknown", "nightly", {{QStringLiteral("why"), QStringLiteral("exited(1)")}}));
            },
            "snapshot-unknown", true);
        row(
            "an RPO and no snapshot", [](Way &w) { w.playbook.snapshots.clear(); }, "no-snapshot", true);
        row(
            "restore test old", [](Way &w) { w.findings.snapshots[QStringLiteral("nightly")].tested = now - 8 * day; }, "restore-test-old");
        row(
            "restore test failed", [](Way &w) { w.findings.snapshots[QStringLiteral("nightly")].testPassed = false; },
            "restore-test-failed");
        row(
            "restore never tested", [](Way &w) { w.findings.snapshots[QStringLiteral("nightly")].tested.reset(); }, "restore-never-tested");
        row(
            "no undo", [](Way &w) { w.playbook.runbooks[0].steps[0].undo = {}; }, "no-undo");
        row(
            "neither idempotent nor verifiable", [](Way &w) { w.playbook.runbooks[0].steps[0].idempotent = false; }, "unsafe-step");
        row(
            "never rehearsed", [](Way &w) { w.findings.rehearsals.clear(); }, "never-rehearsed");
        row(
            "rehearsed as it was", [](Way &w) { w.input.digest = QStringLiteral("d2"); }, "never-rehearsed");
        row(
            "rehearsal old", [](Way &w) { w.findings.rehearsals.first().at = now - 31 * day; }, "rehearsal-old");
        row(
            "rehearsal failed", [](Way &w) { w.drill(false, now - day, "d1", "9"); }, "rehearsal-failed");
        row(
            "past a point of no return", [](Way &w) { w.input.irreversible << QStringLiteral("drop"); }, "irreversible-run");
        row(
            "return path unchecked", [](Way &w) { w.findings.returnPaths.clear(); }, "return-path-unchecked");
        row(
            "return path failing",
            [](Way &w) {
                w.take(found("check.return_path", "legacy", {{QStringLiteral("ok"), false}}));
            },
            "return-path-failing", true);
        const auto armed = [](const char *key, const QJsonValue &value) {
            return found(
                "check.armed", "revert",
                {{QStringLiteral("phase"), QStringLiteral("cohort")}, {QStringLiteral("attempt"), 1}, {QLatin1String(key), value}});
        };
        row(
            "program changed",
            [=](Way &w) {
                w.take(armed("programs", QJsonObject{{QStringLiteral("freeze"), QStringLiteral("bb")}}));
            },
            "program-changed");
        row(
            "program missing", [=](Way &w) { w.take(armed("missing_programs", QJsonArray{QStringLiteral("./bin/freeze")})); },
            "missing-program", true);
        row(
            "secret missing", [=](Way &w) { w.take(armed("missing_secrets", QJsonArray{QStringLiteral("secret://env/T")})); },
            "missing-secret", true);
    }
    void deducts()
    {
        QFETCH(std::function<void(Way &)>, spoil);
        QFETCH(QString, code);
        QFETCH(bool, blocks);
        Way way;
        spoil(way);
        const RollbackReadiness readiness = way.readiness();
        QCOMPARE(readiness.deductions.size(), 1);
        QCOMPARE(deductionCode(readiness.deductions.first().kind), code);
        QVERIFY(readiness.deductions.first().points > 0);
        QCOMPARE(readiness.score, 100 - readiness.deductions.first().points);
        QCOMPARE(!readiness.blocking.isEmpty(), blocks);
        QVERIFY(!inWords(readiness.deductions.first()).contains(QLatin1Char('{')));
    }

    void neverFallsBelowZeroAndNamesTheWorstFirst()
    {
        Way way;
        way.findings = {};
        way.input.emptyRoles = {QStringLiteral("rollback-owner"), QStringLiteral("incident-commander")};
        way.input.irreversible = {QStringLiteral("drop"), QStringLiteral("purge")};
        way.input.ownerless = {QStringLiteral("freeze")};
        way.input.onCall.clear();
        way.input.skills.clear();
        const RollbackReadiness readiness = way.readiness();
        QCOMPARE(readiness.score, 0);
        for (qsizetype i = 1; i < readiness.deductions.size(); ++i)
            QVERIFY(readiness.deductions.at(i - 1).points >= readiness.deductions.at(i).points);
    }

    void pinsProgramsAnewWithEveryAttempt()
    {
        Way way;
        way.take(found("check.armed", "revert",
                       {{QStringLiteral("phase"), QStringLiteral("cohort")},
                        {QStringLiteral("attempt"), 2},
                        {QStringLiteral("programs"), QJsonObject{{QStringLiteral("freeze"), QStringLiteral("bb")}}}}));
        QCOMPARE(way.readiness().score, 100);
    }

    void plansWithTheNinetiethPercentileOfItsRehearsals()
    {
        Way way;
        QCOMPARE(way.readiness().plan, Duration{12'000} + Duration{20'000} / 3);
        way.drill(true, now - 2 * day, "d1", "48");
        way.drill(true, now - 2 * day, "of another text", "999");
        QCOMPARE(rehearsedTimes(way.findings, QStringLiteral("revert"), QStringLiteral("d1")).value(QStringLiteral("freeze")),
                 Duration{48'000});
        QVERIFY(isRehearsed(way.findings, way.playbook.runbooks[0], QStringLiteral("d1"), now));
        QVERIFY(!isRehearsed(way.findings, way.playbook.runbooks[0], QStringLiteral("d1"), now + 40 * day));
        QVERIFY(!isRehearsed(way.findings, way.playbook.runbooks[0], QStringLiteral("d9"), now));
    }

    void budgetsEndAtTheRateOfNow_data()
    {
        QTest::addColumn<double>("before"); // the ratio of errors in the hours before
        QTest::addColumn<double>("lately");
        QTest::addColumn<double>("spent");
        QTest::addColumn<double>("burn");
        QTest::addColumn<int>("minutesLeft"); // -1: no end
        QTest::newRow("calm") << 0.001 << 0.001 << 0.05 << 0.1 << -1;
        QTest::newRow("burning") << 0.0 << 0.2 << 0.0 << 20.0 << 72; // 24 h / 20
        QTest::newRow("half gone") << 0.01 << 0.2 << 0.5 << 20.0 << 36;
        QTest::newRow("as fast as allowed") << 0.0 << 0.01 << 0.0 << 1.0 << -1;
        QTest::newRow("gone") << 0.04 << 0.001 << 2.0 << 0.1 << 0;
    }
    void budgetsEndAtTheRateOfNow()
    {
        QFETCH(double, before);
        QFETCH(double, lately);
        QFETCH(double, spent);
        QFETCH(double, burn);
        QFETCH(int, minutesLeft);
        for (const Unit unit : {Unit::Ratio, Unit::Percent}) {
            Metric metric;
            metric.id = QStringLiteral("errors");
            metric.unit = unit;
            metric.objective = 0.99;
            metric.goalPeriod = day;
            const double scale = unit == Unit::Percent ? 100 : 1;
            const Measured half{before * scale * 10, 10, now - day / 2}; // twelve hours of the day
            const Measured now5{lately * scale * 3, 3, now - 2 * minute};
            const auto outlook = budgetOutlook(metric, half, now5, now);
            QVERIFY(outlook);
            QVERIFY(qAbs(outlook->spent - spent) < 1e-9);
            QVERIFY(qAbs(outlook->burn - burn) < 1e-9);
            QCOMPARE(outlook->ends.has_value(), minutesLeft >= 0);
            if (minutesLeft >= 0)
                QCOMPARE(*outlook->ends, now + minutesLeft * minute);
            QVERIFY(!budgetOutlook(metric, half, {}, now)); // nothing valid lately: nobody knows
            metric.objective.reset();
            QVERIFY(!budgetOutlook(metric, half, now5, now));
        }
        Measured some = measuredIn({{now - minute, SampleState::Valid, 1, {}}, {now, SampleState::Valid, 3, {}}}, now - minute, now);
        QCOMPARE(some.valid, 1); // (from, to]
        some.add(Sample{now, SampleState::Invalid, 9, {}});
        QCOMPARE(some.sum, 3.0);
    }

    void saysOfABudgetOnlyWhatIsNew()
    {
        Findings findings;
        const auto news = [&](std::optional<Instant> ends) {
            const auto drafts = budgetFound(findings, QStringLiteral("errors"), {0.5, 20, ends}, now);
            for (const EventDraft &draft : drafts)
                apply(findings, found(qPrintable(draft.kind), qPrintable(draft.subject), draft.body));
            return !drafts.isEmpty();
        };
        QVERIFY(!news({}));
        QVERIFY(news(now + 60 * minute));
        QVERIFY(!news(now + 57 * minute));
        QVERIFY(news(now + 50 * minute));
        QCOMPARE(*findings.budgets.value(QStringLiteral("errors")).ends, now + 50 * minute);
        QVERIFY(news(now));
        QVERIFY(!news(now - minute)); // gone stays gone
        QVERIFY(news({}));
        QVERIFY(!findings.budgets.value(QStringLiteral("errors")).ends);
    }

    void abortByIsTheEarliestLimitLessThePlan()
    {
        QVERIFY(!abortBy(minute, {}).at);
        QCOMPARE(*abortBy(10 * minute, {now + 60 * minute, {}, {}}).at, now + 50 * minute);
        const AbortBy found = abortBy(10 * minute, {now + 60 * minute, now + 15 * minute, now + 20 * minute});
        QCOMPARE(*found.at, now + 5 * minute);
        QCOMPARE(found.because, QStringLiteral("rto"));
    }

    void recordsOnlyWhatIsNew()
    {
        Way way;
        QVERIFY(snapshotFound(way.findings, QStringLiteral("nightly"), now - 10 * minute + Duration{900}, {}).isEmpty());
        const auto newer = snapshotFound(way.findings, QStringLiteral("nightly"), now - minute, {});
        QCOMPARE(newer.size(), 1);
        QCOMPARE(*newer.first().at, now - minute);
        QCOMPARE(snapshotFound(way.findings, QStringLiteral("nightly"), {}, QStringLiteral("x")).size(), 1);
        QVERIFY(returnPathFound(way.findings, QStringLiteral("legacy"), true, {}).isEmpty());
        QCOMPARE(returnPathFound(way.findings, QStringLiteral("legacy"), false, {}).size(), 1);
        const ArmedState same = way.findings.armed.value(QStringLiteral("revert"));
        QVERIFY(armedFound(way.findings, QStringLiteral("revert"), same).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
