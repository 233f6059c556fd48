#include "models/base/crashpoint.h"
#include "models/runbooks/ending.h"
#include "models/runbooks/idempotencykey.h"
#include "models/runbooks/plan.h"
#include "models/runbooks/supervisor.h"
#include "models/runbooks/undo.h"

namespace holdpoint {

namespace {

constexpr int maxAgain = 5; // attempts that nobody asked a person about
constexpr Duration observeEvery{1000};

// What an idempotency key stands for: doing it, taking it back, doing it again after that.
QString effectOf(const Step &step, const StepState &state)
{
    if (state.undoing)
        return QStringLiteral("%1/undo/%2").arg(step.id).arg(state.undos + 1);
    return state.undos == 0 ? step.id : QStringLiteral("%1/again/%2").arg(step.id).arg(state.undos);
}

bool isOf(const QString &result, const char *beginning)
{
    return result.startsWith(QLatin1String(beginning));
}

} // namespace

EventDraft RunSupervisor::draft(const At &at, const char *kind, QJsonObject body) const
{
    body.insert(QStringLiteral("step"), at.step.id);
    if (!body.contains(QStringLiteral("attempt")))
        body.insert(QStringLiteral("attempt"), at.state.attempt);
    return {QLatin1String(kind), at.run.id + QLatin1Char('/') + at.step.id, body, at.run.id};
}

void RunSupervisor::move(const At &at, bool ready, bool mayGoOn)
{
    if (at.state.undoing)
        return undo(at);
    switch (at.state.status) {
    case StepStatus::Waiting:
        if (ready && mayGoOn && !needsRelease(at.step, at.state))
            start(at);
        return;
    case StepStatus::Intent:
    case StepStatus::Running:
        if (acts(at.step))
            attempt(at, mayGoOn);
        else if (mayGoOn)
            passive(at);
        return;
    case StepStatus::Verifying:
        if (mayGoOn)
            verify(at);
        return;
    case StepStatus::Failed:
        if (mayGoOn && !at.state.passedOver)
            afterFailure(at);
        return;
    case StepStatus::TimedOut:
    case StepStatus::Unknown:
        if (mayGoOn)
            afterUnknown(at);
        return;
    case StepStatus::Done:
    case StepStatus::Skipped:
        return;
    }
}

void RunSupervisor::start(const At &at)
{
    if (at.state.attempt == 0 && !at.step.onlyIf.isEmpty()) {
        const QString key = at.run.id + QLatin1Char('/') + at.step.id + QStringLiteral("/branch");
        if (!m_answers.contains(key)) {
            const auto said = asked(at, QStringLiteral("only_if"), at.step.onlyIf);
            if (!said)
                return;
            if (said->end == AttemptEnd::Failed)
                return record(key,
                              {draft(at, "step.skipped",
                                     {{QStringLiteral("by"), QStringLiteral("only_if")}, {QStringLiteral("reason"), said->detail}})});
            if (said->end != AttemptEnd::Done)
                return pause(at.run, "operator", at.step.id,
                             QStringLiteral("whether %1 is needed cannot be said: %2").arg(at.step.title, said->result));
            m_answers.insert(key, *said);
        }
    }
    if (at.step.pointOfNoReturn && at.state.attempt == 0 && !announced(at))
        return;
    if (acts(at.step))
        return intend(at);
    const int number = at.state.attempt + 1;
    record(QStringLiteral("%1/%2/%3/started").arg(at.run.id, at.step.id).arg(number),
           {draft(at, "step.started", {{QStringLiteral("attempt"), number}})});
}

// What cannot be undone is seen coming: it begins when its notice is over and nobody has held it.
bool RunSupervisor::announced(const At &at)
{
    if (at.state.noticed)
        return m_clock.now() >= *at.state.noticed + noReturnNotice;
    record(QStringLiteral("%1/%2/%3/noticed").arg(at.run.id, at.step.id).arg(at.state.attempt),
           {draft(at, "step.noticed", {{QStringLiteral("until"), toRfc3339(m_clock.now() + noReturnNotice)}})});
    return false;
}

void RunSupervisor::intend(const At &at)
{
    AttemptSpec spec;
    spec.id = {at.run.id, at.step.id, at.state.attempt + 1};
    const bool undoing = at.state.undoing;
    spec.key = idempotencyKey(at.run, effectOf(at.step, at.state));
    spec.action = undoing ? undoOf(at.run, at.step) : actionOf(at.run, at.step);
    // What takes back is armed when it is asked for: the way back does not depend on it.
    const auto armed = undoing ? m_executor.arm(spec.action, at.run.folder) : Result<QString>(at.run.programs.value(at.step.id));
    spec.programHash = armed.value_or(QString());
    spec.folder = at.run.folder;
    spec.timebox = at.step.drillTakes.value_or(at.step.timebox.value_or(Duration{0}));
    spec.drillOutcome = undoing ? DrillOutcome::Done : at.step.drillOutcome;
    const QString what = QStringLiteral("%1/%2/%3").arg(at.run.id, at.step.id).arg(spec.id.attempt);
    const QJsonObject number{{QStringLiteral("attempt"), spec.id.attempt}};
    const auto with = [&](QJsonObject body) {
        body.insert(QStringLiteral("attempt"), spec.id.attempt);
        return body;
    };
    const auto prepared = armed ? m_executor.prepare(spec) : Result<Prepared>(tl::unexpected<Error>(armed.error()));
    if (!prepared && prepared.error().code == QLatin1String("foreign-attempt"))
        return record(what + QStringLiteral("/unknown"),
                      {draft(at, "step.unknown", with({{QStringLiteral("detail"), prepared.error().message}}))});
    if (!prepared) {
        const QString result = QStringLiteral("not started(%1)").arg(prepared.error().code);
        return record(what + QStringLiteral("/refused"),
                      {draft(at, "step.started", number),
                       draft(at, "step.finished",
                             with({{QStringLiteral("end"), QStringLiteral("failed")},
                                   {QStringLiteral("result"), result},
                                   {QStringLiteral("detail"), prepared.error().message}}))});
    }
    m_prepared.insert(spec.id, spec);
    CRASHPOINT("run.before-intent");
    record(what + QStringLiteral("/intent"),
           {draft(at, "step.intent",
                  with({{QStringLiteral("key"), spec.key},
                        {QStringLiteral("spec"), prepared->spec},
                        {QStringLiteral("program"), prepared->program},
                        {QStringLiteral("deadline"), toRfc3339(m_clock.now() + spec.action.timeout)},
                        {QStringLiteral("epoch"), m_epoch}}))});
}

// An attempt whose intent is in the journal: launch it if we prepared it, else see what became of it.
void RunSupervisor::attempt(const At &at, bool mayLaunch)
{
    const AttemptId id = at.id();
    const auto result = m_results.constFind(id);
    if (result != m_results.constEnd() && result->fenced && id.attempt < maxAgain)
        return record(QStringLiteral("%1/%2/%3/fenced").arg(id.run, id.step).arg(id.attempt), {draft(at, "step.fenced")});
    if (result != m_results.constEnd())
        return finish(at, *result);
    if (m_watched.contains(id)) {
        if (at.state.status == StepStatus::Intent) {
            CRASHPOINT("run.before-started");
            record(QStringLiteral("%1/%2/%3/started").arg(id.run, id.step).arg(id.attempt), {draft(at, "step.started")});
        }
        return;
    }
    const auto prepared = m_prepared.constFind(id);
    if (prepared == m_prepared.constEnd() || !mayLaunch)
        return resume(at);
    CRASHPOINT("run.after-intent");
    const AttemptSpec spec = *prepared;
    m_prepared.remove(id);
    m_watched.insert(id);
    m_executor.launch(spec);
    schedule();
}

void RunSupervisor::resume(const At &at)
{
    const AttemptId id = at.id();
    const QString what = QStringLiteral("%1/%2/%3").arg(id.run, id.step).arg(id.attempt);
    const Found found = m_executor.find(id, at.state.spec);
    m_prepared.remove(id);
    switch (found.state) {
    case FoundState::NeverLaunched:
        CRASHPOINT("run.after-fence");
        return record(what + QStringLiteral("/fenced"), {draft(at, "step.fenced")});
    case FoundState::Missing:
        return record(
            what + QStringLiteral("/unknown"),
            {draft(at, "step.unknown", {{QStringLiteral("detail"), QStringLiteral("the folder of the attempt is gone, or another one")}})});
    case FoundState::Running:
        m_watched.insert(id);
        m_executor.attach(id);
        return record(what + QStringLiteral("/reattached"), {draft(at, "step.reattached")});
    case FoundState::Finished:
        return finish(at, found.result);
    case FoundState::Lingers: {
        const QString who = QStringLiteral("still running without its runner: %1").arg(found.who);
        if (at.state.detail != who)
            record(what + QStringLiteral("/lingers"), {draft(at, "step.lingers", {{QStringLiteral("detail"), who}})});
        return;
    }
    case FoundState::Lost:
        return finish(at, {AttemptEnd::Unknown, QStringLiteral("lost"), QStringLiteral("the runner was lost without a result"), {}});
    }
}

void RunSupervisor::finish(const At &at, const AttemptResult &result)
{
    // Whatever only looks has no effect that could be unknown.
    const bool harmless = !acts(at.step) && !at.state.undoing && result.end != AttemptEnd::Done;
    const QString end = harmless ? attemptEndWord(AttemptEnd::Failed) : attemptEndWord(result.end);
    CRASHPOINT("run.before-finish");
    QJsonObject body{{QStringLiteral("end"), end}, {QStringLiteral("result"), result.result}, {QStringLiteral("detail"), result.detail}};
    if (!result.kept.isEmpty()) {
        body.insert(QStringLiteral("output"), QStringLiteral("sha256:") + result.kept);
        body.insert(QStringLiteral("output_of"), QStringLiteral("%1/%2.%3").arg(at.run.id, at.step.id).arg(at.state.attempt));
    }
    record(QStringLiteral("%1/%2/%3/finished").arg(at.run.id, at.step.id).arg(at.state.attempt), {draft(at, "step.finished", body)});
    CRASHPOINT("run.after-finish");
}

void RunSupervisor::again(const At &at)
{
    record(QStringLiteral("%1/%2/%3/again").arg(at.run.id, at.step.id).arg(at.state.attempt),
           {draft(at, "step.answered", {{QStringLiteral("answer"), QStringLiteral("again")}})});
}

void RunSupervisor::afterFailure(const At &at)
{
    const bool noEffect = !acts(at.step) || isOf(at.state.result, "not started");
    const bool mayRepeat = at.state.attempt < at.step.attempts && (noEffect || isIdempotent(at.step)) && at.step.kind != StepKind::Manual;
    if (mayRepeat) {
        if (m_clock.now() >= at.state.finished.value_or(at.run.requested) + at.step.retryAfter)
            again(at);
        return;
    }
    switch (at.step.onFailure) {
    case OnFailure::Continue:
        return record(at.run.id + QLatin1Char('/') + at.step.id + QStringLiteral("/passed-over"),
                      {draft(at, "step.answered", {{QStringLiteral("answer"), QStringLiteral("go on")}})});
    case OnFailure::Stop:
        if (std::none_of(at.run.steps.begin(), at.run.steps.end(), isUnderWay))
            record(at.run.id + QStringLiteral("/ended"), {endedDraft(at.run, EndCause::StepFailed)});
        return;
    case OnFailure::Ask:
        return pause(at.run, "failed", at.step.id, QStringLiteral("%1: %2. %3").arg(at.step.title, at.state.result, at.state.detail));
    }
}

// The last row of the resume table: ask the verification, repeat what may be repeated, else a person must say.
void RunSupervisor::afterUnknown(const At &at)
{
    const bool verifiedNot = at.state.verified.has_value() && !*at.state.verified;
    const Check verification = holdpoint::verification(at.run, at.step);
    if (!at.state.mustAsk && !verifiedNot && !verification.isEmpty()) {
        const auto said = asked(at, QStringLiteral("verify"), verification);
        if (!said)
            return;
        const bool knows = said->end == AttemptEnd::Done || said->end == AttemptEnd::Failed;
        const QString key = QStringLiteral("%1/%2/%3/verified").arg(at.run.id, at.step.id).arg(at.state.attempt);
        if (!knows)
            return record(key,
                          {draft(at, "step.unknown",
                                 {{QStringLiteral("detail"), QStringLiteral("its verify could not say: %1").arg(said->result)}})});
        return record(key,
                      {draft(at, "step.verified",
                             {{QStringLiteral("ok"), said->end == AttemptEnd::Done}, {QStringLiteral("detail"), said->detail}})});
    }
    const bool mayRepeat = verifiedNot || (verification.isEmpty() && isIdempotent(at.step));
    if (!at.state.mustAsk && mayRepeat && at.state.attempt < maxAgain)
        return again(at);
    pause(at.run, "unknown", at.step.id,
          QStringLiteral("%1 may have happened: %2. %3").arg(at.step.title, at.state.result, at.state.detail));
}

void RunSupervisor::verify(const At &at)
{
    const QString key = QStringLiteral("%1/%2/%3/verify").arg(at.run.id, at.step.id).arg(at.state.attempt);
    if (m_notBefore.value(key) > m_clock.now())
        return;
    CRASHPOINT("run.before-verify");
    const auto said = asked(at, QStringLiteral("verify"), verification(at.run, at.step));
    if (!said)
        return;
    const bool ok = said->end == AttemptEnd::Done;
    // A switch that was pressed takes a moment to be seen.
    const Instant until = at.state.finished.value_or(at.run.requested) + at.run.switches.value(at.step.switchId).timeout;
    if (!ok && at.step.kind == StepKind::Switch && m_clock.now() < until) {
        m_notBefore.insert(key, m_clock.now() + observeEvery);
        return;
    }
    const QString detail = ok ? said->detail : QStringLiteral("not verified: %1 %2").arg(said->result, said->detail).trimmed();
    record(key, {draft(at, "step.verified", {{QStringLiteral("ok"), ok}, {QStringLiteral("detail"), detail}})});
    CRASHPOINT("run.after-verify");
}

} // namespace holdpoint
