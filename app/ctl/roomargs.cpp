#include "app/ctl/roomargs.h"

#include "models/journal/migration.h"
#include "models/people/peoplerules.h"
#include "models/room/signing.h"

#include <pwd.h>
#include <unistd.h>

namespace holdpoint::ctl {

bool bringUp(const QString &folder, const Clock &clock, Output &out)
{
    const auto plan = planMigration(folder);
    if (!plan || !plan->isNeeded())
        return true; // what cannot even be read is said by whoever opens it
    out.diagnose(QStringLiteral("the store of %1 is of an older Holdpoint; it is brought %2").arg(folder, inWords(*plan)));
    const auto done = migrateStore(folder, clock);
    if (!done) {
        out.refuse(done.error());
        return false;
    }
    out.diagnose(QStringLiteral("done; what it was before is kept, checked: %1").arg(done->backup));
    return true;
}

OpeningWatch OpeningLine::watch()
{
    constexpr qint64 first = 500, then = 100; // ms
    return [this](const Opening &at) {
        const qint64 now = m_since.elapsed();
        if (now >= (m_said ? m_said + then : first)) {
            m_said = now;
            m_out.progress(inWords(at));
        }
        return true;
    };
}

void OpeningLine::end()
{
    if (m_said)
        m_out.progress({});
}

std::unique_ptr<Room> openRoom(const std::string &folder, const Clock &clock, Output &out, bool readOnly, Verifying verifying)
{
    if (!readOnly && !bringUp(text(folder), clock, out))
        return nullptr;
    OpeningLine opening(out);
    auto room = Room::open(text(folder), clock, readOnly, opening.watch(), verifying);
    opening.end();
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
    KeyStore store(KeyStore::defaultFolder(), clock);
    return signCommand(rollout, command, person, passphrase, store, clock);
}

} // namespace holdpoint::ctl
