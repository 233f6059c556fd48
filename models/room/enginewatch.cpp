#include "models/room/enginewatch.h"

#include "models/base/log.h"
#include "models/base/secrets.h"
#include "models/metrics/pastneeds.h"
#include "models/metrics/sourcefactory.h"
#include "models/metrics/sqlitesamplestore.h"
#include "models/room/facts.h"

namespace holdpoint {

namespace {

constexpr Duration historyKept{6 * 3'600'000};

EventDraft judgedDraft(const CriterionResult &result)
{
    return {QStringLiteral("check.judged"),
            QStringLiteral("%1/%2").arg(result.phase, result.id),
            {{QStringLiteral("phase"), result.phase},
             {QStringLiteral("id"), result.id},
             {QStringLiteral("set"), result.kind},
             {QStringLiteral("verdict"), judgementWord(result.judgement.verdict)},
             {QStringLiteral("value"), result.judgement.value},
             {QStringLiteral("why"), result.judgement.why}}};
}

const CriterionState *known(const Rollout &rollout, const CriterionResult &result)
{
    const PhaseState *phase = phaseById(rollout.phases, result.phase);
    if (!phase)
        return nullptr;
    const auto &set = result.kind == QLatin1String("success") ? phase->criteria
        : result.kind == QLatin1String("enter")               ? phase->enter
                                                              : phase->milestones;
    const auto it = set.constFind(result.id);
    return it == set.constEnd() ? nullptr : &*it;
}

// `unrehearsed: accepted` lets a trigger act by itself; the rehearsal is still owed.
EventDraft unrehearsedDebt(const Playbook &playbook, const QString &id)
{
    const Trigger *trigger = byId(playbook.triggers, id);
    return {
        QStringLiteral("debt.opened"),
        id,
        {{QStringLiteral("text"), QStringLiteral("%1 acts by itself though %2 was never rehearsed").arg(trigger->title, trigger->runbook)},
         {QStringLiteral("owner"), trigger->owner},
         {QStringLiteral("origin"), QStringLiteral("unrehearsed")}}};
}

// What is new in it, as events.
QList<EventDraft> newsOf(const Rollout &rollout, const CriterionResult &result)
{
    const PhaseState *phase = phaseById(rollout.phases, result.phase);
    const Judgement verdict = result.judgement.verdict;
    if (phase && (result.kind == QLatin1String("item") || result.kind == QLatin1String("parity")))
        return answerNews(*phase, result.kind, result.id, verdict, result.judgement.why);
    const CriterionState *state = known(rollout, result);
    if (state && state->seq > 0 && state->verdict == verdict)
        return {};
    QList<EventDraft> drafts{judgedDraft(result)};
    if (phase && result.kind == QLatin1String("milestone"))
        drafts += milestoneNews(*phase, result.id, verdict, result.judgement.value, result.judgement.why);
    return drafts;
}

} // namespace

EngineWatch::EngineWatch(const RoomFold &fold, EngineJournal &journal, EnginePublisher &publisher, SampleWriter &writer,
                         CommandRunner &commands, const Clock &clock, QObject *parent)
    : QObject(parent), m_fold(fold), m_journal(journal), m_publisher(publisher), m_writer(writer), m_commands(commands), m_clock(clock),
      m_since(clock.now()), m_metrics(historyKept)
{
    m_publish.setInterval(50);
    m_publish.setSingleShot(true);
    connect(&m_publish, &QTimer::timeout, this, [this] {
        m_news.blind = m_blind;
        m_publisher.publish(std::exchange(m_news, {}));
    });
    connect(&m_writer, &SampleWriter::troubled, this, [this](const QString &why) { tellOfStore("store.samples_lost", why); });
    connect(&m_writer, &SampleWriter::recovered, this, [this] { tellOfStore("store.samples_kept", {}); });
    connect(&m_writer, &SampleWriter::setAside, this, [this](const QString &file) { tellOfStore("store.samples_set_aside", file); });
}

void EngineWatch::tellOfStore(const char *kind, const QString &why)
{
    const EventDraft draft{QString::fromLatin1(kind), {}, {{QStringLiteral("because"), why}}};
    m_journal.propose([draft](const Rollout &) -> Result<QList<EventDraft>> { return QList<EventDraft>{draft}; });
}

// Once an hour: what is older than the playbook keeps whole is thinned out.
void EngineWatch::thinOut(Instant now)
{
    if (m_thinned && now - *m_thinned < Duration{3'600'000})
        return;
    m_thinned = now;
    const Duration asked = m_fold.rollout().playbook->retainSamples;
    const Duration kept = asked > Duration{0} ? asked : samplesKept;
    m_writer.retain(now - kept, now - sumsKept * kept);
    recallBaselines();
}

// Windows of days reach further back than what is kept in memory.
void EngineWatch::recallWindows()
{
    const auto store = SqliteSampleStore::openForReading(m_writer.file());
    const PastNeeds needs = pastNeeds(*m_fold.rollout().playbook);
    const Instant now = m_clock.now();
    for (auto it = needs.windows.begin(); store && it != needs.windows.end(); ++it) {
        if (it.value() <= historyKept)
            continue;
        const auto past = (*store)->read(it.key(), now - it.value(), now - historyKept);
        for (const Sample &sample : past.value_or(QList<Sample>{}))
            m_judge->add(it.key(), sample);
    }
}

// What was usual before the first phase began; until one has begun, what is usual now.
void EngineWatch::recallBaselines()
{
    const Playbook &playbook = *m_fold.rollout().playbook;
    const auto store = SqliteSampleStore::openForReading(m_writer.file());
    if (!store || playbook.baseline.capture <= Duration{0})
        return;
    Instant until = m_clock.now();
    for (const PhaseState &phase : m_fold.rollout().phases.phases)
        until = std::min(until, phase.started.value_or(until));
    for (const QString &metric : pastNeeds(playbook).baselines) {
        const auto past = (*store)->read(metric, until - playbook.baseline.capture, until);
        if (const auto median = medianOf(past.value_or(QList<Sample>{})))
            m_judge->setBaseline(metric, *median);
    }
}

QList<MetricSource *> EngineWatch::sources() const
{
    return m_poller ? m_poller->sources() : QList<MetricSource *>{};
}

void EngineWatch::remember(const QList<StoredSample> &history)
{
    for (const StoredSample &stored : history)
        m_metrics.add(stored.metric, stored.sample);
}

SampleNews EngineWatch::greeting() const
{
    SampleNews news;
    news.blind = m_blind;
    news.health = m_metrics.health();
    const Instant from = m_clock.now() - Duration{30 * 60'000};
    for (const QString &metric : m_metrics.metrics()) {
        for (const Sample &sample : m_metrics.series(metric)) {
            if (sample.at >= from)
                news.samples << std::pair{metric, sample};
        }
    }
    return news;
}

void EngineWatch::foldMoved()
{
    const Rollout &rollout = m_fold.rollout();
    const bool active = rollout.playbook && rollout.phases.status == RolloutStatus::Active;
    if (!active) {
        m_poller.reset();
        m_judge.reset();
        return;
    }
    if (!m_poller || m_revision != rollout.revision)
        begin();
}

void EngineWatch::begin()
{
    const Rollout &rollout = m_fold.rollout();
    m_revision = rollout.revision;
    m_poller.reset();
    auto sources =
        makeSources(*rollout.playbook, rollout.mode, {&m_commands, [](const QString &reference) { return resolveSecret(reference); }});
    if (!sources) {
        log(LogLevel::Error, "room", QStringLiteral("nothing is measured: %1").arg(sources.error().message));
        return;
    }
    m_judge = std::make_unique<TriggerJudge>(rollout.playbook);
    recallWindows();
    m_judge->restore(rollout.triggers, m_metrics);
    recallBaselines();
    m_poller = std::make_unique<Poller>(m_clock, std::move(*sources));
    connect(m_poller.get(), &Poller::sampled, this, &EngineWatch::took);
    connect(m_poller.get(), &Poller::filled, this, [this](const QString &metric, const QList<Sample> &samples) {
        for (const Sample &sample : samples)
            m_writer.add(metric, sample); // the past: for charts, never judged again
    });
    connect(m_poller.get(), &Poller::health, this, [this](const SourceHealth &health) {
        m_metrics.setHealth(health);
        m_blind = isBlind(*m_fold.rollout().playbook, m_metrics.health());
        m_news.health << health;
        publishSoon();
    });
    connect(m_poller.get(), &Poller::instantDone, this, &EngineWatch::ended);
    Q_EMIT sourcesMade();
    m_poller->start();
}

void EngineWatch::took(const QString &metric, const Sample &sample)
{
    m_metrics.add(metric, sample);
    m_judge->add(metric, sample);
    m_writer.add(metric, sample);
    m_news.samples << std::pair{metric, sample};
    publishSoon();
}

void EngineWatch::publishSoon()
{
    if (!m_publish.isActive())
        m_publish.start();
}

// Phases under way are judged by their success criteria, those that could be started next by their enter checks.
QList<JudgedPhase> EngineWatch::phases() const
{
    QList<JudgedPhase> list;
    for (const PhaseState &phase : m_fold.rollout().phases.phases) {
        if (isUnderWay(phase) || phase.status == PhaseStatus::RollingBack)
            list << JudgedPhase{phase.id, phase.started.value_or(m_since), false};
        else if (phase.status != PhaseStatus::Passed && phase.status != PhaseStatus::Skipped)
            list << JudgedPhase{phase.id, m_since, true};
    }
    return list;
}

void EngineWatch::ended(const QString &source, Instant t)
{
    const Judged found = m_judge->sourceDone(source, t, m_fold.rollout().triggers, phases());
    record(found);
    recordCriteria(found.criteria);
    respondNow();
    thinOut(m_clock.now());
    Q_EMIT judged();
}

void EngineWatch::record(const Judged &found)
{
    if (found.drafts.isEmpty())
        return;
    m_journal.propose([drafts = found.drafts, now = m_clock.now()](const Rollout &rollout) -> Result<QList<EventDraft>> {
        return stillApplying(rollout.triggers, *rollout.playbook, drafts, now);
    });
}

void EngineWatch::recordCriteria(const QList<CriterionResult> &criteria)
{
    QList<CriterionResult> news;
    for (const CriterionResult &result : criteria) {
        if (!newsOf(m_fold.rollout(), result).isEmpty())
            news << result;
    }
    if (news.isEmpty())
        return;
    m_journal.propose([news](const Rollout &rollout) -> Result<QList<EventDraft>> {
        QList<EventDraft> drafts;
        for (const CriterionResult &result : news)
            drafts += newsOf(rollout, result);
        return drafts;
    });
}

void EngineWatch::respondNow()
{
    const Rollout &rollout = m_fold.rollout();
    if (!m_judge || !rollout.playbook || m_responding)
        return;
    const TriggerFacts facts = triggerFactsOf(rollout, m_blind, m_since);
    const Instant now = m_clock.now();
    QList<EventDraft> plain;
    const auto due = arm(rollout.triggers, *rollout.playbook, facts, armingFactsOf(rollout, now))
        + respond(rollout.triggers, *rollout.playbook, facts, m_judge->live(), now);
    for (const EventDraft &draft : due) {
        if (draft.kind == QLatin1String("trigger.requested"))
            request(draft);
        else
            plain << draft;
    }
    if (plain.isEmpty())
        return;
    m_responding = true;
    m_journal.propose(
        [plain, now](const Rollout &r) -> Result<QList<EventDraft>> {
            QList<EventDraft> drafts = stillApplying(r.triggers, *r.playbook, plain, now);
            for (const EventDraft &draft : QList<EventDraft>(drafts)) {
                if (draft.kind == QLatin1String("trigger.armed") && draft.body[u"unrehearsed"].toBool())
                    drafts << unrehearsedDebt(*r.playbook, draft.subject);
                if (draft.kind == QLatin1String("trigger.lapsed") && draft.body[u"hold"].toBool() && !r.phases.hold)
                    drafts << EventDraft{QStringLiteral("hold.set"),
                                         {},
                                         {{QStringLiteral("because"), QStringLiteral("nobody decided about %1").arg(draft.subject)}}};
            }
            return drafts;
        },
        [this](const Result<Appended> &) { m_responding = false; });
}

// The request and its run are one fact: an episode asks once, whoever records it.
void EngineWatch::request(const EventDraft &draft)
{
    const TriggerState *state = triggerById(m_fold.rollout().triggers, draft.subject);
    if (!state)
        return;
    const QString actor = QStringLiteral("trigger/") + draft.subject;
    m_journal.propose(requestId(draft.subject, state->episode), actor,
                      [draft, actor, now = m_clock.now()](const Rollout &rollout) -> Result<QList<EventDraft>> {
                          QList<EventDraft> drafts = stillApplying(rollout.triggers, *rollout.playbook, {draft}, now);
                          if (drafts.isEmpty())
                              return drafts;
                          const auto run = decideRun(rollout.runs, *rollout.playbook, rollbackFor(rollout, draft, actor),
                                                     runFactsFor(rollout, draft), now);
                          if (run) // refused when a rollback runs already: then the request is answered by that one
                              drafts += *run;
                          return drafts;
                      });
}

} // namespace holdpoint
