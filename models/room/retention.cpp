#include "models/room/retention.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace holdpoint {

namespace {

constexpr qsizetype placesAnEvent = 1000; // a body holds 256 KiB

// Names come from the journal of a room that somebody may have written to.
bool isPlace(const QString &place)
{
    static const QRegularExpression form(QStringLiteral(R"(\A[\w-]+/[\w-]+\.\d+\z)"));
    return form.match(place).hasMatch();
}

QSet<QString> expiredPlaces(const QList<Event> &events)
{
    QSet<QString> places;
    for (const Event &event : events) {
        if (event.kind != QLatin1String("store.expired"))
            continue;
        const QJsonArray list = event.body.value(QLatin1String("places")).toArray();
        for (const QJsonValue &place : list)
            places.insert(place.toString());
    }
    return places;
}

} // namespace

QList<KeptOutput> outputsOf(const QList<Event> &events)
{
    static const QString prefix = QStringLiteral("sha256:");
    const QSet<QString> expired = expiredPlaces(events);
    QList<KeptOutput> outputs;
    for (const Event &event : events) {
        const QString digest = event.body.value(QLatin1String("output")).toString();
        const QString place = event.body.value(QLatin1String("output_of")).toString();
        if (digest.startsWith(prefix) && isPlace(place))
            outputs << KeptOutput{place, digest.mid(prefix.size()), event.recorded, expired.contains(place)};
    }
    return outputs;
}

QList<EventDraft> expireOutputs(const Playbook &playbook, const QList<Event> &events, Instant now)
{
    const Instant before = now - (playbook.retainOutputs > Duration{0} ? playbook.retainOutputs : outputsKept);
    QStringList places;
    for (const KeptOutput &output : outputsOf(events)) {
        if (!output.expired && output.at < before)
            places << output.place;
    }
    QList<EventDraft> drafts;
    for (qsizetype from = 0; from < places.size(); from += placesAnEvent) {
        const QStringList part = places.mid(from, placesAnEvent);
        drafts << EventDraft{QStringLiteral("store.expired"),
                             {},
                             {{QStringLiteral("what"), QStringLiteral("outputs")},
                              {QStringLiteral("count"), part.size()},
                              {QStringLiteral("before"), toRfc3339(before)},
                              {QStringLiteral("places"), QJsonArray::fromStringList(part)}}};
    }
    return drafts;
}

int removeExpired(const QString &roomFolder, const QList<Event> &events)
{
    int removed = 0;
    for (const QString &place : expiredPlaces(events)) {
        if (isPlace(place) && QFile::remove(QStringLiteral("%1/runs/%2/out").arg(roomFolder, place)))
            ++removed;
    }
    return removed;
}

} // namespace holdpoint
