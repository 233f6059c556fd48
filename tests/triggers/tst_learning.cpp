#include "models/triggers/alarmhealth.h"
#include "models/triggers/learning.h"
#include "models/triggers/triggerrules.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

#include <QtCore/QJsonArray>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

const QString t0 = QStringLiteral("t");

Playbook book(const QStringList &ids = {t0})
{
    Playbook p = playbook();
    for (const QString &id : ids)
        p.triggers << trigger(id);
    return p;
}

Event happened(const char *kind, const QString &subject, const QJsonObject &body, qint64 second)
{
    return eventOf({QString::fromLatin1(kind), subject, body}, at(second), QStringLiteral("bo"));
}

void judge(Triggers &all, const Playbook &p, const char *to, qint64 second, const QString &id = t0)
{
    apply(all, p,
          happened("trigger.judged", id,
                   {{QStringLiteral("to"), QString::fromLatin1(to)}, {QStringLiteral("overlay"), QStringLiteral("none")}}, second));
}

Result<QList<EventDraft>> asks(Triggers &all, const Playbook &p, Act act, const QString &subject, const QJsonObject &args, qint64 second)
{
    const auto drafts = decideLearning(all, p, {QStringLiteral("c"), act, QStringLiteral("bo"), subject, args, {}}, at(second));
    if (drafts)
        for (const EventDraft &draft : *drafts)
            apply(all, p, eventOf(draft, at(second), QStringLiteral("bo")));
    return drafts;
}

QJsonObject saying(const char *say, const char *text = "")
{
    return {{QStringLiteral("say"), QString::fromLatin1(say)}, {QStringLiteral("text"), QString::fromLatin1(text)}};
}

QJsonObject changing(const char *field, const QString &from, const char *to)
{
    const QJsonObject change{{QStringLiteral("field"), QString::fromLatin1(field)},
                             {QStringLiteral("from"), from},
                             {QStringLiteral("to"), QString::fromLatin1(to)}};
    return {{QStringLiteral("changes"), QJsonArray{change}}, {QStringLiteral("because"), QStringLiteral("it fired at night")}};
}

QString codeOf(const Result<QList<EventDraft>> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

class TestLearning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void labelsTheNewestEpisode()
    {
        const Playbook p = book();
        Triggers all = initialTriggers(p);
        QCOMPARE(codeOf(asks(all, p, Act::Label, t0, saying("incident"), 0)), QStringLiteral("never-fired"));
        judge(all, p, "firing", 10);
        judge(all, p, "ok", 70);
        judge(all, p, "firing", 100);
        judge(all, p, "ok", 160);
        QVERIFY(asks(all, p, Act::Label, t0, saying("incident", "I-31 gateway"), 200));
        const QList<IncidentWindow> windows = incidentsOf(all, t0);
        QCOMPARE(windows.size(), 1);
        QVERIFY(windows.first().from == at(100) && windows.first().to == at(160));
        QCOMPARE(windows.first().label, QStringLiteral("I-31 gateway"));
        QVERIFY(all.episodes.at(1).labelled && !all.episodes.at(0).labelled);
    }

    void aFalseAlarmIsNoIncident()
    {
        const Playbook p = book();
        Triggers all = initialTriggers(p);
        judge(all, p, "firing", 10);
        judge(all, p, "ok", 70);
        QVERIFY(asks(all, p, Act::Label, t0, saying("false alarm"), 80));
        QVERIFY(incidentsOf(all, t0).isEmpty());
        QVERIFY(all.episodes.first().labelled);
    }

    // What nothing saw is an incident too: it concerns every trigger.
    void labelsAStretchOfTime()
    {
        const Playbook p = book({t0, QStringLiteral("u")});
        Triggers all = initialTriggers(p);
        QJsonObject args = saying("incident", "seen by support");
        QCOMPARE(codeOf(asks(all, p, Act::Label, {}, args, 500)), QStringLiteral("stretch"));
        args.insert(QStringLiteral("from"), toRfc3339(at(100)));
        args.insert(QStringLiteral("to"), toRfc3339(at(50)));
        QCOMPARE(codeOf(asks(all, p, Act::Label, {}, args, 500)), QStringLiteral("stretch"));
        args.insert(QStringLiteral("to"), toRfc3339(at(900)));
        QCOMPARE(codeOf(asks(all, p, Act::Label, {}, args, 500)), QStringLiteral("stretch")); // not over yet
        args.insert(QStringLiteral("to"), toRfc3339(at(200)));
        QVERIFY(asks(all, p, Act::Label, {}, args, 500));
        QCOMPARE(incidentsOf(all, t0).size(), 1);
        QCOMPARE(incidentsOf(all, QStringLiteral("u")).size(), 1);
        QCOMPARE(codeOf(asks(all, p, Act::Label, QStringLiteral("none"), args, 500)), QStringLiteral("unknown-trigger"));
        QCOMPARE(codeOf(asks(all, p, Act::Label, {}, saying("perhaps"), 500)), QStringLiteral("say"));
    }

    void aProposalIsAcceptedByTheRevisionThatCarriesItOut()
    {
        Playbook p = book();
        p.triggers.first().forTime = s(120);
        Triggers all = initialTriggers(p);
        QVERIFY(asks(all, p, Act::Propose, t0, changing("for", QStringLiteral("2m"), "5m"), 10));
        QCOMPARE(all.proposals.size(), 1);
        QCOMPARE(all.proposals.first().id, QStringLiteral("PR-1"));
        QCOMPARE(inWords(all.proposals.first().changes), QStringLiteral("for 2m → 5m"));
        apply(all, p, happened("revision.loaded", {}, {}, 20)); // another matter
        QCOMPARE(all.proposals.first().standing, TriggerProposal::Standing::Open);
        p.triggers.first().forTime = s(300);
        apply(all, p, happened("revision.loaded", {}, {}, 30));
        QCOMPARE(all.proposals.first().standing, TriggerProposal::Standing::Accepted);
        QCOMPARE(
            codeOf(asks(all, p, Act::DeclineProposal, QStringLiteral("PR-1"), {{QStringLiteral("because"), QStringLiteral("no")}}, 40)),
            QStringLiteral("answered"));
    }

    void refusesProposalsThatSayNothingOrComeTooLate()
    {
        Playbook p = book();
        Triggers all = initialTriggers(p);
        QCOMPARE(codeOf(asks(all, p, Act::Propose, t0, {{QStringLiteral("because"), QStringLiteral("x")}}, 0)), QStringLiteral("changes"));
        QJsonObject quiet = changing("for", {}, "5m");
        quiet.remove(QStringLiteral("because"));
        QCOMPARE(codeOf(asks(all, p, Act::Propose, t0, quiet, 0)), QStringLiteral("because"));
        QCOMPARE(codeOf(asks(all, p, Act::Propose, t0, changing("for", QStringLiteral("9m"), "5m"), 0)), QStringLiteral("moved-on"));
        QCOMPARE(codeOf(asks(all, p, Act::Propose, t0, changing("owner", {}, "cy"), 0)), QStringLiteral("edit"));
        QVERIFY(!asks(all, p, Act::Propose, t0, changing("when", p.triggers.first().when.text, "nonsense >"), 0));
        QCOMPARE(codeOf(asks(all, p, Act::Propose, t0, changing("mode", QStringLiteral("advise"), "advise"), 0)),
                 QStringLiteral("changes"));
        QVERIFY(all.proposals.isEmpty());
        QVERIFY(asks(all, p, Act::Propose, t0, changing("for", {}, "5m"), 0)); // there is none yet
        QCOMPARE(codeOf(asks(all, p, Act::DeclineProposal, QStringLiteral("PR-1"), {}, 1)), QStringLiteral("because"));
        QVERIFY(asks(all, p, Act::DeclineProposal, QStringLiteral("PR-1"), {{QStringLiteral("because"), QStringLiteral("too slow")}}, 1));
        QCOMPARE(all.proposals.first().standing, TriggerProposal::Standing::Declined);
    }

    // U64: a flood begins with more than 10 in 10 minutes and ends with fewer than 5.
    void measuresTheAlarms()
    {
        QStringList ids;
        for (int i = 0; i < 12; ++i)
            ids << QStringLiteral("t%1").arg(i);
        Playbook p = book(ids);
        p.triggers[0].priority = Priority::P1;
        Triggers all = initialTriggers(p);
        const auto raised = [&](int i, qint64 second) { apply(all, p, happened("alarm.raised", ids.at(i), {}, second)); };
        for (int i = 0; i < 12; ++i)
            raised(i, 10 * i); // the 11th at 100 s begins the flood
        raised(1, 2000);
        AlarmHealth health = alarmHealthOf(all, p, at(110));
        QVERIFY(health.flood);
        QCOMPARE(health.worstTen, 12);
        QCOMPARE(health.lastTen, 12);
        health = alarmHealthOf(all, p, at(679)); // 0 … 70 s are older than 10 minutes: four are left
        QVERIFY(!health.flood);
        health = alarmHealthOf(all, p, at(2000));
        QCOMPARE(health.raised, 13);
        QCOMPARE(health.lastTen, 1);
        QCOMPARE(health.byPriority[0], 1);
        QCOMPARE(health.byPriority[2], 12);
        QCOMPARE(health.badActors.first().trigger, ids.at(1));
        QCOMPARE(health.badActors.size(), 10);
        QVERIFY(qAbs(health.floodShare - (670.0 - 100) / 2000) < 1e-9);
        QVERIFY(alarmHealthOf(all, p, at(89'000)).standing.contains(ids.at(0)));
        QCOMPARE(alarmHealthOf(all, p, at(86'400 + 50)).byPriority[0], 0); // a day
    }

    void findsWhatChatters()
    {
        const Playbook p = book();
        Triggers all = initialTriggers(p);
        judge(all, p, "firing", 0);
        judge(all, p, "ok", 25);
        QVERIFY(alarmHealthOf(all, p, at(26)).chattering.isEmpty());
        judge(all, p, "firing", 59);
        QCOMPARE(alarmHealthOf(all, p, at(60)).chattering, QStringList{t0});
        QVERIFY(alarmHealthOf(all, p, at(700)).chattering.isEmpty());
        judge(all, p, "ok", 900);
        QVERIFY(alarmHealthOf(all, p, at(901)).chattering.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLearning)
#include "tst_learning.moc"
