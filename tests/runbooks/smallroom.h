#pragma once

#include "models/base/clock.h"
#include "models/journal/recorder.h"
#include "models/people/command.h"
#include "models/runbooks/runrules.h"

#include <QtCore/QFile>
#include <QtCore/QObject>
#include <QtCore/QSet>

namespace holdpoint::test {

// A journal and a fold that are just enough to run runs: events in memory or as lines of a file, synced one by one.
class SmallRoom final : public QObject, public Recorder
{
    Q_OBJECT

public:
    SmallRoom(Playbook playbook, const Clock &clock, const QString &file = {});
    void record(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts,
                std::function<void(const Result<Head> &)> done) override;
    // A person's act, by the rules.
    Result<QList<EventDraft>> act(Act act, const QString &subject = {}, const QJsonObject &args = {},
                                  const QString &actor = QStringLiteral("bo"));
    // The next n records fail as a busy room would.
    void refuseNext(int n) { m_refuse = n; }

    const Runs &runs() const { return m_runs; }
    const Run &run(int n = 0) const { return m_runs.runs.at(n); }
    QStringList kinds() const; // of all events, in order
    QList<Event> events;
    RunFacts facts;
    Playbook playbook;
    qint64 seq = 0;

Q_SIGNALS:
    void moved();

private:
    void add(const QString &commandId, const QString &actor, const QList<EventDraft> &drafts);
    void fold(const Event &event);

    const Clock &m_clock;
    QFile m_file;
    Runs m_runs;
    QSet<QString> m_commands;
    int m_refuse = 0;
    int m_acts = 0;
};

} // namespace holdpoint::test
