#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace holdpoint {

// What of the timeline is shown. Empty fields let everything through.
struct TimelineFilter {
    QString lane, actor, phase, text; // phase: what happened in or to it; text: anywhere in the words, the kind, the subject or who
    std::optional<Instant> from, to;
    bool starred = false; // only what somebody starred for the review
    bool operator==(const TimelineFilter &) const = default;
};

// Written later than it happened, by more than a minute.
bool recordedLate(const Event &event);

// Every event of a room, newest first, as rows; the filter is a list of places of its own. What is appended comes as inserted
// rows, so that selection and scroll survive. Owns no event: the journal's list stays where it is.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Star, At, Recorded, Since, Mark, Who, ActedAs, Did, Words, Number, Hash, ColumnCount };
    enum Role {
        SeqRole = Qt::UserRole + 1,
        AtRole, // qint64, ms since the epoch: when it happened
        RecordedRole, // … when it was written
        KindRole, // "hold.set"
        LaneRole, // "holds"
        ActorRole, // id
        SubjectRole,
        WordsRole, // one line
        HashRole, // hex
        LateRole, // bool: written later than it happened, by more than a minute
        StarredRole, // bool
        CorrectedRole, // qint64: the newest event that corrects it; 0 = none
    };

    explicit TimelineModel(QObject *parent = nullptr);
    // `events` is the whole journal so far and stays where it is until the next call or clear(); what was there before must be
    // its beginning, or everything begins anew. With a budget it stops when that is over and says false: call it again. What
    // was not reached has no rows yet.
    bool update(const QList<Event> &events, std::shared_ptr<const Playbook> playbook, std::optional<Duration> budget = {});
    void clear();
    void setFilter(const TimelineFilter &filter);
    const TimelineFilter &filter() const { return m_filter; }
    // A long journal is searched in slices, newest first; rows come as they are found.
    bool isSearching() const { return m_search.isActive(); }

    qsizetype total() const { return static_cast<qsizetype>(m_places.size()); }
    const Event *eventAt(int row) const; // nullptr: no such row
    const Event *eventOf(qint64 seq) const; // also when it is filtered away
    int rowOf(qint64 seq) const; // −1: not there, or filtered away
    int rowAt(Instant at) const; // the newest that happened then or before; −1 = none
    qint64 correctedBy(qint64 seq) const; // 0 = by none
    bool anyLate() const { return m_anyLate; } // something was recorded late
    QStringList actors() const { return m_actors; } // in order of appearance
    std::optional<Instant> reference() const { return m_reference; } // newest firing: what `Since` counts from

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void searched(); // the search has seen everything

private:
    // What a filter asks of one event, in a few bytes.
    struct Place {
        quint8 lane = 0;
        bool starred = false, uncertain = false;
        quint16 actor = 0, phase = 0;
        qint32 correctedBy = 0;
    };
    // The filter with its words looked up.
    struct Wanted {
        std::optional<int> lane, actor, phase;
        QByteArray text;
        bool nothing = false; // names something that does not occur
    };

    const Event &stored(int place) const { return m_events->at(place); }
    int placeOf(int row) const;
    int placeOfSeq(qint64 seq) const; // −1: not there
    int rowOfPlace(int place) const;
    Wanted wanted() const;
    bool passes(int place, const Wanted &wanted) const;
    const QByteArray &searchText(int place) const;
    bool place(std::optional<Duration> budget);
    void addRows();
    void forgetPersonalWords();
    Place placeFor(const Event &event);
    void mark(const Event &event);
    void markChanged(int place);
    void searchOn();
    void filterAgain();
    QVariant text(const Event &event, int place, int column) const;

    const QList<Event> *m_events = nullptr;
    qint64 m_first = 1; // its seq
    std::shared_ptr<const Playbook> m_playbook;
    TimelineFilter m_filter;
    std::vector<Place> m_places; // by event
    int m_rowsUpTo = 0; // places before it have their rows, where the filter lets them through
    // Rows: what came since the filter was set, newest last; then what the search found, newest first.
    std::vector<int> m_newer, m_older;
    int m_searchAt = -1; // the next place that the search looks at, downwards
    QTimer m_search;
    mutable std::vector<QByteArray> m_searchTexts; // folded, UTF-8; made when first searched
    QStringList m_lanes, m_actors, m_phases; // what the numbers of Place mean; the first phase is none
    int m_phaseNow = 0;
    bool m_anyLate = false;
    Instant m_uncertainUntil; // the clock moved: times are marked until then
    std::optional<Instant> m_reference;
    bool m_starsMoved = false, m_erased = false, m_referenceMoved = false; // among what has no rows yet
    QByteArray m_lastHash;
};

} // namespace holdpoint
