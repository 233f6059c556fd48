#include "tests/support/pseudolocale.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/story.h"
#include "ui/board/alarmfacts.h"
#include "ui/board/alarmspanel.h"
#include "ui/board/boardview.h"
#include "ui/board/criteriafacts.h"
#include "ui/board/forwardsheet.h"
#include "ui/board/inspector.h"
#include "ui/board/nextfacts.h"
#include "ui/board/peoplefacts.h"
#include "ui/board/phasecellwidget.h"
#include "ui/board/phasepanel.h"
#include "ui/board/phasestrip.h"
#include "ui/board/readinessfacts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>

using namespace holdpoint;

class TestBoardView : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

    static std::unique_ptr<View> pages(ViewId id) { return id == ViewId::Board ? std::make_unique<BoardView>() : nullptr; }

    static QPoint middleOf(const QWidget &widget) { return widget.rect().center(); }

    // A board in a window of its own, with the focus.
    static std::unique_ptr<BoardView> shown(RoomSession &session, QSize size = {1296, 736})
    {
        auto board = std::make_unique<BoardView>();
        board->resize(size);
        board->setSession(&session);
        board->show();
        QApplication::setActiveWindow(board.get());
        return board;
    }

    static CriterionFacts criterion(const RoomSession &session, const char *phase, const char *id)
    {
        for (const CriterionFacts &facts : criterionFacts(session, QLatin1String(phase)))
            if (facts.row.id == QLatin1String(id))
                return facts;
        return {};
    }

    // The first panel that has less than it needs, or covers another; empty when all of them fit.
    static QString crowded(const View &view)
    {
        const auto panels = view.findChildren<Panel *>();
        for (const Panel *panel : panels) {
            if (!panel->isVisible())
                continue;
            const QLayout *inside = panel->layout();
            const int needs =
                inside->hasHeightForWidth() ? inside->totalMinimumHeightForWidth(panel->width()) : inside->totalMinimumSize().height();
            if (panel->height() < needs)
                return QStringLiteral("%1: %2 of %3").arg(panel->accessibleName()).arg(panel->height()).arg(needs);
            for (const Panel *other : panels)
                if (other != panel && other->isVisible() && other->parent() == panel->parent()
                    && other->geometry().intersects(panel->geometry()))
                    return QStringLiteral("%1 covers %2").arg(panel->accessibleName(), other->accessibleName());
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }

    // Pictures for people to look at: only where HOLDPOINT_GRABS names a folder.
    void looksAsItShould_data()
    {
        QTest::addColumn<bool>("firing");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("inspected");
        const auto light = static_cast<int>(ThemeChoice::Light), dark = static_cast<int>(ThemeChoice::Dark);
        const auto live = static_cast<int>(Mode::Live), drill = static_cast<int>(Mode::Drill);
        QTest::newRow("calm-1440-light") << false << live << light << QSize(1440, 900) << QString();
        QTest::newRow("calm-1366-dark") << false << live << dark << QSize(1366, 768) << QString();
        QTest::newRow("calm-1920-light-drill") << false << drill << light << QSize(1920, 1080) << QString();
        QTest::newRow("firing-1440-dark") << true << live << dark << QSize(1440, 900) << QStringLiteral("trigger/errors-high");
        QTest::newRow("firing-1366-light") << true << live << light << QSize(1366, 768) << QString();
        QTest::newRow("firing-1366-inspector") << true << live << light << QSize(1366, 768) << QStringLiteral("criterion/errors-low");
    }
    void looksAsItShould()
    {
        QFETCH(bool, firing);
        QFETCH(int, mode);
        QFETCH(int, theme);
        QFETCH(QSize, size);
        QFETCH(QString, inspected);
        m_theme->choose(static_cast<ThemeChoice>(theme));
        const auto session = firing ? test::firingStory(static_cast<Mode>(mode)) : test::calmStory(static_cast<Mode>(mode));
        MainWindow window(pages, *m_theme, false);
        window.resize(size);
        window.setSession(session.get());
        window.show();
        if (!inspected.isEmpty())
            window.currentView()->open(inspected);
        QTest::qWait(60);
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        if (!folder.isEmpty())
            window.grab().save(folder + QStringLiteral("/board-") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
        QCOMPARE(test::withoutName(window), QStringList());
        m_theme->choose(ThemeChoice::Light);
    }

    // Strips above the board leave it little room on a small screen: every panel keeps what it needs, or gives way as a whole.
    void holdsUnderStripsOnASmallScreen_data()
    {
        QTest::addColumn<bool>("firing");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("trouble");
        const auto light = static_cast<int>(ThemeChoice::Light), dark = static_cast<int>(ThemeChoice::Dark);
        const auto live = static_cast<int>(Mode::Live), drill = static_cast<int>(Mode::Drill);
        for (const char *trouble : {"stale", "engine", "both"}) {
            const auto row = [&](const char *name) -> QTestData & { return QTest::addRow("%s-%s", name, trouble); };
            const QString what = QLatin1String(trouble);
            row("calm-light") << false << live << light << what;
            row("calm-light-drill") << false << drill << light << what;
            row("firing-dark-drill") << true << drill << dark << what;
            row("firing-light") << true << live << light << what;
        }
    }
    void holdsUnderStripsOnASmallScreen()
    {
        QFETCH(bool, firing);
        QFETCH(int, mode);
        QFETCH(int, theme);
        QFETCH(QString, trouble);
        m_theme->choose(static_cast<ThemeChoice>(theme));
        const auto session = firing ? test::firingStory(static_cast<Mode>(mode)) : test::calmStory(static_cast<Mode>(mode));
        if (trouble != QLatin1String("engine"))
            session->around().now += Duration{90'000};
        if (trouble != QLatin1String("stale"))
            session->around().engineAlive = false;
        MainWindow window(pages, *m_theme, false);
        window.resize(1366, 768);
        window.setSession(session.get());
        window.show();
        QTest::qWait(150);
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        if (!folder.isEmpty())
            window.grab().save(folder + QStringLiteral("/strips-") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
        QCOMPARE(window.size(), QSize(1366, 768));
        QTRY_COMPARE(crowded(*window.currentView()), QString()); // laid out in several turns of the event loop
        m_theme->choose(ThemeChoice::Light);
    }

    void aCalmBoardSaysWhereWeAre()
    {
        const auto session = test::calmStory();
        const QList<PhaseCell> cells = phaseCells(*session);
        QCOMPARE(cells.size(), 5);
        QCOMPARE(cells.at(0).word, QStringLiteral("DONE"));
        QVERIFY2(cells.at(0).caption.endsWith(QStringLiteral("+12\u202fmin")), qPrintable(cells.at(0).caption));
        QVERIFY(cells.at(1).current);
        QCOMPARE(cells.at(1).word, QStringLiteral("RUNNING, soaking"));
        QVERIFY(cells.at(1).now && cells.at(1).soakFrom && cells.at(1).projectedTo);
        QVERIFY(!cells.at(3).actualFrom);
        QVERIFY(cells.at(4).noReturn);
        QCOMPARE(criteriaCount(criterionFacts(*session, QStringLiteral("cohort"))), QStringLiteral("5 of 5 criteria met"));
        QVERIFY(alarmFacts(*session).known);
        QCOMPARE(alarmFacts(*session).calm, QStringLiteral("No alarm. Every trigger has fresh data."));
    }

    void theWorstCriterionStandsFirst()
    {
        const auto session = test::firingStory();
        const QList<CriterionFacts> facts = criterionFacts(*session, QStringLiteral("half"));
        QStringList order;
        for (const CriterionFacts &each : facts)
            order.append(each.row.id);
        QCOMPARE(order.mid(0, 3), (QStringList{QStringLiteral("errors-low"), QStringLiteral("rows-equal"), QStringLiteral("lag-low")}));
        QCOMPARE(facts.at(0).margin.state, Margin::State::Breached);
        QCOMPARE(facts.at(0).marginText, QStringLiteral("over"));
        QVERIFY(facts.at(2).watch);
        QCOMPARE(facts.at(2).margin.state, Margin::State::Watch);
    }

    void whatIsUnknownShowsNoNumber()
    {
        const auto session = test::firingStory();
        const CriterionFacts rows = criterion(*session, "half", "rows-equal");
        QVERIFY(rows.unknown);
        QCOMPARE(rows.margin.state, Margin::State::NoData);
        const Row cells = criterionCells(rows, true, session->around().now);
        QCOMPARE(cells.cells.at(2).kind, Cell::Kind::NoData);
        QCOMPARE(cells.cells.at(2).span, 2);
        for (const QChar c : cells.cells.at(2).text)
            QVERIFY(!c.isDigit());
    }

    // A value that has become stale since the engine judged it must not be shown as good.
    void aPassedCriterionTurnsUnknownWhenItsSamplesAgeHere()
    {
        const auto session = test::calmStory();
        QVERIFY(!criterion(*session, "cohort", "p95-low").unknown);
        session->around().now += Duration{120'000};
        QVERIFY(criterion(*session, "cohort", "p95-low").unknown);
        QCOMPARE(criteriaCount(criterionFacts(*session, QStringLiteral("cohort"))), QStringLiteral("0 met, 5 unknown"));
    }

    void withoutAnEngineEverythingMeasuredIsUnknown()
    {
        const auto session = test::calmStory();
        session->around().engineAlive = false;
        for (const CriterionFacts &facts : criterionFacts(*session, QStringLiteral("cohort")))
            QVERIFY2(facts.unknown && facts.row.valueText.isEmpty(), qPrintable(facts.row.id));
        const AlarmFacts alarms = alarmFacts(*session);
        QVERIFY(alarms.engineGone && !alarms.known);
        QVERIFY(!readinessFacts(*session).ready);
        for (const CustomerFact &figure : customerFacts(*session).figures)
            QVERIFY(!figure.isNumber);
        const auto board = shown(*session);
        QSignalSpy asked(board.get(), &View::actionRequested);
        KeyButton *take = nullptr;
        const auto buttons = board->findChildren<KeyButton *>();
        for (KeyButton *button : buttons)
            if (button->text() == QStringLiteral("Take over"))
                take = button;
        QVERIFY(take && take->isVisible());
        QTest::mouseClick(take, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("take-engine"));
    }

    void spaceTicksAnItemAndTakesItBack()
    {
        const auto session = test::calmStory();
        const auto board = shown(*session);
        TableView *items = board->findChild<PhasePanel *>()->checklist();
        items->setFocus();
        items->setCurrentId(QStringLiteral("refund"));
        QTest::keyClick(items, Qt::Key_Space);
        QCOMPARE(session->actsOf(Act::Check).size(), 1);
        QCOMPARE(session->actsOf(Act::Check).last().subject, QStringLiteral("cohort/refund"));
        QCOMPARE(session->actsOf(Act::Check).last().args.value(QStringLiteral("state")).toString(), QStringLiteral("done"));
        items->setCurrentId(QStringLiteral("parity"));
        QTest::keyClick(items, Qt::Key_Space);
        QCOMPARE(session->actsOf(Act::Check).last().args.value(QStringLiteral("state")).toString(), QStringLiteral("open"));
    }

    void anItemThatNeedsEvidenceAsksForIt()
    {
        const auto session = test::calmStory();
        session->state().phases.phases[1].items.remove(QStringLiteral("snapshot"));
        const auto board = shown(*session);
        TableView *items = board->findChild<PhasePanel *>()->checklist();
        items->setFocus();
        items->setCurrentId(QStringLiteral("snapshot"));
        QTest::keyClick(items, Qt::Key_Space);
        QVERIFY(session->actsOf(Act::Check).isEmpty());
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_Return); // nothing entered: nothing happens
        QVERIFY(session->actsOf(Act::Check).isEmpty());
        QTest::keyClicks(field, QStringLiteral("sha256 match"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(session->actsOf(Act::Check).size(), 1);
        QCOMPARE(session->actsOf(Act::Check).last().args.value(QStringLiteral("evidence")).toString(), QStringLiteral("sha256 match"));
        QCOMPARE(QApplication::focusWidget(), items);
    }

    void anObserverTicksNothing()
    {
        const auto session = test::calmStory();
        session->setObserver(true);
        const auto board = shown(*session);
        TableView *items = board->findChild<PhasePanel *>()->checklist();
        items->setFocus();
        items->setCurrentId(QStringLiteral("refund"));
        QTest::keyClick(items, Qt::Key_Space);
        QTest::keyClick(items, Qt::Key_B);
        QVERIFY(session->acts().isEmpty());
    }

    void enterOpensTheInspectorAndEscGivesTheFocusBack()
    {
        const auto session = test::firingStory();
        const auto board = shown(*session);
        auto *inspector = board->findChild<Inspector *>();
        QVERIFY(inspector->isHidden());
        TableView *alarms = board->findChild<AlarmsPanel *>()->table();
        QCOMPARE(board->firstFocus(), alarms);
        alarms->setFocus();
        alarms->setCurrentId(QStringLiteral("errors-high"));
        QTest::keyClick(alarms, Qt::Key_Return);
        QVERIFY(inspector->isVisible());
        QCOMPARE(inspector->path(), QStringLiteral("trigger/errors-high"));
        QCOMPARE(inspector->width(), 284);
        QTest::keyClick(alarms, Qt::Key_Escape);
        QVERIFY(inspector->isHidden());
        QCOMPARE(QApplication::focusWidget(), alarms);
        QTest::keyClick(alarms, Qt::Key_A);
        QCOMPARE(session->actsOf(Act::Acknowledge).last().subject, QStringLiteral("errors-high"));
    }

    void aCountdownNamesItsButtons()
    {
        const auto session = test::firingStory();
        const auto countdown = countdownFacts(*session);
        QVERIFY(countdown);
        QCOMPARE(countdown->words, QStringLiteral("AUTO-ROLLBACK IN"));
        QCOMPARE(countdown->digits, QStringLiteral("0:17"));
        QVERIFY(countdown->canPause);
        session->state().triggers.triggers[0].pausedOnce = true;
        QVERIFY(!countdownFacts(*session)->canPause);
        session->state().mode = Mode::Drill;
        QCOMPARE(countdownFacts(*session)->words, QStringLiteral("PRACTISE ROLLBACK IN"));
    }

    void readinessSaysOnlyWhatIsKnown()
    {
        const auto session = test::calmStory();
        const ReadinessFacts facts = readinessFacts(*session);
        QVERIFY2(facts.ready, qPrintable(facts.because));
        QCOMPARE(facts.plan, std::optional(Duration{710'000}));
        QString all;
        for (const KeyValue &pair : facts.facts)
            all += pair.value + QLatin1Char('\n');
        QVERIFY(all.contains(QStringLiteral("never rehearsed")));
        QVERIFY(all.contains(QStringLiteral("none declared")));
        QVERIFY(all.contains(QStringLiteral("3 of 3 in 15 min")));
    }

    void notReadyNamesTheReason_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("because");
        QTest::newRow("store") << 0 << QStringLiteral("nothing is recorded: disk full");
        QTest::newRow("engine") << 1 << QStringLiteral("no engine to carry it out");
        QTest::newRow("owner") << 2 << QStringLiteral("nobody is rollback-owner");
        QTest::newRow("rto") << 3 << QStringLiteral("the plan of 11:50 is longer than the RTO of 10:00");
        QTest::newRow("rpo") << 4 << QStringLiteral("an RPO, but no snapshot is named");
    }
    void notReadyNamesTheReason()
    {
        QFETCH(int, what);
        QFETCH(QString, because);
        const auto session = test::calmStory();
        Playbook changed = *session->state().playbook;
        if (what == 0) {
            session->around().storeOk = false;
            session->around().storeWhy = QStringLiteral("disk full");
        } else if (what == 1) {
            session->around().engineAlive = false;
        } else if (what == 2) {
            session->state().people.roles.remove(QStringLiteral("bo"));
        } else if (what == 3) {
            changed.runbooks[0].rto = Duration{600'000};
        } else {
            changed.runbooks[0].rpo = Duration{900'000};
        }
        session->state().playbook = std::make_shared<const Playbook>(changed);
        const ReadinessFacts facts = readinessFacts(*session);
        QVERIFY(!facts.ready);
        QCOMPARE(facts.because, because);
    }

    void theNextDecisionFollowsTheState()
    {
        auto session = test::calmStory();
        NextFact next = nextDecision(*session);
        QCOMPARE(next.who, QStringLiteral("Ana Lima"));
        QCOMPARE(next.what, QStringLiteral("opens the poll for gate G2"));
        QCOMPARE(next.path, QStringLiteral("gate/cohort"));
        session->state().phases.hold = HoldState{QStringLiteral("ana"), {}, session->around().now};
        QCOMPARE(nextDecision(*session).what, QStringLiteral("resume, or roll back"));
        session = test::firingStory();
        next = nextDecision(*session);
        QVERIFY(next.decides);
        QCOMPARE(next.what, QStringLiteral("pause auto, or let it start"));
        QCOMPARE(*next.due - session->around().now, Duration{17'000});
        session = test::calmStory();
        session->startRollback();
        session->state().runs.runs[0].status = RunStatus::Paused;
        session->state().runs.runs[0].pausedWhy = PauseWhy::Unknown;
        session->state().runs.runs[0].pausedStep = QStringLiteral("route");
        next = nextDecision(*session);
        QCOMPARE(next.who, QStringLiteral("Bo Chen"));
        QVERIFY(next.what.contains(QStringLiteral("Route back to Legacy")));
        session = test::calmStory();
        session->state().phases.phases[1].status = PhaseStatus::Passed;
        next = nextDecision(*session);
        QCOMPARE(next.act, std::optional(Act::StartPhase));
        QCOMPARE(next.subject, QStringLiteral("half"));
    }

    void startingTheRolloutShowsWhatItWouldTouch()
    {
        const auto session = test::calmStory();
        session->state().phases.status = RolloutStatus::Draft;
        session->state().phases.phases[1].status = PhaseStatus::Planned;
        const NextFact next = nextDecision(*session);
        QCOMPARE(next.act, std::optional(Act::Start));
        const QList<KeyValue> facts = forwardFacts(*session, next);
        QVERIFY(facts.at(0).value.contains(QStringLiteral("./freeze")));
        QVERIFY(facts.at(1).value.contains(QStringLiteral("127.0.0.1")));
        const auto board = shown(*session);
        Sheet *sheet = askForward(*session, next, board.get());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(session->actsOf(Act::Start).isEmpty());
        sheet = askForward(*session, next, board.get());
        QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(session->actsOf(Act::Start).size(), 1);
    }

    void customersAreNeverInvented()
    {
        const auto session = test::calmStory();
        CustomerFacts facts = customerFacts(*session);
        QVERIFY(facts.figures.at(1).isNumber);
        QVERIFY(facts.figures.at(1).caption.endsWith(QStringLiteral("2\u202fs")));
        Playbook without = *session->state().playbook;
        without.metrics.removeIf([](const Metric &m) { return !m.role.isEmpty(); });
        session->state().playbook = std::make_shared<const Playbook>(without);
        facts = customerFacts(*session);
        for (const CustomerFact &figure : facts.figures)
            QCOMPARE(figure.value, QStringLiteral("not measured"));
    }

    void overdueAudiencesAreCounted()
    {
        const auto session = test::calmStory();
        QCOMPARE(audienceFacts(*session).caption, QStringLiteral("all on time"));
        session->around().now += Duration{20 * 60'000};
        QCOMPARE(audienceFacts(*session).caption, QStringLiteral("3 overdue"));
    }

    void theStripIsOneTabStopAndArrowsGoOn()
    {
        const auto session = test::calmStory();
        const auto board = shown(*session);
        auto *strip = board->findChild<PhaseStrip *>();
        QCOMPARE(strip->height(), 84);
        const auto cells = strip->findChildren<PhaseCellWidget *>();
        int stops = 0;
        for (const PhaseCellWidget *cell : cells) {
            stops += cell->focusPolicy() & Qt::TabFocus ? 1 : 0;
            QVERIFY(!cell->accessibleName().isEmpty());
        }
        QCOMPARE(stops, 1);
        cells.first()->setFocus();
        QTest::keyClick(cells.first(), Qt::Key_Right);
        auto *second = qobject_cast<PhaseCellWidget *>(QApplication::focusWidget());
        QVERIFY(second && second != cells.first());
        QTest::keyClick(second, Qt::Key_Return);
        QCOMPARE(board->findChild<Inspector *>()->path(), QStringLiteral("phase/") + second->cell().id);
    }

    void manyDonePhasesBecomeOne()
    {
        const auto session = test::firingStory();
        const QList<PhaseCell> cells = collapsed(phaseCells(*session));
        QCOMPARE(cells.size(), 4);
        QVERIFY(cells.first().spoken.contains(QStringLiteral("1 to 2")));
    }

    void liveUpdatesNeverResetARow()
    {
        const auto session = test::calmStory();
        const auto board = shown(*session);
        TableView *criteria = board->findChild<PhasePanel *>()->criteria();
        const QAbstractItemModelTester tester(criteria->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(criteria->model(), &QAbstractItemModel::modelReset);
        criteria->setCurrentId(QStringLiteral("rows-equal"));
        session->state().phases.phases[1].criteria[QStringLiteral("errors-low")].verdict = Judgement::Failed;
        session->changed();
        QTRY_COMPARE(criteria->model()->index(0, 1).data().toString(), QStringLiteral("Payment errors"));
        QCOMPARE(criteria->currentId(), QStringLiteral("rows-equal"));
        QCOMPARE(reset.count(), 0);
    }

    void nothingIsCutAt1366()
    {
        for (const bool firing : {false, true}) {
            const auto session = firing ? test::firingStory() : test::calmStory();
            const auto board = shown(*session, {1222, 604});
            QTest::qWait(30);
            QCOMPARE(test::clipped(*board), QStringList());
        }
    }
};

QTEST_MAIN(TestBoardView)
#include "tst_boardview.moc"
