#include "models/room/storelife.h"

namespace holdpoint {

namespace {

Citation citationIn(const QJsonObject &body)
{
    const auto bytes = [&](const char *key) { return QByteArray::fromHex(body.value(QLatin1String(key)).toString().toLatin1()); };
    return {body.value(u"room").toString(),
            bytes("chain"),
            bytes("head"),
            body.value(u"seq").toInteger(),
            body.value(u"verdict").toString(),
            body.value(u"anchored").toBool(true)};
}

} // namespace

void apply(StoreLife &life, const Event &event)
{
    if (event.kind == QLatin1String("rollout.started")) {
        life.started = event.at;
    } else if (event.kind == QLatin1String("store.backed_up")) {
        life.backedUp = event.at;
        life.backedUpTo = event.body.value(u"to").toInteger(event.seq - 1);
    } else if (event.kind == QLatin1String("store.witnessed")) {
        life.witnessed = event.at;
        life.witnessedTo = event.body.value(u"to").toInteger();
        life.witnessFolder = event.body.value(u"folder").toString();
        life.witnessLost.reset();
        life.witnessWhy.clear();
    } else if (event.kind == QLatin1String("store.witness_lost")) {
        if (!life.witnessLost)
            life.witnessLost = event.at;
        life.witnessWhy = event.body.value(u"because").toString();
        life.witnessFolder = event.body.value(u"folder").toString();
    } else if (event.kind == QLatin1String("clock.jump")) {
        life.clockJump = StoreLife::Jump{event.at, event.body.value(u"by").toString(), event.seq};
    } else if (event.kind == QLatin1String("emergency.opened")) {
        life.emergency = true;
    } else if (event.kind == QLatin1String("store.cited") && event.body.value(u"cites").toBool()) {
        life.cites = citationIn(event.body);
    } else if (event.kind == QLatin1String("store.cited")) {
        life.citedBy.append(citationIn(event.body));
    }
}

} // namespace holdpoint
