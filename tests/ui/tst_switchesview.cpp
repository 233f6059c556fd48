#include "models/runbooks/killswitches.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/runbooks/rollbackpage.h"
#include "ui/runbooks/switchesview.h"
#include "ui/runbooks/switchrows.h"
#include "ui/shell/degradedfacts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace holdpoint;
using test::Scene;

namespace {

const QString checkout = QStringLiteral("new-checkout"), search = QStringLiteral("search"), mails = QStringLiteral("mails");

KeyButton *button(const QWidget &in, const char *name)
{
    return in.findChild<KeyButton *>(QString::fromLatin1(name));
}

struct Bench {
    Scene scene;
    SwitchesView page;

    explicit Bench(const QString &person = QStringLiteral("bo"), Mode mode = Mode::Live) : scene(mode, person, "switches.yaml")
    {
        scene.record(QStringLiteral("ana"), QStringLiteral("rollout.started"), QStringLiteral("billing-cutover"));
        scene.record(QStringLiteral("ana"), QStringLiteral("phase.started"), QStringLiteral("cohort"), {{QStringLiteral("attempt"), 1}});
        page.resize(1180, 620);
        page.setSession(&scene);
        page.show();
        page.activateWindow();
        QApplication::setActiveWindow(&page);
        page.firstFocus()->setFocus();
    }
    void key(Qt::Key key) { QTest::keyClick(page.firstFocus(), key); }
    void choose(const QString &id) { page.open(QStringLiteral("switch/") + id); }
    SwitchFacts facts(const QString &id) const { return switchFacts(scene, id); }
    void engine(const char *kind, const QString &id, QJsonObject body, const char *press = "S-1")
    {
        if (*press)
            body.insert(QStringLiteral("run"), QLatin1String(press));
        scene.record(QStringLiteral("engine"), QLatin1String(kind), id, body);
        scene.pass(Duration{1000});
    }
    // What the engine records of a press that was carried out; `seen`: whether its observe agreed.
    void carryOut(const QString &id, bool seen, const QString &detail = {})
    {
        engine("switch.armed", id, {});
        engine("switch.intent", id, {{QStringLiteral("attempt"), 1}});
        engine("switch.started", id, {{QStringLiteral("attempt"), 1}});
        engine("switch.finished", id,
               {{QStringLiteral("attempt"), 1},
                {QStringLiteral("end"), QStringLiteral("done")},
                {QStringLiteral("result"), QStringLiteral("exited(0)")}});
        engine("switch.observed", id, {{QStringLiteral("attempt"), 1}, {QStringLiteral("ok"), seen}, {QStringLiteral("detail"), detail}});
        engine("switch.ended", id, {{QStringLiteral("status"), seen ? QStringLiteral("succeeded") : QStringLiteral("failed")}});
    }
    Sheet *sheet() const
    {
        const auto sheets = page.findChildren<Sheet *>();
        return sheets.isEmpty() ? nullptr : sheets.last();
    }
    int presses() const { return static_cast<int>(scene.rollout().switches.presses.runs.size()); }
};

QStringList texts(const QWidget &in)
{
    QStringList all;
    for (const PlainLabel *label : in.findChildren<PlainLabel *>())
        if (!label->isHidden())
            all << label->text();
    return all;
}

} // namespace

class TestSwitchesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void theGuardIsOpenedFirst()
    {
        Bench bench;
        bench.choose(checkout);
        QVERIFY(!button(bench.page, "switch-off")->isEnabled());
        QVERIFY(button(bench.page, "switch-off")->accessibleDescription().contains(QStringLiteral("Open the guard first")));
        bench.key(Qt::Key_0); // nothing is pressed through a closed guard
        QCOMPARE(bench.presses(), 0);
        bench.key(Qt::Key_G);
        QVERIFY(bench.page.guardIsOpen());
        QVERIFY(button(bench.page, "switch-off")->isEnabled());
        bench.key(Qt::Key_0);
        QCOMPARE(bench.presses(), 1);
        QVERIFY(!bench.page.guardIsOpen());
        QVERIFY(!button(bench.page, "switch-off")->isEnabled());
        QCOMPARE(bench.facts(checkout).standing.state, QStringLiteral("pending"));
        bench.key(Qt::Key_G);
        bench.key(Qt::Key_0); // it is pending: nothing is repeated
        QCOMPARE(bench.presses(), 1);
    }

    void theGuardClosesWhenAnotherSwitchIsChosen()
    {
        Bench bench;
        bench.choose(checkout);
        bench.key(Qt::Key_G);
        QVERIFY(bench.page.guardIsOpen());
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.page.chosen(), search);
        QVERIFY(!bench.page.guardIsOpen());
        button(bench.page, "guard")->click(); // by the mouse too
        QVERIFY(bench.page.guardIsOpen());
        button(bench.page, "guard")->click();
        QVERIFY(!bench.page.guardIsOpen());
    }

    // F14, D19: asked is not seen, and both stand there.
    void requestedAndObservedStandApart()
    {
        Bench bench;
        bench.choose(checkout);
        QCOMPARE(bench.facts(checkout).requested, QStringLiteral("never pressed"));
        bench.engine("switch.observed", checkout, {{QStringLiteral("state"), QStringLiteral("on")}}, "");
        bench.key(Qt::Key_G);
        bench.key(Qt::Key_0);
        bench.scene.pass(Duration{12'000});
        QVERIFY2(bench.facts(checkout).wait.startsWith(QStringLiteral("PENDING 00:12 of 00:30")), qPrintable(bench.facts(checkout).wait));
        QVERIFY(degradedStates(bench.scene).isEmpty()); // not yet
        bench.carryOut(checkout, false, QStringLiteral("2 of 5 regions"));
        bench.engine("switch.observed", checkout,
                     {{QStringLiteral("state"), QStringLiteral("on")}, {QStringLiteral("why"), QStringLiteral("on in 2 of 5 regions")}},
                     "");
        const SwitchFacts facts = bench.facts(checkout);
        QVERIFY(facts.differs);
        QVERIFY(facts.requested.startsWith(QStringLiteral("OFF ")));
        QVERIFY(facts.seen.startsWith(QStringLiteral("ON ")));
        QTRY_VERIFY(texts(bench.page).contains(QStringLiteral("Seen otherwise than it was asked for.")));
        const QList<DegradedState> states = degradedStates(bench.scene);
        QCOMPARE(states.size(), 1);
        QCOMPARE(states.first().row, QStringLiteral("D19"));
        QVERIFY(inOneText(states.first()).contains(QStringLiteral("on in 2 of 5 regions")));
        button(bench.page, "look-again")->click();
        QVERIFY(bench.scene.rollout().switches.looksAsked.contains(checkout));
        bench.engine("switch.observed", checkout, {{QStringLiteral("state"), QStringLiteral("off")}}, "");
        QVERIFY(!bench.facts(checkout).differs);
        QVERIFY(degradedStates(bench.scene).isEmpty());
        bench.scene.setEngine(false); // then nobody sees anything
        QVERIFY(!bench.facts(checkout).observed);
        QVERIFY(bench.facts(checkout).seen.startsWith(QStringLiteral("UNKNOWN")));
    }

    void saysWhatItDoesAndWhatUndoesIt()
    {
        Bench bench;
        QStringList said;
        for (const KeyValue &pair : bench.facts(checkout).facts)
            said << pair.key + QStringLiteral(": ") + pair.value;
        const QString all = said.join(QLatin1Char('\n'));
        for (const char *words : {"Effect: Customers see the old checkout", "OFF does: PUT http://127.0.0.1:8081/flags/checkout off",
                                  "Inverse: PUT http://127.0.0.1:8081/flags/checkout on", "Last tested: 19", "Timeout: 30s",
                                  "Approved as: CAB-77", "Owner: Ed Fox", "answers off"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(all));
        QCOMPARE(bench.facts(mails).seen, QStringLiteral("not observed"));
    }

    void rightsAreThoseOfTheTable_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<bool>("off");
        QTest::addColumn<bool>("on");
        QTest::newRow("rollback owner") << "bo" << true << false;
        QTest::newRow("commander") << "ana" << true << true;
        QTest::newRow("its owner") << "ed" << true << true;
        QTest::newRow("security deputy") << "di" << false << false;
        QTest::newRow("an observer") << "gil" << false << false;
    }
    void rightsAreThoseOfTheTable()
    {
        QFETCH(QString, person);
        QFETCH(bool, off);
        Bench bench(person);
        bench.choose(checkout);
        QCOMPARE(button(bench.page, "guard")->isEnabled(), off);
        if (!off) {
            QVERIFY(!button(bench.page, "guard")->accessibleDescription().isEmpty());
            return;
        }
        bench.key(Qt::Key_G);
        QCOMPARE(button(bench.page, "switch-off")->isEnabled(), off);
        QTEST(button(bench.page, "switch-on")->isEnabled(), "on");
    }

    void twoPersonsPressWhatIsGuardedByTwo()
    {
        Bench bench;
        bench.choose(search);
        bench.key(Qt::Key_G);
        bench.key(Qt::Key_0);
        QCOMPARE(bench.presses(), 0);
        Sheet *sheet = bench.sheet();
        QVERIFY(sheet);
        QList<QLineEdit *> secrets;
        for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
            if (field->echoMode() == QLineEdit::Password)
                secrets.append(field);
        QCOMPARE(secrets.size(), 2);
        auto *second = sheet->findChild<QComboBox *>();
        second->setCurrentIndex(second->findData(QStringLiteral("ana")));
        secrets.at(0)->setText(Scene::passphraseOf(QStringLiteral("bo")));
        secrets.at(1)->setText(Scene::passphraseOf(QStringLiteral("ana")));
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bench.presses(), 1);
    }

    void aPressCanBeCancelledAndAnUnknownOneIsAnswered()
    {
        Bench bench;
        bench.choose(mails);
        QVERIFY(button(bench.page, "cancel-press")->isHidden());
        bench.key(Qt::Key_G);
        bench.key(Qt::Key_0);
        QTRY_VERIFY(!button(bench.page, "cancel-press")->isHidden());
        bench.key(Qt::Key_C);
        QVERIFY(bench.scene.rollout().switches.presses.runs.first().abortEnds);
        bench.choose(checkout);
        bench.key(Qt::Key_G);
        bench.key(Qt::Key_0);
        bench.engine("switch.armed", checkout, {}, "S-2");
        bench.engine("switch.intent", checkout, {{QStringLiteral("attempt"), 1}}, "S-2");
        bench.engine("switch.unknown", checkout, {{QStringLiteral("attempt"), 1}, {QStringLiteral("detail"), QStringLiteral("no answer")}},
                     "S-2");
        bench.engine("switch.paused", checkout, {{QStringLiteral("why"), QStringLiteral("unknown")}, {QStringLiteral("step"), checkout}},
                     "S-2");
        QVERIFY(bench.facts(checkout).unanswered);
        QTRY_VERIFY(texts(bench.page).contains(QStringLiteral("UNKNOWN: it may have happened")));
        QVERIFY(button(bench.page, "press-happened")->isVisible());
        bench.scene.setPerson(QStringLiteral("ed")); // its owner says
        bench.scene.pass(Duration{1000});
        QTRY_VERIFY(button(bench.page, "press-happened")->isEnabled());
        button(bench.page, "press-happened")->click();
        Sheet *sheet = bench.sheet();
        QVERIFY(sheet);
        for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
            if (field->isVisible())
                field->setText(QStringLiteral("the flag page says so"));
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        const QList<Event> &events = bench.scene.events();
        QVERIFY(
            std::any_of(events.begin(), events.end(), [](const Event &event) { return event.kind == QLatin1String("switch.answered"); }));
    }

    void aDrillPractises()
    {
        Bench bench(QStringLiteral("di"), Mode::Drill);
        bench.choose(search);
        QCOMPARE(button(bench.page, "switch-off")->text(), QStringLiteral("Practise: OFF"));
        QVERIFY(button(bench.page, "look-again")->accessibleDescription().contains(QStringLiteral("A drill touches nothing")));
        bench.key(Qt::Key_G);
        bench.key(Qt::Key_0); // one person for every role
        QCOMPARE(bench.presses(), 1);
    }

    void linksLeadToTheSwitch()
    {
        Scene scene(Mode::Live, QStringLiteral("bo"), "switches.yaml");
        Theme theme(ThemeChoice::Light);
        const auto pages = [](ViewId id) {
            return id == ViewId::Rollback ? std::unique_ptr<View>(makeRollbackPage()) : std::unique_ptr<View>();
        };
        MainWindow window(pages, theme, false);
        window.setSession(&scene);
        window.openPath(QStringLiteral("switch/mails"));
        auto *page = window.findChild<SwitchesView *>();
        QVERIFY(page);
        QCOMPARE(page->chosen(), mails);
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << QSize(1366, 768);
        QTest::newRow("dark") << true << QSize(1920, 1080);
    }
    void looksRight()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        Scene scene(Mode::Live, QStringLiteral("bo"), "switches.yaml");
        scene.record(QStringLiteral("ana"), QStringLiteral("rollout.started"), QStringLiteral("billing-cutover"));
        scene.record(QStringLiteral("ana"), QStringLiteral("phase.started"), QStringLiteral("cohort"), {{QStringLiteral("attempt"), 1}});
        Theme theme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const auto pages = [](ViewId id) {
            return id == ViewId::Rollback ? std::unique_ptr<View>(makeRollbackPage()) : std::unique_ptr<View>();
        };
        MainWindow window(pages, theme, false);
        window.setSession(&scene);
        window.openPath(QStringLiteral("switch/new-checkout"));
        auto *page = window.findChild<SwitchesView *>();
        window.resize(size);
        window.show();
        QApplication::setActiveWindow(&window);
        page->firstFocus()->setFocus();
        QTest::keyClick(page->firstFocus(), Qt::Key_G);
        QTest::keyClick(page->firstFocus(), Qt::Key_0);
        scene.pass(Duration{9000});
        QTest::qWait(50);
        if (dark)
            QTest::keyClick(page->firstFocus(), Qt::Key_G);
        test::look(window, QStringLiteral("switches-%1").arg(QLatin1String(QTest::currentDataTag())), size);
        QCOMPARE(test::withoutName(*window.currentView()), QStringList());
        QCOMPARE(test::clipped(*window.currentView()), QStringList());
    }
};

QTEST_MAIN(TestSwitchesView)
#include "tst_switchesview.moc"
