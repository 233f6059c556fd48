#pragma once

#include "models/journal/journal.h"
#include "models/room/report.h"

#include <QtCore/QSet>

#include <functional>

namespace holdpoint {

struct PackSource {
    QString room; // folder
    const Rollout &rollout;
    const QList<Event> &events; // all of them, as far as the chain holds
    const StoreReport &report;
};

struct EvidencePack {
    QList<std::pair<QString, QByteArray>> files; // by their names in the pack, SHA256SUMS last
    QStringList missing; // attachments that events name and the room no longer has
};

// Everything somebody needs to check what happened without Holdpoint: report.html and report.json about the scope, the
// whole chain (events.jsonl, head.json), the pinned playbooks, the attachments that the scope names, SHA256SUMS and
// verify_pack.py, which checks them. WrongUse when nothing is about the scope. Writes no event.
Result<EvidencePack> evidencePack(const PackSource &source, const PackScope &scope, Instant asOf);
// Into a folder that does not exist yet. `written` is told how many files are there.
Result<void> writePack(const EvidencePack &pack, const QString &folder, const std::function<void(qsizetype)> &written = {});

// The SHA-256 in hex of every attachment that these events name as "sha256:<hex>".
QSet<QString> attachmentsOf(const QList<Event> &events);

} // namespace holdpoint
