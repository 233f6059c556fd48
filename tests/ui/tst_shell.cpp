#include "tests/support/fakesession.h"
#include "tests/support/pseudolocale.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "ui/shell/actions.h"
#include "ui/shell/announcer.h"
#include "ui/shell/confirmpolicy.h"
#include "ui/shell/eventline.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/safetydesk.h"
#include "ui/shell/sheet.h"
#include "ui/shell/shellfacts.h"
#include "ui/shell/spine.h"
#include "ui/widgets/drillframe.h"
#include "ui/widgets/plate.h"

using namespace holdpoint;

class TestShell : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

    // Pictures for people to look at: only written where HOLDPOINT_GRABS names a folder.
    static void keep(MainWindow &window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        if (!folder.isEmpty())
            window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }

    static void settle() { QTest::qWait(30); }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }

    void saysWhereTheRolloutStands()
    {
        test::FakeSession session;
        const ShellFacts facts = shellFacts(&session);
        QCOMPARE(facts.look.word, QStringLiteral("RUNNING"));
        QCOMPARE(facts.phase.caption, QStringLiteral("Phase 2 of 5"));
        QCOMPARE(facts.clock.caption, QStringLiteral("To gate G2"));
        QCOMPARE(facts.clock.value, QStringLiteral("T\u221200:12:00"));
        QCOMPARE(facts.commander.value, QStringLiteral("Ana Lima"));
        QCOMPARE(facts.comms.value, QStringLiteral("15:40"));
        QCOMPARE(facts.age.value, QStringLiteral("2 s"));
        QVERIFY(facts.strip.contains(QStringLiteral("METRICS 3/3 fresh")));
        QVERIFY(facts.strip.contains(QStringLiteral("AUDIT #1845 7f3a")));
        QVERIFY(facts.modePlate.isEmpty());
    }

    void anEngineThatIsGoneIsNeverCalm()
    {
        test::FakeSession session;
        session.around().engineAlive = false;
        session.around().beatAge.reset();
        const ShellFacts facts = shellFacts(&session);
        QCOMPARE(facts.look.word, QStringLiteral("NO ENGINE"));
        QVERIFY(facts.strip.contains(QStringLiteral("NO ENGINE")));
        QVERIFY(facts.assertive);
    }

    void firingShowsCountAgeAndBlinks()
    {
        test::FakeSession session;
        session.fire(QStringLiteral("errors-high"), Priority::P1);
        const ShellFacts facts = shellFacts(&session);
        QCOMPARE(facts.look.word, QStringLiteral("FIRING"));
        QCOMPARE(facts.digits, QStringLiteral("02:13"));
        QVERIFY(facts.because.contains(QStringLiteral("Payments failing")));
        QCOMPARE(facts.priorities.at(0).count, 1);
        QVERIFY(facts.blinking);
        session.state().triggers.triggers[0].alarm = AlarmStatus::Acknowledged;
        QVERIFY(!shellFacts(&session).blinking);
    }

    void rollingBackTurnsTheClockIntoTheRto()
    {
        test::FakeSession session;
        session.startRollback();
        const ShellFacts facts = shellFacts(&session);
        QCOMPARE(facts.look.word, QStringLiteral("ROLLING BACK"));
        QCOMPARE(facts.clock.caption, QStringLiteral("RTO left of 15:00"));
        QCOMPARE(facts.clock.value, QStringLiteral("08:18"));
        session.around().now += Duration{900'000};
        QCOMPARE(shellFacts(&session).clock.value, QStringLiteral("LATE 06:42"));
    }

    void aStoreThatDoesNotRecordOutranksAll()
    {
        test::FakeSession session;
        session.fire(QStringLiteral("errors-high"), Priority::P1);
        session.around().storeOk = false;
        session.around().storeWhy = QStringLiteral("disk full on /home");
        QCOMPARE(shellFacts(&session).look.word, QStringLiteral("NOT RECORDING"));
    }

    void nothingOpenSaysSoInEveryCell()
    {
        const ShellFacts facts = shellFacts(nullptr);
        QCOMPARE(facts.look.word, QStringLiteral("NO ROLLOUT"));
        for (const SpineCell &cell : {facts.phase, facts.clock, facts.alarms, facts.commander, facts.comms, facts.age})
            QVERIFY(!cell.value.isEmpty() && cell.value != QStringLiteral("--"));
    }

    void theLadderIsThatOfTheDesign_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<int>("level");
        for (const char *free : {"hold", "ack", "silence", "check", "note", "objection", "stop"})
            QTest::newRow(free) << QString::fromLatin1(free) << 0;
        for (const char *undo : {"shelve", "assign"})
            QTest::newRow(undo) << QString::fromLatin1(undo) << 1;
        for (const char *sheet : {"resume", "advance", "pause", "confirm", "decline", "abort"})
            QTest::newRow(sheet) << QString::fromLatin1(sheet) << 2;
        for (const char *typed : {"rollback", "close"})
            QTest::newRow(typed) << QString::fromLatin1(typed) << 3;
        for (const char *two : {"waive", "accept-unknown", "skip-phase", "rearm", "disarm", "revise", "give-up"})
            QTest::newRow(two) << QString::fromLatin1(two) << 4;
    }
    void theLadderIsThatOfTheDesign()
    {
        QFETCH(QString, act);
        QFETCH(int, level);
        const auto known = actFromWord(act);
        QVERIFY2(known, qPrintable(act));
        QCOMPARE(static_cast<int>(frictionOf(*known)), level);
    }

    void everyFocusableWidgetHasAName()
    {
        test::FakeSession session;
        MainWindow window(nullptr, *m_theme, false);
        window.setSession(&session);
        window.resize(1440, 900);
        window.show();
        window.desk().startRollback();
        settle();
        QCOMPARE(test::withoutName(window).join(QStringLiteral(", ")), QString());
        QCOMPARE(test::withoutName(*window.desk().sheet()), QStringList());
    }

    void eachChangeOfStateIsSaidOnce()
    {
        test::FakeSession session;
        MainWindow window(nullptr, *m_theme, false);
        window.setSession(&session);
        settle();
        QSignalSpy said(&window.announcer(), &Announcer::announced);
        session.fire(QStringLiteral("errors-high"), Priority::P1);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().at(1).toBool());
        session.changed();
        session.changed();
        settle();
        QCOMPARE(said.size(), 1);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light 1440") << QStringLiteral("light") << 0 << QSize(1440, 900);
        QTest::newRow("light 1366") << QStringLiteral("light") << 0 << QSize(1366, 768);
        QTest::newRow("dark 1920") << QStringLiteral("dark") << 0 << QSize(1920, 1080);
        QTest::newRow("drill 1440") << QStringLiteral("light") << 1 << QSize(1440, 900);
        QTest::newRow("drill 1366") << QStringLiteral("dark") << 1 << QSize(1366, 768);
        QTest::newRow("contrast 1440") << QStringLiteral("contrast") << 0 << QSize(1440, 900);
    }
    void nothingIsCutOff()
    {
        QFETCH(QString, theme);
        QFETCH(int, mode);
        QFETCH(QSize, size);
        m_theme->choose(themeChoiceFromWord(theme));
        test::FakeSession session(static_cast<Mode>(mode));
        MainWindow window(nullptr, *m_theme, false);
        window.setSession(&session);
        window.resize(size);
        window.show();
        QApplication::setActiveWindow(&window);
        settle();
        keep(window, QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(" running"));
        QCOMPARE(test::clipped(window).join(QStringLiteral(", ")), QString());
        QCOMPARE(window.size(), size);
        session.fire(QStringLiteral("errors-high"), Priority::P1);
        session.state().phases.hold = HoldState{QStringLiteral("ana"), QStringLiteral("looking"), session.around().now - Duration{75'000}};
        session.changed();
        settle();
        keep(window, QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(" firing"));
        QCOMPARE(test::clipped(window).join(QStringLiteral(", ")), QString());
        session.startRollback();
        settle();
        keep(window, QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(" rolling back"));
        QCOMPARE(test::clipped(window).join(QStringLiteral(", ")), QString());
        window.setSession(nullptr);
        settle();
        keep(window, QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(" nothing open"));
        m_theme->choose(ThemeChoice::Light);
    }

    void sheetsWearTheFrameInADrill()
    {
        test::FakeSession session(Mode::Drill);
        MainWindow window(nullptr, *m_theme, false);
        window.setSession(&session);
        window.show();
        window.desk().startRollback();
        Sheet *sheet = window.desk().sheet();
        QVERIFY(sheet->findChild<DrillFrame *>()->isFramed());
        QVERIFY(sheet->windowTitle().startsWith(QStringLiteral("[DRILL]")));
        QVERIFY(sheet->accessibleDescription().startsWith(QStringLiteral("Practise")));
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        settle();
        if (!folder.isEmpty())
            sheet->grab().save(folder + QStringLiteral("/sheet drill.png"));
    }

    void everythingSaidIsTranslated()
    {
        test::PseudoLocale pseudo;
        QCoreApplication::installTranslator(&pseudo);
        test::FakeSession session(Mode::Drill);
        {
            MainWindow window(nullptr, *m_theme, false);
            window.setSession(&session);
            window.resize(1440, 900);
            window.show();
            window.desk().startRollback();
            settle();
            // What the playbook, the journal and the rules say is data.
            const QStringList data{session.rollout().playbook->title,
                                   session.rollout().playbook->id,
                                   QStringLiteral("Cohort 10\u202f%"),
                                   QStringLiteral("CHG-1234"),
                                   QStringLiteral("Ana Lima"),
                                   QStringLiteral("incident-commander"),
                                   QStringLiteral("incident commander"),
                                   QStringLiteral("Cy Diaz"),
                                   QStringLiteral("Bo Chen"),
                                   QStringLiteral("UTC"),
                                   QStringLiteral("Nov"),
                                   QStringLiteral("Thu")};
            QStringList found = test::untranslated(window, data);
            // Lines of the journal are data too.
            for (const Event &event : session.events())
                found.removeAll(eventLine(event, session.rollout().playbook.get()));
            QCOMPARE(found.join(QStringLiteral(" / ")), QString());
            QCOMPARE(test::untranslated(*window.desk().sheet(),
                                        data + QStringList{QStringLiteral("Step back one phase"), QStringLiteral("Legacy serving all")}),
                     QStringList());
            keep(window, QStringLiteral("pseudo"));
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void standsInGerman()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/holdpoint/i18n/holdpoint_de.qm")));
        QCoreApplication::installTranslator(&german);
        {
            test::FakeSession session;
            MainWindow window(nullptr, *m_theme, false);
            window.setSession(&session);
            window.resize(1440, 900);
            window.show();
            settle();
            QVERIFY(shellFacts(&session).phase.caption.startsWith(QStringLiteral("Phase 2 von 5")));
            // A class's strings are found under its full name only.
            QCOMPARE(window.actions().action(QStringLiteral("view-gates"))->text(), QStringLiteral("Gates"));
            QCOMPARE(window.findChild<RailButton *>()->text(), QStringLiteral("Lage"));
            QVERIFY(window.desk().sheet() == nullptr);
            window.desk().startRollback();
            QCOMPARE(window.desk().sheet()->windowTitle(), QStringLiteral("Rollback starten"));
            QCOMPARE(test::clipped(window).join(QStringLiteral(", ")), QString());
            keep(window, QStringLiteral("german"));
        }
        QCoreApplication::removeTranslator(&german);
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
