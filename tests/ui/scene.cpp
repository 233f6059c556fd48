#include "tests/ui/scene.h"

#include "models/base/ids.h"
#include "models/base/sha256.h"
#include "models/people/proof.h"
#include "models/playbook/loader.h"
#include "models/room/decide.h"
#include "models/room/facts.h"
#include "models/people/peoplerules.h"
#include "models/room/signing.h"
#include "tests/support/testmain.h"
#include "ui/shell/theme.h"

#include <QtCore/QDir>
#include <QtTest/QtTest>
#include <QtWidgets/QDialog>

#include <cmath>

namespace holdpoint::test {

namespace {

const Instant begin = instantFromMs(1'795'184'400'000); // 20 Nov 2026, 14:20:00 UTC
constexpr Duration second{1000};
constexpr KeyPolicy cheap{1, 8192, 8192};

std::shared_ptr<const Playbook> scenePlaybook(const char *file)
{
    const LoadResult loaded = loadPlaybook(QDir(sourceFolder() + QStringLiteral("/tests/ui")).filePath(QString::fromLocal8Bit(file)));
    if (!loaded.playbook) {
        for (const Problem &problem : loaded.problems)
            qInfo().noquote() << problem.line << problem.message;
        qFatal("the scene's playbook does not load");
    }
    return std::make_shared<const Playbook>(*loaded.playbook);
}

} // namespace

Scene::Scene(Mode mode, const QString &person, const char *playbook)
    : m_clock(begin), m_store(m_keys.path(), m_clock, cheap), m_person(person)
{
    m_rollout = newRollout(scenePlaybook(playbook), mode);
    m_rollout.chain = QByteArray(16, 'c');
    fillMetrics();
    record(QStringLiteral("gil"), QStringLiteral("rollout.opened"), QStringLiteral("billing-cutover"),
           {{QStringLiteral("title"), m_rollout.playbook->title},
            {QStringLiteral("drill"), mode == Mode::Drill ? QStringLiteral("pay-fails") : QString()}});
    enrol();
    record(QStringLiteral("engine"), QStringLiteral("engine.taken"), QStringLiteral("billing-cutover"),
           {{QStringLiteral("epoch"), 1}, {QStringLiteral("pid"), 4711}});
}

void Scene::enrol()
{
    if (m_rollout.mode == Mode::Drill)
        return;
    for (const Person &each : m_rollout.playbook->people) {
        const auto key = m_store.create(each.id, passphraseOf(each.id).toUtf8());
        if (!key)
            qFatal("no key: %s", qPrintable(key.error().message));
        record(each.id, QStringLiteral("key.enrolled"), each.id,
               {{QStringLiteral("person"), each.id},
                {QStringLiteral("key"), publicKeyText(key->publicKey)},
                {QStringLiteral("fingerprint"), key->fingerprint}});
    }
}

void Scene::fillMetrics()
{
    for (int i = 240; i >= 0; --i) {
        const Instant at = m_clock.now() - second * 15 * i - second * 2;
        const double wave = std::sin(i / 7.0);
        m_metrics.add(QStringLiteral("errors"), {at, SampleState::Valid, 0.3 + wave * 0.05, {}});
        m_metrics.add(QStringLiteral("p95"), {at, SampleState::Valid, 312 + wave * 12, {}});
        m_metrics.add(QStringLiteral("login"), {at, SampleState::Valid, 99.97, {}});
        m_metrics.add(QStringLiteral("rows_off"), {at, SampleState::Valid, 0, {}});
        m_metrics.add(QStringLiteral("moved"), {at, SampleState::Valid, 1240, {}});
    }
}

Surroundings Scene::surroundings() const
{
    return {m_clock.now(), m_engine, m_engine ? 4711 : 0, m_engine ? std::optional(Duration{400}) : std::nullopt, true, {}, false};
}

void Scene::record(const QString &actor, const QString &kind, const QString &subject, const QJsonObject &body, const QString &correlation)
{
    Event event;
    event.seq = m_rollout.seq + 1;
    event.at = event.recorded = m_clock.now();
    event.actor = actor;
    event.role = actor == QLatin1String("ana") ? QStringLiteral("incident-commander")
        : actor == QLatin1String("bo")         ? QStringLiteral("rollback-owner")
                                               : QString();
    event.kind = kind;
    event.subject = subject;
    event.correlation = correlation;
    event.command = newId();
    event.body = body;
    event.prev = m_rollout.head;
    event.hash = sha256(event.prev + kind.toUtf8() + QByteArray::number(event.seq));
    apply(m_rollout, event);
    m_rollout.seq = event.seq;
    m_rollout.head = event.hash;
    m_events.append(event);
}

Result<QList<Event>> Scene::take(const Command &command, const std::shared_ptr<const Playbook> &next)
{
    const Context context{m_clock.now(), m_engine, false};
    const auto drafts = next ? decideRevision(m_rollout, command, context, *next) : decide(m_rollout, command, context);
    if (!drafts)
        return tl::unexpected<Error>(drafts.error());
    if (next)
        holdpoint::revise(m_rollout, next); // as a room does when the event comes
    const qsizetype before = m_events.size();
    for (const EventDraft &draft : *drafts) {
        record(command.actor, draft.kind, draft.subject, draft.body, draft.correlation);
        const qsizetype n = m_events.size() - before;
        m_events.last().command = n == 1 ? command.id : QStringLiteral("%1/%2").arg(command.id).arg(n);
    }
    return m_events.mid(before);
}

void Scene::act(const Command &command)
{
    const auto allowed = locked() ? fromLockedWindow(command, m_rollout.mode) : Result<Command>(command);
    if (!allowed)
        return Q_EMIT acted({command.id, false, allowed.error(), 0, {}});
    send(*allowed);
}

void Scene::send(const Command &command, const std::shared_ptr<const Playbook> &next)
{
    m_acts.append(command);
    const auto taken = take(command, next);
    if (taken)
        Q_EMIT rolloutChanged(*taken);
    Q_EMIT acted({command.id, taken.has_value(), taken ? Error{} : taken.error(), m_rollout.seq, m_rollout.head});
}

void Scene::sign(const Command &asked, const QByteArray &scope, const QString &passphrase)
{
    Command command = asked;
    const auto proof = signScope(command, scope, passphrase.toUtf8(), m_store, m_clock);
    if (!proof)
        return Q_EMIT acted({command.id, false, proof.error(), 0, {}});
    command.proofs.append(*proof);
    send(command);
}

Result<Command> Scene::proved(const Command &asked, const QList<Signer> &signers)
{
    Command command = asked;
    for (const Signer &signer : signers) {
        const auto proof = signCommand(m_rollout, asked, signer.person, signer.passphrase.toUtf8(), m_store, m_clock);
        if (!proof)
            return tl::unexpected<Error>(proof.error());
        command.proofs.append(*proof);
    }
    return command;
}

void Scene::actSigned(const Command &asked, const QList<Signer> &signers)
{
    const auto command = proved(asked, signers);
    if (!command)
        return Q_EMIT acted({asked.id, false, command.error(), 0, {}});
    send(*command);
}

void Scene::revise(const Command &asked, const std::shared_ptr<const Playbook> &next, const QList<Signer> &signers)
{
    const auto command = proved(asked, signers);
    if (!command)
        return Q_EMIT acted({asked.id, false, command.error(), 0, {}});
    send(*command, next);
}

void Scene::unlock(const QString &passphrase)
{
    const auto proved = m_store.sign(keyOf(m_rollout.people, m_person)->publicKey, passphrase.toUtf8(), "unlock", "now");
    if (!proved)
        return Q_EMIT unlocked(false, proved.error());
    RoomSession::unlock({});
}

void Scene::readOutput(const QString &run, const QString &step, int attempt)
{
    ++m_outputsRead;
    Q_EMIT outputRead(run, step, attempt, m_output);
}

void Scene::pass(Duration time)
{
    m_clock.advance(time);
    for (const char *metric : {"errors", "p95", "login", "rows_off", "moved"}) {
        const auto last = m_metrics.newest(QString::fromLatin1(metric));
        m_metrics.add(QString::fromLatin1(metric), {m_clock.now() - second * 2, SampleState::Valid, last->value, {}});
    }
    Q_EMIT metricsChanged();
    Q_EMIT rolloutChanged({});
}

void Scene::judge(const QString &criterion, const QString &verdict, const QString &value)
{
    record(QStringLiteral("engine"), QStringLiteral("check.judged"), QStringLiteral("cohort/") + criterion,
           {{QStringLiteral("phase"), QStringLiteral("cohort")},
            {QStringLiteral("id"), criterion},
            {QStringLiteral("set"), QStringLiteral("success")},
            {QStringLiteral("verdict"), verdict},
            {QStringLiteral("value"), value},
            {QStringLiteral("why"), QStringLiteral("it is %1").arg(value)}});
}

void Scene::startCohort()
{
    record(QStringLiteral("ana"), QStringLiteral("rollout.started"), QStringLiteral("billing-cutover"));
    record(QStringLiteral("ana"), QStringLiteral("phase.started"), QStringLiteral("pilot"), {{QStringLiteral("attempt"), 1}});
    pass(second * 60);
    record(QStringLiteral("ana"), QStringLiteral("phase.passed"), QStringLiteral("pilot"));
    record(QStringLiteral("ana"), QStringLiteral("phase.started"), QStringLiteral("cohort"), {{QStringLiteral("attempt"), 1}});
    pass(second * 60 * 12);
    judge(QStringLiteral("fast"), QStringLiteral("passed"), QStringLiteral("312"));
    judge(QStringLiteral("paying"), QStringLiteral("passed"), QStringLiteral("0.30"));
    judge(QStringLiteral("logins"), QStringLiteral("passed"), QStringLiteral("99.97"));
    judge(QStringLiteral("rows"), QStringLiteral("passed"), QStringLiteral("0"));
    for (const char *item : {"refund", "briefed"})
        act({newId(),
             Act::Check,
             QStringLiteral("bo"),
             QStringLiteral("cohort/") + QString::fromLatin1(item),
             {{QStringLiteral("state"), QStringLiteral("done")}},
             {}});
    record(QStringLiteral("cy"), QStringLiteral("note.added"), {}, {{QStringLiteral("text"), QStringLiteral("refund test 12 of 12")}});
    m_acts.clear();
}

bool Scene::openPoll()
{
    return take({newId(), Act::OpenPoll, QStringLiteral("ana"), QStringLiteral("cohort"), {}, {}}).has_value();
}

bool Scene::answer(const QString &who, const QString &say, const QString &because)
{
    const auto view = gateViewOf(m_rollout, QStringLiteral("cohort"), {m_clock.now(), m_engine, false});
    const qsizetype before = m_events.size();
    Command command{newId(), Act::SignOff, who, QStringLiteral("cohort"), {{QStringLiteral("say"), say}}, {}};
    if (!because.isEmpty())
        command.args.insert(QStringLiteral("because"), because);
    sign(command, view->scope, passphraseOf(who));
    return m_events.size() > before;
}

void Scene::fire()
{
    record(QStringLiteral("engine"), QStringLiteral("trigger.armed"), QStringLiteral("pay-errors"),
           {{QStringLiteral("mode"), QStringLiteral("confirm")}});
    record(QStringLiteral("engine"), QStringLiteral("trigger.judged"), QStringLiteral("pay-errors"),
           {{QStringLiteral("from"), QStringLiteral("ok")},
            {QStringLiteral("to"), QStringLiteral("firing")},
            {QStringLiteral("overlay_from"), QStringLiteral("none")},
            {QStringLiteral("overlay"), QStringLiteral("none")},
            {QStringLiteral("value"), QStringLiteral("2.9")},
            {QStringLiteral("why"), QStringLiteral("avg(errors, 1m) 2.9 % > 2 %")},
            {QStringLiteral("samples"), QJsonArray{QStringLiteral("errors 14:33:00 2.9")}}});
    record(QStringLiteral("engine"), QStringLiteral("alarm.raised"), QStringLiteral("pay-errors"), {{QStringLiteral("first_out"), true}});
    record(QStringLiteral("engine"), QStringLiteral("trigger.asked"), QStringLiteral("pay-errors"),
           {{QStringLiteral("deadline"), toRfc3339(m_clock.now() + second * 300)}});
    pass(second * 30);
}

QString Scene::startRollback()
{
    act({newId(),
         Act::Rollback,
         QStringLiteral("bo"),
         {},
         {{QStringLiteral("runbook"), QStringLiteral("step-back")},
          {QStringLiteral("reason"), QStringLiteral("P1 Payments failing, 2.9 % > 2 %")}},
         {}});
    if (m_rollout.runs.runs.isEmpty())
        qFatal("the rollback did not start");
    const QString id = m_rollout.runs.runs.last().id;
    record(QStringLiteral("engine"), QStringLiteral("run.armed"), id, {{QStringLiteral("run"), id}}, id);
    record(QStringLiteral("engine"), QStringLiteral("run.started"), id, {{QStringLiteral("run"), id}}, id);
    return id;
}

void Scene::step(const QString &run, const QString &id, const QString &until)
{
    const QString subject = run + QLatin1Char('/') + id;
    const auto say = [&](const char *kind, QJsonObject body = {}) {
        body.insert(QStringLiteral("step"), id);
        body.insert(QStringLiteral("attempt"), 1);
        record(QStringLiteral("engine"), QString::fromLatin1(kind), subject, body, run);
    };
    say("step.intent", {{QStringLiteral("key"), QStringLiteral("k")}, {QStringLiteral("spec"), QStringLiteral("s")}});
    say("step.started");
    pass(second * 20);
    if (until == QLatin1String("running"))
        return;
    if (until == QLatin1String("unknown"))
        return say("step.unknown", {{QStringLiteral("detail"), QStringLiteral("no answer from the runner")}});
    const bool manual = byId(m_rollout.playbook->runbooks.first().steps, id)->kind == StepKind::Manual;
    if (manual)
        return say("step.attested", {{QStringLiteral("ok"), true}});
    say("step.finished",
        {{QStringLiteral("end"), until == QLatin1String("done") ? QStringLiteral("done") : QStringLiteral("failed")},
         {QStringLiteral("result"), until == QLatin1String("done") ? QStringLiteral("exited(0)") : QStringLiteral("exited(1)")}});
    if (until == QLatin1String("done"))
        say("step.verified", {{QStringLiteral("ok"), true}});
}

void Scene::startDrill()
{
    act({newId(), Act::Start, m_person, {}, {}, {}});
    m_acts.clear();
}

void look(QWidget &widget, const QString &name, const QSize &size)
{
    if (qEnvironmentVariableIsSet("HOLDPOINT_THEME"))
        const Theme worn(themeChoiceFromWord(qEnvironmentVariable("HOLDPOINT_THEME"))); // by the whole application, from here on
    const QStringList sides = qEnvironmentVariable("HOLDPOINT_SIZE").split(QLatin1Char('x'));
    const bool asWanted = sides.size() == 2 && !qobject_cast<QDialog *>(&widget);
    widget.resize(asWanted ? QSize(sides.first().toInt(), sides.last().toInt()) : size);
    widget.show();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
    if (!folder.isEmpty())
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace holdpoint::test
