#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// The person of the playbook who goes by that name, id or contact, whatever the case; empty when nobody or more than one does.
QString matchingPerson(const Playbook &playbook, const QString &name);
// "Incident commander, Product owner"; the built-in roles in words.
QString rolesInWords(const Playbook &playbook, const Person &person);
// "Ana Lima (incident commander)"
QString personInWords(const Playbook &playbook, const Person &person);

} // namespace holdpoint
