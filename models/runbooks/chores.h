#pragma once

#include "models/playbook/playbook.h"

namespace holdpoint {

// What mends a way back is carried out like forward work, with attempts and output of its own: a snapshot taken, a restore tested.
// It belongs to no phase and gives way to a rollback.
QString takeChore(const QString &snapshot); // names the runbook of its run: "nightly/take"
QString restoreTestChore(const QString &snapshot); // "nightly/restore-test"
QString testedSnapshot(const QString &runbook); // "nightly" of its restore test, else empty
// The runbook behind such a name, made out of the playbook; nothing where there is nothing to be run.
std::optional<Runbook> choreRunbook(const Playbook &playbook, const QString &id);

} // namespace holdpoint
