#include "models/room/roomclient.h"

#include "models/base/ids.h"
#include "models/base/log.h"
#include "models/people/peoplerules.h"
#include "models/people/rights.h"
#include "models/records/personalnotes.h"
#include "models/room/aside.h"
#include "models/room/attachments.h"
#include "models/room/decide.h"
#include "models/room/personalkeys.h"
#include "models/room/revision.h"
#include "models/room/samplewriter.h"
#include "models/room/signing.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>

namespace holdpoint {

namespace {

constexpr qint64 tailBytes = 16 << 10;
constexpr Duration historyKept{6 * 3'600'000};
constexpr char unlockType[] = "application/vnd.holdpoint.unlock"; // of a signature that goes nowhere

QString readTail(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - tailBytes));
    return QString::fromUtf8(file.readAll());
}

} // namespace

RoomClient::RoomClient(const QString &roomFolder, const QString &person, bool observer, const Clock &clock, QObject *parent)
    : RoomSession(parent), m_clock(clock), m_folder(roomFolder), m_person(person), m_observer(observer), m_fold(roomFolder),
      m_deciding(std::make_shared<RoomFold>(roomFolder)), m_metrics(historyKept),
      m_journal(roomFolder, clock, observer ? OpenMode::ReadOnly : OpenMode::ReadWrite, Verifying::Later)
{
    m_journal.setFold([fold = m_deciding, roomFolder](QList<Event> &events) {
        fold->take(events);
        reveal(roomFolder, fold->rollout().chain, events);
    });
    connect(&m_journal, &JournalThread::opened, this,
            [this](const StoreReport &report, Mode, const QString &readOnlyBecause) { openedAs(report, readOnlyBecause); });
    connect(&m_journal, &JournalThread::verified, this, &RoomClient::verifiedAs);
    connect(&m_journal, &JournalThread::failed, this, &RoomClient::failed);
    connect(&m_journal, &JournalThread::opening, this, &RoomClient::opening);
    connect(&m_journal, &JournalThread::eventsRead, this, &RoomClient::took);
    connect(&m_journal, &JournalThread::frozen, this, [this](const Error &error) {
        m_frozenSince = m_clock.now();
        setStore(StoreState::Frozen, error.message);
    });
    connect(&m_journal, &JournalThread::troubled, this, [this](const QString &why) {
        m_storeTrouble = why;
        Q_EMIT surroundingsChanged();
    });
    connect(&m_journal, &JournalThread::waiting, this, &RoomClient::waitFor);
    m_takeMore.setSingleShot(true);
    connect(&m_takeMore, &QTimer::timeout, this, &RoomClient::takeSlice);
    connect(&m_journal, &JournalThread::resumed, this, &RoomClient::free);
    m_look.setInterval(500);
    connect(&m_look, &QTimer::timeout, this, &RoomClient::lookAround);
    m_publish.setInterval(100);
    m_publish.setSingleShot(true);
    connect(&m_publish, &QTimer::timeout, this, &RoomSession::metricsChanged);
}

RoomClient::~RoomClient() = default;

void RoomClient::setForPlayers()
{
    m_fold.setForPlayers();
    m_deciding->setForPlayers();
}

void RoomClient::start()
{
    m_store.verifying = true;
    m_journal.start();
    const QPointer<RoomClient> alive(this);
    m_journal.run([alive](Journal &) { // after everything has been read
        QMetaObject::invokeMethod(
            qApp,
            [alive] {
                if (alive)
                    alive->whenFolded([alive] { alive->caughtUp(); });
            },
            Qt::QueuedConnection);
    });
    lookAround();
    m_look.start();
}

void RoomClient::cancelOpening()
{
    m_journal.cancelOpening();
}

void RoomClient::startEngineIfNeeded(const QString &holdpointctl)
{
    if (m_observer || m_engine.held || rollout().notUnderstood || rollout().phases.status != RolloutStatus::Active)
        return;
    // It outlives whoever reads this window's output, and has its own log.
    QProcess engine;
    engine.setProgram(holdpointctl);
    engine.setArguments({QStringLiteral("run"), QStringLiteral("--room"), m_folder, QStringLiteral("--quiet")});
    engine.setStandardInputFile(QProcess::nullDevice());
    engine.setStandardOutputFile(QProcess::nullDevice());
    engine.setStandardErrorFile(QProcess::nullDevice());
    if (!engine.startDetached())
        log(LogLevel::Error, "room", QStringLiteral("the engine could not be started: %1").arg(holdpointctl));
}

Surroundings RoomClient::surroundings() const
{
    Surroundings around;
    around.now = m_clock.now();
    around.engineAlive = m_engine.alive();
    around.enginePid = m_engine.beat ? m_engine.beat->pid : 0;
    around.beatAge = m_engine.held ? m_engine.age : std::nullopt;
    around.store = m_store;
    around.storeOk = isRecording(m_store, around.now);
    around.storeWhy = around.storeOk ? QString() : m_store.why;
    around.frozenSince = m_frozenSince;
    around.storeTrouble = m_storeTrouble;
    around.blind = m_blind;
    return around;
}

bool RoomClient::refusedToObserver(const Command &command)
{
    if (m_observer)
        Q_EMIT acted({command.id,
                      false,
                      Error{ErrorKind::Refused, QStringLiteral("observer"), QStringLiteral("this window only observes"), {}},
                      0,
                      {}});
    return m_observer;
}

void RoomClient::append(const Command &command, std::function<Result<QList<EventDraft>>(const Rollout &)> decided)
{
    if (const QString why = storeRefusal(m_store, command.act); !why.isEmpty() && command.id != m_store.command) {
        Q_EMIT acted({command.id, false, Error{ErrorKind::Busy, QStringLiteral("not-recording"), why, {}}, 0, {}});
        return;
    }
    if (m_store.verifying && !isUrgent(command.act))
        return whenVerified([this, command, decided] { append(command, decided); });
    m_asked << command;
    m_journal.append(
        {command.id, command.actor, actingRole(rollout(), command)},
        [fold = m_deciding, decided = std::move(decided)](const QList<Event> &) { return decided(fold->rollout()); },
        [this, command](const Result<Appended> &result) { whenFolded([this, command, result] { answer(command, result); }); });
}

void RoomClient::act(const Command &command)
{
    if (refusedToObserver(command))
        return;
    const auto taken = locked() ? fromLockedWindow(command, rollout().mode) : Result<Command>(command);
    if (!taken)
        return Q_EMIT acted({command.id, false, taken.error(), 0, {}});
    attachThen(*taken, [this](const Command &whole) { send(whole); });
}

// A file that an act names is in the room before the act is signed or recorded.
void RoomClient::attachThen(const Command &command, std::function<void(const Command &)> then)
{
    if (evidenceFile(command).isEmpty() || !rollout().playbook)
        return then(command);
    const auto work = [folder = m_folder, playbook = rollout().playbook, command] { return attachEvidence(folder, *playbook, command); };
    aside(this, work, [this, id = command.id, then = std::move(then)](const Result<Command> &attached) {
        if (attached)
            then(*attached);
        else
            Q_EMIT acted({id, false, attached.error(), 0, {}});
    });
}

void RoomClient::send(const Command &command)
{
    const Context context{m_clock.now(), m_engine.alive(), m_blind};
    append(command, [command, context, folder = m_folder](const Rollout &now) {
        return sealPersonal(folder, now.chain, decide(now, command, context));
    });
}

void RoomClient::sign(const Command &command, const QByteArray &scope, const QString &passphrase)
{
    if (rollout().mode == Mode::Drill || m_observer)
        return act(command);
    const auto work = [command, scope, secret = passphrase.toUtf8(), clock = &m_clock] {
        KeyStore keys(KeyStore::defaultFolder(), *clock);
        return signScope(command, scope, secret, keys, *clock);
    };
    aside(this, work, [this, command = command](const Result<Proof> &proof) mutable {
        if (!proof) {
            noteWrongPassphrase(command.actor, command, proof.error());
            Q_EMIT acted({command.id, false, proof.error(), 0, {}});
            return;
        }
        command.proofs << *proof;
        send(command);
    });
}

void RoomClient::actSigned(const Command &command, const QList<Signer> &signers)
{
    if (rollout().mode == Mode::Drill || m_observer)
        return act(command);
    attachThen(command,
               [this, signers](const Command &whole) { signThen(whole, signers, [this](const Command &proved) { send(proved); }); });
}

void RoomClient::revise(const Command &command, const std::shared_ptr<const Playbook> &next, const QList<Signer> &signers)
{
    if (refusedToObserver(command))
        return;
    const auto load = [this, next](const Command &proved) {
        const Context context{m_clock.now(), m_engine.alive(), m_blind};
        append(proved, [proved, context, next, folder = RoomFolder(m_folder)](const Rollout &now) {
            return loadRevision(now, proved, context, *next, folder);
        });
    };
    if (rollout().mode != Mode::Drill)
        return signThen(command, signers, load);
    const auto taken = locked() ? fromLockedWindow(command, rollout().mode) : Result<Command>(command);
    if (!taken)
        return Q_EMIT acted({command.id, false, taken.error(), 0, {}});
    load(*taken);
}

void RoomClient::signThen(const Command &command, const QList<Signer> &signers, std::function<void(const Command &)> then)
{
    struct Signed {
        Command command;
        QString failedFor;
        Error error;
    };
    const auto work = [rollout = rollout(), command, signers, clock = &m_clock] {
        KeyStore keys(KeyStore::defaultFolder(), *clock);
        Signed done{command, {}, {}};
        for (const Signer &signer : signers) {
            const auto proof = signCommand(rollout, command, signer.person, signer.passphrase.toUtf8(), keys, *clock);
            if (!proof)
                return Signed{command, signer.person, proof.error()};
            done.command.proofs << *proof;
        }
        return done;
    };
    aside(this, work, [this, then = std::move(then)](const Signed &done) {
        if (done.failedFor.isEmpty())
            return then(done.command);
        noteWrongPassphrase(done.failedFor, done.command, done.error);
        Q_EMIT acted({done.command.id, false, done.error, 0, {}});
    });
}

void RoomClient::noteWrongPassphrase(const QString &person, const Command &command, const Error &error, const QString &act)
{
    QList<EventDraft> failed = wrongPassphrase(rollout(), person, command, error);
    if (!failed.isEmpty() && !act.isEmpty())
        failed.first().body.insert(QStringLiteral("act"), act);
    if (!failed.isEmpty())
        whenVerified([this, failed, stamp = CommandStamp{newId(), command.actor, actingRole(rollout(), command)}] {
            m_journal.append(
                stamp, [failed](const QList<Event> &) -> Result<QList<EventDraft>> { return failed; }, [](const Result<Appended> &) {});
        });
}

bool RoomClient::unlocksByPassphrase() const
{
    const SigningKey *key = keyOf(rollout().people, m_person);
    return key && KeyStore(KeyStore::defaultFolder(), m_clock).has(key->publicKey);
}

void RoomClient::unlock(const QString &passphrase)
{
    if (!unlocksByPassphrase())
        return RoomSession::unlock(passphrase);
    const auto work = [key = keyOf(rollout().people, m_person)->publicKey, secret = passphrase.toUtf8(), clock = &m_clock] {
        KeyStore keys(KeyStore::defaultFolder(), *clock);
        return keys.sign(key, secret, unlockType, newId().toLatin1());
    };
    aside(this, work, [this](const Result<QByteArray> &proved) {
        if (proved)
            return RoomSession::unlock({});
        noteWrongPassphrase(m_person, {newId(), Act::Note, m_person, QStringLiteral("window")}, proved.error(), QStringLiteral("unlock"));
        Q_EMIT unlocked(false, proved.error());
    });
}

void RoomClient::readHistory()
{
    const Instant now = m_clock.now();
    const QString file = RoomFolder(m_folder).samples();
    aside(
        this, [file, now] { return holdpoint::readHistory(file, now - historyKept, now); },
        [this](const QList<StoredSample> &history) {
            LiveMetrics metrics(historyKept); // history first, then what came meanwhile
            for (const StoredSample &stored : history)
                metrics.add(stored.metric, stored.sample);
            for (const QString &metric : m_metrics.metrics()) {
                for (const Sample &sample : m_metrics.series(metric))
                    metrics.add(metric, sample);
            }
            for (const SourceHealth &health : m_metrics.health())
                metrics.setHealth(health);
            m_metrics = metrics;
            Q_EMIT metricsChanged();
        });
}

// What was erased is gone before anybody is told so.
void RoomClient::finishErasing(const QList<Event> &events, const std::function<void(const Result<void> &)> &then)
{
    aside(
        this, [folder = m_folder, events] { return destroyErased(folder, events); },
        [then](const Result<void> &destroyed) {
            if (!destroyed)
                log(LogLevel::Error, "room", QStringLiteral("an erased note may still be readable: %1").arg(destroyed.error().message));
            then(destroyed);
        });
}

void RoomClient::readOutput(const QString &run, const QString &step, int attempt)
{
    const QString path = QStringLiteral("%1/runs/%2/%3.%4/out").arg(m_folder, run, step).arg(attempt);
    aside(
        this, [path] { return readTail(path); },
        [this, run, step, attempt](const QString &tail) { Q_EMIT outputRead(run, step, attempt, tail); });
}

void RoomClient::setPerson(const QString &person)
{
    m_person = person;
    Q_EMIT surroundingsChanged();
}

void RoomClient::heard(const SampleNews &news)
{
    for (const auto &[metric, sample] : news.samples)
        m_metrics.add(metric, sample);
    for (const SourceHealth &health : news.health)
        m_metrics.setHealth(health);
    m_blind = news.blind;
    if (news.beat)
        Q_EMIT beat();
    if ((!news.samples.isEmpty() || !news.health.isEmpty()) && !m_publish.isActive())
        m_publish.start();
}

} // namespace holdpoint
