#include "app/ctl/roomargs.h"

#include "models/base/ids.h"
#include "models/people/keystore.h"
#include "models/people/peoplerules.h"
#include "models/people/proof.h"

#include <pwd.h>
#include <unistd.h>

namespace holdpoint::ctl {

std::unique_ptr<Room> openRoom(const std::string &folder, const Clock &clock, Output &out, bool readOnly)
{
    auto room = Room::open(text(folder), clock, readOnly);
    if (!room) {
        out.refuse(room.error());
        return nullptr;
    }
    return std::move(*room);
}

QString actingPerson(const std::string &as, const Rollout &rollout)
{
    if (!as.empty())
        return text(as);
    const passwd *user = ::getpwuid(::getuid());
    const QString name = user ? QString::fromLocal8Bit(user->pw_name) : QString();
    return byId(rollout.playbook->people, name) ? name : QString();
}

Result<Proof> proofFor(const Command &command, const Rollout &rollout, const QString &person, const QByteArray &passphrase,
                       const Clock &clock)
{
    const SigningKey *key = keyOf(rollout.people, person);
    if (!key)
        return fail(ErrorKind::Refused, QStringLiteral("no-key"),
                    QStringLiteral("%1 has no key: holdpointctl key new --person %1").arg(person));
    const auto payload = proofPayload(command, rollout.chain, person, clock.now(), newId());
    if (!payload)
        return tl::unexpected(payload.error());
    KeyStore store(KeyStore::defaultFolder(), clock);
    const auto signature = store.sign(key->publicKey, passphrase, secondPersonType, *payload);
    if (!signature)
        return tl::unexpected(signature.error());
    return Proof{person, *payload, *signature, key->publicKey};
}

} // namespace holdpoint::ctl
