#include "tests/support/fakesession.h"
#include "tests/support/testmain.h"
#include "ui/shell/alarmbell.h"
#include "ui/shell/handover.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/veil.h"
#include "ui/widgets/drillframe.h"
#include "ui/widgets/tableview.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace holdpoint;

// What the window does by itself when something happens: sound, attention, news, the veil.
class TestAlarmBell : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::FakeSession> m_session;
    std::unique_ptr<MainWindow> m_window;

    void open(Mode mode)
    {
        m_window.reset();
        m_session = std::make_unique<test::FakeSession>(mode);
        m_window = std::make_unique<MainWindow>(nullptr, *m_theme, false);
        m_window->setSession(m_session.get());
        m_window->resize(1366, 768);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }
    void init() { open(Mode::Live); }
    void cleanup() { m_window.reset(); }

    void aNewP1SoundsAndAsksForAttention()
    {
        QSignalSpy rang(&m_window->bell(), &AlarmBell::rang), wanted(&m_window->bell(), &AlarmBell::attentionWanted);
        m_session->fire(QStringLiteral("errors-high"), Priority::P1);
        QTRY_COMPARE(rang.count(), 1);
        QCOMPARE(wanted.count(), 1);
        m_window->bell().look(); // it does not sound at every look
        QCOMPARE(rang.count(), 1);
    }

    void aSilencedAlarmMakesNoSoundAndAMuteEndsByItself()
    {
        QSignalSpy rang(&m_window->bell(), &AlarmBell::rang), wanted(&m_window->bell(), &AlarmBell::attentionWanted);
        QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_window->bell().muteLeft() > Duration{4 * 60'000});
        QVERIFY(m_window->notice().sentence().contains(QStringLiteral("muted")));
        m_session->fire(QStringLiteral("errors-high"), Priority::P1);
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(rang.count(), 0);
        for (int i = 0; i < 3; ++i) // 15, 30, off
            QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->bell().muteLeft(), Duration{0});
        for (TriggerState &trigger : m_session->state().triggers.triggers)
            trigger.silenced = true;
        QVERIFY(!soundingPriority(m_session->rollout(), m_session->around().now));
    }

    void whatPlayersAreToldStandsInTheWindow()
    {
        open(Mode::Drill);
        Event event;
        event.kind = QStringLiteral("inject.delivered");
        event.body = {{QStringLiteral("text"), QStringLiteral("The CEO asks what is going on.")},
                      {QStringLiteral("to"), QStringLiteral("incident-commander")}};
        Q_EMIT m_session->rolloutChanged({event});
        QVERIFY2(m_window->notice().sentence().contains(QStringLiteral("The CEO asks")), qPrintable(m_window->notice().sentence()));
        QVERIFY(m_window->notice().sentence().startsWith(QStringLiteral("EXERCISE")));
    }

    void aDrillStoppedElsewhereGoesBlankHereAndTellsNobodyAgain()
    {
        open(Mode::Drill);
        QSignalSpy stopped(m_window.get(), &MainWindow::realWorldStopped);
        m_session->state().drill.realWorldStop = true;
        Q_EMIT m_session->rolloutChanged({});
        QVERIFY(!m_window->currentView()->isVisible());
        QVERIFY(m_window->findChild<DrillFrame *>()->isFramed());
        QCOMPARE(stopped.count(), 0);
    }

    void theVeilSaysSinceWhenAndWhatToDo()
    {
        auto *veil = m_window->findChild<Veil *>();
        QVERIFY(veil && !veil->isVisible());
        m_session->around().storeOk = false;
        m_session->around().storeWhy = QStringLiteral("the folder is gone");
        m_session->around().frozenSince = m_session->around().now;
        m_session->changed();
        QTRY_VERIFY(veil->isVisible());
        QVERIFY(veil->accessibleName().contains(QStringLiteral("Nothing new since")));
        QSignalSpy asked(m_window.get(), &MainWindow::programRequested);
        QTest::keyClick(veil->findChild<QPushButton *>(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("open-room:memory"));
        m_session->around().frozenSince.reset();
        m_session->changed();
        QTRY_VERIFY(!veil->isVisible());
    }

    void commandIsOfferedAndAccepted()
    {
        const auto mine = handOverChoices(*m_session);
        QVERIFY(!mine.isEmpty());
        QCOMPARE(mine.first().act, Act::HandOver);
        m_session->setPerson(QStringLiteral("bo"));
        m_session->state().people.offered = {{QStringLiteral("incident-commander"), QStringLiteral("ana"), QStringLiteral("bo"), {}}};
        const auto theirs = handOverChoices(*m_session);
        QCOMPARE(theirs.first().act, Act::AcceptHandOver);
        auto *sheet = new HandOverSheet(theirs, false, m_window.get());
        QSignalSpy chosen(sheet, &HandOverSheet::chosen);
        sheet->ask();
        QTest::keyClick(sheet->findChild<TableView *>(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(1).toString(), QStringLiteral("incident-commander"));
        m_session->setObserver(true);
        QVERIFY(handOverChoices(*m_session).isEmpty());
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        m_window->tell(QStringLiteral("something"));
        auto *close = m_window->notice().findChild<QPushButton *>();
        close->setFocus();
        QTest::keyClick(close, Qt::Key_Return);
        QVERIFY(!m_window->notice().isVisible());
    }
};

QTEST_MAIN(TestAlarmBell)
#include "tst_alarmbell.moc"
