#include "models/room/timelinemodel.h"

#include "models/room/eventwords.h"

#include <QtCore/QDateTime>

namespace holdpoint {

namespace {

constexpr Duration lateAfter{60'000};

bool isFiring(const Event &event)
{
    return event.kind == QLatin1String("alarm.raised");
}

QString sinceText(const std::optional<Instant> &reference, Instant at)
{
    if (!reference)
        return {};
    const Duration span = at - *reference;
    if (span.count() == 0)
        return toClockText(span);
    return (span.count() < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + toClockText(span.count() < 0 ? -span : span);
}

// "9f3c 21ab": enough to compare by eye; the whole one is in the role.
QString shortHash(const QByteArray &hash)
{
    const QString hex = QString::fromLatin1(hash.left(4).toHex());
    return hex.isEmpty() ? hex : hex.left(4) + QLatin1Char(' ') + hex.mid(4);
}

} // namespace

void TimelineModel::update(const QList<Event> &events, std::shared_ptr<const Playbook> playbook)
{
    const bool sameBook = playbook == m_playbook;
    const bool goesOn = !m_events.isEmpty() && events.size() >= m_events.size() && events.at(m_events.size() - 1).seq == m_events.last().seq
        && events.at(m_events.size() - 1).hash == m_events.last().hash;
    m_playbook = std::move(playbook);
    if (!sameBook)
        std::fill(m_words.begin(), m_words.end(), QString());
    if (!goesOn)
        forget();
    const int before = static_cast<int>(m_events.size());
    const bool erased =
        std::any_of(events.cbegin() + before, events.cend(), [](const Event &event) { return event.kind == QLatin1String("note.erased"); });
    m_events = events;
    if (erased)
        forgetPersonalWords();
    take(before);
}

void TimelineModel::forget()
{
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    m_events.clear();
    m_words.clear();
    m_actors.clear();
    m_reference.reset();
}

// What was erased is not shown again from what had been read before.
void TimelineModel::forgetPersonalWords()
{
    for (size_t place = 0; place < m_words.size(); ++place) {
        if (m_events.at(static_cast<qsizetype>(place)).revealed.isNull())
            continue;
        m_words[place].clear();
        if (const int row = rowOf(m_events.at(static_cast<qsizetype>(place)).seq); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void TimelineModel::take(int from)
{
    const auto reference = m_reference;
    m_words.resize(static_cast<size_t>(m_events.size()));
    std::vector<int> fresh;
    for (int place = from; place < m_events.size(); ++place) {
        const Event &event = m_events.at(place);
        if (!m_actors.contains(event.actor))
            m_actors.append(event.actor);
        if (isFiring(event))
            m_reference = event.at;
        if (passes(place))
            fresh.push_back(place);
    }
    if (!fresh.empty()) {
        beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    if (reference != m_reference && rowCount() > 0)
        Q_EMIT dataChanged(index(0, Since), index(rowCount() - 1, Since));
}

void TimelineModel::setFilter(const TimelineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    std::vector<int> rows;
    for (int place = 0; place < m_events.size(); ++place) {
        if (passes(place))
            rows.push_back(place);
    }
    if (rows.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = std::move(rows);
    endInsertRows();
}

const QString &TimelineModel::words(int place) const
{
    QString &words = m_words[static_cast<size_t>(place)];
    if (words.isEmpty())
        words = inWords(m_events.at(place), m_playbook.get());
    return words;
}

bool TimelineModel::passes(int place) const
{
    const Event &event = m_events.at(place);
    if ((m_filter.from && event.at < *m_filter.from) || (m_filter.to && event.at > *m_filter.to))
        return false;
    if (!m_filter.actor.isEmpty() && event.actor != m_filter.actor)
        return false;
    if (!m_filter.lane.isEmpty() && laneOf(event) != m_filter.lane)
        return false;
    if (m_filter.text.isEmpty())
        return true;
    const auto has = [this](const QString &text) { return text.contains(m_filter.text, Qt::CaseInsensitive); };
    return has(event.kind) || has(event.subject) || has(words(place)) || has(actorInWords(event.actor, m_playbook.get()))
        || QString::number(event.seq) == m_filter.text;
}

const Event *TimelineModel::eventAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_events.at(m_rows[m_rows.size() - 1 - static_cast<size_t>(row)]);
}

int TimelineModel::rowOf(qint64 seq) const
{
    const auto at =
        std::lower_bound(m_rows.begin(), m_rows.end(), seq, [this](int place, qint64 wanted) { return m_events.at(place).seq < wanted; });
    if (at == m_rows.end() || m_events.at(*at).seq != seq)
        return -1;
    return static_cast<int>(m_rows.end() - at) - 1;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::text(const Event &event, int place, int column) const
{
    switch (column) {
    case At:
        return QDateTime::fromMSecsSinceEpoch(toMs(event.at), Qt::UTC).toString(QStringLiteral("HH:mm:ss"));
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
        return words(place);
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
    const int place = m_rows[m_rows.size() - 1 - static_cast<size_t>(index.row())];
    const Event &event = m_events.at(place);
    switch (role) {
    case Qt::DisplayRole:
        return text(event, place, index.column());
    case SeqRole:
        return event.seq;
    case AtRole:
        return toMs(event.at);
    case KindRole:
        return event.kind;
    case LaneRole:
        return laneOf(event);
    case ActorRole:
        return event.actor;
    case SubjectRole:
        return event.subject;
    case WordsRole:
        return words(place);
    case HashRole:
        return QString::fromLatin1(event.hash.toHex());
    case LateRole:
        return event.recorded - event.at > lateAfter;
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const titles[] = {"UTC", "from firing", "", "Who", "Role", "Did", "What happened", "No", "Hash"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QString::fromLatin1(titles[section]);
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{SeqRole, "seq"},         {AtRole, "at"},       {KindRole, "kind"}, {LaneRole, "lane"}, {ActorRole, "actor"},
            {SubjectRole, "subject"}, {WordsRole, "words"}, {HashRole, "hash"}, {LateRole, "late"}};
}

} // namespace holdpoint
