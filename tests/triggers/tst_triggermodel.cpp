#include "models/triggers/backtest.h"
#include "models/triggers/triggerjudge.h"
#include "models/triggers/triggerrules.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

#include <random>

using namespace holdpoint;
using namespace holdpoint::test;
using F = Expr::Function;
using Op = Expr::Op;

namespace {

constexpr qint64 stepSeconds = 10;

struct Sequence {
    Trigger trigger;
    Duration staleAfter;
    QList<Sample> samples;
    int instants = 0;
};

// ---- the reference: from the whole history each time, in the words of the rule, without the machine's state ----

enum Truth { False, True, Unknown };
struct Seen {
    Truth truth = Unknown;
    Overlay overlay = Overlay::None;
};

Seen above(const Sequence &q, const Expr &root, Instant t)
{
    const Sample *newest = nullptr;
    int valid = 0;
    double sum = 0;
    int inWindow = 0;
    const Expr &call = *root.left;
    for (const Sample &sample : q.samples) {
        if (sample.at > t)
            break;
        newest = &sample;
        if (sample.state != SampleState::Valid)
            continue;
        ++valid;
        if (sample.at > t - call.window) {
            sum += sample.value;
            ++inWindow;
        }
    }
    if (!newest)
        return {Unknown, Overlay::NoData};
    if (t - newest->at >= q.staleAfter)
        return {Unknown, Overlay::Stale};
    if (newest->state == SampleState::NoData)
        return {Unknown, Overlay::NoData};
    if (newest->state == SampleState::Invalid)
        return {Unknown, Overlay::Invalid};
    if (newest->state != SampleState::Valid)
        return {Unknown, Overlay::SourceError};
    if (valid < q.trigger.minSamples)
        return {Unknown, Overlay::WarmUp};
    const bool windowed = call.function == F::Avg;
    if (windowed && inWindow < q.trigger.minSamples)
        return {Unknown, Overlay::NoData};
    const double value = windowed ? sum / inWindow : newest->value;
    const bool is = root.op == Op::Greater ? value > root.right->number : value < root.right->number;
    return {is ? True : False, Overlay::None};
}

struct Point {
    Condition condition;
    Overlay overlay;
};

// A counted instant is one that is not frozen; time is what passed between counted instants.
QList<Point> reference(const Sequence &q)
{
    const Trigger &t = q.trigger;
    QList<Point> points;
    QList<bool> holds; // of counted instants, in the sense that was asked for then
    QList<bool> firing; // after each counted instant
    Condition now = Condition::Ok;
    for (int i = 0; i < q.instants; ++i) {
        const bool byClear = now == Condition::Firing && !t.clear.isEmpty();
        const Expr &root = byClear ? *t.clear.root : *t.when.root;
        Seen seen = above(q, root, at(i * stepSeconds));
        const Overlay overlay = seen.overlay;
        if (seen.truth == Unknown && t.noData == NoData::Keep) {
            for (int j = i - 1; j >= 0; --j) {
                const Seen before = above(q, root, at(j * stepSeconds));
                if (before.truth == Unknown)
                    continue;
                if (s((i - j) * stepSeconds) < t.keep)
                    seen.truth = before.truth;
                break;
            }
        }
        std::optional<bool> holding;
        if (seen.truth != Unknown)
            holding = (seen.truth == True) != byClear;
        else if (t.noData == NoData::Clear)
            holding = false;
        else if (t.noData == NoData::Breach)
            holding = true;
        if (holding) {
            holds << *holding;
            const auto k = holds.size() - 1;
            if (now == Condition::Firing) {
                auto miss = k + 1; // the first of the misses that end here
                while (miss > 0 && !holds[miss - 1] && firing[miss - 2])
                    --miss;
                if (miss <= k && s((k - miss) * stepSeconds) >= t.keepFiringFor)
                    now = Condition::Ok;
            } else {
                auto first = k + 1; // of the holding instants since it last was not pending
                while (first > 0 && holds[first - 1] && (first == k + 1 || !firing[first - 1]))
                    --first;
                now = first > k ? Condition::Ok : s((k - first) * stepSeconds) >= t.forTime ? Condition::Firing : Condition::Pending;
            }
            firing << (now == Condition::Firing);
        }
        points << Point{now, overlay};
    }
    return points;
}

// ---- random sequences ----

Sequence draw(std::mt19937 &random)
{
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Sequence q;
    q.trigger = trigger(QStringLiteral("t"));
    const auto call_ = [&] {
        return pick(2) ? call(F::Last, QStringLiteral("m")) : call(F::Avg, QStringLiteral("m"), s(10 * (1 + pick(4))));
    };
    q.trigger.when = expression(node(Op::Greater, call_(), number(2)));
    if (pick(2))
        q.trigger.clear = expression(node(Op::Less, call_(), number(1)));
    q.trigger.forTime = s(5 * pick(8));
    q.trigger.keepFiringFor = s(5 * pick(8));
    q.trigger.minSamples = 1 + pick(3);
    q.trigger.noData = NoData(pick(4));
    q.trigger.keep = s(10 * (1 + pick(4)));
    q.staleAfter = s(10 + 5 * pick(6));
    q.instants = 4 + pick(24);
    int level = 3;
    for (int i = -2; i < q.instants; ++i) {
        if (pick(4) == 0)
            level = pick(4);
        const qint64 when = i * stepSeconds - pick(10);
        switch (pick(12)) {
        case 0:
            break;
        case 1:
            q.samples << broken(when, SampleState(1 + pick(4)));
            break;
        default:
            q.samples << valid(when, level);
        }
    }
    return q;
}

Playbook playbookOf(const Sequence &q)
{
    Playbook p = playbook({metric(QStringLiteral("m"), Unit::None, q.staleAfter)}, s(stepSeconds));
    p.triggers << q.trigger;
    return p;
}

QList<Point> replayed(const Sequence &q)
{
    const auto result =
        backtest(playbookOf(q), {{QStringLiteral("m"), q.samples}}, {at(0), at((q.instants - 1) * stepSeconds), s(stepSeconds)});
    QList<Point> points;
    Point now{Condition::Ok, Overlay::None};
    qsizetype next = 0;
    for (int i = 0; result && i < q.instants; ++i) {
        while (next < result->changes.size() && result->changes[next].at <= at(i * stepSeconds)) {
            now = {result->changes[next].to, result->changes[next].overlay};
            ++next;
        }
        points << now;
    }
    return points;
}

QString written(const Sequence &q, const QList<Point> &points)
{
    QString text;
    for (const Sample &sample : q.samples)
        text += QStringLiteral("%1:%2 ")
                    .arg((toMs(sample.at) - toMs(at(0))) / 1000)
                    .arg(sample.state == SampleState::Valid ? QString::number(sample.value) : sampleStateWord(sample.state));
    text += QStringLiteral("| for %1 keep_firing %2 min %3 no_data %4 keep %5 stale %6 clear %7 |")
                .arg(toDurationText(q.trigger.forTime), toDurationText(q.trigger.keepFiringFor))
                .arg(q.trigger.minSamples)
                .arg(int(q.trigger.noData))
                .arg(toDurationText(q.trigger.keep), toDurationText(q.staleAfter))
                .arg(!q.trigger.clear.isEmpty());
    for (const Point &p : points)
        text += QStringLiteral(" %1/%2").arg(conditionWord(p.condition), overlayWord(p.overlay));
    return text;
}

bool isSame(const QList<Point> &a, const QList<Point> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Point &x, const Point &y) { return x.condition == y.condition && x.overlay == y.overlay; });
}

bool agree(const Sequence &q)
{
    return isSame(replayed(q), reference(q));
}

// Leaves out samples and instants as long as the two still disagree.
Sequence shrunk(Sequence q)
{
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (qsizetype i = 0; i < q.samples.size(); ++i) {
            Sequence less = q;
            less.samples.removeAt(i);
            if (!agree(less)) {
                q = less;
                smaller = true;
                break;
            }
        }
        Sequence shorter = q;
        shorter.instants -= 1;
        if (shorter.instants > 0 && !agree(shorter)) {
            q = shorter;
            smaller = true;
        }
    }
    return q;
}

} // namespace

class TestTriggerModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void agreesWithTheReferenceOnRandomSequences()
    {
        const int rounds = test::roundsOr(200'000);
        std::mt19937 random(20261120);
        int fired = 0;
        for (int i = 0; i < rounds; ++i) {
            const Sequence q = draw(random);
            const auto a = replayed(q);
            fired += std::any_of(a.begin(), a.end(), [](const Point &p) { return p.condition == Condition::Firing; });
            if (!isSame(a, reference(q))) {
                const Sequence least = shrunk(q);
                QFAIL(qPrintable(QStringLiteral("sequence %1: %2\nexpected %3")
                                     .arg(i)
                                     .arg(written(least, replayed(least)), written(least, reference(least)))));
            }
        }
        QVERIFY2(fired > rounds / 5, qPrintable(QString::number(fired))); // the sequences are worth something
    }

    // The whole engine with people, restarts and events that could not be recorded: what must never happen.
    void neverBreaksItsPromises()
    {
        std::mt19937 random(5);
        const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        int requests = 0, restarts = 0;
        for (int round = 0; round < 3'000; ++round) {
            Sequence q = draw(random);
            q.instants = 120;
            q.samples.clear();
            int level = 0;
            for (int i = 0; i < q.instants; ++i) {
                if (pick(8) == 0)
                    level = pick(4);
                if (pick(15) != 0)
                    q.samples << (pick(15) == 0 ? broken(i * stepSeconds, SampleState(1 + pick(4))) : valid(i * stepSeconds, level));
            }
            q.trigger.mode = TriggerMode::Auto;
            q.trigger.countdown = s(10 + 10 * pick(3));
            q.trigger.cooldown = s(300);
            auto p = std::make_shared<Playbook>(playbookOf(q));
            p->triggers << q.trigger;
            p->triggers[1].id = QStringLiteral("u");
            Triggers all = initialTriggers(*p);
            for (const Trigger &t : p->triggers)
                apply(all, *p, eventOf({QStringLiteral("trigger.armed"), t.id, {}}, at(-1)));
            TriggerFacts facts{{QStringLiteral("cohort")}, {}, false, at(-1)};
            auto judge = std::make_unique<TriggerJudge>(p);
            LiveMetrics kept;
            QSet<QString> requested;
            std::optional<Instant> lastAutomatic;
            int freshSince = 0;
            qsizetype next = 0;
            for (int i = 0; i < q.instants; ++i) {
                const Instant now = at(i * stepSeconds);
                if (pick(40) == 0) { // another engine takes over
                    const Triggers before = all;
                    judge = std::make_unique<TriggerJudge>(p);
                    judge->restore(all, kept);
                    facts.engineSince = now;
                    freshSince = 0;
                    ++restarts;
                    for (int n = 0; n < 2; ++n)
                        QCOMPARE(all.triggers[n].condition, before.triggers[n].condition);
                }
                while (next < q.samples.size() && q.samples[next].at <= now) {
                    judge->add(QStringLiteral("m"), q.samples[next]);
                    kept.add(QStringLiteral("m"), q.samples[next]);
                    freshSince += q.samples[next].state == SampleState::Valid;
                    ++next;
                }
                QList<EventDraft> drafts = judge->sourceDone(QStringLiteral("src"), now, all, {}).drafts;
                if (pick(10) == 0)
                    drafts.clear(); // the store was busy: found again next time
                for (const EventDraft &d : stillApplying(all, *p, drafts, now))
                    apply(all, *p, eventOf(d, now));
                facts.blind = pick(20) == 0;
                for (const EventDraft &d : respond(all, *p, facts, judge->live(), now)) {
                    apply(all, *p, eventOf(d, now));
                    if (d.kind != u"trigger.requested")
                        continue;
                    ++requests;
                    const QString id = requestId(d.subject, d.body.value(QStringLiteral("episode")).toInt());
                    QVERIFY2(!requested.contains(id), qPrintable(id)); // one request an episode
                    requested.insert(id);
                    QVERIFY(!lastAutomatic || now - *lastAutomatic >= q.trigger.cooldown); // one automatic rollback a phase and cooldown
                    lastAutomatic = now;
                    QVERIFY(!facts.blind);
                    QVERIFY(freshSince >= 3);
                    QCOMPARE(triggerById(all, d.subject)->condition, Condition::Firing);
                    QCOMPARE(triggerById(all, d.subject)->overlay, Overlay::None);
                }
                if (pick(25) == 0) {
                    const Act acts[] = {Act::Rearm, Act::Pause, Act::Decline, Act::Acknowledge};
                    const auto done = decideTrigger(all, *p,
                                                    {QStringLiteral("c"),
                                                     acts[pick(4)],
                                                     QStringLiteral("bo"),
                                                     QStringLiteral("t"),
                                                     {{QStringLiteral("because"), QStringLiteral("x")}},
                                                     {}},
                                                    facts, now);
                    for (const EventDraft &d : done ? *done : QList<EventDraft>{})
                        apply(all, *p, eventOf(d, now, QStringLiteral("bo")));
                }
            }
        }
        QVERIFY2(requests > 1000, qPrintable(QString::number(requests)));
        QVERIFY2(restarts > 1000, qPrintable(QString::number(restarts)));
    }
};

QTEST_GUILESS_MAIN(TestTriggerModel)
#include "tst_triggermodel.moc"
