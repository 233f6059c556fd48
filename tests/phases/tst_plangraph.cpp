#include "models/phases/plangraph.h"
#include "models/phases/phaserules.h"
#include "tests/people/smallplaybook.h"
#include "tests/support/testmain.h"

using namespace holdpoint;

namespace {

Phase step(const char *id, const QStringList &needs, int minutes = 0, const QList<WorkItem> &work = {})
{
    Phase phase;
    phase.id = QString::fromLatin1(id);
    phase.needs = needs;
    phase.work = work;
    if (minutes > 0)
        phase.planned = Planned{test::start, Duration{minutes * 60'000}};
    return phase;
}

QString placed(const PlanGraph &graph)
{
    QStringList places;
    for (const PlanNode &node : graph.nodes)
        places << QStringLiteral("%1@%2.%3%4").arg(node.id).arg(node.rank).arg(node.lane).arg(node.last ? QStringLiteral("!") : QString());
    return places.join(QLatin1Char(' '));
}

} // namespace

class TestPlanGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void isDrawnBackwardFromTheEnd_data()
    {
        const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c"), d = QStringLiteral("d");
        QTest::addColumn<QList<QStringList>>("needs"); // a phase and what it needs
        QTest::addColumn<QString>("places");
        QTest::addColumn<QString>("critical");
        using Needs = QList<QStringList>;
        QTest::newRow("nothing") << Needs{} << QString() << QString();
        QTest::newRow("one") << Needs{QStringList{a}} << QStringLiteral("a@1.0!") << a;
        QTest::newRow("chain") << Needs{{a}, {b, a}, {c, b}} << QStringLiteral("a@3.0 b@2.0 c@1.0!") << QStringLiteral("a b c");
        QTest::newRow("diamond") << Needs{{a}, {b, a}, {c, a}, {d, b, c}} << QStringLiteral("a@3.0 b@2.0 c@2.1 d@1.0!")
                                 << QStringLiteral("a c d"); // c takes longer
        QTest::newRow("two ends") << Needs{{a}, {b, a}, {c}} << QStringLiteral("a@2.0 b@1.0! c@1.1!") << QStringLiteral("c");
        QTest::newRow("later first in the file") << Needs{{b, a}, {a}} << QStringLiteral("b@1.0! a@2.0") << QStringLiteral("a b");
        QTest::newRow("a cycle does not hang") << Needs{{a, b}, {b, a}} << QStringLiteral("a@1.0 b@1.1") << QString();
    }
    void isDrawnBackwardFromTheEnd()
    {
        QFETCH(const QList<QStringList>, needs);
        QFETCH(const QString, places);
        QFETCH(const QString, critical);
        Playbook book;
        for (const QStringList &each : needs)
            book.phases << step(qPrintable(each.first()), each.mid(1), each.first() == QLatin1String("c") ? 90 : 10);
        const PlanGraph graph = planGraph(book, initialPhases(book));
        QCOMPARE(placed(graph), places);
        QCOMPARE(graph.critical.join(QLatin1Char(' ')), critical);
    }

    void streamsRunThroughThePhasesInTheirOrder()
    {
        const QString data = QStringLiteral("data"), flags = QStringLiteral("flags");
        Playbook book;
        book.phases << step("late", {QStringLiteral("early")}, 0, {{data, QStringLiteral("copy-rest")}, {flags, QStringLiteral("on")}})
                    << step("early", {}, 0, {{data, QStringLiteral("copy-some")}});
        Phases phases = initialPhases(book);
        phases.phases[1].work.insert(QStringLiteral("copy-some"), WorkStatus::Done);
        const PlanGraph graph = planGraph(book, phases);
        QCOMPARE(graph.order, (QStringList{QStringLiteral("early"), QStringLiteral("late")}));
        QCOMPARE(graph.streams.size(), 2);
        QCOMPARE(graph.streams[0].name, data);
        QCOMPARE(graph.streams[0].stops[0].runbook, QStringLiteral("copy-some"));
        QCOMPARE(graph.streams[0].stops[0].status, WorkStatus::Done);
        QCOMPARE(graph.streams[0].stops[1].runbook, QStringLiteral("copy-rest"));
        QCOMPARE(graph.streams[1].stops.size(), 1);
    }

    void manyPhasesThatAllNeedEachOtherArePlacedAtOnce()
    {
        Playbook book;
        QStringList before;
        for (int i = 0; i < 64; ++i) {
            const QString id = QStringLiteral("p%1").arg(i);
            book.phases << step(qPrintable(id), before, 1);
            before << id;
        }
        const PlanGraph graph = planGraph(book, initialPhases(book));
        QCOMPARE(graph.ranks, 64);
        QCOMPARE(graph.critical.size(), 64);
    }
};

QTEST_GUILESS_MAIN(TestPlanGraph)
#include "tst_plangraph.moc"
