#include "models/room/packscope.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/timeline/eventpanel.h"
#include "ui/timeline/lanefacts.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timelinetable.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/logfield.h"
#include "ui/widgets/valuetext.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <deque>

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

// The model borrows the journal's list, as a session's lives: kept for the whole test.
void give(TimelineModel &model, const QList<Event> &events)
{
    static std::deque<QList<Event>> kept;
    kept.push_back(events);
    model.update(kept.back(), nullptr);
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
    void searchesALongJournalInSlices();
    void filtersByPhaseAndStar();
    void marksWhatIsLateStarredOrCorrected();
    void correctsAsARowOfItsOwn();
    void showsAnEventWithItsEvidence();
    void showsLongValuesWholeAndCopiesThem();
    void readsALongJournalInSlices();
    void writesANoteAboutAPerson();
    void erasesOneByTwoPersons();
    void packsWhatIsChosen();
    void jumpsAndZooms();
    void copiesTheChosenRowsAsATable();
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
    give(model, someEvents(12));
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.index(0, TimelineModel::Number).data().toLongLong(), 12);
    QCOMPARE(model.eventAt(11)->seq, 1);
    QVERIFY(!model.eventAt(12));
}

void TestTimeline::insertsWhatIsAppendedAndNothingElse()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    give(model, someEvents(10));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved),
        reset(&model, &QAbstractItemModel::modelReset);
    give(model, someEvents(13));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 2);
    QVERIFY(removed.isEmpty());
    QVERIFY(reset.isEmpty());
    give(model, someEvents(13));
    QCOMPARE(inserted.size(), 1);
    // What the filter leaves out is no row.
    model.setFilter({.lane = QStringLiteral("notes"), .actor = {}, .phase = {}, .text = {}, .from = {}, .to = {}});
    const int shown = model.rowCount();
    give(model, someEvents(14));
    QCOMPARE(model.rowCount(), shown);
    give(model, someEvents(15));
    QCOMPARE(model.rowCount(), shown + 1);
}

void TestTimeline::filtersByLanePersonTextAndTime()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    give(model, someEvents(30));
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
    give(model, someEvents(30));
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.eventAt(row)->seq), row);
    QCOMPARE(model.rowOf(31), -1);
    model.setFilter({.lane = QStringLiteral("notes"), .actor = {}, .phase = {}, .text = {}, .from = {}, .to = {}});
    QCOMPARE(model.rowOf(29), -1);
    QCOMPARE(model.rowOf(30), 0);
}

void TestTimeline::beginsAnewForAnotherJournal()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    give(model, someEvents(10));
    QList<Event> other = someEvents(4);
    other.last().hash = "other";
    give(model, other);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.total(), 4);
}

void TestTimeline::takesAHundredThousandEventsAtOnce()
{
    const QList<Event> events = someEvents(100'000);
    TimelineModel model;
    give(model, events);
    QList<Event> more = events;
    more.append(happened(100'001, "ana", "note.added"));
    give(model, more);
    QCOMPARE(model.rowCount(), 100'001);
}

// T14: never longer than a slice at a time, newest first, and what comes meanwhile is not lost.
void TestTimeline::searchesALongJournalInSlices()
{
    static QList<Event> events = someEvents(60'000);
    TimelineModel model;
    model.update(events, nullptr);
    QSignalSpy searched(&model, &TimelineModel::searched);
    TimelineFilter filter;
    filter.text = QStringLiteral("number 1");
    model.setFilter(filter);
    QVERIFY(model.isSearching());
    const int first = model.rowCount();
    events.append(happened(60'001, "ana", "note.added", QStringLiteral("number 1 again")));
    model.update(events, nullptr);
    QCOMPARE(model.eventAt(0)->seq, 60'001);
    QTRY_COMPARE_WITH_TIMEOUT(searched.size(), 1, 60'000);
    QVERIFY(model.rowCount() > first + 1);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.eventAt(row)->seq < model.eventAt(row - 1)->seq);
    QCOMPARE(model.eventAt(model.rowCount() - 1)->seq, 10); // the first note that holds it
    for (int row = 0; row < model.rowCount(); row += 97)
        QCOMPARE(model.rowOf(model.eventAt(row)->seq), row);
}

void TestTimeline::filtersByPhaseAndStar()
{
    QList<Event> events = someEvents(4);
    const auto add = [&](const char *kind, const QString &subject, const QJsonObject &body = {}) {
        Event event = happened(events.size() + 1, "ana", kind);
        event.subject = subject;
        event.body = body;
        events.append(event);
    };
    add("phase.started", QStringLiteral("cohort")); // 5
    add("hold.set", {}); // 6: in it
    add("phase.passed", QStringLiteral("cohort")); // 7
    add("hold.released", {}); // 8: after it
    add("check.answered", QStringLiteral("cohort/snapshot")); // 9: names it
    add("review.starred", QStringLiteral("6"), {{QStringLiteral("of"), 6}}); // 10
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    give(model, events);
    TimelineFilter filter;
    filter.phase = QStringLiteral("cohort");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.eventAt(0)->seq, 9);
    filter.phase = QStringLiteral("nowhere");
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
    filter = {};
    filter.starred = true;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.eventAt(0)->seq, 6);
}

void TestTimeline::marksWhatIsLateStarredOrCorrected()
{
    QList<Event> events = someEvents(4);
    Event late = happened(5, "ana", "note.added", QStringLiteral("seen before"));
    late.recorded = late.at + 8 * minute;
    events.append(late);
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    give(model, events);
    const QModelIndex row = model.index(0, TimelineModel::Recorded);
    QVERIFY(row.data(TimelineModel::LateRole).toBool());
    QVERIFY(!row.data().toString().isEmpty());
    QVERIFY(model.index(1, TimelineModel::Recorded).data().toString().isEmpty());
    QVERIFY(model.anyLate());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Event star = happened(6, "ana", "review.starred"), correction = happened(7, "bo", "correction.made"),
          jump = happened(8, "engine", "clock.jump");
    star.body = {{QStringLiteral("of"), 5}};
    correction.body = {{QStringLiteral("of"), 5}, {QStringLiteral("text"), QStringLiteral("seen after")}};
    events += {star, correction, jump};
    give(model, events);
    QCOMPARE(changed.size(), 2);
    const int of = model.rowOf(5);
    QCOMPARE(model.index(of, TimelineModel::Star).data().toString(), QStringLiteral("\u2605"));
    QVERIFY(model.index(of, 0).data(TimelineModel::StarredRole).toBool());
    QCOMPARE(model.index(of, 0).data(TimelineModel::CorrectedRole).toLongLong(), 7);
    QVERIFY(model.index(0, TimelineModel::At).data().toString().endsWith(QStringLiteral("±")));
    QVERIFY(!model.index(of, TimelineModel::At).data().toString().endsWith(QStringLiteral("±")));
}

// Both are shown, the old one struck; a correction of the correction strikes that one as well.
void TestTimeline::correctsAsARowOfItsOwn()
{
    Scene scene;
    scene.startCohort();
    scene.act({QStringLiteral("n1"), Act::Note, QStringLiteral("ana"), {}, {{QStringLiteral("text"), QStringLiteral("eleven of twelve")}}});
    const qint64 note = scene.events().last().seq;
    const auto correct = [&](const char *id, qint64 of, const QString &text, const QString &because) {
        scene.act({QString::fromLatin1(id),
                   Act::Correct,
                   QStringLiteral("ana"),
                   QString::number(of),
                   {{QStringLiteral("text"), text}, {QStringLiteral("because"), because}}});
    };
    const qint64 before = scene.events().size();
    correct("c1", note, QStringLiteral("twelve of twelve"), {}); // why?
    correct("c2", 1, QStringLiteral("x"), QStringLiteral("y")); // nothing that people wrote down
    QCOMPARE(scene.events().size(), before);
    correct("c3", note, QStringLiteral("twelve of twelve"), QStringLiteral("miscounted"));
    const qint64 first = scene.events().last().seq;
    correct("c4", first, QStringLiteral("thirteen"), QStringLiteral("counted again"));
    QCOMPARE(scene.events().size(), before + 2);
    QCOMPARE(scene.rollout().records.notes.last().text, QStringLiteral("thirteen"));
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    auto *list = page.findChild<TimelineTable *>();
    const auto cell = [&](qint64 seq) {
        return list->model()->index(page.timeline().rowOf(seq), TimelineModel::Words).data(CellRole).value<Cell>();
    };
    QTRY_VERIFY(page.timeline().rowOf(note) >= 0);
    QVERIFY(cell(note).struck);
    QVERIFY(cell(first).struck);
    QVERIFY(!cell(scene.events().last().seq).struck);
    QVERIFY(cell(first).text.contains(QStringLiteral("twelve of twelve")));
}

void TestTimeline::showsAnEventWithItsEvidence()
{
    Scene scene;
    story(scene);
    scene.setOutput(QStringLiteral("drained 388\n"));
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    QSignalSpy opened(&page, &View::openRequested);
    const auto step =
        std::find_if(scene.events().begin(), scene.events().end(), [](const Event &e) { return e.kind == QLatin1String("step.intent"); });
    QVERIFY(step != scene.events().end());
    page.open(QStringLiteral("event/%1").arg(step->seq));
    auto *panel = page.findChild<EventPanel *>();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->facts().title, QStringLiteral("Event #%1").arg(step->seq));
    QVERIFY2(panel->facts().files.value(0).contains(QStringLiteral("/runs/R-1/freeze.1")), qPrintable(panel->facts().files.join(u' ')));
    QCOMPARE(panel->facts().links.first().path, QStringLiteral("step/") + step->subject);
    QVERIFY(scene.outputsRead() > 0);
    for (QPushButton *button : panel->findChildren<QPushButton *>())
        if (button->text().startsWith(QStringLiteral("Show step")))
            button->click();
    QCOMPARE(opened.size(), 1);
    // A star is a fact of its own.
    auto *list = page.findChild<TimelineTable *>();
    QApplication::setActiveWindow(&page);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Asterisk);
    QTRY_VERIFY(scene.rollout().records.starred.contains(step->seq));
    page.findChild<QCheckBox *>()->setChecked(true);
    QTRY_COMPARE(page.timeline().rowCount(), 1);
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

// A hash has no blank to break at, a text may be long: all of it is seen, chosen and copied.
void TestTimeline::showsLongValuesWholeAndCopiesThem()
{
    Scene scene;
    scene.startCohort();
    const QString text = QStringLiteral("The exporter was restarted by hand. ").repeated(30).trimmed();
    scene.act({QStringLiteral("n"), Act::Note, QStringLiteral("ana"), {}, {{QStringLiteral("text"), text}}, {}});
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    page.open(QStringLiteral("event/%1").arg(scene.events().last().seq));
    auto *panel = page.findChild<EventPanel *>();
    QVERIFY(panel->isVisible());
    const QString hash = QString::fromLatin1(scene.events().last().hash.toHex());
    int whole = 0;
    for (ValueText *value : panel->findChildren<ValueText *>()) {
        QTRY_VERIFY2(value->height() >= value->heightForWidth(value->width()), qPrintable(value->toPlainText()));
        QVERIFY(value->document()->size().height() <= value->height());
        whole += value->toPlainText() == text || value->toPlainText() == hash ? 1 : 0;
        value->selectAll();
        QCOMPARE(value->textCursor().selectedText(), value->toPlainText());
    }
    QCOMPARE(whole, 2);
    for (QPushButton *button : panel->findChildren<QPushButton *>())
        if (button->text() == QLatin1String("Copy all"))
            button->click();
    QVERIFY(QApplication::clipboard()->text().contains(text));
    QVERIFY(QApplication::clipboard()->text().contains(hash));
}

// T14: the page of a long journal is shown while it is read, a slice at a time; what is wanted is shown as soon as it is there.
void TestTimeline::readsALongJournalInSlices()
{
    static const QList<Event> events = someEvents(60'000);
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    int turns = 1;
    while (!model.update(events, nullptr, Duration{1})) {
        ++turns;
        QCOMPARE(model.rowCount(), 0); // rows come when all have their place
        QVERIFY(model.total() > 0);
    }
    QVERIFY(turns > 2);
    QCOMPARE(model.rowCount(), 60'000);
    QCOMPARE(model.rowOf(60'000), 0);
    LaneReader reader(nullptr);
    while (!reader.read(events, Duration{1}))
        QVERIFY(reader.count() > 0);
    QCOMPARE(reader.count(), 60'000);
}

// Sheets delete themselves later than they close.
static Sheet *openSheet(const QWidget &page)
{
    for (Sheet *sheet : page.window()->findChildren<Sheet *>())
        if (sheet->isVisible())
            return sheet;
    return nullptr;
}

void TestTimeline::writesANoteAboutAPerson()
{
    Scene scene;
    scene.startCohort();
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    for (QCheckBox *box : page.findChildren<QCheckBox *>())
        if (box->text() == QLatin1String("About a person"))
            box->setChecked(true);
    auto *note = page.findChild<LogField *>();
    note->setText(QStringLiteral("is ill since noon"));
    QTest::keyClick(note, Qt::Key_Return);
    QVERIFY(scene.acts().isEmpty()); // whom it is about is asked first
    Sheet *sheet = openSheet(page);
    QVERIFY(sheet);
    auto *about = sheet->findChild<QComboBox *>();
    about->setCurrentIndex(about->findData(QStringLiteral("bo")));
    test::look(*sheet, QStringLiteral("sheet-personal-note"), sheet->sizeHint());
    QCOMPARE(test::clipped(*sheet), QStringList());
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(scene.acts().size(), 1);
    QCOMPARE(scene.acts().first().args.value(QStringLiteral("about")).toString(), QStringLiteral("bo"));
    QVERIFY(scene.acts().first().args.value(QStringLiteral("personal")).toBool());
    QCOMPARE(scene.acts().first().args.value(QStringLiteral("text")).toString(), QStringLiteral("is ill since noon"));
    QVERIFY(note->text().isEmpty());
    const Event &event = scene.events().last();
    QVERIFY(event.body.value(QStringLiteral("personal")).toBool());
}

void TestTimeline::erasesOneByTwoPersons()
{
    Scene scene;
    scene.startCohort();
    for (const char *key : {"k1", "k2"})
        scene.record(QStringLiteral("ana"), QStringLiteral("note.added"), {},
                     {{QStringLiteral("personal"), true},
                      {QStringLiteral("about"), QStringLiteral("bo")},
                      {QStringLiteral("key"), QString::fromLatin1(key)},
                      {QStringLiteral("sealed"), QStringLiteral("AAAA")}});
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    const qint64 seq = scene.events().last().seq;
    page.open(QStringLiteral("event/%1").arg(seq));
    QPushButton *erase = nullptr;
    for (QPushButton *button : page.findChild<EventPanel *>()->findChildren<QPushButton *>())
        if (button->text() == QString::fromUtf8("Erase the text…"))
            erase = button;
    QVERIFY(erase && erase->isVisible());
    QVERIFY(!erase->isEnabled()); // the commander does not administrate
    QVERIFY(!erase->toolTip().isEmpty());
    scene.setPerson(QStringLiteral("gil"));
    scene.pass(minute);
    QTRY_VERIFY(erase->isEnabled());
    erase->click();
    Sheet *sheet = openSheet(page);
    QVERIFY(sheet);
    const auto boxes = sheet->findChildren<QComboBox *>();
    QCOMPARE(boxes.first()->count(), 2); // this one, or both
    boxes.first()->setCurrentIndex(1);
    for (QLineEdit *field : sheet->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QLatin1String("Because"))
            field->setText(QStringLiteral("asked for by Bo in writing"));
        else if (field->echoMode() == QLineEdit::Password)
            field->setText(Scene::passphraseOf(field->accessibleName() == QLatin1String("Their passphrase")
                                                   ? boxes.last()->currentData().toString()
                                                   : QStringLiteral("gil")));
    }
    test::look(*sheet, QStringLiteral("sheet-erase-note"), sheet->sizeHint());
    QCOMPARE(test::clipped(*sheet), QStringList());
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(scene.rollout().records.notes.last().erased);
    QCOMPARE(std::count_if(scene.rollout().records.notes.begin(), scene.rollout().records.notes.end(),
                           [](const Note &note) { return note.erased; }),
             2);
    QTRY_VERIFY(!erase->isVisible()); // nothing is left to erase
}

// The pack of what is chosen, else of what the lanes show, else of everything.
void TestTimeline::packsWhatIsChosen()
{
    Scene scene;
    story(scene);
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    QSignalSpy asked(&page, &View::actionRequested);
    QAction *pack = nullptr;
    for (QAction *action : page.viewActions())
        if (action->objectName() == QLatin1String("stretch-evidence"))
            pack = action;
    QVERIFY(pack);
    pack->trigger();
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("evidence:"));
    auto *lanes = page.findChild<LaneView *>();
    QTest::keyClick(lanes, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(lanes->brush());
    pack->trigger();
    const QString word = asked.takeFirst().first().toString();
    const PackScope scope = scopeFromWord(word.section(QLatin1Char(':'), 1));
    QVERIFY(scope.from && scope.to);
    QCOMPARE(*scope.from, lanes->brush()->first);
    QCOMPARE(*scope.to, lanes->brush()->second);
}

void TestTimeline::jumpsAndZooms()
{
    Scene scene;
    story(scene);
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    auto *list = page.findChild<TimelineTable *>();
    auto *lanes = page.findChild<LaneView *>();
    QApplication::setActiveWindow(&page);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_T);
    QLineEdit *jump = nullptr;
    for (QLineEdit *edit : page.findChildren<QLineEdit *>())
        if (edit->accessibleName() == QLatin1String("Jump to a time"))
            jump = edit;
    QVERIFY(jump && jump->isVisible());
    const Event &wanted = scene.events().at(scene.events().size() / 2);
    jump->setText(clockOf(wanted.at));
    QTest::keyClick(jump, Qt::Key_Return);
    QVERIFY(list->currentIndex().isValid());
    QVERIFY(page.timeline().eventAt(list->currentIndex().row())->at <= wanted.at + Duration{999});
    const Duration before = lanes->span();
    QTest::keyClick(list, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(lanes->span(), std::max(before / 2, Duration{60'000}));
    QTest::keyClick(list, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(lanes->span() >= before);
}

void TestTimeline::copiesTheChosenRowsAsATable()
{
    Scene scene;
    story(scene);
    TimelineView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    auto *list = page.findChild<TimelineTable *>();
    list->selectionModel()->select(QItemSelection(list->model()->index(0, 0), list->model()->index(2, 0)),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QStringList lines = list->selectionMarkdown().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(1).startsWith(QStringLiteral("| ---")));
    QVERIFY(lines.at(2).contains(QString::number(scene.events().last().seq)));
}

void TestTimeline::drawsStretchesAndTheGapWithoutAnEngine()
{
    Scene scene;
    story(scene);
    const LaneFacts facts = laneFacts(scene.events(), scene.rollout().playbook, scene.now());
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
    window.openPath(QStringLiteral("event/%1").arg(scene.events().size() - 4));
    QTest::qWait(80);
    test::look(window, QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("-event"), size);
    QCOMPARE(window.size(), size);
    QCOMPARE(test::clipped(*window.currentView()), QStringList());
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
