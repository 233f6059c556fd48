#include "models/runbooks/supervisor.h"

namespace holdpoint {

namespace {

constexpr Duration shortestGrace{1000};
constexpr qint64 maxTable = 16 * 1024 * 1024;

AttemptResult passed(const QString &detail)
{
    return {AttemptEnd::Done, QStringLiteral("passed"), detail, {}};
}

AttemptResult notPassed(const QString &detail)
{
    return {AttemptEnd::Failed, QStringLiteral("did not pass"), detail, {}};
}

AttemptResult judgedResult(const WaitJudgement &judged)
{
    switch (judged.judgement) {
    case Judgement::Passed:
        return passed(judged.why);
    case Judgement::Failed:
        return notPassed(judged.why);
    case Judgement::Error:
    case Judgement::NoData:
    case Judgement::Inconclusive:
        return {AttemptEnd::Unknown, judgementWord(judged.judgement), judged.why, {}};
    }
    return {};
}

} // namespace

// The answer to a question about a step, once; nullopt while it is under way. Asking begins with the first call.
std::optional<AttemptResult> RunSupervisor::asked(const At &at, const QString &purpose, const Check &check, qint64 capture)
{
    // The `observe` of a switch looks for it being off: what was turned on is seen when that does not hold.
    const bool seenOn = at.step.kind == StepKind::Switch && at.step.switchOn && at.step.verify.isEmpty();
    const bool opposite = seenOn && purpose == QLatin1String("verify");
    if (!check.that.isEmpty()) {
        const AttemptResult said =
            m_hooks.judge ? judgedResult(m_hooks.judge(check.that)) : AttemptResult{AttemptEnd::Unknown, QStringLiteral("no data"), {}, {}};
        return opposite ? oppositeOf(said, {}) : said;
    }
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(at.run.id, at.step.id).arg(at.state.attempt).arg(purpose);
    if (m_answers.contains(key))
        return m_answers.take(key);
    if (m_asking.contains(key))
        return std::nullopt;
    m_asking.insert(key);
    Look look{at.run.id, at.step.id, purpose, check.action, at.run.folder, capture, at.step.drillOutcome, {}};
    look.opposite = opposite;
    if (at.step.kind == StepKind::Reconcile)
        look.drillOutput = at.step.reconcile.key.toUtf8() + '\n';
    m_executor.look(look, [this, key](const AttemptResult &result) {
        m_asking.remove(key);
        m_answers.insert(key, result);
        schedule();
    });
    return std::nullopt;
}

std::optional<AttemptResult> RunSupervisor::lookedAt(const At &at, const QString &purpose, const Program &program)
{
    Check side;
    side.action.program = program;
    side.action.timeout = at.step.timeout;
    return asked(at, purpose, side, maxTable);
}

void RunSupervisor::passive(const At &at)
{
    switch (at.step.kind) {
    case StepKind::Check:
        return check(at);
    case StepKind::Reconcile:
        return reconcile(at);
    case StepKind::Wait:
        return wait(at);
    case StepKind::Message:
        return message(at);
    case StepKind::Manual: // a person attests it
    case StepKind::Run:
    case StepKind::Http:
    case StepKind::Switch:
    case StepKind::Snapshot:
        return;
    }
}

void RunSupervisor::check(const At &at)
{
    Check look = at.step.check;
    look.action.timeout = at.step.timebox ? at.step.timeout : look.action.timeout;
    if (const auto said = asked(at, QStringLiteral("check"), look))
        finish(at, *said);
}

void RunSupervisor::reconcile(const At &at)
{
    const QString key = QStringLiteral("%1/%2/%3/rows").arg(at.run.id, at.step.id).arg(at.state.attempt);
    if (m_notBefore.value(key) > m_clock.now())
        return;
    const QString round = m_firstLook.contains(key) ? QStringLiteral(" again") : QString();
    const QString leftKey = key + QStringLiteral("/left") + round;
    if (!m_answers.contains(leftKey)) {
        const auto left = lookedAt(at, QStringLiteral("left") + round, at.step.reconcile.left);
        if (left)
            m_answers.insert(leftKey, *left);
    }
    const auto right = m_answers.contains(leftKey) ? lookedAt(at, QStringLiteral("right") + round, at.step.reconcile.right) : std::nullopt;
    if (!right)
        return;
    const AttemptResult left = m_answers.take(leftKey);
    for (const AttemptResult &side : {left, *right}) {
        if (side.end != AttemptEnd::Done)
            return finish(at, notPassed(QStringLiteral("a side could not be read: %1 %2").arg(side.result, side.detail)));
    }
    auto compared = compareTables(left.output, right->output, at.step.reconcile.key, at.step.reconcile.tolerance);
    if (!compared)
        return finish(at, notPassed(compared.error().message));
    if (!compared->agrees() && !m_firstLook.contains(key)) { // rows on their way may differ once
        m_firstLook.insert(key, *compared);
        m_notBefore.insert(key, m_clock.now() + std::max(shortestGrace, at.step.reconcile.grace));
        return;
    }
    if (m_firstLook.contains(key))
        *compared = stillDifferent(m_firstLook.take(key), *compared);
    QString words = inWords(*compared);
    if (!at.step.reconcile.notProved.isEmpty())
        words += QStringLiteral(" (not proved: %1)").arg(at.step.reconcile.notProved);
    finish(at, compared->agrees() ? passed(words) : notPassed(words));
}

void RunSupervisor::wait(const At &at)
{
    const Duration waited = m_clock.now() - at.state.started.value_or(m_clock.now());
    const Wait &wait = at.step.wait;
    if (wait.that.isEmpty()) {
        if (waited >= wait.forTime)
            finish(at, passed(QStringLiteral("waited %1").arg(toDurationText(wait.forTime))));
        return;
    }
    const AttemptResult judged = m_hooks.judge ? judgedResult(m_hooks.judge(wait.that)) : AttemptResult{};
    if (judged.end == AttemptEnd::Done)
        return finish(at, judged);
    if (waited >= wait.within)
        finish(at, notPassed(QStringLiteral("not within %1: %2").arg(toDurationText(wait.within), judged.detail)));
}

void RunSupervisor::message(const At &at)
{
    const QString key = QStringLiteral("%1/%2/%3/message").arg(at.run.id, at.step.id).arg(at.state.attempt);
    if (m_answers.contains(key))
        return finish(at, m_answers.take(key));
    if (m_asking.contains(key))
        return;
    if (!m_hooks.send)
        return finish(at, notPassed(QStringLiteral("nobody delivers messages here")));
    m_asking.insert(key);
    m_hooks.send(key, at.step.message, [self = QPointer<RunSupervisor>(this), key](const Result<QString> &sent) {
        if (!self)
            return;
        self->m_asking.remove(key);
        self->m_answers.insert(key,
                               sent ? AttemptResult{AttemptEnd::Done, QStringLiteral("sent"), *sent, {}} : notPassed(sent.error().message));
        self->schedule();
    });
}

} // namespace holdpoint
