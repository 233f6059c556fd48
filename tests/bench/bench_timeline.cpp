// P13, T14: a timeline of 100 000 events. Filters and live updates against Qt's own ways with the same table; a window on such a
// room, and how long its event loop stands still meanwhile.
#include "models/journal/sqlitejournal.h"
#include "models/playbook/loader.h"
#include "models/room/room.h"
#include "models/room/roomclient.h"
#include "tests/bench/bench.h"
#include "ui/shell/mainwindow.h"
#include "ui/timeline/timelinecells.h"
#include "ui/timeline/timelinetable.h"
#include "ui/timeline/timelineview.h"

#include <QtCore/QFile>
#include <QtCore/QSortFilterProxyModel>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <ctime>
#include <numeric>

using namespace holdpoint;
using namespace holdpoint::bench;

namespace {

constexpr int many = 100'000;

const QByteArray plan = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [security-deputy], contact: bo@example.org}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - {id: first, title: First, exposure: 10%, rollback: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./freeze], idempotent: yes}]}
)";

Event eventOf(int seq)
{
    static const QStringList kinds{QStringLiteral("check.judged"), QStringLiteral("note.added"), QStringLiteral("trigger.judged"),
                                   QStringLiteral("step.started")};
    Event event;
    event.seq = seq;
    event.at = event.recorded = instantFromMs(1'795'184'400'000 + qint64{seq} * 200);
    event.actor = seq % 2 ? QStringLiteral("engine") : QStringLiteral("ana");
    event.kind = kinds.at(seq % 4);
    event.subject = QStringLiteral("first");
    event.body = {{QStringLiteral("text"), QStringLiteral("number %1").arg(seq)}, {QStringLiteral("verdict"), QStringLiteral("passed")}};
    event.hash = QByteArray::number(seq).leftJustified(32, 'h');
    return event;
}

QList<Event> eventsUpTo(int last)
{
    QList<Event> events;
    events.reserve(last);
    for (int seq = 1; seq <= last; ++seq)
        events.append(eventOf(seq));
    return events;
}

class KeepsEverySecond : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void keep(const QString &actor)
    {
        m_actor = actor;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return m_actor.isEmpty() || sourceModel()->index(row, 0).data(TimelineModel::ActorRole).toString() == m_actor;
    }

private:
    QString m_actor;
};

template <class Filter> double filterMs(int rounds, Filter filter)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        times.push_back(1e3 * timed([&] {
                            filter(QStringLiteral("ana"));
                            QApplication::sendPostedEvents();
                        }));
        filter(QString());
        QApplication::sendPostedEvents();
    }
    return median(times);
}

void filters(const QList<Event> &events)
{
    TimelineModel ours;
    ours.update(events, nullptr);
    TimelineCells cells;
    cells.setSourceModel(&ours);
    TimelineTable table;
    table.setCells(&cells);
    table.resize(1200, 600);
    table.show();
    QApplication::processEvents();
    const double mine = filterMs(9, [&](const QString &actor) {
        TimelineFilter filter;
        filter.actor = actor;
        ours.setFilter(filter);
    });
    table.hide();

    TimelineModel all;
    all.update(events, nullptr);
    KeepsEverySecond proxy;
    proxy.setSourceModel(&all);
    QTableView view;
    view.setModel(&proxy);
    view.resize(1200, 600);
    view.show();
    QApplication::processEvents();
    const double theirs = filterMs(3, [&](const QString &actor) { proxy.keep(actor); });
    figure("P13 filter 100 000 rows keeping every second, with a view", mine, theirs, "ms");
}

// A session in memory, for the page as it is.
class InMemory : public RoomSession
{
public:
    explicit InMemory(QList<Event> events) : m_events(std::move(events))
    {
        m_rollout =
            newRollout(std::make_shared<const Playbook>(*loadPlaybookText(plan, QStringLiteral("small.yaml"), {}).playbook), Mode::Live);
        m_around.now = m_events.last().at;
        m_around.engineAlive = true;
    }
    const Rollout &rollout() const override { return m_rollout; }
    const QList<Event> &events() const override { return m_events; }
    const LiveMetrics &metrics() const override { return m_metrics; }
    Surroundings surroundings() const override { return m_around; }
    QString room() const override { return {}; }
    QString person() const override { return QStringLiteral("ana"); }
    bool observer() const override { return false; }
    void act(const Command &) override { }
    void sign(const Command &, const QByteArray &, const QString &) override { }
    void actSigned(const Command &, const QList<Signer> &) override { }
    void revise(const Command &, const std::shared_ptr<const Playbook> &, const QList<Signer> &) override { }
    void readOutput(const QString &, const QString &, int) override { }
    void setPerson(const QString &) override { }
    void add()
    {
        m_events.append(eventOf(static_cast<int>(m_events.size()) + 1));
        m_around.now = m_events.last().at;
        Q_EMIT rolloutChanged({m_events.last()});
    }

private:
    Rollout m_rollout;
    QList<Event> m_events;
    LiveMetrics m_metrics;
    Surroundings m_around;
};

void updates(const QList<Event> &events)
{
    constexpr int fresh = 1000;
    InMemory session(events);
    TimelineView page;
    page.setSession(&session);
    page.resize(1296, 700);
    page.show();
    QApplication::processEvents();
    const double mine = 1e3 * timed([&] {
                            for (int i = 0; i < fresh; ++i) {
                                session.add();
                                QApplication::processEvents();
                            }
                            while (page.timeline().total() < session.events().size())
                                QApplication::processEvents();
                        });
    page.hide();

    QList<Event> list = events;
    TimelineModel model;
    model.update(list, nullptr);
    TimelineCells cells;
    cells.setSourceModel(&model);
    TimelineTable table;
    table.setCells(&cells);
    table.resize(1280, 400);
    table.show();
    QApplication::processEvents();
    const double theirs = 1e3 * timed([&] {
                              for (int i = 0; i < fresh; ++i) {
                                  list.append(eventOf(static_cast<int>(list.size()) + 1));
                                  model.update(list, nullptr);
                                  QApplication::processEvents();
                                  table.viewport()->repaint();
                              }
                          });
    figure("P13 1 000 updates of the page against one repaint each", mine, theirs, "ms");
}

// Of this thread, so far.
double threadMs()
{
    timespec at{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return 1e3 * static_cast<double>(at.tv_sec) + 1e-6 * static_cast<double>(at.tv_nsec);
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("Rss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

void makeRoom(const QString &folder, const Clock &clock)
{
    const LoadResult loaded = loadPlaybookText(plan, QStringLiteral("small.yaml"), QStringLiteral("/"));
    auto room = Room::create({folder, QStringLiteral("ana"), {}}, *loaded.playbook, clock);
    if (!room)
        std::abort();
    constexpr int aCommand = 1000;
    for (int from = 2; from <= many; from += aCommand) {
        QList<EventDraft> drafts;
        for (int seq = from; seq < from + aCommand; ++seq) {
            const Event event = eventOf(seq);
            drafts << EventDraft{event.kind == QLatin1String("step.started") ? QStringLiteral("check.judged") : event.kind, event.subject,
                                 event.body};
        }
        if (!(*room)->journal().append({QStringLiteral("c%1").arg(from), QStringLiteral("engine"), {}},
                                       [&](const QList<Event> &) { return Result<QList<EventDraft>>(drafts); }))
            std::abort();
    }
}

// The window on a real room: from start() until the timeline shows everything; the longest time between two beats of 5 ms.
void window(const QString &folder, const Clock &clock)
{
    Theme theme(ThemeChoice::Dark);
    MainWindow window([](ViewId id) { return id == ViewId::Timeline ? std::make_unique<TimelineView>() : std::unique_ptr<View>(); }, theme,
                      false);
    window.resize(1440, 900);
    window.show();
    window.showView(ViewId::Timeline);
    QApplication::processEvents();
    const double before = residentMb();
    RoomClient client(folder, QStringLiteral("ana"), false, clock);
    QObject::connect(&client, &RoomClient::ready, &client, [&] { window.setSession(&client); });
    std::vector<double> gaps, busy;
    double spent = threadMs();
    QElapsedTimer beat;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setInterval(5);
    QObject::connect(&timer, &QTimer::timeout, [&] {
        gaps.push_back(static_cast<double>(beat.restart()));
        const double now = threadMs();
        busy.push_back(now - std::exchange(spent, now));
    });
    beat.start();
    timer.start();
    const auto shown = [&] {
        const auto *page = qobject_cast<TimelineView *>(window.currentView());
        return page && page->timeline().rowCount() > many;
    };
    const double seconds = timed([&] {
        client.start();
        while (!shown())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    });
    timer.stop();
    figure("T20 open, verify, fold and show 100 000 events", seconds, 2.0, "s");
    figure("T14 longest gap of the event loop meanwhile", quantile(gaps, 1.0), 100.0, "ms");
    figure("T14 the same, 99 of 100", quantile(gaps, 0.99), 30.0, "ms");
    // What a busy machine does not blur: how long the thread itself worked between two beats.
    figure("T14 longest work of the event loop between two beats", quantile(busy, 1.0), 100.0, "ms");
    figure("T14 the same, 99 of 100", quantile(busy, 0.99), 30.0, "ms");
    figure("T20 work of the event loop in all", std::accumulate(busy.begin(), busy.end(), 0.0) / 1e3, 2.0, "s");
    figure("P8 memory for 100 000 events", residentMb() - before, 250.0, "MB");
    figure("P8 memory of the window with them", residentMb(), 250.0, "MB");
    window.setSession(nullptr);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir dir;
    for (const char *name : {"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(name, dir.filePath(QString::fromLatin1(name)).toUtf8());
    QApplication application(argc, argv);
    const SystemClock clock;
    makeRoom(dir.filePath(QStringLiteral("room")), clock);
    window(dir.filePath(QStringLiteral("room")), clock);
    const QList<Event> events = eventsUpTo(many);
    filters(events);
    updates(events);
    return 0;
}
