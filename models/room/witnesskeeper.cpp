#include "models/room/witnesskeeper.h"

#include "models/base/files.h"
#include "models/journal/verifystore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

namespace holdpoint {

namespace {

constexpr Duration witnessedEvery = std::chrono::minutes(15);
constexpr Duration triedAgainAfter = std::chrono::minutes(1);

// What the keepers themselves write is nothing that would have to be witnessed.
bool isNews(const Event &event)
{
    return !event.kind.startsWith(QLatin1String("store."));
}

// A folder on a share that does not answer holds its thread for as long as it likes: one that nothing else waits for, not the
// comparison of a rollback's tables and not the end of the program.
QThreadPool &elsewhere()
{
    static QThreadPool &pool = *new QThreadPool;
    return pool;
}

bool isWitnessedAtOnce(const Event &event)
{
    return event.kind == QLatin1String("rollout.started") || event.kind == QLatin1String("gate.passed")
        || event.kind == QLatin1String("gate.waived") || event.kind == QLatin1String("signoff.given");
}

} // namespace

QString witnessFile(const QString &folder, const QByteArray &chain)
{
    return QStringLiteral("%1/%2.witness").arg(folder, QString::fromLatin1(chain.toHex()));
}

namespace {

Result<QList<Witness>> witnessesBefore(const QString &file)
{
    if (!QFileInfo::exists(file))
        return QList<Witness>{};
    const auto before = readFile(file, 4096);
    if (!before)
        return tl::unexpected<Error>(before.error());
    return witnessesIn(*before);
}

} // namespace

Result<void> agreesWithWitness(const QString &folder, const QString &room, const Head &head)
{
    const auto before = witnessesBefore(witnessFile(folder, head.chain));
    if (!before)
        return tl::unexpected<Error>(before.error());
    for (const Witness &witness : *before) {
        StoreReport sound;
        sound.head = head;
        const auto compared = compareWithWitness(room, sound, witness);
        if (!compared)
            return tl::unexpected<Error>(compared.error());
        if (compared->verdict != Verdict::Ok)
            return fail(ErrorKind::NotHolding, QStringLiteral("witness"),
                        QStringLiteral("%1: %2").arg(verdictWord(compared->verdict), compared->why));
    }
    return {};
}

Result<void> writeWitness(const QString &folder, const Head &head, Instant now)
{
    if (!QFileInfo(folder).isDir())
        return fail(ErrorKind::Unreadable, QStringLiteral("witness"), QStringLiteral("the folder %1 is not there").arg(folder));
    const QString file = witnessFile(folder, head.chain);
    const auto before = witnessesBefore(file);
    if (!before)
        return tl::unexpected<Error>(before.error());
    for (const Witness &witness : *before) {
        if (witness.seq > head.seq)
            return fail(ErrorKind::NotHolding, QStringLiteral("witness"),
                        QStringLiteral("it has seen event %1, the journal ends at %2").arg(witness.seq).arg(head.seq));
    }
    const QJsonObject said{{QStringLiteral("chain"), QString::fromLatin1(head.chain.toHex())},
                           {QStringLiteral("seq"), head.seq},
                           {QStringLiteral("head"), QString::fromLatin1(head.hash.toHex())},
                           {QStringLiteral("at"), toRfc3339(now)}};
    return writeDurably(file, QJsonDocument(said).toJson(QJsonDocument::Compact) + '\n');
}

WitnessKeeper::WitnessKeeper(const RoomFold &fold, EngineJournal &journal, const QString &room, const QString &folder, const Clock &clock,
                             QObject *parent)
    : QObject(parent), m_fold(fold), m_journal(journal), m_room(room), m_folder(folder), m_clock(clock)
{
}

QString WitnessKeeper::configuredFolder()
{
    return qEnvironmentVariable("HOLDPOINT_WITNESS");
}

void WitnessKeeper::took(const QList<Event> &events)
{
    for (const Event &event : events) {
        m_due = m_due || isNews(event);
        if (isWitnessedAtOnce(event))
            m_next = {};
    }
}

void WitnessKeeper::tick()
{
    const Rollout &rollout = m_fold.rollout();
    const Instant now = m_clock.now();
    const bool wanted = !m_folder.isEmpty() && rollout.mode != Mode::Drill && rollout.phases.status == RolloutStatus::Active;
    if (m_busy || !wanted || !m_due || now < m_next)
        return;
    m_busy = true;
    m_due = false;
    m_next = now + witnessedEvery;
    const Head at{rollout.chain, rollout.seq, rollout.head};
    elsewhere().start([self = QPointer(this), room = m_room, folder = m_folder, at, now] {
        const Result<void> agrees = agreesWithWitness(folder, room, at);
        const Result<void> written = agrees ? writeWitness(folder, at, now) : agrees;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, seq = at.seq, written] {
                if (self)
                    self->answered(seq, written);
            },
            Qt::QueuedConnection);
    });
}

void WitnessKeeper::answered(qint64 seq, const Result<void> &written)
{
    m_busy = false;
    if (!written) {
        m_due = true;
        m_next = m_clock.now() + triedAgainAfter;
    }
    const QString why = written ? QString() : written.error().message;
    m_journal.propose([seq, why, folder = m_folder](const Rollout &now) -> Result<QList<EventDraft>> {
        if (!why.isEmpty() && now.store.witnessLost && now.store.witnessWhy == why)
            return QList<EventDraft>{}; // said already
        if (why.isEmpty())
            return QList<EventDraft>{
                {QStringLiteral("store.witnessed"), {}, {{QStringLiteral("to"), seq}, {QStringLiteral("folder"), folder}}}};
        return QList<EventDraft>{
            {QStringLiteral("store.witness_lost"), {}, {{QStringLiteral("because"), why}, {QStringLiteral("folder"), folder}}}};
    });
}

} // namespace holdpoint
