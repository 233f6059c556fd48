#include "models/triggers/condition.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

// One letter an instant, 10 s apart: T true, F false, ? no data, E source error, W warm-up.
Evaluation seen(QChar c)
{
    Evaluation e;
    if (c == u'T' || c == u'F')
        e.holds = c == u'T';
    else
        e.unknown = c == u'?' ? Unknown::NoData : c == u'E' ? Unknown::Error : Unknown::WarmUp;
    return e;
}

// One letter an instant: o ok, p pending, f firing; capital under an overlay.
QString walk(const ConditionRules &rules, const QString &when, const QString &clear = {})
{
    ConditionState state;
    QString found;
    for (int i = 0; i < when.size(); ++i) {
        judgeCondition(state, rules, {at(10 * i), seen(when[i]), clear.isEmpty() ? Evaluation{} : seen(clear[i])});
        const QChar letter = conditionWord(state.condition)[0];
        found += state.overlay == Overlay::None ? letter : letter.toUpper();
    }
    return found;
}

} // namespace

class TestCondition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void goesByItsRules_data()
    {
        QTest::addColumn<int>("forTime");
        QTest::addColumn<int>("keepFiring");
        QTest::addColumn<int>("noData");
        QTest::addColumn<int>("keep");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("clear");
        QTest::addColumn<QString>("is");
        const auto row = [](const char *name, int f, int k, NoData n, int keep, const char *when, const char *clear, const char *is) {
            QTest::newRow(name) << f << k << int(n) << keep << QString::fromLatin1(when) << QString::fromLatin1(clear)
                                << QString::fromLatin1(is);
        };
        row("at once without for", 0, 0, NoData::Hold, 0, "FTTF", "", "offo");
        row("for 20 s", 20, 0, NoData::Hold, 0, "TTTF", "", "ppfo");
        row("false while pending begins again", 20, 0, NoData::Hold, 0, "TTFTTT", "", "ppoppf");
        row("for between two instants", 15, 0, NoData::Hold, 0, "TTT", "", "ppf");
        row("keep_firing_for 20 s", 0, 20, NoData::Hold, 0, "TFFF", "", "fffo");
        row("a match between starts that clock again", 0, 20, NoData::Hold, 0, "TFFTFFF", "", "ffffffo");
        row("clear holds on", 0, 0, NoData::Hold, 0, "TFFF", "FFFT", "fffo");
        row("clear with keep_firing_for", 0, 10, NoData::Hold, 0, "TFFF", "FFTT", "fffo");
        row("clear is not asked before firing", 20, 0, NoData::Hold, 0, "TTT", "TTF", "ppf");
        row("hold freezes pending", 20, 0, NoData::Hold, 0, "T?T?T", "", "pPpPf");
        row("hold freezes firing", 0, 0, NoData::Hold, 0, "T??F", "", "fFFo");
        row("frozen time is no keep_firing_for", 0, 20, NoData::Hold, 0, "TF??FF", "", "ffFFfo");
        row("hold keeps ok", 0, 0, NoData::Hold, 0, "F?ET", "", "oOOf");
        row("no data clears", 20, 0, NoData::Clear, 0, "TT?TTT", "", "ppOppf");
        row("no data clears firing", 0, 0, NoData::Clear, 0, "T?", "", "fO");
        row("no data clears into keep_firing_for", 0, 20, NoData::Clear, 0, "T???", "", "fFFO");
        row("no data breaches", 10, 0, NoData::Breach, 0, "F?F??", "", "oPoPF");
        row("no data is no clear", 0, 0, NoData::Breach, 0, "TF?T", "FF?T", "ffFo");
        row("keep 20 s goes on", 20, 0, NoData::Keep, 20, "TT?T", "", "ppFf");
        row("keep freezes after that", 50, 0, NoData::Keep, 20, "T????TTTT", "", "pPPPPpppf");
        row("keep holds a false", 0, 0, NoData::Keep, 20, "F??T", "", "oOOf");
        row("keep without a value freezes", 0, 0, NoData::Keep, 20, "??T", "", "OOf");
        row("keep goes by clear while firing", 0, 0, NoData::Keep, 20, "TFF", "FF?", "ffF");
    }
    void goesByItsRules()
    {
        QFETCH(int, forTime);
        QFETCH(int, keepFiring);
        QFETCH(int, noData);
        QFETCH(int, keep);
        QFETCH(QString, when);
        QFETCH(QString, clear);
        QFETCH(QString, is);
        const ConditionRules rules{s(forTime), s(keepFiring), NoData(noData), s(keep), !clear.isEmpty(), s(10)};
        QCOMPARE(walk(rules, when, clear), is);
    }

    void showsTheOverlayOfItsReason_data()
    {
        QTest::addColumn<int>("unknown");
        QTest::addColumn<int>("overlay");
        const std::pair<Unknown, Overlay> pairs[] = {{Unknown::WarmUp, Overlay::WarmUp},     {Unknown::Stale, Overlay::Stale},
                                                     {Unknown::TooFew, Overlay::NoData},     {Unknown::NoData, Overlay::NoData},
                                                     {Unknown::Invalid, Overlay::Invalid},   {Unknown::Future, Overlay::Invalid},
                                                     {Unknown::Error, Overlay::SourceError}, {Unknown::Timeout, Overlay::SourceError}};
        for (const auto &[unknown, overlay] : pairs)
            QTest::addRow("%d", int(unknown)) << int(unknown) << int(overlay);
    }
    void showsTheOverlayOfItsReason()
    {
        QFETCH(int, unknown);
        QFETCH(int, overlay);
        ConditionState state;
        Observation o{at(0), {}, {}};
        o.when.unknown = Unknown(unknown);
        judgeCondition(state, {}, o);
        QCOMPARE(state.overlay, Overlay(overlay));
    }

    void timeThatNobodyJudgedIsNotForTime()
    {
        const ConditionRules rules{s(30), s(0), NoData::Hold, s(0), false, s(10)};
        ConditionState state;
        judgeCondition(state, rules, {at(0), seen(u'T'), {}});
        judgeCondition(state, rules, {at(600), seen(u'T'), {}}); // ten minutes without an engine count as one step
        QCOMPARE(state.condition, Condition::Pending);
        judgeCondition(state, rules, {at(610), seen(u'T'), {}});
        QCOMPARE(state.condition, Condition::Pending);
        judgeCondition(state, rules, {at(620), seen(u'T'), {}});
        QCOMPARE(state.condition, Condition::Firing);
    }

    void anInstantIsJudgedOnce()
    {
        const ConditionRules rules{s(10), s(0), NoData::Hold, s(0), false, s(10)};
        ConditionState state;
        judgeCondition(state, rules, {at(10), seen(u'T'), {}});
        judgeCondition(state, rules, {at(10), seen(u'F'), {}});
        judgeCondition(state, rules, {at(0), seen(u'F'), {}});
        QCOMPARE(state.condition, Condition::Pending);
    }
};

QTEST_GUILESS_MAIN(TestCondition)
#include "tst_condition.moc"
