#include "models/runbooks/supervisor.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

namespace holdpoint {

namespace {

constexpr Duration shortestGrace{1000};

AttemptResult passed(const QString &detail)
{
    return {AttemptEnd::Done, QStringLiteral("passed"), detail, {}};
}

AttemptResult notPassed(const QString &detail)
{
    return {AttemptEnd::Failed, QStringLiteral("did not pass"), detail, {}};
}

void removeSide(const AttemptResult &side)
{
    if (!side.file.isEmpty())
        QFile::remove(side.file);
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
std::optional<AttemptResult> RunSupervisor::asked(const At &at, const QString &purpose, const Check &check, bool keepsAll)
{
    // The `observe` of a switch looks for it being off: what was turned on is seen when that does not hold.
    const bool seenOn = at.step.kind == StepKind::Switch && at.step.switchOn && at.step.verify.isEmpty();
    const bool opposite = seenOn && (purpose == QLatin1String("verify") || purpose == QLatin1String("undone"));
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
    Look look{at.run.id, at.step.id, purpose, check.action, at.run.folder};
    look.keepsAll = keepsAll;
    look.drillOutcome = at.step.drillOutcome;
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
    return asked(at, purpose, side, true);
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

// What the two sides say, once; nullopt while their files are being read by another thread. They are gone afterwards.
std::optional<Result<Comparison>> RunSupervisor::compared(const QString &key, const Reconcile &how, const AttemptResult &left,
                                                          const AttemptResult &right)
{
    if (left.file.isEmpty())
        return compareTables(left.output, right.output, how.key, how.tolerance);
    m_asking.insert(key);
    const auto work = [self = QPointer<RunSupervisor>(this), key, how, left = left.file, right = right.file] {
        const auto result = std::make_shared<const Result<Comparison>>(compareFiles(left, right, how.key, how.tolerance));
        QFile::remove(left);
        QFile::remove(right);
        QMetaObject::invokeMethod(qApp, [self, key, result] {
            if (!self)
                return;
            self->m_asking.remove(key);
            self->m_compared.insert(key, result);
            self->schedule();
        });
    };
    QThreadPool::globalInstance()->start(work);
    return std::nullopt;
}

void RunSupervisor::reconcile(const At &at)
{
    const QString key = QStringLiteral("%1/%2/%3/rows").arg(at.run.id, at.step.id).arg(at.state.attempt);
    if (m_notBefore.value(key) > m_clock.now() || m_asking.contains(key))
        return;
    std::optional<Result<Comparison>> rows;
    if (const auto done = m_compared.take(key)) {
        rows = *done;
    } else {
        const QString round = m_firstLook.contains(key) ? QStringLiteral(" again") : QString();
        const QString leftKey = key + QStringLiteral("/left") + round;
        if (!m_answers.contains(leftKey)) {
            const auto left = lookedAt(at, QStringLiteral("left") + round, at.step.reconcile.left);
            if (left)
                m_answers.insert(leftKey, *left);
        }
        const auto right =
            m_answers.contains(leftKey) ? lookedAt(at, QStringLiteral("right") + round, at.step.reconcile.right) : std::nullopt;
        if (!right)
            return;
        const AttemptResult left = m_answers.take(leftKey);
        for (const AttemptResult &side : {left, *right}) {
            if (side.end == AttemptEnd::Done)
                continue;
            removeSide(left);
            removeSide(*right);
            return finish(at, notPassed(QStringLiteral("a side could not be read: %1 %2").arg(side.result, side.detail)));
        }
        rows = compared(key, at.step.reconcile, left, *right);
        if (!rows)
            return;
    }
    if (!*rows)
        return finish(at, notPassed(rows->error().message));
    if (!(*rows)->agrees() && !m_firstLook.contains(key)) { // rows on their way may differ once
        m_firstLook.insert(key, **rows);
        m_notBefore.insert(key, m_clock.now() + std::max(shortestGrace, at.step.reconcile.grace));
        return;
    }
    if (m_firstLook.contains(key))
        *rows = stillDifferent(m_firstLook.take(key), **rows);
    QString words = inWords(**rows);
    if (!at.step.reconcile.notProved.isEmpty())
        words += QStringLiteral(" (not proved: %1)").arg(at.step.reconcile.notProved);
    finish(at, (*rows)->agrees() ? passed(words) : notPassed(words));
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
