#include "models/gates/gaterules.h"
#include "models/people/peoplerules.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/board/boardview.h"
#include "ui/shell/attention.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/duties.h"
#include "ui/shell/dutystrip.h"
#include "ui/shell/handover.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/shell/unlocksheet.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tableview.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>

using namespace holdpoint;
using test::Scene;

namespace {

const QString ana = QStringLiteral("ana"), bo = QStringLiteral("bo"), di = QStringLiteral("di"), cohort = QStringLiteral("cohort");

std::unique_ptr<View> pages(ViewId id)
{
    return id == ViewId::Board ? std::make_unique<BoardView>() : nullptr;
}

struct Shown {
    explicit Shown(Scene &scene) : window(pages, theme, false)
    {
        window.setSession(&scene);
        window.show();
    }
    KeyButton *button() const // of the first duty that has one
    {
        for (const DutyRow *row : window.findChildren<DutyRow *>())
            for (KeyButton *each : row->findChildren<KeyButton *>())
                if (each->isVisible())
                    return each;
        return nullptr;
    }
    template <class T> T *sheet() const
    {
        for (QWidget *each : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<T *>(each); found && found->isVisible())
                return found;
        return nullptr;
    }

    Theme theme{ThemeChoice::Light};
    MainWindow window;
};

// Ana waives the gate and lets the second person sign later.
QString waiverLeftOpen(Scene &scene)
{
    scene.setPerson(ana);
    scene.actSigned({QStringLiteral("w1"),
                     Act::Waive,
                     ana,
                     cohort,
                     {{QStringLiteral("because"), QStringLiteral("Partner confirmed it by phone")}, {QStringLiteral("leave_open"), true}},
                     {}},
                    {{ana, Scene::passphraseOf(ana)}});
    return QStringLiteral("w1");
}

void typePassphrase(QWidget *sheet, const QString &passphrase)
{
    for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
        if (field->echoMode() == QLineEdit::Password)
            QTest::keyClicks(field, passphrase);
}

QString wordsOf(const Scene &scene)
{
    QStringList words;
    for (const Duty &duty : duties(scene))
        words << duty.words;
    return words.join(QLatin1Char('\n'));
}

} // namespace

// What stands over the page until somebody does it: a second person who signs later, an act done alone, a locked window.
class TestDuties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void theSecondPersonSignsLater()
    {
        Scene scene;
        scene.startCohort();
        waiverLeftOpen(scene);
        const GateState *gate = gateById(scene.rollout().gates, cohort);
        QVERIFY(!gate->waived);
        QVERIFY2(wordsOf(scene).startsWith(QStringLiteral("Waits for a second person: waive G2 Cohort 10 %")), qPrintable(wordsOf(scene)));
        QCOMPARE(dutiesOfMine(scene), 0);
        scene.setPerson(di); // not hers
        QCOMPARE(dutiesOfMine(scene), 0);
        scene.setPerson(bo);
        QCOMPARE(dutiesOfMine(scene), 1);
        QCOMPARE(waitingOnMe(scene).value(ViewId::Board), 1);
        Shown shown(scene);
        QVERIFY(shown.button());
        shown.button()->click();
        auto *sheet = shown.sheet<Sheet>();
        QVERIFY(sheet);
        QVERIFY(sheet->accessibleDescription().contains(QStringLiteral("Ana Lima: waive G2")));
        typePassphrase(sheet, QStringLiteral("not the passphrase"));
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!gateById(scene.rollout().gates, cohort)->waived);
        scene.pass(Duration{2000});
        shown.button()->click();
        QTRY_VERIFY(shown.sheet<Sheet>());
        typePassphrase(shown.sheet<Sheet>(), Scene::passphraseOf(bo));
        QTest::keyClick(shown.sheet<Sheet>(), Qt::Key_Return, Qt::ControlModifier);
        gate = gateById(scene.rollout().gates, cohort);
        QVERIFY2(gate->waived, qPrintable(shown.window.accessibleName()));
        QCOMPARE(QSet<QString>(gate->waivedBy.begin(), gate->waivedBy.end()), (QSet<QString>{ana, bo}));
        QVERIFY(duties(scene).isEmpty());
        QTRY_VERIFY(!shown.button());
    }

    void whatNobodySignsLapses()
    {
        Scene scene;
        scene.startCohort();
        waiverLeftOpen(scene);
        scene.pass(Duration{10 * 60'000 + 1000});
        QVERIFY(duties(scene).isEmpty());
        scene.setPerson(bo);
        scene.actSigned({QStringLiteral("k1"), Act::Countersign, bo, QStringLiteral("w1"), {}, {}}, {{bo, Scene::passphraseOf(bo)}});
        QVERIFY(!gateById(scene.rollout().gates, cohort)->waived);
    }

    void whatWasDoneAloneIsRedUntilCountersigned()
    {
        Scene scene(Mode::Live, di);
        scene.startCohort();
        scene.act({QStringLiteral("h1"), Act::Hold, di, {}, {{QStringLiteral("break_glass"), true}}, {}});
        QVERIFY(scene.rollout().phases.hold.has_value());
        QCOMPARE(duties(scene).size(), 1);
        QVERIFY(duties(scene).first().alarm && duties(scene).first().button.isEmpty()); // not by herself
        scene.setPerson(bo);
        QVERIFY2(wordsOf(scene).startsWith(QStringLiteral("BREAK-GLASS: HOLD alone by Di Evans")), qPrintable(wordsOf(scene)));
        scene.pass(Duration{16 * 60'000});
        QVERIFY2(wordsOf(scene).contains(QStringLiteral("1:00 late")) || wordsOf(scene).contains(QStringLiteral("01:00 late")),
                 qPrintable(wordsOf(scene)));
        scene.actSigned({QStringLiteral("k1"), Act::Countersign, bo, QStringLiteral("h1"), {}, {}}, {{bo, Scene::passphraseOf(bo)}});
        QVERIFY(duties(scene).isEmpty());
        QCOMPARE(scene.rollout().people.breakGlass.first().countersignedBy, bo);
        QVERIFY(scene.events().last().body[QStringLiteral("late")].toBool());
    }

    void aLockedWindowStopsAndUnlocks() // F50
    {
        Scene scene(Mode::Live, bo);
        scene.startCohort();
        Shown shown(scene);
        scene.lock();
        QTRY_VERIFY(shown.button());
        QCOMPARE(shown.button()->text(), QStringLiteral("Unlock…"));
        const qint64 before = scene.rollout().seq;
        scene.act({QStringLiteral("n1"), Act::Note, bo, {}, {{QStringLiteral("text"), QStringLiteral("hello")}}, {}});
        QCOMPARE(scene.rollout().seq, before);
        QTest::keyClick(&shown.window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(scene.rollout().phases.hold.has_value());
        QCOMPARE(scene.rollout().people.breakGlass.size(), 1);
        QVERIFY(duties(scene).first().id.isEmpty()); // the lock stands first
        scene.setPerson(ana);
        shown.button()->click();
        auto *sheet = shown.sheet<UnlockSheet>();
        QVERIFY(sheet);
        typePassphrase(sheet, QStringLiteral("not the passphrase"));
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(scene.locked());
        scene.pass(Duration{2000});
        typePassphrase(sheet, Scene::passphraseOf(ana));
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!scene.locked());
        QTRY_VERIFY(!shown.sheet<UnlockSheet>());
    }

    // Both sides of it: who has command offers it by the palette, the other one finds it over the page and takes it. Until then
    // it stays where it was.
    void commandIsHandedOverByBothOfThem()
    {
        Scene scene(Mode::Live, ana, "plan.yaml");
        scene.startCohort();
        Shown shown(scene);
        QApplication::setActiveWindow(&shown.window);
        QTest::keyClick(&shown.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = shown.window.findChild<CommandPalette *>();
        QVERIFY(palette && palette->isVisible());
        QTest::keyClicks(palette->findChild<QLineEdit *>(), QStringLiteral("hand over"));
        QCOMPARE(palette->firstName(), QStringLiteral("Hand over…"));
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        auto *sheet = shown.sheet<HandOverSheet>();
        QVERIFY(sheet);
        auto *table = qobject_cast<TableView *>(sheet->focusWidget());
        QVERIFY(table);
        const auto words = [&] {
            return static_cast<RowsModel *>(table->model())->rows().at(table->currentId().toInt()).cells.first().text;
        };
        const auto *rows = static_cast<RowsModel *>(table->model());
        for (const Row &row : rows->rows())
            QVERIFY2(!row.cells.first().text.contains(QStringLiteral("Hen Ito")), "he only observes");
        for (qsizetype i = 0; i < rows->rows().size() && !words().contains(QStringLiteral("Di Evans")); ++i)
            QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(words(), QStringLiteral("Offer to Di Evans: incident commander"));
        const QString role = QStringLiteral("incident-commander");
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(scene.rollout().people.offered.size(), 1);
        QVERIFY(holds(scene.rollout().people, ana, role));
        QVERIFY(!holds(scene.rollout().people, di, role));
        QTRY_VERIFY(!shown.sheet<HandOverSheet>());
        QVERIFY(duties(scene).isEmpty()); // it waits for somebody else

        scene.setPerson(di);
        scene.pass(Duration{1000});
        QCOMPARE(dutiesOfMine(scene), 1);
        Shown other(scene);
        QTRY_VERIFY(other.button());
        QCOMPARE(other.button()->text(), QStringLiteral("Accept…"));
        QVERIFY2(wordsOf(scene).startsWith(QStringLiteral("Ana Lima offers you: incident commander")), qPrintable(wordsOf(scene)));
        QTest::keyClick(other.button(), Qt::Key_Space);
        sheet = other.sheet<HandOverSheet>();
        QVERIFY(sheet);
        QTest::keyClick(sheet->focusWidget(), Qt::Key_Return); // what is offered stands first
        QVERIFY(holds(scene.rollout().people, di, role));
        QVERIFY(!holds(scene.rollout().people, ana, role));
        QVERIFY(scene.rollout().people.offered.isEmpty());
        QVERIFY(duties(scene).isEmpty());
        QTRY_VERIFY(!other.button());
        scene.act({QStringLiteral("late"), Act::OpenPoll, ana, cohort, {}, {}}); // and command went with it
        QVERIFY(!gateById(scene.rollout().gates, cohort)->poll);
        scene.act({QStringLiteral("hers"), Act::OpenPoll, di, cohort, {}, {}});
        QVERIFY(gateById(scene.rollout().gates, cohort)->poll);
    }

    void locksAfterTenMinutesOrASleep() // F50
    {
        const FakeClock clock;
        IdleLock lock(clock);
        QSignalSpy idle(&lock, &IdleLock::idle);
        const Duration began = clock.boottime();
        for (int second = 1; second < 600; ++second)
            lock.look(began + Duration{second * 1000}, Duration{second * 1000});
        QCOMPARE(idle.size(), 0);
        lock.look(began + Duration{600'000}, Duration{600'000});
        QCOMPARE(idle.size(), 1);
        lock.look(began + Duration{601'000}, Duration{601'000});
        QCOMPARE(idle.size(), 1);
        lock.look(began + Duration{640'000}, Duration{602'000}); // the machine slept
        QCOMPARE(idle.size(), 2);
    }

    void looksRight_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
    }
    void looksRight()
    {
        QFETCH(int, choice);
        Scene scene;
        scene.startCohort();
        waiverLeftOpen(scene);
        scene.setPerson(di);
        scene.act({QStringLiteral("h1"), Act::Hold, di, {}, {{QStringLiteral("break_glass"), true}}, {}});
        scene.setPerson(bo);
        scene.lock();
        Shown shown(scene);
        shown.theme.choose(static_cast<ThemeChoice>(choice));
        test::look(shown.window, QStringLiteral("duties-%1").arg(QLatin1String(QTest::currentDataTag())), {1366, 768});
        QCOMPARE(shown.window.findChildren<DutyRow *>().size(), 3);
        QCOMPARE(test::clipped(*shown.window.findChild<DutyStrip *>()), QStringList());
        QCOMPARE(test::withoutName(*shown.window.findChild<DutyStrip *>()), QStringList());
        shown.button()->click();
        if (auto *sheet = shown.sheet<UnlockSheet>())
            test::look(*sheet, QStringLiteral("unlock-%1").arg(QLatin1String(QTest::currentDataTag())), sheet->size());
        scene.unlock(Scene::passphraseOf(bo));
        QTRY_VERIFY(shown.button() && shown.button()->text() != QStringLiteral("Unlock…"));
        for (const DutyRow *row : shown.window.findChildren<DutyRow *>())
            for (KeyButton *each : row->findChildren<KeyButton *>())
                if (each->isVisible() && each->text() == QStringLiteral("Sign…"))
                    each->click();
        if (auto *sheet = shown.sheet<Sheet>())
            test::look(*sheet, QStringLiteral("countersign-%1").arg(QLatin1String(QTest::currentDataTag())), sheet->size());
    }
};

QTEST_MAIN(TestDuties)
#include "tst_duties.moc"
