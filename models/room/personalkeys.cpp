#include "models/room/personalkeys.h"

#include "models/journal/shred.h"
#include "models/records/personalnotes.h"

namespace holdpoint {

namespace {

QString textOf(const Event &event, const char *key)
{
    return event.body.value(QLatin1String(key)).toString();
}

SealedText sealedOf(const Event &event)
{
    return {textOf(event, "key"), textOf(event, "about"), QByteArray::fromBase64(textOf(event, "sealed").toLatin1())};
}

Result<std::unique_ptr<ShredStore>> keysOf(const QString &roomFolder, ShredStore::Access access)
{
    return ShredStore::open(ShredStore::fileOf(roomFolder), access);
}

Result<QByteArray> textIn(const Result<std::unique_ptr<ShredStore>> &keys, const QByteArray &chain, const Event &event)
{
    if (!keys)
        return tl::unexpected<Error>(keys.error());
    return (*keys)->unseal(chain, sealedOf(event));
}

} // namespace

Result<QList<EventDraft>> sealPersonal(const QString &roomFolder, const QByteArray &chain, Result<QList<EventDraft>> drafts)
{
    if (!drafts)
        return drafts;
    for (EventDraft &draft : *drafts) {
        if (draft.kind != QLatin1String("note.added") || !draft.body.value(QLatin1String("personal")).toBool())
            continue;
        const auto keys = keysOf(roomFolder, ShredStore::Access::Write);
        if (!keys)
            return tl::unexpected<Error>(keys.error());
        const QString details = draft.body.take(QLatin1String("details")).toString();
        QString text = draft.body.take(QLatin1String("text")).toString();
        if (!details.isEmpty())
            text += QLatin1Char('\n') + details;
        const auto sealed = (*keys)->seal(chain, draft.body.value(QLatin1String("about")).toString(), text.toUtf8());
        if (!sealed)
            return tl::unexpected<Error>(sealed.error());
        draft.body.insert(QStringLiteral("key"), sealed->key);
        draft.body.insert(QStringLiteral("sealed"), QString::fromLatin1(sealed->bytes.toBase64()));
    }
    return drafts;
}

void reveal(const QString &roomFolder, const QByteArray &chain, QList<Event> &events)
{
    if (std::none_of(events.cbegin(), events.cend(), [](const Event &event) { return isPersonal(event); }))
        return;
    const auto keys = keysOf(roomFolder, ShredStore::Access::Read);
    for (Event &event : events) {
        if (!isPersonal(event))
            continue;
        const auto text = textIn(keys, chain, event);
        event.revealed = text                              ? QString::fromUtf8(*text)
            : text.error().code == QLatin1String("erased") ? QString::fromLatin1(erasedWord)
                                                           : QStringLiteral("cannot be read: %1").arg(text.error().message);
    }
    unreveal(events, events);
}

void unreveal(QList<Event> &events, const QList<Event> &news)
{
    const QStringList list = erasedKeys(news);
    if (list.isEmpty())
        return;
    const QSet<QString> keys(list.begin(), list.end());
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (isPersonal(events.at(i)) && keys.contains(textOf(events.at(i), "key")))
            events[i].revealed = QString::fromLatin1(erasedWord);
    }
}

Result<void> destroyErased(const QString &roomFolder, const QList<Event> &events)
{
    const QStringList keys = erasedKeys(events);
    if (keys.isEmpty())
        return {};
    if (const auto seen = keysOf(roomFolder, ShredStore::Access::Read); seen && (*seen)->notDestroyed(keys).isEmpty())
        return {};
    const auto store = keysOf(roomFolder, ShredStore::Access::Write);
    if (!store)
        return tl::unexpected<Error>(store.error());
    return (*store)->destroy(keys, keyCopiesOf(roomFolder));
}

PersonalCount countPersonal(const QString &roomFolder, const QByteArray &chain, const QList<Event> &events)
{
    const QStringList list = erasedKeys(events);
    const QSet<QString> gone(list.begin(), list.end());
    const auto keys = keysOf(roomFolder, ShredStore::Access::Read);
    PersonalCount count;
    for (const Event &event : events) {
        if (!isPersonal(event))
            continue;
        const auto text = textIn(keys, chain, event);
        if (gone.contains(textOf(event, "key")) || (!text && text.error().code == QLatin1String("erased")))
            ++count.erased;
        else
            ++(text ? count.readable : count.unreadable);
    }
    return count;
}

} // namespace holdpoint
