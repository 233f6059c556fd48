#include "models/base/canonicaljson.h"
#include "models/journal/chain.h"
#include "models/playbook/loader.h"
#include "models/room/eventwords.h"
#include "models/room/report.h"
#include "models/room/retention.h"

#include <cstdlib>

using namespace holdpoint;

namespace {

const QByteArray text = R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana Lima, roles: [incident-commander, rollback-owner, technical-deputy], contact: ana@example.org}
  bo: {name: Bo Chen, roles: [security-deputy], contact: bo@example.org}
sources: {prom: {kind: prometheus, url: "http://localhost:9090"}}
metrics: {errors: {source: prom, query: errors}}
known_good: {old: {title: Old serving all, exposure: 0%}}
phases:
  - id: first
    title: First
    exposure: 10%
    rollback: back
    success: [{id: low, that: "last(errors) < 0.01"}]
    gate: {question: "On?", go: Good, no_go: Bad, signoffs: [{role: security-deputy}]}
triggers:
  burning: {title: Burning, priority: P1, class: experience, mode: confirm, owner: ana, when: "last(errors) > 0.1", for: 1m, runbook: back}
runbooks:
  back: {title: Back, restores: old, steps: [{id: freeze, title: Freeze, owner: ana, run: [./freeze], idempotent: yes}]}
)";

void must(bool holds)
{
    if (!holds)
        std::abort();
}

const Rollout &begun()
{
    static const Rollout rollout = [] {
        LoadResult loaded = loadPlaybookText(text, QStringLiteral("small.yaml"), QStringLiteral("/"));
        return loaded.playbook ? newRollout(std::make_shared<const Playbook>(std::move(*loaded.playbook)), Mode::Live) : Rollout{};
    }();
    must(rollout.playbook != nullptr);
    return rollout;
}

ChainRow rowWith(const QByteArray &kind, const QByteArray &subject, const QByteArray &body)
{
    ChainRow row;
    row.seq = 1;
    row.at = row.recorded = "2026-11-20T14:00:00.000Z";
    row.boot = "b:1";
    row.actor = "ana";
    row.kind = kind;
    row.subject = subject;
    row.command = "c1";
    row.body = body;
    return row;
}

} // namespace

// First line: kinds, apart by blanks; second: the subject; the rest: a body. Each kind is folded with it, in turn: whatever a
// journal holds, the fold is total, the words are words, and a body that is taken is the one that would be written.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype first = bytes.indexOf('\n'), second = first < 0 ? -1 : bytes.indexOf('\n', first + 1);
    const QByteArray body = second < 0 ? bytes : bytes.mid(second + 1);
    if (const auto taken = parseCanonicalJson(body))
        must(toCanonicalJson(*taken).value_or(QByteArray()) == body || toCanonicalJson(*taken).has_value());
    if (second < 0)
        return 0;
    Rollout rollout = begun();
    QList<Event> events;
    for (const QByteArray &kind : bytes.left(first).split(' ').first(std::min<qsizetype>(16, bytes.left(first).count(' ') + 1))) {
        const auto event = toEvent(rowWith(kind, bytes.mid(first + 1, second - first - 1), body));
        if (!event)
            continue;
        Event next = *event;
        next.seq = rollout.seq + 1;
        apply(rollout, next);
        must(rollout.seq == next.seq && !laneOf(next).isEmpty() && inWords(next, rollout.playbook.get()).size() <= 402);
        events << next;
    }
    (void)outputsOf(events);
    (void)reportHtml(rollout, events, rollout.newest);
    return 0;
}
