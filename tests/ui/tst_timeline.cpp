#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/shell/mainwindow.h"
#include "ui/timeline/lanefacts.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timelinetable.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/logfield.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>

using namespace holdpoint;
using test::Scene;

namespace {

constexpr Duration minute{60'000};

Event happened(qint64 seq, const char *actor, const char *kind, const QString &text = {})
{
    Event e;
    e.seq = seq;
    e.at = e.recorded = instantFromMs(1'795'184'400'000 + seq * 1000);
    e.actor = QString::fromLatin1(actor);
    e.kind = QString::fromLatin1(kind);
    e.body = {{QStringLiteral("text"), text}};
    e.hash = QByteArray::number(seq);
    return e;
}

QList<Event> someEvents(int count)
{
    QList<Event> events;
    for (int i = 1; i <= count; ++i)
        events.append(happened(i, i % 3 ? "engine" : "ana", i % 5 ? "step.started" : "note.added", QStringLiteral("number %1").arg(i)));
    return events;
}

const Lane &laneOf(const LaneFacts &facts, const char *id)
{
    return *std::find_if(facts.lanes.begin(), facts.lanes.end(), [&](const Lane &each) { return each.id == QLatin1String(id); });
}

// A whole story: a poll, a hold, a firing, a rollback.
void story(Scene &scene)
{
    scene.startCohort();
    scene.openPoll();
    scene.answer(QStringLiteral("bo"), QStringLiteral("go"));
    scene.pass(5 * minute);
    scene.record(QStringLiteral("engine"), QStringLiteral("engine.released"), QStringLiteral("billing-cutover"),
                 {{QStringLiteral("epoch"), 1}});
    scene.pass(minute);
    scene.record(QStringLiteral("engine"), QStringLiteral("engine.taken"), QStringLiteral("billing-cutover"),
                 {{QStringLiteral("epoch"), 2}, {QStringLiteral("pid"), 4712}});
    scene.pass(6 * minute);
    scene.fire();
    scene.act(
        {QStringLiteral("h"), Act::Hold, QStringLiteral("ana"), {}, {{QStringLiteral("because"), QStringLiteral("payments fail")}}, {}});
    scene.pass(minute);
    const QString run = scene.startRollback();
    for (const char *step : {"freeze", "flag", "route", "login"})
        scene.step(run, QString::fromLatin1(step), QStringLiteral("done"));
    scene.pass(minute);
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void showsTheNewestFirst();
    void insertsWhatIsAppendedAndNothingElse();
    void filtersByLanePersonTextAndTime();
    void findsARowByItsNumber();
    void beginsAnewForAnotherJournal();
    void takesAHundredThousandEventsAtOnce();
    void drawsStretchesAndTheGapWithoutAnEngine();
    void keepsTheChosenRowWhileEventsArrive();
    void recordsANoteOnEnter();
    void choosesTimeByKeys();
    void showsAYoungRolloutWhole();
    void everyControlHasAName();
    void looksRight_data();
    void looksRight();
};

void TestTimeline::showsTheNewestFirst()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.update(someEvents(12), nullptr);
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.index(0, TimelineModel::Number).data().toLongLong(), 12);
    QCOMPARE(model.eventAt(11)->seq, 1);
    QVERIFY(!model.eventAt(12));
}

void TestTimeline::insertsWhatIsAppendedAndNothingElse()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.update(someEvents(10), nullptr);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved),
        reset(&model, &QAbstractItemModel::modelReset);
    model.update(someEvents(13), nullptr);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 2);
    QVERIFY(removed.isEmpty());
    QVERIFY(reset.isEmpty());
    model.update(someEvents(13), nullptr);
    QCOMPARE(inserted.size(), 1);
    // What the filter leaves out is no row.
    model.setFilter({.lane = QStringLiteral("notes"), .actor = {}, .text = {}, .from = {}, .to = {}});
    const int shown = model.rowCount();
    model.update(someEvents(14), nullptr);
    QCOMPARE(model.rowCount(), shown);
    model.update(someEvents(15), nullptr);
    QCOMPARE(model.rowCount(), shown + 1);
}

void TestTimeline::filtersByLanePersonTextAndTime()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.update(someEvents(30), nullptr);
    TimelineFilter filter;
    filter.lane = QStringLiteral("notes");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 6);
    filter.actor = QStringLiteral("ana");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 2); // 15 and 30
    filter.text = QStringLiteral("NUMBER 30");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 30);
    filter = {};
    filter.from = happened(10, "", "").at;
    filter.to = happened(12, "", "").at;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 3);
    filter.text = QStringLiteral("nowhere");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
}

void TestTimeline::findsARowByItsNumber()
{
    TimelineModel model;
    model.update(someEvents(30), nullptr);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.eventAt(row)->seq), row);
    QCOMPARE(model.rowOf(31), -1);
    model.setFilter({.lane = QStringLiteral("notes"), .actor = {}, .text = {}, .from = {}, .to = {}});
    QCOMPARE(model.rowOf(29), -1);
    QCOMPARE(model.rowOf(30), 0);
}

void TestTimeline::beginsAnewForAnotherJournal()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.update(someEvents(10), nullptr);
    QList<Event> other = someEvents(4);
    other.last().hash = "other";
    model.update(other, nullptr);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.total(), 4);
}

void TestTimeline::takesAHundredThousandEventsAtOnce()
{
    const QList<Event> events = someEvents(100'000);
    TimelineModel model;
    model.update(events, nullptr);
    QList<Event> more = events;
    more.append(happened(100'001, "ana", "note.added"));
    model.update(more, nullptr);
    QCOMPARE(model.rowCount(), 100'001);
}

void TestTimeline::drawsStretchesAndTheGapWithoutAnEngine()
{
    Scene scene;
    story(scene);
    const LaneFacts facts = laneFacts(scene.events(), *scene.rollout().playbook, scene.now());
    QCOMPARE(facts.lanes.size(), 8);
    QCOMPARE(facts.gaps.size(), 1);
    QCOMPARE(facts.gaps.first().to - facts.gaps.first().from, minute);
    QCOMPARE(laneOf(facts, "holds").spans.size(), 1);
    QCOMPARE(laneOf(facts, "holds").spans.first().to, scene.now()); // still held
    QCOMPARE(laneOf(facts, "rollback").spans.size(), 1);
    QVERIFY(!laneOf(facts, "triggers").spans.isEmpty());
    qsizetype marks = 0;
    for (const Lane &lane : facts.lanes)
        marks += lane.marks.size();
    QCOMPARE(marks, scene.events().size()); // nothing is left out
}

void TestTimeline::keepsTheChosenRowWhileEventsArrive()
{
    Scene scene;
    story(scene);
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    auto *list = page.findChild<TimelineTable *>();
    QVERIFY(list->model()->rowCount() > 20);
    list->setCurrentIndex(list->model()->index(5, 0));
    const QString chosen = list->currentId();
    QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
    scene.record(QStringLiteral("ana"), QStringLiteral("note.added"), {}, {{QStringLiteral("text"), QStringLiteral("one more")}});
    scene.pass(Duration{1000});
    QTRY_COMPARE(list->currentIndex().row(), 6);
    QCOMPARE(list->currentId(), chosen);
    QVERIFY(reset.isEmpty());
}

void TestTimeline::recordsANoteOnEnter()
{
    Scene scene;
    scene.startCohort();
    TimelineView page;
    page.setSession(&scene);
    page.show();
    auto *note = page.findChild<LogField *>();
    QTest::keyClicks(note, QStringLiteral("exporter restarted"));
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(scene.acts().last().act, Act::Note);
    QTRY_VERIFY(page.timeline().index(0, TimelineModel::Words).data().toString().contains(QStringLiteral("exporter restarted")));
    QVERIFY(note->text().isEmpty());
}

void TestTimeline::choosesTimeByKeys()
{
    Scene scene;
    story(scene);
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    auto *lanes = page.findChild<LaneView *>();
    const int all = page.timeline().rowCount();
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(lanes, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(lanes->brush().has_value());
    QVERIFY(page.timeline().rowCount() < all);
    QVERIFY(page.timeline().rowCount() > 0);
    QTest::keyClick(lanes, Qt::Key_Escape);
    QCOMPARE(page.timeline().rowCount(), all);
}

void TestTimeline::showsAYoungRolloutWhole()
{
    Scene scene;
    story(scene);
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    auto *lanes = page.findChild<LaneView *>();
    for (int i = 0; i < 70; ++i) // to the left end
        QTest::keyClick(lanes, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(lanes->brush());
    QVERIFY(lanes->brush()->first <= scene.events().first().at);
    QVERIFY(lanes->brush()->second >= scene.events().last().at);
}

void TestTimeline::everyControlHasAName()
{
    Scene scene;
    story(scene);
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    QCOMPARE(test::withoutName(page), QStringList());
}

void TestTimeline::looksRight_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("timeline-dark") << int(ThemeChoice::Dark) << QSize(1440, 900);
    QTest::newRow("timeline-light-small") << int(ThemeChoice::Light) << QSize(1366, 768);
}

void TestTimeline::looksRight()
{
    QFETCH(int, theme);
    QFETCH(QSize, size);
    Theme themes(static_cast<ThemeChoice>(theme));
    Scene scene;
    story(scene);
    MainWindow window([](ViewId id) { return id == ViewId::Timeline ? std::make_unique<TimelineView>() : std::unique_ptr<View>(); }, themes,
                      false);
    window.setSession(&scene);
    window.showView(ViewId::Timeline);
    test::look(window, QString::fromLatin1(QTest::currentDataTag()), size);
    QCOMPARE(window.size(), size);
    QCOMPARE(test::clipped(*window.currentView()), QStringList());
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
