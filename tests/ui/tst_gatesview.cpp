#include "models/gates/gaterules.h"
#include "models/gates/signrequest.h"
#include "models/phases/phaserules.h"
#include "models/room/facts.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/gates/gaterows.h"
#include "ui/gates/gatespage.h"
#include "ui/gates/gatesview.h"
#include "ui/gates/signdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/shell/tabbedview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tableview.h"

#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>

using namespace holdpoint;
using test::Scene;

namespace {

KeyButton *button(const QWidget &in, const char *name)
{
    return in.findChild<KeyButton *>(QString::fromLatin1(name));
}

GateView gateNow(const Scene &scene)
{
    const Surroundings around = scene.surroundings();
    return *gateViewOf(scene.rollout(), QStringLiteral("cohort"), {around.now, around.engineAlive, around.blind});
}

// A gates page with an open poll in which two have said go and one's answer went stale.
void polling(Scene &scene)
{
    scene.startCohort();
    QVERIFY(scene.openPoll());
    QVERIFY(scene.answer(QStringLiteral("bo"), QStringLiteral("go")));
    QVERIFY(scene.answer(QStringLiteral("cy"), QStringLiteral("go-with-condition"), QStringLiteral("Watch p95 until 15:45")));
}

} // namespace

class TestGatesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void showsRulesAnswersAndWhoIsMissing();
    void asksByFileAndTakesTheAnswer();
    void packsTheGateThatIsShown();
    void everyButtonThatIsOffSaysWhy();
    void opensThePollAtOnceAndAsksBeforeANewOne();
    void opensTheGateOnlyWhenItIsOpen();
    void namesWhatClosesIt();
    void showsNothingAsMetWithoutAnEngine();
    void waivesWithTwoPersonsAndTheirPassphrases();
    void waivesNothingWithAWrongPassphrase();
    void rowsKeepTheirSelection();
    void saysWhatChangedUnderASignature();
    void anAnswerThatNoLongerCountsIsSaidSo_data();
    void anAnswerThatNoLongerCountsIsSaidSo();
    void strikesWhoNoLongerCountsAndShowsWhatChanged();
    void anOldBackupIsSaidAndPassedBySayingItTwice();
    void acceptsAsUnknownOnlyWhatIsUnknown();
    void showsObjectionsWithWhatBecameOfThem();
    void everyControlHasAName();
    void tabsAreBuiltWhenShownAndRememberedPerRoom();
    void tabsAreReachedByTheKeyboardAndByLinks();
    void looksRight_data();
    void looksRight();
};

void TestGatesView::showsRulesAnswersAndWhoIsMissing()
{
    Scene scene;
    polling(scene);
    const GateView view = gateNow(scene);
    QCOMPARE(signaturesGiven(view), 2);
    QCOMPARE(signaturesNeeded(view), 4);
    const QString missing = missingWords(view, *scene.rollout().playbook);
    QVERIFY(missing.contains(QStringLiteral("Di Evans")));
    QVERIFY(missing.contains(QStringLiteral("Ed Fox")));
    const QList<Row> rows = pollRows(view, *gateById(scene.rollout().gates, QStringLiteral("cohort")), scene.rollout());
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.at(0).cells.at(3).text, QStringLiteral("GO"));
    QCOMPARE(rows.at(1).cells.at(3).text, QStringLiteral("GO with condition"));
    QCOMPARE(rows.at(2).cells.at(3).text, QStringLiteral("no answer"));
}

// Of the gate that is shown; who only reads may, too.
void TestGatesView::packsTheGateThatIsShown()
{
    Scene scene;
    scene.startCohort();
    scene.setObserver(true);
    GatesView page;
    page.setSession(&scene);
    page.show();
    QSignalSpy asked(&page, &View::actionRequested);
    QVERIFY(button(page, "gate-evidence")->isEnabled());
    QApplication::setActiveWindow(&page);
    page.firstFocus()->setFocus();
    QTest::keyClick(page.firstFocus(), Qt::Key_E);
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("evidence:gate/") + page.shownGate());
}

void TestGatesView::everyButtonThatIsOffSaysWhy()
{
    Scene scene;
    scene.startCohort();
    GatesView page;
    page.setSession(&scene);
    page.show();
    for (const KeyButton *each : page.findChildren<KeyButton *>()) {
        if (!each->isEnabled() && !each->isHidden())
            QVERIFY2(!each->accessibleDescription().isEmpty(), qPrintable(each->text()));
    }
    QVERIFY(!button(page, "my-answer")->isEnabled());
    QVERIFY(button(page, "my-answer")->accessibleDescription().contains(QStringLiteral("No poll is open")));
    scene.setPerson(QStringLiteral("ed"));
    scene.pass(Duration{1000});
    QTRY_VERIFY(!button(page, "open-poll")->isEnabled());
    QVERIFY(!button(page, "open-poll")->accessibleDescription().isEmpty());
}

void TestGatesView::opensThePollAtOnceAndAsksBeforeANewOne()
{
    Scene scene;
    scene.startCohort();
    GatesView page;
    page.setSession(&scene);
    page.show();
    QVERIFY2(button(page, "open-poll")->isEnabled(), qPrintable(button(page, "open-poll")->accessibleDescription()));
    button(page, "open-poll")->click();
    QCOMPARE(scene.acts().size(), 1);
    QCOMPARE(scene.acts().first().act, Act::OpenPoll);
    QTRY_COMPARE(button(page, "open-poll")->text(), QStringLiteral("New poll…"));
    QVERIFY(scene.answer(QStringLiteral("bo"), QStringLiteral("go")));
    const auto before = scene.acts().size();
    button(page, "open-poll")->click(); // a sheet, nothing yet
    QCOMPARE(scene.acts().size(), before);
    auto *sheet = page.findChild<Sheet *>();
    QVERIFY(sheet);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QCOMPARE(scene.acts().size(), before);
}

void TestGatesView::opensTheGateOnlyWhenItIsOpen()
{
    Scene scene;
    polling(scene);
    GatesView page;
    page.setSession(&scene);
    page.show();
    QVERIFY(!button(page, "advance")->isEnabled());
    QVERIFY(button(page, "advance")->accessibleDescription().contains(QStringLiteral("2 of 4")));
    QVERIFY(scene.answer(QStringLiteral("di"), QStringLiteral("go")));
    QVERIFY(scene.answer(QStringLiteral("ed"), QStringLiteral("go")));
    QTRY_VERIFY2(button(page, "advance")->isEnabled(), qPrintable(button(page, "advance")->accessibleDescription()));
    button(page, "advance")->click();
    auto *sheet = page.findChild<Sheet *>();
    QVERIFY(sheet);
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(scene.acts().last().act, Act::Advance);
    QCOMPARE(gateNow(scene).status, GateStatus::Passed);
}

void TestGatesView::namesWhatClosesIt()
{
    Scene scene;
    polling(scene);
    scene.judge(QStringLiteral("paying"), QStringLiteral("failed"), QStringLiteral("2.9"));
    GatesView page;
    page.setSession(&scene);
    page.show();
    bool named = false;
    for (const PlainLabel *label : page.findChildren<PlainLabel *>())
        named = named || label->text().contains(QStringLiteral("Payment errors is failed"));
    QVERIFY(named);
    // The answers stay while a criterion is red.
    QCOMPARE(signaturesGiven(gateNow(scene)), 2);
}

void TestGatesView::showsNothingAsMetWithoutAnEngine()
{
    Scene scene;
    polling(scene);
    scene.setEngine(false);
    CriteriaModel model;
    const Rollout &r = scene.rollout();
    model.update(*phaseById(r.phases, QStringLiteral("cohort")), r.playbook->phases.at(1), *r.playbook, scene.metrics(), false);
    const QList<Row> rows = criteriaRows(model.rows(), *gateById(r.gates, QStringLiteral("cohort")), r, scene.now());
    QCOMPARE(rows.size(), 4);
    for (const Row &row : rows) {
        QVERIFY(row.cells.at(0).shape != Shape::TickCircle);
        QCOMPARE(row.cells.at(3).kind, Cell::Kind::NoData);
    }
}

void TestGatesView::waivesWithTwoPersonsAndTheirPassphrases()
{
    Scene scene;
    polling(scene);
    GatesView page;
    page.setSession(&scene);
    page.show();
    button(page, "waive")->click();
    auto *sheet = page.findChild<Sheet *>();
    QVERIFY(sheet);
    const auto fields = sheet->findChildren<QLineEdit *>();
    QList<QLineEdit *> shown;
    for (QLineEdit *field : fields)
        if (field->isVisible())
            shown.append(field);
    QCOMPARE(shown.size(), 4); // why, until when it is made good, and two passphrases
    shown.removeAt(1);
    QComboBox *second = nullptr;
    for (QComboBox *each : sheet->findChildren<QComboBox *>())
        second = each->findData(QStringLiteral("bo")) >= 0 ? each : second;
    QVERIFY(second); // the rollback owner joins the commander
    QCOMPARE(second->findData(QStringLiteral("ana")), -1);
    shown.at(0)->setText(QStringLiteral("the partner is unreachable"));
    shown.at(1)->setText(Scene::passphraseOf(QStringLiteral("ana")));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier); // the second one has not signed
    QVERIFY(scene.acts().isEmpty() || scene.acts().last().act != Act::Waive);
    shown.at(2)->setText(Scene::passphraseOf(QStringLiteral("bo")));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(scene.acts().last().act, Act::Waive);
    QCOMPARE(scene.acts().last().proofs.size(), 2);
    QCOMPARE(gateNow(scene).status, GateStatus::Waived);
}

void TestGatesView::waivesNothingWithAWrongPassphrase()
{
    Scene scene;
    polling(scene);
    GatesView page;
    page.setSession(&scene);
    page.show();
    QSignalSpy acted(&scene, &RoomSession::acted);
    button(page, "waive")->click();
    auto *sheet = page.findChild<Sheet *>();
    for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
        if (field->isVisible() && field->text().isEmpty())
            field->setText(QStringLiteral("not the one"));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(acted.size(), 1);
    QVERIFY(!acted.first().first().value<ActResult>().accepted);
    QCOMPARE(gateNow(scene).status, GateStatus::Polling);
}

void TestGatesView::rowsKeepTheirSelection()
{
    Scene scene;
    polling(scene);
    GatesView page;
    page.setSession(&scene);
    page.show();
    auto *table = qobject_cast<TableView *>(page.firstFocus());
    QVERIFY(table);
    QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
    table->setCurrentIndex(table->model()->index(2, 0));
    const QString chosen = table->currentId();
    QVERIFY(scene.answer(QStringLiteral("ed"), QStringLiteral("no-go"), QStringLiteral("support is not ready")));
    scene.pass(Duration{1000});
    QCoreApplication::processEvents();
    QCOMPARE(table->currentId(), chosen);
    QVERIFY(resets.isEmpty());
    QCOMPARE(gateNow(scene).status, GateStatus::Rejected);
}

void TestGatesView::saysWhatChangedUnderASignature()
{
    Scene scene;
    polling(scene);
    scene.record(QStringLiteral("di"), QStringLiteral("check.answered"), QStringLiteral("cohort/refund"),
                 {{QStringLiteral("phase"), QStringLiteral("cohort")},
                  {QStringLiteral("item"), QStringLiteral("refund")},
                  {QStringLiteral("state"), QStringLiteral("done")},
                  {QStringLiteral("evidence"), QStringLiteral("12 of 12")}});
    const GateView view = gateNow(scene);
    QCOMPARE(view.status, GateStatus::Stale);
    QCOMPARE(signaturesGiven(view), 0); // counted again
    GatesView page;
    page.setSession(&scene);
    page.show();
    QStringList said;
    for (const PlainLabel *label : page.findChildren<PlainLabel *>())
        said << label->text();
    QVERIFY(said.contains(QStringLiteral("Changed since Bo Chen, Cy Diaz signed")));
    QVERIFY2(said.join(QLatin1Char('\n')).contains(QStringLiteral("refund")), qPrintable(said.join(QLatin1Char('\n'))));
    const QList<Row> rows = pollRows(view, *gateById(scene.rollout().gates, QStringLiteral("cohort")), scene.rollout());
    QVERIFY(rows.at(0).cells.at(3).text.startsWith(QStringLiteral("STALE")));
    QVERIFY(rows.at(0).cells.at(5).text.startsWith(QStringLiteral("Asked again")));
}

// D20: struck names, the recount, and what changed under one answer.
void TestGatesView::strikesWhoNoLongerCountsAndShowsWhatChanged()
{
    Scene scene;
    polling(scene);
    scene.record(QStringLiteral("gil"), QStringLiteral("key.revoked"), QStringLiteral("bo"),
                 {{QStringLiteral("person"), QStringLiteral("bo")}});
    const GateState &state = *gateById(scene.rollout().gates, QStringLiteral("cohort"));
    QList<Row> rows = pollRows(gateNow(scene), state, scene.rollout());
    QCOMPARE(rows.size(), 5); // whom the rule wants is nobody now, and who may answer no more is still there
    QCOMPARE(rows.last().cells.at(2).text, QStringLiteral("Bo Chen"));
    QVERIFY(rows.last().cells.at(2).struck);
    QCOMPARE(rows.last().cells.at(3).text, QStringLiteral("NO LONGER COUNTS, was GO"));
    QCOMPARE(answersStruck(gateNow(scene), state, *scene.rollout().playbook), 1);
    GatesView page;
    scene.setPerson(QStringLiteral("cy"));
    page.setSession(&scene);
    page.show();
    QStringList said;
    for (const PlainLabel *label : page.findChildren<PlainLabel *>())
        said << label->text();
    QVERIFY2(said.join(QLatin1Char('\n')).contains(QStringLiteral("1 answer no longer counts.")), qPrintable(said.join(QLatin1Char('\n'))));
    scene.record(QStringLiteral("di"), QStringLiteral("check.answered"), QStringLiteral("cohort/refund"),
                 {{QStringLiteral("phase"), QStringLiteral("cohort")},
                  {QStringLiteral("item"), QStringLiteral("refund")},
                  {QStringLiteral("state"), QStringLiteral("done")},
                  {QStringLiteral("evidence"), QStringLiteral("12 of 12")}});
    scene.pass(Duration{1000});
    rows = pollRows(gateNow(scene), state, scene.rollout());
    const auto cy = std::find_if(rows.begin(), rows.end(), [](const Row &row) { return row.id.endsWith(QStringLiteral("/cy")); });
    QVERIFY(cy != rows.end() && cy->cells.at(2).struck);
    TableView *poll = nullptr;
    for (TableView *table : page.findChildren<TableView *>())
        if (table->accessibleName() == QLatin1String("Poll"))
            poll = table;
    QVERIFY(poll);
    poll->setCurrentId(cy->id);
    QTRY_VERIFY(!button(page, "difference")->isHidden());
    button(page, "difference")->click();
    auto *sheet = page.findChild<Sheet *>();
    QVERIFY(sheet);
    said.clear();
    for (const PlainLabel *label : sheet->findChildren<PlainLabel *>())
        said << label->text();
    QVERIFY2(said.join(QLatin1Char('\n')).contains(QStringLiteral("refund")), qPrintable(said.join(QLatin1Char('\n'))));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier); // it is their own answer: they sign again
    QVERIFY(page.signDialog());
}

// D21: an old backup warns at the advance; going on takes a second, deliberate press and is recorded.
void TestGatesView::anOldBackupIsSaidAndPassedBySayingItTwice()
{
    Scene scene;
    scene.startCohort();
    scene.pass(Duration{20 * 60'000}); // 33 minutes after the start nothing was copied
    QVERIFY(scene.openPoll());
    for (const char *person : {"bo", "cy", "di", "ed"})
        QVERIFY(scene.answer(QString::fromLatin1(person), QStringLiteral("go")));
    QCOMPARE(gateStatusWord(gateNow(scene).status), QStringLiteral("open"));
    GatesView page;
    page.setSession(&scene);
    page.show();
    QVERIFY2(button(page, "advance")->isEnabled(), qPrintable(button(page, "advance")->accessibleDescription()));
    const auto sheets = [&] {
        QList<Sheet *> open;
        for (Sheet *each : page.findChildren<Sheet *>())
            if (each->isVisible())
                open << each;
        return open;
    };
    const auto says = [](const Sheet &sheet, const char *words) {
        for (const PlainLabel *label : sheet.findChildren<PlainLabel *>())
            if (label->text().contains(QLatin1String(words)))
                return true;
        return false;
    };
    button(page, "advance")->click();
    QCOMPARE(sheets().size(), 1);
    QVERIFY(says(*sheets().first(), "No backup was made in"));
    QTest::keyClick(sheets().first(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!gateById(scene.rollout().gates, QStringLiteral("cohort"))->passed); // once is not enough
    QCOMPARE(sheets().size(), 1);
    QVERIFY(says(*sheets().first(), "Go on all the same?"));
    QTest::keyClick(sheets().first(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(gateById(scene.rollout().gates, QStringLiteral("cohort"))->passed);
    const auto passed = std::find_if(scene.events().rbegin(), scene.events().rend(),
                                     [](const Event &event) { return event.kind == QLatin1String("gate.passed"); });
    QVERIFY(passed->body.value(QStringLiteral("despite")).toString().contains(QStringLiteral("No backup")));
}

void TestGatesView::anAnswerThatNoLongerCountsIsSaidSo_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("said");
    QTest::newRow("the poll ran out") << "expired"
                                      << "expired"
                                      << "a new one is needed";
    QTest::newRow("somebody said no") << "rejected"
                                      << "rejected"
                                      << "Di Evans said no-go: the audit is open";
}

void TestGatesView::anAnswerThatNoLongerCountsIsSaidSo()
{
    QFETCH(QString, what);
    QFETCH(QString, said);
    Scene scene;
    polling(scene);
    if (what == QLatin1String("expired"))
        scene.pass(Duration{31 * 60'000});
    else
        QVERIFY(scene.answer(QStringLiteral("di"), QStringLiteral("no-go"), QStringLiteral("the audit is open")));
    QTEST(gateStatusWord(gateNow(scene).status), "state");
    GatesView page;
    page.setSession(&scene);
    page.show();
    QStringList all;
    for (const PlainLabel *label : page.findChildren<PlainLabel *>())
        all << label->text();
    QVERIFY2(all.join(QLatin1Char('\n')).contains(said), qPrintable(all.join(QLatin1Char('\n'))));
    QVERIFY(!button(page, "advance")->isEnabled());
    scene.openPoll(); // and asked again
    QVERIFY(gateNow(scene).status == GateStatus::Polling || gateNow(scene).status == GateStatus::Rejected); // an open no-go stands
}

void TestGatesView::acceptsAsUnknownOnlyWhatIsUnknown()
{
    Scene scene;
    polling(scene);
    GatesView page;
    page.setSession(&scene);
    page.show();
    QVERIFY(button(page, "accept-unknown")->isHidden());
    scene.judge(QStringLiteral("logins"), QStringLiteral("no data"), {});
    scene.judge(QStringLiteral("paying"), QStringLiteral("failed"), QStringLiteral("2.9"));
    QTRY_VERIFY(!button(page, "accept-unknown")->isHidden());
    button(page, "accept-unknown")->click();
    auto *sheet = page.findChild<Sheet *>();
    QVERIFY(sheet);
    QComboBox *what = sheet->findChildren<QComboBox *>().first();
    QCOMPARE(what->count(), 1); // what has failed is no unknown
    QCOMPARE(what->itemText(0), QStringLiteral("Login success"));
    QList<QLineEdit *> shown;
    for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
        if (field->isVisible())
            shown.append(field);
    QCOMPARE(shown.size(), 4);
    shown.at(0)->setText(QStringLiteral("the exporter is being replaced"));
    shown.at(2)->setText(Scene::passphraseOf(QStringLiteral("ana")));
    shown.at(3)->setText(Scene::passphraseOf(QStringLiteral("bo")));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    const GateState *state = gateById(scene.rollout().gates, QStringLiteral("cohort"));
    QVERIFY(state->acceptedUnknown.contains(QStringLiteral("logins")));
    QCOMPARE(gateNow(scene).closedBecause.size(), 1); // only what failed closes it now
    QCOMPARE(scene.rollout().records.debts.last().origin, QStringLiteral("unknown"));
    QTRY_VERIFY(button(page, "accept-unknown")->isHidden());
}

void TestGatesView::showsObjectionsWithWhatBecameOfThem()
{
    Scene scene;
    polling(scene);
    scene.record(QStringLiteral("cy"), QStringLiteral("objection.raised"), QStringLiteral("cohort"),
                 {{QStringLiteral("text"), QStringLiteral("p95 may rise")}, {QStringLiteral("attacks"), QStringLiteral("quiet")}});
    GatesView page;
    page.setSession(&scene);
    page.show();
    const auto said = [&] {
        QStringList all;
        for (const PlainLabel *label : page.findChildren<PlainLabel *>())
            all << label->text();
        return all.join(QLatin1Char('\n'));
    };
    QVERIFY(said().contains(QStringLiteral("1 heard, 1 open")));
    QVERIFY(said().contains(QStringLiteral("Doubts quiet")));
    scene.record(QStringLiteral("ana"), QStringLiteral("objection.answered"), QStringLiteral("OBJ-1"),
                 {{QStringLiteral("say"), QStringLiteral("answered")}, {QStringLiteral("because"), QStringLiteral("the cache is warm")}});
    scene.pass(Duration{1000});
    QTRY_VERIFY(said().contains(QStringLiteral("1 heard, 0 open")));
    QVERIFY(said().contains(QStringLiteral("Settled by Ana Lima: the cache is warm")));
}

void TestGatesView::everyControlHasAName()
{
    Scene scene;
    polling(scene);
    GatesView page;
    page.setSession(&scene);
    page.resize(1296, 700);
    page.show();
    QCOMPARE(test::withoutName(page), QStringList());
}

void TestGatesView::tabsAreBuiltWhenShownAndRememberedPerRoom()
{
    Scene scene, other;
    other.state().chain = QByteArray(16, 'o');
    const auto page = makeGatesPage();
    page->setSession(&scene);
    page->show();
    QCOMPARE(page->shownTab(), QStringLiteral("gate"));
    QCOMPARE(page->builtViews(), 1);
    page->open(QStringLiteral("tab/governance"));
    QCOMPARE(page->builtViews(), 2);
    page->setSession(&other);
    QCOMPARE(page->shownTab(), QStringLiteral("gate"));
    page->setSession(&scene);
    QCOMPARE(page->shownTab(), QStringLiteral("governance"));
    const auto later = makeGatesPage();
    later->setSession(&scene);
    later->show();
    QCOMPARE(later->shownTab(), QStringLiteral("governance"));
    QCOMPARE(later->builtViews(), 1);
}

void TestGatesView::tabsAreReachedByTheKeyboardAndByLinks()
{
    Scene scene;
    polling(scene);
    const auto page = makeGatesPage();
    page->setSession(&scene);
    page->open(QStringLiteral("tab/gate"));
    page->show();
    QApplication::setActiveWindow(page.get());
    page->firstFocus()->setFocus();
    for (const char *tab : {"plan", "governance"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(page->shownTab(), QString::fromLatin1(tab));
        QVERIFY(page->shownView()->isAncestorOf(QApplication::focusWidget()));
    }
    for (const char *tab : {"plan", "gate"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(page->shownTab(), QString::fromLatin1(tab));
    }
    page->open(QStringLiteral("register/debts/D-1"));
    QCOMPARE(page->shownTab(), QStringLiteral("governance"));
    page->open(QStringLiteral("gate/cohort"));
    QCOMPARE(page->shownTab(), QStringLiteral("gate"));
    QStringList known;
    for (const QAction *action : page->viewActions())
        known << action->objectName();
    QVERIFY(known.contains(QStringLiteral("gates-governance")));
    QCOMPARE(test::withoutName(*page), QStringList());
}

void TestGatesView::looksRight_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QSize>("size");
    QTest::newRow("gate-light") << int(ThemeChoice::Light) << int(Mode::Live) << QSize(1440, 900);
    QTest::newRow("gate-dark-small") << int(ThemeChoice::Dark) << int(Mode::Live) << QSize(1366, 768);
    QTest::newRow("gate-drill-large") << int(ThemeChoice::Light) << int(Mode::Drill) << QSize(1920, 1080);
}

void TestGatesView::looksRight()
{
    QFETCH(int, theme);
    QFETCH(int, mode);
    QFETCH(QSize, size);
    Theme themes(static_cast<ThemeChoice>(theme));
    Scene scene(static_cast<Mode>(mode));
    if (mode == int(Mode::Drill))
        scene.startDrill();
    else
        polling(scene);
    MainWindow window([](ViewId id) { return id == ViewId::Gates ? std::unique_ptr<View>(makeGatesPage()) : nullptr; }, themes, false);
    window.setSession(&scene);
    window.showView(ViewId::Gates);
    test::look(window, QString::fromLatin1(QTest::currentDataTag()), size);
    QCOMPARE(window.size(), size);
    QCOMPARE(test::clipped(*window.currentView()), QStringList());
}

void TestGatesView::asksByFileAndTakesTheAnswer() // F46
{
    Scene scene;
    polling(scene);
    GatesView view;
    view.setSession(&scene);
    view.open(QStringLiteral("gate/cohort"));
    QSignalSpy told(&view, &View::noticeRequested);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("g2.hpreq"));
    view.writeRequest(file);
    QTRY_COMPARE(told.size(), 1);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto request = readSignRequest(written.readAll());
    QVERIFY2(request.has_value(), qPrintable(told.first().first().toString()));
    QCOMPARE(request->scope, gateNow(scene).scope);
    QCOMPARE(request->seen.size(), 4);
    // What is no answer is said to be none; nothing is recorded.
    const qint64 before = scene.rollout().seq;
    view.importAnswer(file);
    QTRY_COMPARE(told.size(), 2);
    view.importAnswer(folder.filePath(QStringLiteral("nothing.hpsig")));
    QTRY_COMPARE(told.size(), 3);
    QCOMPARE(scene.rollout().seq, before);
}

QTEST_MAIN(TestGatesView)
#include "tst_gatesview.moc"
