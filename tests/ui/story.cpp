#include "tests/ui/story.h"

#include "models/playbook/loader.h"
#include "models/room/rollout.h"
#include "tests/ui/storyplaybook.h"

#include <QtCore/QDebug>

#include <cmath>

namespace holdpoint::test {

namespace {

constexpr Duration minute{60'000};

void start(Rollout &r, int place, Instant at, PhaseStatus status)
{
    PhaseState &phase = r.phases.phases[place];
    phase.status = status;
    phase.attempt = 1;
    phase.started = at;
}

void judge(PhaseState &phase, const char *criterion, Judgement verdict, const char *value, const char *why, Instant since)
{
    phase.criteria.insert(QLatin1String(criterion), {verdict, QLatin1String(value), QString::fromUtf8(why), since, since, 900});
}

void settle(PhaseState &phase, const char *item, const char *by, const char *evidence, Instant at)
{
    phase.items.insert(QLatin1String(item), {ItemStatus::Done, QLatin1String(by), {}, QLatin1String(evidence), at, 800});
}

void checklist(PhaseState &phase, Instant now)
{
    settle(phase, "snapshot", "cy", "sha256 match", now - 6 * minute);
    settle(phase, "parity", "cy", "214 of 214", now - 3 * minute);
    settle(phase, "premortem", "ana", "4 risks, 4 owners", now - 64 * minute);
}

void criteria(PhaseState &phase, Instant since)
{
    judge(phase, "p95-low", Judgement::Passed, "310", "p95 310 ms <= 400 ms", since);
    judge(phase, "errors-low", Judgement::Passed, "0.0031", "avg(errors, 10m) 0.31 % <= 1 %", since);
    judge(phase, "logins-high", Judgement::Passed, "0.9997", "logins 99.97 % >= 99.9 %", since);
    judge(phase, "lag-low", Judgement::Passed, "9", "sync_lag 9 s <= 60 s", since);
    judge(phase, "rows-equal", Judgement::Passed, "0", "rows_off 0 == 0", since);
}

// An hour of samples. From `wrong` on payments fail and Nova falls behind; rows_off stops where `silent` is.
void samples(FakeSession &session, std::optional<Instant> wrong, std::optional<Instant> silent)
{
    session.samples() = LiveMetrics();
    const Instant now = session.around().now;
    for (int i = 239; i >= 0; --i) {
        const Instant at = now - Duration{i * 15'000 + 2000};
        const double wave = std::sin(i / 3.0) + 0.4 * std::sin(i * 1.7);
        const double bad = wrong && at > *wrong ? std::min(1.0, double((at - *wrong).count()) / 150'000.0) : 0;
        const auto put = [&](const char *metric, double value) {
            session.samples().add(QLatin1String(metric), {at, SampleState::Valid, value, {}});
        };
        put("errors", 0.0031 + 0.0004 * wave + 0.0265 * bad);
        put("p95", 310 + 9 * wave);
        put("logins", 0.9997 + 0.0001 * wave);
        put("sync_lag", std::round(9 + 1.5 * wave + 33 * bad));
        put("moved", wrong ? 6200 : 1240);
        put("affected", std::round(86 * bad));
        put("tickets", std::round(40 - i / 30.0 + 13 * bad));
        if (!silent || at < *silent)
            put("rows_off", 0);
    }
}

std::unique_ptr<FakeSession> story(Mode mode)
{
    auto session = std::make_unique<FakeSession>(mode);
    LoadResult loaded = loadPlaybookText(storyPlaybook(), QStringLiteral("story.yaml"), {});
    for (const Problem &problem : loaded.problems)
        qInfo() << problem.toText();
    Playbook &playbook = *loaded.playbook;
    playbook.phases[2].checklist = playbook.phases[1].checklist;
    playbook.phases[2].success = playbook.phases[1].success;
    playbook.phases[2].gate = playbook.phases[3].gate = playbook.phases[1].gate;
    Rollout &r = session->state();
    r = newRollout(std::make_shared<const Playbook>(playbook), mode);
    r.revision = 7;
    r.seq = 1842;
    r.head = QByteArray::fromHex("7f3a0102");
    r.phases.status = RolloutStatus::Active;
    const Instant now = session->around().now;
    int minutes = 1;
    for (const char *person : {"ana", "bo", "cy", "di", "ed"})
        r.people.lastSeen.insert(QLatin1String(person), now - minutes++ * minute);
    for (TriggerState &trigger : r.triggers.triggers) {
        trigger.overlay = Overlay::None;
        trigger.armed = true;
    }
    r.comms.lastSent = {{QStringLiteral("internal"), now - 16 * minute},
                        {QStringLiteral("customers"), now - 39 * minute},
                        {QStringLiteral("executives"), now - 14 * minute}};
    start(r, 0, now - 220 * minute, PhaseStatus::Passed);
    r.phases.phases[0].ended = now - 182 * minute;
    r.gates.gates[0].passed = true;
    return session;
}

} // namespace

std::unique_ptr<FakeSession> calmStory(Mode mode)
{
    auto session = story(mode);
    Rollout &r = session->state();
    const Instant now = session->around().now;
    r.phases.exposure = 0.1;
    start(r, 1, now - 38 * minute, PhaseStatus::Active);
    criteria(r.phases.phases[1], now - 18 * minute - Duration{20'000});
    checklist(r.phases.phases[1], now);
    r.records.assignments.append({QStringLiteral("A-1"), QStringLiteral("run the refund test on Nova"), QStringLiteral("cy"),
                                  QStringLiteral("ana"), now - minute, now + Duration{340'000}, std::nullopt});
    samples(*session, std::nullopt, std::nullopt);
    session->happened(QStringLiteral("ana"), QStringLiteral("phase.started"), QStringLiteral("cohort"));
    return session;
}

std::unique_ptr<FakeSession> firingStory(Mode mode)
{
    auto session = story(mode);
    Rollout &r = session->state();
    session->around().now += 48 * minute;
    const Instant now = session->around().now;
    r.phases.exposure = 0.5;
    start(r, 1, now - 86 * minute, PhaseStatus::Passed);
    r.phases.phases[1].ended = now - 26 * minute;
    r.gates.gates[1].passed = true;
    start(r, 2, now - 22 * minute, PhaseStatus::Active);
    r.phases.hold = HoldState{QStringLiteral("ana"), QStringLiteral("HOLD pressed"), now - Duration{75'000}};
    PhaseState &half = r.phases.phases[2];
    criteria(half, now - 20 * minute);
    checklist(half, now);
    half.items.insert(QStringLiteral("refund"),
                      {ItemStatus::Blocked, QStringLiteral("cy"), QStringLiteral("waits for Network"), {}, now, 801});
    judge(half, "errors-low", Judgement::Failed, "0.029", "avg(errors, 10m) 1.3 % <= 1 % does not hold", now - 2 * minute);
    samples(*session, now - 5 * minute, now - Duration{52'000});
    judge(half, "rows-equal", Judgement::NoData, "", "no data: rows_off is stale", now - Duration{7'000});
    TriggerState &errors = r.triggers.triggers[0];
    errors.condition = Condition::Firing;
    errors.pendingSince = now - Duration{253'000};
    errors.firingSince = errors.since = errors.alarmSince = now - Duration{133'000};
    errors.alarm = AlarmStatus::New;
    errors.response = Response::Countdown;
    errors.responseSince = now - Duration{13'000};
    errors.deadline = now + Duration{17'000};
    errors.value = QStringLiteral("0.029");
    errors.why = QStringLiteral("avg(errors, 1m) 2.9 % > 2 %");
    errors.samples = {QStringLiteral("errors 15:31:32 0.0288"), QStringLiteral("errors 15:31:47 0.0291"),
                      QStringLiteral("errors 15:32:02 0.0294")};
    errors.firstOut = true;
    errors.episode = 1;
    TriggerState &lag = r.triggers.triggers[1];
    lag.condition = Condition::Firing;
    lag.pendingSince = now - Duration{108'000};
    lag.firingSince = lag.since = lag.alarmSince = now - Duration{48'000};
    lag.alarm = AlarmStatus::Acknowledged;
    lag.acknowledgedBy = QStringLiteral("cy");
    lag.value = QStringLiteral("42");
    lag.why = QStringLiteral("sync_lag 42 s > 40 s");
    lag.response = Response::Told;
    r.records.assignments.append({QStringLiteral("A-1"), QStringLiteral("confirm payment route to Legacy"), QStringLiteral("bo"),
                                  QStringLiteral("ana"), now - minute, now + Duration{100'000}, std::nullopt});
    session->happened(QStringLiteral("ana"), QStringLiteral("phase.started"), QStringLiteral("half"));
    session->happened(QStringLiteral("engine"), QStringLiteral("alarm.raised"), QStringLiteral("errors-high"));
    return session;
}

} // namespace holdpoint::test
