#include "ui/library/whoami.h"

#include "models/base/safetext.h"
#include "models/people/peoplerules.h"

namespace holdpoint {

QString matchingPerson(const Playbook &playbook, const QString &name)
{
    const QString wanted = name.simplified();
    QStringList found;
    for (const Person &person : playbook.people) {
        for (const QString &each : {person.id, person.name, person.contact}) {
            if (!wanted.isEmpty() && each.simplified().compare(wanted, Qt::CaseInsensitive) == 0) {
                found << person.id;
                break;
            }
        }
    }
    return found.size() == 1 ? found.first() : QString();
}

QString rolesInWords(const Playbook &playbook, const Person &person)
{
    QStringList words;
    for (const QString &role : person.roles)
        words << displayText(roleTitle(playbook, role), 60);
    return words.join(QStringLiteral(", "));
}

QString personInWords(const Playbook &playbook, const Person &person)
{
    const QString name = displayText(personName(playbook, person.id), 60);
    return person.roles.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, rolesInWords(playbook, person));
}

} // namespace holdpoint
