#include "models/triggers/alarmmodel.h"

#include "tests/support/testmain.h"
#include "tests/triggers/build.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include <random>

using namespace holdpoint;
using namespace holdpoint::test;

namespace {

Playbook threeTriggers()
{
    Playbook p = playbook({metric(QStringLiteral("m"), Unit::Ratio)});
    for (const char *id : {"a", "b", "c"}) {
        Trigger t = trigger(QString::fromLatin1(id));
        t.when = lastAbove(0.02);
        p.triggers << t;
    }
    p.triggers[1].priority = Priority::P1;
    return p;
}

Triggers states(const Playbook &p)
{
    Triggers all;
    for (const Trigger &t : p.triggers) {
        TriggerState state;
        state.id = t.id;
        all.triggers << state;
    }
    return all;
}

QStringList ids(const AlarmModel &model)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(); ++i)
        list << model.index(i, 0).data(AlarmModel::IdRole).toString();
    return list;
}

} // namespace

class TestAlarmModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { strict(); }

    void showsTheMostUrgentFirst()
    {
        const Playbook p = threeTriggers();
        Triggers all = states(p);
        for (int i = 0; i < 3; ++i) {
            all.triggers[i].alarm = AlarmStatus::New;
            all.triggers[i].alarmSince = at(i);
        }
        AlarmModel model;
        model.update(all, p);
        QCOMPARE(ids(model), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
        all.triggers[1].alarm = AlarmStatus::Acknowledged;
        all.triggers[1].acknowledgedBy = QStringLiteral("bo");
        model.update(all, p);
        QCOMPARE(ids(model), (QStringList{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(model.index(2, AlarmModel::Status).data().toString(), QStringLiteral("acknowledged by bo"));
    }

    void saysWhatPeopleNeed()
    {
        const Playbook p = threeTriggers();
        Triggers all = states(p);
        TriggerState &b = all.triggers[1];
        b.alarm = AlarmStatus::New;
        b.alarmSince = at(5);
        b.value = QStringLiteral("0.029");
        b.why = QStringLiteral("last(m) 2.9 % > 2 %");
        b.condition = Condition::Firing;
        b.overlay = Overlay::Stale;
        b.response = Response::Countdown;
        b.deadline = at(35);
        b.firstOut = true;
        AlarmModel model;
        model.update(all, p);
        const QModelIndex row = model.index(0, 0);
        QCOMPARE(row.data().toString(), QStringLiteral("P1"));
        QCOMPARE(row.data(AlarmModel::ValueTextRole).toString(), QStringLiteral("2.9 %"));
        QCOMPARE(row.data(AlarmModel::LimitTextRole).toString(), QStringLiteral("2 %"));
        QCOMPARE(row.data(AlarmModel::SinceRole).toLongLong(), toMs(at(5)));
        QCOMPARE(row.data(AlarmModel::DeadlineRole).toLongLong(), toMs(at(35)));
        QCOMPARE(row.data(AlarmModel::OverlayRole).toString(), QStringLiteral("stale"));
        QCOMPARE(row.data(AlarmModel::ResponseRole).toString(), QStringLiteral("countdown"));
        QVERIFY(row.data(AlarmModel::FirstOutRole).toBool());
        QVERIFY(!row.data(AlarmModel::ShelvedUntilRole).isValid());
    }

    void staysQuietWhenNothingChanged()
    {
        const Playbook p = threeTriggers();
        Triggers all = states(p);
        all.triggers[0].alarm = AlarmStatus::New;
        AlarmModel model;
        model.update(all, p);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update(all, p);
        QCOMPARE(changed.count(), 0);
        all.triggers[0].silenced = true;
        model.update(all, p);
        QCOMPARE(changed.count(), 1);
    }

    void movesRowsAndNeverResets()
    {
        const Playbook p = threeTriggers();
        Triggers all = states(p);
        AlarmModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        std::mt19937 random(3);
        for (int i = 0; i < 2000; ++i) {
            TriggerState &s = all.triggers[static_cast<qsizetype>(random() % 3)];
            s.alarm = static_cast<AlarmStatus>(random() % 4);
            s.alarmSince = at(static_cast<qint64>(random() % 50));
            const auto shown =
                std::count_if(all.triggers.begin(), all.triggers.end(), [](const TriggerState &t) { return t.alarm != AlarmStatus::None; });
            model.update(all, p);
            QCOMPARE(model.rowCount(), static_cast<int>(shown));
        }
        QCOMPARE(reset.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAlarmModel)
#include "tst_alarmmodel.moc"
