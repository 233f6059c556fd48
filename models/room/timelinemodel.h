#pragma once

#include "models/journal/event.h"
#include "models/playbook/playbook.h"

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <vector>

namespace holdpoint {

// What of the timeline is shown. Empty fields let everything through.
struct TimelineFilter {
    QString lane, actor, text; // text: anywhere in the words, the kind, the subject or who
    std::optional<Instant> from, to;
    bool operator==(const TimelineFilter &) const = default;
};

// Every event of a room, newest first, as rows; the filter is a list of places of its own. What is appended comes as inserted
// rows, so that selection and scroll survive; it holds its own copy, which costs nothing (implicitly shared).
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { At, Since, Mark, Who, ActedAs, Did, Words, Number, Hash, ColumnCount };
    enum Role {
        SeqRole = Qt::UserRole + 1,
        AtRole, // qint64, ms since the epoch
        KindRole, // "hold.set"
        LaneRole, // "holds"
        ActorRole, // id
        SubjectRole,
        WordsRole, // one line
        HashRole, // hex
        LateRole, // bool: written later than it happened, by more than a minute
    };

    using QAbstractTableModel::QAbstractTableModel;
    // `events` is the whole journal so far; what was there before must be its beginning, or everything begins anew.
    void update(const QList<Event> &events, std::shared_ptr<const Playbook> playbook);
    void setFilter(const TimelineFilter &filter);
    const TimelineFilter &filter() const { return m_filter; }

    qsizetype total() const { return m_events.size(); }
    const Event *eventAt(int row) const; // nullptr: no such row
    int rowOf(qint64 seq) const; // −1: not there, or filtered away
    QStringList actors() const { return m_actors; } // in order of appearance
    std::optional<Instant> reference() const { return m_reference; } // newest firing: what `Since` counts from

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    bool passes(int place) const;
    const QString &words(int place) const;
    void forget();
    void take(int from);
    void forgetPersonalWords();
    QVariant text(const Event &event, int place, int column) const;

    QList<Event> m_events;
    std::shared_ptr<const Playbook> m_playbook;
    TimelineFilter m_filter;
    std::vector<int> m_rows; // places in m_events, oldest first; row 0 is the last
    mutable std::vector<QString> m_words; // by place, made when first asked for
    QStringList m_actors;
    std::optional<Instant> m_reference;
};

} // namespace holdpoint
