#include "models/gates/matching.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>

using namespace holdpoint;

namespace {

// Tries every way to seat people: slow, and obviously right.
int bruteForce(const QList<MatchRule> &rules, const QStringList &persons, int person = 0, QList<int> filled = {})
{
    if (filled.isEmpty())
        filled = QList<int>(rules.size(), 0);
    if (person == persons.size())
        return std::accumulate(filled.begin(), filled.end(), 0);
    int best = bruteForce(rules, persons, person + 1, filled);
    for (int rule = 0; rule < rules.size(); ++rule) {
        if (filled[rule] >= rules[rule].count || !rules[rule].eligible.contains(persons[person]))
            continue;
        QList<int> next = filled;
        ++next[rule];
        best = std::max(best, bruteForce(rules, persons, person + 1, next));
    }
    return best;
}

} // namespace

class TestMatching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void overlappingGroupsNeverDeadlock() // F49
    {
        // cy could serve either rule; di only the first. Whoever came first, both rules are filled.
        const QList<MatchRule> rules{{{QStringLiteral("cy"), QStringLiteral("di")}, 1}, {{QStringLiteral("cy")}, 1}};
        QVERIFY(matchRules(rules, {QStringLiteral("cy"), QStringLiteral("di")}).complete());
        QVERIFY(matchRules(rules, {QStringLiteral("di"), QStringLiteral("cy")}).complete());
        QVERIFY(!matchRules(rules, {QStringLiteral("cy"), QStringLiteral("cy")}).complete()); // one person, one place
        QCOMPARE(whoCouldHelp(rules, {QStringLiteral("cy")}, {QStringLiteral("cy"), QStringLiteral("di")}),
                 QStringList{QStringLiteral("di")});
    }

    void nobodyIsNeededForNothing()
    {
        QVERIFY(matchRules({}, {}).complete());
        QVERIFY(!matchRules({{{}, 1}}, {QStringLiteral("cy")}).complete());
    }

    void fillsAsManyPlacesAsCanBeFilled()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 3000; ++round) {
            QStringList all;
            for (int i = 0; i < 6; ++i)
                all << QString(QChar('a' + i));
            QList<MatchRule> rules;
            for (int rule = 0, n = random.bounded(1, 5); rule < n; ++rule) {
                MatchRule made{{}, static_cast<int>(random.bounded(1, 4))};
                for (const QString &person : all) {
                    if (random.bounded(2))
                        made.eligible << person;
                }
                rules << made;
            }
            QStringList signers;
            for (const QString &person : all) {
                if (random.bounded(2))
                    signers << person;
            }
            const Matching matching = matchRules(rules, signers);
            QCOMPARE(matching.filled, bruteForce(rules, signers));
            QStringList seated;
            for (int rule = 0; rule < rules.size(); ++rule) {
                QVERIFY(matching.servedBy[rule].size() <= rules[rule].count);
                for (const QString &person : matching.servedBy[rule]) {
                    QVERIFY(rules[rule].eligible.contains(person) && signers.contains(person) && !seated.contains(person));
                    seated << person;
                }
            }
            QCOMPARE(seated.size(), matching.filled);
            for (const QString &person : all) {
                const bool helps = !signers.contains(person) && bruteForce(rules, signers + QStringList{person}) > matching.filled;
                QCOMPARE(whoCouldHelp(rules, signers, all).contains(person), helps);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
