// Every page under a language that is 40 % longer and marks what it translated, at the smallest size that is promised.
#include "app/holdpoint/views.h"
#include "models/metrics/evaluate.h"
#include "tests/support/pseudolocale.h"
#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "tests/ui/scene.h"
#include "ui/metrics/metriclimits.h"
#include "ui/shell/mainwindow.h"

#include <QtTest/QtTest>

Q_DECLARE_METATYPE(holdpoint::ViewId)

using namespace holdpoint;
using test::Scene;

namespace {

// What the playbook and its people say: these are not the window's words.
QStringList saidByThePlaybook(const Scene &scene)
{
    QStringList words;
    const Playbook &p = *scene.rollout().playbook;
    for (const Person &each : p.people)
        words << each.name << each.id;
    for (const Phase &each : p.phases) {
        words << each.title << each.id;
        if (each.gate)
            words << each.gate->question << each.gate->go << each.gate->noGo;
        for (const ChecklistItem &item : each.checklist)
            words << item.title;
        for (const Criterion &criterion : each.success)
            words << criterion.title << criterion.check.that.text;
    }
    for (const Trigger &each : p.triggers)
        words << each.title << each.when.text << each.clear.text << each.id;
    for (const Runbook &each : p.runbooks) {
        words << each.title << each.id;
        for (const Step &step : each.steps)
            words << step.title << step.manual;
    }
    for (const Metric &each : p.metrics)
        words << each.question << each.id << metricLabel(each) << valueText(312, each.unit);
    for (const Audience &each : p.audiences)
        words << each.title << each.id;
    for (const MessageTemplate &each : p.templates)
        words << each.id;
    for (const Drill &each : p.drills) {
        words << each.title << each.id;
        for (const Objective &objective : each.objectives)
            words << objective.text << objective.id;
        for (const Inject &inject : each.injects)
            words << inject.text << inject.id;
    }
    for (const TriggerState &each : scene.rollout().triggers.triggers)
        words << each.why << each.samples;
    for (const KnownGood &each : p.knownGood)
        words << each.title;
    words.removeAll(QString());
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

} // namespace

class TestPseudoPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }
    void cutsNothingAndLeavesNothingUntranslated_data();
    void cutsNothingAndLeavesNothingUntranslated();
};

void TestPseudoPages::cutsNothingAndLeavesNothingUntranslated_data()
{
    QTest::addColumn<ViewId>("view");
    QTest::addColumn<bool>("drill");
    QTest::newRow("board") << ViewId::Board << false;
    QTest::newRow("gates") << ViewId::Gates << false;
    QTest::newRow("metrics") << ViewId::Metrics << false;
    QTest::newRow("triggers") << ViewId::Triggers << false;
    QTest::newRow("rollback") << ViewId::Rollback << false;
    QTest::newRow("comms") << ViewId::Comms << false;
    QTest::newRow("timeline") << ViewId::Timeline << false;
    QTest::newRow("drill") << ViewId::Drill << true;
}

void TestPseudoPages::cutsNothingAndLeavesNothingUntranslated()
{
    QFETCH(ViewId, view);
    QFETCH(bool, drill);
    test::PseudoLocale pseudo;
    QCoreApplication::installTranslator(&pseudo);
    {
        Theme themes(ThemeChoice::Light);
        Scene scene(drill ? Mode::Drill : Mode::Live);
        if (drill) {
            scene.startDrill();
        } else {
            scene.startCohort();
            if (view == ViewId::Gates)
                QVERIFY(scene.openPoll());
            else
                scene.fire();
            if (view == ViewId::Rollback || view == ViewId::Timeline)
                scene.step(scene.startRollback(), QStringLiteral("freeze"), QStringLiteral("running"));
        }
        MainWindow window(makeView, themes, false);
        window.setSession(&scene);
        window.showView(view);
        test::look(window, QStringLiteral("pseudo-%1").arg(QString::fromLatin1(QTest::currentDataTag())), {1366, 768});
        const QStringList cut = test::cutTexts(*window.currentView());
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
        const QStringList plain = test::untranslated(*window.currentView(), saidByThePlaybook(scene));
        QVERIFY2(plain.isEmpty(), qPrintable(QLatin1Char('\n') + plain.join(QLatin1Char('\n'))));
    }
    QCoreApplication::removeTranslator(&pseudo);
}

QTEST_MAIN(TestPseudoPages)
#include "tst_pseudopages.moc"
