#include "tests/support/fakesession.h"
#include "tests/support/testmain.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/palettematch.h"
#include "ui/shell/safetydesk.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/drillframe.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

using namespace holdpoint;

class TestSafetyChords : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::FakeSession> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QDialog> m_modal;

    void open(Mode mode = Mode::Live)
    {
        m_window.reset();
        m_session = std::make_unique<test::FakeSession>(mode);
        m_window = std::make_unique<MainWindow>(nullptr, *m_theme, false);
        m_window->setSession(m_session.get());
        m_window->resize(1440, 900);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
    }

    // Brings the window into the named situation and says who would get the keys then.
    QWidget *arrange(const QString &from)
    {
        if (from == u"a text field") {
            m_window->actions().action(QStringLiteral("note"))->trigger();
            return QApplication::focusWidget();
        }
        if (from == u"an open menu") {
            QMenu *menu = m_window->findChild<QMenuBar *>()->actions().first()->menu();
            menu->popup({10, 10});
            return menu;
        }
        if (from == u"a modal dialog") {
            m_modal = std::make_unique<QDialog>(m_window.get());
            m_modal->setModal(true);
            auto *field = new QLineEdit(m_modal.get());
            m_modal->show();
            QApplication::setActiveWindow(m_modal.get());
            field->setFocus();
            return field;
        }
        m_window->showView(viewFor(from));
        return m_window->currentView();
    }

    static ViewId viewFor(const QString &name)
    {
        return name == u"timeline" ? ViewId::Timeline : name == u"gates" ? ViewId::Gates : ViewId::Board;
    }

    static void places()
    {
        QTest::addColumn<QString>("from");
        for (const char *place : {"board", "gates", "timeline", "a text field", "an open menu", "a modal dialog"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }
    void init() { open(); }
    void cleanup()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        m_modal.reset();
        m_window.reset();
    }

    void holdsWithOneChordFromAnywhere_data() { places(); }
    void holdsWithOneChordFromAnywhere()
    {
        QFETCH(QString, from);
        QTest::keyClick(arrange(from), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_session->actsOf(Act::Hold).size(), 1);
        QVERIFY(!m_window->desk().sheet());
    }

    void aKeyHeldDownIsOnePress()
    {
        QTest::keyPress(m_window->currentView(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        for (int i = 0; i < 20; ++i) {
            QKeyEvent again(QEvent::KeyPress, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier, QString(), true);
            QCoreApplication::sendEvent(m_window->currentView(), &again);
        }
        QCOMPARE(m_session->acts().size(), 1);
    }

    void startsARollbackWithFourKeysFromAnywhere_data() { places(); }
    void startsARollbackWithFourKeysFromAnywhere()
    {
        QFETCH(QString, from);
        QTest::keyClick(arrange(from), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_window->desk().sheet());
        QCOMPARE(m_session->acts().size(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_session->actsOf(Act::Rollback).size(), 1);
        QCOMPARE(m_session->acts().last().args.value(QLatin1String("runbook")).toString(), QStringLiteral("step-back"));
        QVERIFY(!m_session->acts().last().args.value(QLatin1String("reason")).toString().isEmpty());
    }

    void aWrongCodeStartsNothing()
    {
        m_window->desk().startRollback();
        QLineEdit *code = m_window->desk().sheet()->findChild<QLineEdit *>();
        QVERIFY(code);
        for (const char *wrong : {"P3", "XX", "P"}) {
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(wrong));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        }
        QCOMPARE(m_session->acts().size(), 0);
        QVERIFY(m_window->desk().sheet());
    }

    void escapeNeverCommits()
    {
        m_window->desk().startRollback();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("P2"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(m_session->acts().size(), 0);
        QTRY_VERIFY(!m_window->desk().sheet());
    }

    void upAndDownChooseTheRunbook()
    {
        m_window->desk().startRollback();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("P2"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_session->acts().last().args.value(QLatin1String("runbook")).toString(), QStringLiteral("all-back"));
    }

    void resumingAsksAndCancelIsTheDefault()
    {
        m_window->desk().holdOrResume();
        m_window->desk().holdOrResume();
        QVERIFY(m_window->desk().sheet());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_session->actsOf(Act::Resume).size(), 0);
        QTRY_VERIFY(!m_window->desk().sheet());
        m_window->desk().holdOrResume();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_session->actsOf(Act::Resume).size(), 1);
    }

    void pausesWithAChordAndADigit_data() { places(); }
    void pausesWithAChordAndADigit()
    {
        QFETCH(QString, from);
        QWidget *keys = arrange(from);
        QTest::keyClick(keys, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!m_window->notice().sentence().isEmpty());
        QTest::keyClick(keys, Qt::Key_2);
        QCOMPARE(m_session->actsOf(Act::Pause).size(), 1);
        QTest::keyClick(keys, Qt::Key_3);
        QCOMPARE(m_session->actsOf(Act::Pause).size(), 1);
    }

    void theSecondButtonAbortsWhileARollbackRuns()
    {
        m_session->startRollback();
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_window->desk().sheet());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_session->actsOf(Act::Rollback).size(), 0);
        QCOMPARE(m_session->actsOf(Act::Abort).size(), 1);
        QCOMPARE(m_session->acts().last().subject, QStringLiteral("R-1"));
    }

    void stopsADrillWithOneChordAndKeepsTheFrame()
    {
        open(Mode::Drill);
        QSignalSpy stopped(m_window.get(), &MainWindow::realWorldStopped);
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(m_window.get(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(clock.elapsed() <= 200);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(m_session->actsOf(Act::EndDrill).size(), 1);
        QVERIFY(m_window->findChild<DrillFrame *>()->isFramed());
        QVERIFY(!m_window->currentView()->isVisible());
    }

    void aLiveRoomKnowsNoRealWorldStop()
    {
        QTest::keyClick(m_window.get(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_session->acts().size(), 0);
        QVERIFY(m_window->currentView()->isVisible());
    }

    void acknowledgesTheTopAlarmWithOneChord()
    {
        m_session->fire(QStringLiteral("lag"), Priority::P2);
        m_session->fire(QStringLiteral("errors-high"), Priority::P1);
        QTest::keyClick(m_window->currentView(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_session->actsOf(Act::Acknowledge).size(), 1);
        QCOMPARE(m_session->acts().last().subject, QStringLiteral("errors-high"));
    }

    void logsANoteStampedAtTheKey()
    {
        const Instant at = m_session->around().now;
        QTest::keyClick(m_window->currentView(), Qt::Key_L, Qt::ControlModifier);
        m_session->around().now = at + Duration{9000};
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("route looks slow"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_session->actsOf(Act::Note).size(), 1);
        QCOMPARE(m_session->acts().last().args.value(QLatin1String("text")).toString(), QStringLiteral("route looks slow"));
        QCOMPARE(m_session->acts().last().args.value(QLatin1String("at")).toString(), toRfc3339(at));
    }

    void aRefusalIsOnePlainSentence()
    {
        m_session->refuseNext(QStringLiteral("Only the commander may resume."));
        m_window->desk().acknowledgeTop();
        m_window->desk().silence();
        QCOMPARE(m_window->notice().sentence(), QStringLiteral("Refused: Only the commander may resume."));
    }

    void observersHaveNoActionThatChangesAnything()
    {
        m_session->setObserver(true);
        MainWindow window(nullptr, *m_theme, true);
        window.setSession(m_session.get());
        for (const char *id : {"hold", "rollback", "acknowledge", "silence", "abort", "note", "pause-auto", "real-world"})
            QVERIFY2(!window.actions().action(QString::fromLatin1(id)), id);
        window.desk().holdOrResume();
        QCOMPARE(m_session->acts().size(), 0);
    }

    void everyActionIsFoundByItsInitials()
    {
        const QList<QAction *> actions = m_window->actions().all();
        int first = 0;
        for (const QAction *wanted : actions) {
            const QString typed = initialsOf(wanted->text()).left(4);
            int better = 0;
            for (const QAction *other : actions)
                better += other != wanted && matchScore(typed, other->text()) > matchScore(typed, wanted->text()) ? 1 : 0;
            first += better == 0 ? 1 : 0;
        }
        QVERIFY2(first * 100 >= 95 * actions.size(), qPrintable(QStringLiteral("%1 of %2").arg(first).arg(actions.size())));
    }

    void everyActionIsInAMenu()
    {
        QSet<QAction *> inMenus;
        const auto menus = m_window->findChild<QMenuBar *>()->actions();
        for (const QAction *menu : menus)
            for (QAction *action : menu->menu()->actions())
                inMenus.insert(action);
        for (QAction *action : m_window->actions().all())
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    }
};

QTEST_MAIN(TestSafetyChords)
#include "tst_safetychords.moc"
