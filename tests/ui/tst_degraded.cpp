#include "models/gates/gaterules.h"
#include "tests/support/fakesession.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/board/boardview.h"
#include "ui/runbooks/consoleview.h"
#include "ui/shell/degradedfacts.h"
#include "ui/shell/degradedstrip.h"
#include "ui/shell/evidencefacts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/safetydesk.h"
#include "ui/shell/shellfacts.h"
#include "ui/widgets/keybutton.h"

using namespace holdpoint;
using test::FakeSession;

namespace {

constexpr Duration second{1000}, minute{60'000};

void store(FakeSession &session, StoreState state, const QString &why)
{
    session.around().store.state = state;
    session.around().store.why = why;
    session.around().store.since = session.around().now - 5 * second;
    session.around().storeOk = isRecording(session.around().store, session.around().now);
    session.around().storeWhy = session.around().storeOk ? QString() : why;
}

void verdict(FakeSession &session, Verdict verdict, std::optional<qint64> bad, qint64 anchored, const QString &why)
{
    StoreReport report;
    report.verdict = verdict;
    report.badSeq = bad;
    report.anchorSeq = anchored;
    report.head.seq = session.rollout().seq;
    report.why = why;
    store(session, StoreState::Evidence, QStringLiteral("%1: %2").arg(verdictWord(verdict), why));
    session.around().store.report = report;
}

QStringList enabled(const DegradedState &state)
{
    QStringList ids;
    for (const DegradedAct &act : state.acts)
        if (act.whyNot.isEmpty())
            ids << act.id;
    return ids;
}

using Make = std::function<void(FakeSession &)>;

} // namespace

Q_DECLARE_METATYPE(Make)

// T15: every degraded state of the table says exactly its sentence, is never calm, and lets do what it may.
class TestDegraded : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }

    void saysExactly_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("line"); // one of its lines holds this
        QTest::addColumn<QStringList>("can");
        QTest::addColumn<bool>("notRecording"); // the plate outranks everything

        const auto row = [](const char *name, const Make &make, const char *id, const QString &headline, const QString &line,
                            const QStringList &can, bool notRecording) {
            QTest::newRow(name) << make << QString::fromLatin1(id) << headline << line << can << notRecording;
        };
        const QString dash = QStringLiteral("\u2013");
        row(
            "D5 clock jump",
            [](FakeSession &s) {
                s.state().store.clockJump = StoreLife::Jump{s.around().now - 10 * minute, QStringLiteral("\u22122 h"), 1844};
            },
            "D5", QStringLiteral("Clock moved \u22122 h at 14:34 (order is safe; times marked ±)"), QStringLiteral("expiry"), {}, false);
        row(
            "D9 waiting",
            [](FakeSession &s) {
                store(s, StoreState::Waiting, QStringLiteral("held"));
                s.around().store.holder = QStringLiteral("pid 4711 sqlite3");
                s.around().store.unsaved = QStringLiteral("note: exporter restarted");
            },
            "D9", QStringLiteral("WAITING FOR STORE %1 held by pid 4711 sqlite3 since 14:44").arg(dash),
            QStringLiteral("Not saved yet: note: exporter restarted"), {QStringLiteral("cancel-unsaved")}, false);
        row(
            "D9 after 30 s",
            [](FakeSession &s) {
                store(s, StoreState::Waiting, QStringLiteral("held"));
                s.around().store.holder = QStringLiteral("pid 4711 sqlite3");
                s.around().store.unsaved = QStringLiteral("hold");
                s.around().store.since = s.around().now - 31 * second;
                s.around().storeOk = isRecording(s.around().store, s.around().now);
                s.around().storeWhy = QStringLiteral("held");
            },
            "D9", QStringLiteral("WAITING FOR STORE %1 held by pid 4711 sqlite3 since 14:43").arg(dash),
            QStringLiteral("Not saved yet: hold"),
            {QStringLiteral("cancel-unsaved"), QStringLiteral("repeat-unsaved"), QStringLiteral("emergency")}, true);
        row(
            "D10 disk full",
            [](FakeSession &s) {
                s.startRollback();
                store(s, StoreState::DiskFull, QStringLiteral("disk full"));
                s.around().store.mount = QStringLiteral("/home");
            },
            "D10", QStringLiteral("NOT RECORDING %1 disk full on /home (0 B)").arg(dash),
            QStringLiteral("Running step continues; its result is kept in memory/runs/R-1/"),
            {QStringLiteral("stop"), QStringLiteral("abort"), QStringLiteral("free-space"), QStringLiteral("emergency")}, true);
        row(
            "D11 frozen",
            [](FakeSession &s) { store(s, StoreState::Frozen, QStringLiteral("the journal's files were deleted or replaced")); }, "D11",
            QStringLiteral("STORE FROZEN at #1845 %1 storage changed under us").arg(dash), QStringLiteral("deleted or replaced"),
            {QStringLiteral("reopen"), QStringLiteral("emergency")}, true);
        row(
            "D12 wish", [](FakeSession &s) { store(s, StoreState::Observing, QStringLiteral("opened with --observer")); }, "D12",
            QStringLiteral("OBSERVING %1 opened with --observer").arg(dash), QStringLiteral("Engine pid 4711, newest data 00:02 old"), {},
            false);
        row(
            "D12 folder", [](FakeSession &s) { store(s, StoreState::Observing, QStringLiteral("the folder is read-only: /srv/room")); },
            "D12", QStringLiteral("OBSERVING %1 the folder is read-only: /srv/room").arg(dash), {}, {}, false);
        row(
            "D12 other user", [](FakeSession &s) { store(s, StoreState::Observing, QStringLiteral("room belongs to dortiz")); }, "D12",
            QStringLiteral("OBSERVING %1 room belongs to dortiz").arg(dash), {}, {}, false);
        row(
            "D13 unknown event",
            [](FakeSession &s) {
                s.state().notUnderstood = Error{
                    ErrorKind::Busy,
                    QStringLiteral("newer-event"),
                    QStringLiteral("event 1845 (phase.teleported, version 1) was written by a newer Holdpoint: this one only observes"),
                    {}};
                store(s, StoreState::NeedsNewer, s.state().notUnderstood->message);
            },
            "D13", QStringLiteral("Event kind phase.teleported needs a newer Holdpoint than 0.1.0: observing"),
            QStringLiteral("event 1845"), {}, true);
        const QStringList evidence{QStringLiteral("evidence"), QStringLiteral("emergency"), QStringLiteral("reanchor")};
        row(
            "D14 truncated", [](FakeSession &s) { verdict(s, Verdict::Truncated, 1846, 1850, QStringLiteral("the end was cut off")); },
            "D14", QStringLiteral("TRUNCATED \u2013 events 1846\u2013") + QStringLiteral("1850 missing"),
            QStringLiteral("The board below is not trustworthy after #1845"), evidence, true);
        row(
            "D14 broken", [](FakeSession &s) { verdict(s, Verdict::Broken, 1844, 1845, QStringLiteral("event 1844 was changed")); }, "D14",
            QStringLiteral("BROKEN at #1844 %1 event 1844 was changed").arg(dash),
            QStringLiteral("The board below is not trustworthy after #1843"), evidence, true);
        row(
            "D14 unanchored", [](FakeSession &s) { verdict(s, Verdict::Unanchored, 1844, 1843, QStringLiteral("past the anchor")); }, "D14",
            QStringLiteral("UNANCHORED \u2013 events 1844\u2013") + QStringLiteral("1845 were not written by Holdpoint"),
            QStringLiteral("not trustworthy after #1843"), evidence, true);
        row(
            "D14 rewritten", [](FakeSession &s) { verdict(s, Verdict::Rewritten, 1842, 1842, QStringLiteral("another event")); }, "D14",
            QStringLiteral("REWRITTEN at #1842 %1 it is not the event that was acknowledged").arg(dash), QStringLiteral("at all"), evidence,
            true);
        row(
            "D14 anchor lost",
            [](FakeSession &s) { verdict(s, Verdict::AnchorLost, std::nullopt, 0, QStringLiteral("there is no anchor for this chain")); },
            "D14", QStringLiteral("ANCHOR LOST %1 there is no anchor for this chain").arg(dash), QStringLiteral("receipts"), evidence,
            true);
        row(
            "D14 store lost", [](FakeSession &s) { verdict(s, Verdict::StoreLost, std::nullopt, 1842, QStringLiteral("it is gone")); },
            "D14", QStringLiteral("STORE LOST %1 it is gone").arg(dash), QStringLiteral("receipts"), evidence, true);
        row(
            "D21 backup",
            [](FakeSession &s) {
                s.state().store.backedUp = s.around().now - 47 * minute;
                s.state().store.backedUpTo = 1800;
            },
            "D21", QStringLiteral("BACKUP 47 min old %1 the last is of 13:57, #1800").arg(dash), QStringLiteral("advances"), {}, false);
        row(
            "D21 witness",
            [](FakeSession &s) {
                s.state().store.witnessLost = s.around().now - 12 * minute;
                s.state().store.witnessFolder = QStringLiteral("/mnt/usb");
                s.state().store.witnessWhy = QStringLiteral("the folder /mnt/usb is not there");
            },
            "D21", QStringLiteral("WITNESS unreachable for 12 min %1 /mnt/usb").arg(dash), QStringLiteral("is not there"), {}, false);
        row(
            "D24 emergency",
            [](FakeSession &s) {
                s.state().store.emergency = true;
                s.state().store.cites = Citation{QStringLiteral("/rooms/billing"), {},  QByteArray::fromHex("7f3a0102"), 1842,
                                                 QStringLiteral("TRUNCATED"),      true};
            },
            "D24", QStringLiteral("EMERGENCY %1 cites room billing at #1842 7f3a, verdict TRUNCATED").arg(dash),
            QStringLiteral("start rollback, acts on steps, stop, notes, messages, export"), {}, false);
        row(
            "D25 no engine",
            [](FakeSession &s) {
                s.around().engineAlive = false;
                s.around().beatAge.reset();
                s.happened(QStringLiteral("engine"), QStringLiteral("engine.released"), {});
            },
            "D25", QStringLiteral("NO ENGINE %1 nobody is watching since 14:44").arg(dash), QStringLiteral("unknown"),
            {QStringLiteral("take-engine")}, false);
        row(
            "D25 silent",
            [](FakeSession &s) {
                s.around().engineAlive = false;
                s.around().beatAge = 13 * second;
            },
            "D25", QStringLiteral("ENGINE SILENT %1 pid 4711, last beat 14:44:07").arg(dash), QStringLiteral("unknown"),
            {QStringLiteral("take-engine")}, false);
        row(
            "D26 not anchored",
            [](FakeSession &s) {
                store(s, StoreState::NotAnchored, QStringLiteral("recorded as event 1845, but not anchored"));
                s.around().store.seq = 1845;
                s.around().store.mount = QStringLiteral("/home");
                s.around().store.unsaved = QStringLiteral("hold");
            },
            "D26", QStringLiteral("RECORDED, NOT ANCHORED #1845 %1 /home full; nothing is acknowledged").arg(dash), QStringLiteral("hold"),
            {QStringLiteral("repeat-unsaved"), QStringLiteral("free-space"), QStringLiteral("emergency")}, true);
    }

    void saysExactly()
    {
        QFETCH(Make, make);
        QFETCH(QString, row);
        QFETCH(QString, headline);
        QFETCH(QString, line);
        QFETCH(QStringList, can);
        QFETCH(bool, notRecording);
        FakeSession session;
        make(session);
        const QList<DegradedState> states = degradedStates(session);
        QCOMPARE(states.size(), 1);
        QCOMPARE(states.first().row, row);
        QCOMPARE(states.first().headline, headline);
        QVERIFY2(line.isEmpty() || inOneText(states.first()).contains(line), qPrintable(inOneText(states.first())));
        QCOMPARE(enabled(states.first()), can);
        QVERIFY(states.first().tone != PlateTone::Ok);
        QCOMPARE(shellFacts(&session).look.word == QLatin1String("NOT RECORDING"), notRecording);

        MainWindow window({}, *m_theme, false);
        window.setSession(&session);
        auto *strip = window.findChild<DegradedStrip *>();
        QVERIFY(!strip->isHidden());
        auto *shown = strip->findChild<DegradedRow *>();
        QCOMPARE(shown->accessibleName(), inOneText(states.first()));
        for (const KeyButton *button : shown->findChildren<KeyButton *>())
            QVERIFY2(button->isEnabled() || !button->accessibleDescription().isEmpty(), qPrintable(button->text())); // says why
    }

    // D20: struck names with reason, the recount, and a way to what changed.
    void gatesThatNoLongerCarryAreSaid_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("act");
        const QString dash = QStringLiteral("\u2013");
        QTest::newRow("stale") << "stale" << QStringLiteral("GATE G2 STALE %1 0 of 4 signed").arg(dash)
                               << "Bo Chen STALE, was GO: checklist refund"
                               << "Show what changed";
        QTest::newRow("expired") << "expired" << QStringLiteral("GATE G2 EXPIRED %1 0 of 4 signed").arg(dash)
                                 << "Cy Diaz EXPIRED, was GO with condition"
                                 << "Show the gate";
        QTest::newRow("rejected") << "rejected" << QStringLiteral("GATE G2 REJECTED %1 2 of 4 signed").arg(dash)
                                  << "Di Evans said NO-GO: the audit is open"
                                  << "Show the gate";
        QTest::newRow("revoked") << "revoked" << QStringLiteral("GATE G2 STALE %1 1 of 4 signed").arg(dash)
                                 << "Bo Chen NO LONGER COUNTS, was GO"
                                 << "Show what changed";
    }
    void gatesThatNoLongerCarryAreSaid()
    {
        QFETCH(QString, what);
        QFETCH(QString, headline);
        QFETCH(QString, line);
        QFETCH(QString, act);
        test::Scene scene;
        scene.startCohort();
        QVERIFY(scene.openPoll());
        QVERIFY(scene.answer(QStringLiteral("bo"), QStringLiteral("go")));
        QVERIFY(scene.answer(QStringLiteral("cy"), QStringLiteral("go-with-condition"), QStringLiteral("watch p95")));
        QVERIFY(degradedStates(scene).isEmpty());
        if (what == QLatin1String("stale"))
            scene.record(QStringLiteral("di"), QStringLiteral("check.answered"), QStringLiteral("cohort/refund"),
                         {{QStringLiteral("phase"), QStringLiteral("cohort")},
                          {QStringLiteral("item"), QStringLiteral("refund")},
                          {QStringLiteral("state"), QStringLiteral("done")},
                          {QStringLiteral("evidence"), QStringLiteral("12 of 12")}});
        else if (what == QLatin1String("revoked"))
            scene.record(QStringLiteral("gil"), QStringLiteral("key.revoked"), QStringLiteral("bo"),
                         {{QStringLiteral("person"), QStringLiteral("bo")}});
        else if (what == QLatin1String("rejected"))
            QVERIFY(scene.answer(QStringLiteral("di"), QStringLiteral("no-go"), QStringLiteral("the audit is open")));
        else
            scene.pass(31 * minute);
        QList<DegradedState> states = degradedStates(scene);
        states.removeIf([](const DegradedState &state) { return state.row != QLatin1String("D20"); });
        QCOMPARE(states.size(), 1);
        QCOMPARE(states.first().headline, headline);
        QVERIFY2(inOneText(states.first()).contains(line), qPrintable(inOneText(states.first())));
        QCOMPARE(states.first().acts.first().text, act);
        QCOMPARE(states.first().acts.first().id, QStringLiteral("open:gate/cohort"));
        QVERIFY(states.first().tone == PlateTone::Watch);
    }

    // D13, D14: a room that could not even be opened.
    void saysWhyARoomWasNotOpened()
    {
        const DegradedState newer = openFailure(
            {ErrorKind::Unreadable,
             QStringLiteral("newer"),
             QStringLiteral("/r/journal.db was made by a newer Holdpoint (schema 9); this one knows schema 1. Nothing was changed."),
             {}});
        QCOMPARE(newer.headline, QStringLiteral("Made by a newer Holdpoint (schema 9); this is 0.1.0 (schema 1). Nothing was changed."));
        const DegradedState lost =
            openFailure({ErrorKind::NotHolding, QStringLiteral("store-lost"), QStringLiteral("STORE LOST: an anchor says so"), {}});
        QCOMPARE(lost.row, QStringLiteral("D14"));
        QVERIFY(enabled(lost).contains(QStringLiteral("emergency")));
    }

    // D14: whose answers no longer count stands there by name.
    void namesTheSignOffsThatNoLongerCount()
    {
        FakeSession session;
        session.happened(QStringLiteral("bo"), QStringLiteral("signoff.given"), QStringLiteral("cohort"),
                         {{QStringLiteral("answer"), QStringLiteral("go")}});
        StoreReport report;
        report.verdict = Verdict::Unanchored;
        report.badSeq = 1845;
        const QStringList named = affectedSignOffs(session, report);
        QCOMPARE(named.size(), 1);
        QVERIFY2(named.first().startsWith(QStringLiteral("Bo Chen, GO at the gate of ")), qPrintable(named.first()));
        QVERIFY(named.first().endsWith(QStringLiteral("#1846")));
    }

    // D23: the window says by itself that it stood still, and whether what it shows is true again.
    void saysThatItStoodStill()
    {
        FakeSession session;
        QCOMPARE(degradedStates(session, 7 * second).first().headline, QStringLiteral("Display was frozen 7 s; values now current"));
        session.around().engineAlive = false;
        QCOMPARE(degradedStates(session, 7 * second).first().headline, QStringLiteral("Display was frozen 7 s; values now NOT current"));
    }

    void nothingDegradedShowsNothing()
    {
        FakeSession session;
        QVERIFY(degradedStates(session).isEmpty());
        MainWindow window({}, *m_theme, false);
        window.setSession(&session);
        QVERIFY(window.findChild<DegradedStrip *>()->isHidden());
    }

    // F20: only what can be done is offered; a rollback that cannot be recorded says where it can.
    void refusesWhatCannotBeRecorded()
    {
        StoreSight sight;
        QVERIFY(storeRefusal(sight, Act::Hold).isEmpty());
        for (const StoreState state : {StoreState::DiskFull, StoreState::NotAnchored, StoreState::Frozen, StoreState::Evidence}) {
            sight.state = state;
            sight.why = QStringLiteral("it is so");
            QVERIFY(storeRefusal(sight, Act::Stop).isEmpty());
            QVERIFY(storeRefusal(sight, Act::Abort).isEmpty());
            QVERIFY(storeRefusal(sight, Act::Note).contains(QStringLiteral("it is so")));
        }
        sight = {};
        sight.state = StoreState::Waiting;
        QVERIFY(storeRefusal(sight, Act::Note).isEmpty()); // the first one waits
        sight.unsaved = QStringLiteral("note: a");
        QVERIFY(!storeRefusal(sight, Act::Note).isEmpty()); // a second one does not
        QVERIFY(storeRefusal(sight, Act::Hold).isEmpty()); // but safety does

        FakeSession session;
        store(session, StoreState::DiskFull, QStringLiteral("disk full"));
        MainWindow window({}, *m_theme, false);
        window.setSession(&session);
        window.desk().startRollback();
        QVERIFY2(window.notice().sentence().contains(QStringLiteral("emergency room"), Qt::CaseInsensitive),
                 qPrintable(window.notice().sentence()));
        QVERIFY(session.actsOf(Act::Rollback).isEmpty());
    }

    // The room that is left when a journal is broken: what it is stands over every page, and going back works from there.
    void anEmergencyRoomGoesBack_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("emergency-light") << int(ThemeChoice::Light) << QSize(1366, 768);
        QTest::newRow("emergency-dark") << int(ThemeChoice::Dark) << QSize(1920, 1080);
    }
    void anEmergencyRoomGoesBack()
    {
        QFETCH(int, theme);
        QFETCH(QSize, size);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        Theme themes(static_cast<ThemeChoice>(theme));
        test::Scene scene(Mode::Live, QStringLiteral("bo"));
        scene.startCohort();
        scene.state().store.emergency = true;
        scene.state().store.cites =
            Citation{QStringLiteral("/rooms/billing"), {}, QByteArray::fromHex("7f3a0102"), 1842, QStringLiteral("TRUNCATED"), true};
        MainWindow window(
            [](ViewId id) -> std::unique_ptr<View> {
                if (id == ViewId::Board)
                    return std::make_unique<BoardView>();
                return id == ViewId::Rollback ? std::make_unique<ConsoleView>() : std::unique_ptr<View>();
            },
            themes, false);
        window.setSession(&scene);
        window.showView(ViewId::Board);
        test::look(window, name + QStringLiteral("-board"), size);
        QCOMPARE(test::clipped(*window.findChild<DegradedStrip *>()), QStringList());
        QCOMPARE(test::clipped(*window.currentView()), QStringList());
        scene.act({QStringLiteral("p1"), Act::OpenPoll, QStringLiteral("ana"), QStringLiteral("cohort"), {}, {}}); // forward is closed
        QVERIFY(!gateById(scene.rollout().gates, QStringLiteral("cohort"))->poll);
        const QString run = scene.startRollback();
        scene.step(run, QStringLiteral("freeze"), QStringLiteral("running"));
        window.showView(ViewId::Rollback);
        test::look(window, name + QStringLiteral("-rollback"), size);
        QCOMPARE(test::clipped(*window.currentView()), QStringList());
    }

    void looksRight_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("degraded-dark") << int(ThemeChoice::Dark) << QSize(1440, 900);
        QTest::newRow("degraded-light-small") << int(ThemeChoice::Light) << QSize(1366, 768);
    }
    void looksRight()
    {
        QFETCH(int, theme);
        QFETCH(QSize, size);
        Theme themes(static_cast<ThemeChoice>(theme));
        FakeSession session;
        verdict(session, Verdict::Truncated, 1846, 1850, QStringLiteral("events 1846\u20131850 missing: the end was cut off"));
        session.around().engineAlive = false;
        session.state().store.emergency = true;
        session.state().store.cites =
            Citation{QStringLiteral("/rooms/billing"), {}, QByteArray::fromHex("7f3a0102"), 1842, QStringLiteral("TRUNCATED"), true};
        MainWindow window({}, themes, false);
        window.setSession(&session);
        test::look(window, QString::fromLatin1(QTest::currentDataTag()), size);
        QCOMPARE(test::clipped(*window.findChild<DegradedStrip *>()), QStringList());
        QCOMPARE(test::withoutName(*window.findChild<DegradedStrip *>()), QStringList());
    }
};

QTEST_MAIN(TestDegraded)
#include "tst_degraded.moc"
