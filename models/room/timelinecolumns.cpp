// What the rows of the timeline say, column by column.
#include "models/room/eventwords.h"
#include "models/room/timelinemodel.h"

#include <QtCore/QDateTime>

namespace holdpoint {

namespace {

constexpr Duration lateAfter{60'000};

QString sinceText(const std::optional<Instant> &reference, Instant at)
{
    if (!reference)
        return {};
    const Duration span = at - *reference;
    if (span.count() == 0)
        return toClockText(span);
    return (span.count() < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + toClockText(span.count() < 0 ? -span : span);
}

QString clockText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC).toString(QStringLiteral("HH:mm:ss"));
}

// "9f3c 21ab": enough to compare by eye; the whole one is in the role.
QString shortHash(const QByteArray &hash)
{
    const QString hex = QString::fromLatin1(hash.left(4).toHex());
    return hex.isEmpty() ? hex : hex.left(4) + QLatin1Char(' ') + hex.mid(4);
}

} // namespace

bool recordedLate(const Event &event)
{
    return event.recorded - event.at > lateAfter;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_newer.size() + m_older.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::text(const Event &event, int place, int column) const
{
    switch (column) {
    case Star:
        return m_places[static_cast<size_t>(place)].starred ? QStringLiteral("\u2605") : QString();
    case At:
        return clockText(event.at) + (m_places[static_cast<size_t>(place)].uncertain ? QStringLiteral("±") : QString());
    case Recorded:
        return recordedLate(event) ? clockText(event.recorded) : QString();
    case Since:
        return sinceText(m_reference, event.at);
    case Mark:
        return laneOf(event);
    case Who:
        return actorInWords(event.actor, m_playbook.get());
    case ActedAs:
        return event.actor == QLatin1String("engine") ? QString() : QString(event.role).replace(QLatin1Char('-'), QLatin1Char(' '));
    case Did:
        return event.kind.section(QLatin1Char('.'), 1).replace(QLatin1Char('_'), QLatin1Char(' '));
    case Words:
        return inWords(event, m_playbook.get());
    case Number:
        return event.seq;
    case Hash:
        return shortHash(event.hash);
    default:
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int place = placeOf(index.row());
    const Event &of = stored(place);
    switch (role) {
    case Qt::DisplayRole:
        return text(of, place, index.column());
    case SeqRole:
        return of.seq;
    case AtRole:
        return toMs(of.at);
    case RecordedRole:
        return toMs(of.recorded);
    case KindRole:
        return of.kind;
    case LaneRole:
        return laneOf(of);
    case ActorRole:
        return of.actor;
    case SubjectRole:
        return of.subject;
    case WordsRole:
        return inWords(of, m_playbook.get());
    case HashRole:
        return QString::fromLatin1(of.hash.toHex());
    case LateRole:
        return recordedLate(of);
    case StarredRole:
        return m_places[static_cast<size_t>(place)].starred;
    case CorrectedRole:
        return static_cast<qint64>(m_places[static_cast<size_t>(place)].correctedBy);
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const titles[] = {"", "UTC", "recorded", "from firing", "", "Who", "Role", "Did", "What happened", "No", "Hash"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QString::fromLatin1(titles[section]);
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{SeqRole, "seq"},   {AtRole, "at"},       {RecordedRole, "recorded"}, {KindRole, "kind"},
            {LaneRole, "lane"}, {ActorRole, "actor"}, {SubjectRole, "subject"},   {WordsRole, "words"},
            {HashRole, "hash"}, {LateRole, "late"},   {StarredRole, "starred"},   {CorrectedRole, "corrected"}};
}

} // namespace holdpoint
