#include "models/room/timelinemodel.h"

#include "models/room/eventwords.h"

#include <QtCore/QElapsedTimer>

namespace holdpoint {

namespace {

constexpr Duration uncertainFor{60 * 60'000}; // after the clock moved
constexpr qint64 sliceNs = 8'000'000; // of one turn of the event loop, for a search
constexpr int placesBetweenLooks = 256; // at the clock

int numberOf(QStringList &names, const QString &name)
{
    const auto known = names.indexOf(name);
    if (known >= 0)
        return static_cast<int>(known);
    names.append(name);
    return static_cast<int>(names.size()) - 1;
}

// Empty = everything; nothing where the name does not occur.
std::optional<int> lookedUp(const QStringList &names, const QString &name, bool &nothing)
{
    if (name.isEmpty())
        return std::nullopt;
    const auto at = names.indexOf(name);
    nothing = nothing || at < 0;
    return static_cast<int>(at);
}

} // namespace

TimelineModel::TimelineModel(QObject *parent) : QAbstractTableModel(parent), m_phases{QString()}
{
    m_search.setInterval(0);
    connect(&m_search, &QTimer::timeout, this, &TimelineModel::searchOn);
}

bool TimelineModel::update(const QList<Event> &events, std::shared_ptr<const Playbook> playbook, std::optional<Duration> budget)
{
    const auto known = static_cast<qsizetype>(m_places.size());
    const bool sameBook = playbook == m_playbook;
    const bool goesOn = known > 0 && events.size() >= known && events.at(known - 1).hash == m_lastHash && events.first().seq == m_first;
    if (!goesOn)
        clear();
    m_playbook = std::move(playbook);
    m_events = &events;
    if (!events.isEmpty())
        m_first = events.first().seq;
    if (!sameBook)
        m_searchTexts.assign(m_places.size(), QByteArray());
    if (!place(budget))
        return false;
    addRows();
    return true;
}

void TimelineModel::clear()
{
    m_search.stop();
    if (rowCount() > 0) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_newer.clear();
        m_older.clear();
        endRemoveRows();
    }
    m_searchAt = -1;
    m_rowsUpTo = 0;
    m_starsMoved = m_erased = m_referenceMoved = false;
    m_places.clear();
    m_searchTexts.clear();
    m_lanes.clear();
    m_actors.clear();
    m_phases = {QString()};
    m_phaseNow = 0;
    m_anyLate = false;
    m_uncertainUntil = {};
    m_reference.reset();
    m_lastHash.clear();
    m_events = nullptr;
}

TimelineModel::Place TimelineModel::placeFor(const Event &event)
{
    Place place;
    m_anyLate = m_anyLate || recordedLate(event);
    if (event.kind == QLatin1String("clock.jump"))
        m_uncertainUntil = event.recorded + uncertainFor;
    place.uncertain = event.recorded < m_uncertainUntil;
    place.lane = static_cast<quint8>(numberOf(m_lanes, laneOf(event)));
    place.actor = static_cast<quint16>(numberOf(m_actors, event.actor));
    if (event.kind.startsWith(QLatin1String("phase."))) {
        place.phase = static_cast<quint16>(numberOf(m_phases, event.subject));
        const bool over = event.kind == QLatin1String("phase.passed") || event.kind == QLatin1String("phase.skipped");
        if (event.kind == QLatin1String("phase.started"))
            m_phaseNow = place.phase;
        else if (over && place.phase == m_phaseNow)
            m_phaseNow = 0;
        return place;
    }
    const auto named = m_phases.indexOf(event.subject.section(QLatin1Char('/'), 0, 0));
    place.phase = static_cast<quint16>(named > 0 ? named : m_phaseNow);
    return place;
}

// A star or a correction changes the row that it points at.
void TimelineModel::mark(const Event &event)
{
    const bool star = event.kind == QLatin1String("review.starred"), unstar = event.kind == QLatin1String("review.unstarred");
    const bool corrects = event.kind == QLatin1String("correction.made");
    if (!star && !unstar && !corrects)
        return;
    const int of = placeOfSeq(event.body.value(u"of").toInteger());
    if (of < 0)
        return;
    Place &place = m_places[static_cast<size_t>(of)];
    if (corrects)
        place.correctedBy = static_cast<qint32>(event.seq);
    else
        place.starred = star;
    markChanged(of);
}

void TimelineModel::markChanged(int place)
{
    if (const int row = rowOfPlace(place); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

// What was erased is not shown again from what had been read before.
void TimelineModel::forgetPersonalWords()
{
    m_searchTexts.assign(m_places.size(), QByteArray());
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Words), index(rowCount() - 1, Words));
}

// False: the budget was over first.
bool TimelineModel::place(std::optional<Duration> budget)
{
    QElapsedTimer clock;
    clock.start();
    const auto end = static_cast<int>(m_events->size());
    if (m_places.capacity() < static_cast<size_t>(end))
        m_places.reserve(std::max(static_cast<size_t>(end), m_places.capacity() * 2));
    for (int at = static_cast<int>(m_places.size()); at < end; ++at) {
        if (budget && at % placesBetweenLooks == 0 && clock.elapsed() >= budget->count())
            return false;
        const Event &each = stored(at);
        m_places.push_back(placeFor(each));
        mark(each);
        if (each.kind == QLatin1String("alarm.raised")) {
            m_referenceMoved = m_referenceMoved || m_reference != each.at;
            m_reference = each.at;
        }
        m_starsMoved = m_starsMoved || each.kind.startsWith(QLatin1String("review."));
        m_erased = m_erased || each.kind == QLatin1String("note.erased");
        m_lastHash = each.hash;
    }
    return true;
}

// For every place that has none yet.
void TimelineModel::addRows()
{
    m_searchTexts.resize(m_places.size());
    if (std::exchange(m_erased, false))
        forgetPersonalWords();
    std::vector<int> fresh;
    const Wanted want = wanted();
    for (int at = std::exchange(m_rowsUpTo, static_cast<int>(m_places.size())); at < m_rowsUpTo; ++at) {
        if (passes(at, want))
            fresh.push_back(at);
    }
    if (!fresh.empty()) {
        beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
        m_newer.insert(m_newer.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    if (std::exchange(m_starsMoved, false) && m_filter.starred)
        filterAgain(); // rows that had been left out belong to it now, or the other way round
    if (std::exchange(m_referenceMoved, false) && rowCount() > 0)
        Q_EMIT dataChanged(index(0, Since), index(rowCount() - 1, Since));
}

void TimelineModel::setFilter(const TimelineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    filterAgain();
}

void TimelineModel::filterAgain()
{
    m_search.stop();
    if (rowCount() > 0) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_newer.clear();
        m_older.clear();
        endRemoveRows();
    }
    m_rowsUpTo = static_cast<int>(m_places.size());
    m_searchTexts.resize(m_places.size());
    m_searchAt = m_rowsUpTo - 1;
    searchOn();
}

// Downwards from where it stands, as far as one slice of time goes. Without words everything fits into one.
void TimelineModel::searchOn()
{
    QElapsedTimer clock;
    clock.start();
    const Wanted want = wanted();
    std::vector<int> found;
    int looked = 0;
    for (; m_searchAt >= 0 && !want.nothing; --m_searchAt) {
        if (passes(m_searchAt, want))
            found.push_back(m_searchAt);
        if (!want.text.isEmpty() && ++looked % placesBetweenLooks == 0 && clock.nsecsElapsed() > sliceNs) {
            --m_searchAt;
            break;
        }
    }
    if (want.nothing)
        m_searchAt = -1;
    if (!found.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(found.size()) - 1);
        m_older.insert(m_older.end(), found.begin(), found.end());
        endInsertRows();
    }
    if (m_searchAt >= 0) {
        m_search.start();
        return;
    }
    m_search.stop();
    Q_EMIT searched();
}

TimelineModel::Wanted TimelineModel::wanted() const
{
    Wanted want;
    want.lane = lookedUp(m_lanes, m_filter.lane, want.nothing);
    want.actor = lookedUp(m_actors, m_filter.actor, want.nothing);
    want.phase = lookedUp(m_phases, m_filter.phase, want.nothing);
    want.text = m_filter.text.toCaseFolded().toUtf8();
    return want;
}

const QByteArray &TimelineModel::searchText(int place) const
{
    QByteArray &text = m_searchTexts[static_cast<size_t>(place)];
    if (text.isEmpty()) {
        const Event &e = stored(place);
        const QStringList parts{inWords(e, m_playbook.get()),
                                e.kind,
                                e.subject,
                                actorInWords(e.actor, m_playbook.get()),
                                e.body.value(u"details").toString(),
                                QLatin1Char('#') + QString::number(e.seq)};
        text = parts.join(QLatin1Char('\n')).toCaseFolded().toUtf8();
        text.squeeze();
    }
    return text;
}

bool TimelineModel::passes(int at, const Wanted &want) const
{
    const Place &place = m_places[static_cast<size_t>(at)];
    if (want.nothing || (m_filter.starred && !place.starred) || (want.lane && place.lane != *want.lane)
        || (want.actor && place.actor != *want.actor) || (want.phase && place.phase != *want.phase))
        return false;
    if (m_filter.from && stored(at).at < *m_filter.from)
        return false;
    if (m_filter.to && stored(at).at > *m_filter.to)
        return false;
    return want.text.isEmpty() || searchText(at).contains(want.text);
}

int TimelineModel::placeOf(int row) const
{
    const auto newer = static_cast<int>(m_newer.size());
    return row < newer ? m_newer[static_cast<size_t>(newer - 1 - row)] : m_older[static_cast<size_t>(row - newer)];
}

int TimelineModel::rowOfPlace(int place) const
{
    const auto newer = std::lower_bound(m_newer.begin(), m_newer.end(), place);
    if (newer != m_newer.end() && *newer == place)
        return static_cast<int>(m_newer.end() - newer) - 1;
    const auto older = std::lower_bound(m_older.begin(), m_older.end(), place, std::greater<>());
    if (older != m_older.end() && *older == place)
        return static_cast<int>(m_newer.size()) + static_cast<int>(older - m_older.begin());
    return -1;
}

int TimelineModel::placeOfSeq(qint64 seq) const
{
    return seq < m_first || seq >= m_first + total() ? -1 : static_cast<int>(seq - m_first);
}

const Event *TimelineModel::eventAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &stored(placeOf(row));
}

const Event *TimelineModel::eventOf(qint64 seq) const
{
    const int place = placeOfSeq(seq);
    return place < 0 ? nullptr : &stored(place);
}

int TimelineModel::rowOf(qint64 seq) const
{
    const int place = placeOfSeq(seq);
    return place < 0 ? -1 : rowOfPlace(place);
}

int TimelineModel::rowAt(Instant at) const
{
    for (int row = 0; row < rowCount(); ++row) { // not sorted by it: what was recorded late stands where it was recorded
        if (stored(placeOf(row)).at <= at)
            return row;
    }
    return rowCount() - 1;
}

qint64 TimelineModel::correctedBy(qint64 seq) const
{
    const int place = placeOfSeq(seq);
    return place < 0 ? 0 : m_places[static_cast<size_t>(place)].correctedBy;
}

} // namespace holdpoint
