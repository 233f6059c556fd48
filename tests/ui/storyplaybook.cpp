#include "tests/ui/storyplaybook.h"

namespace holdpoint::test {

QByteArray storyPlaybook()
{
    return QByteArray(R"(holdpoint: 1
id: billing-cutover
title: Move billing from Legacy to Nova
maintainer: cy
change: CHG-1234
people:
  ana: {name: Ana Lima, roles: [incident-commander], contact: a@example.org}
  bo: {name: Bo Chen, roles: [rollback-owner], contact: b@example.org}
  cy: {name: Cy Diaz, roles: [technical-deputy], contact: c@example.org}
  di: {name: Di Evans, roles: [security-deputy], contact: d@example.org}
  ed: {name: Ed Fox, roles: [comms-deputy], contact: e@example.org}
known_good: {legacy: {title: "Legacy serving all, 1 116 customers"}}
sources:
  prom: {kind: openmetrics, url: "http://127.0.0.1:1/m", interval: 15s}
metrics:
  errors: {question: "Can customers pay?", source: prom, series: errors, unit: ratio, kind: errors}
  p95: {question: "Is it as fast as before?", source: prom, series: p95, unit: milliseconds, kind: latency, limit: 500}
  logins: {question: "Can customers log in?", source: prom, series: logins, unit: ratio, kind: reliability}
  sync_lag: {question: "Is Nova keeping up?", source: prom, series: lag, unit: seconds, kind: data}
  rows_off: {question: "Do the ledgers agree?", source: prom, series: rows, unit: count, kind: data}
  moved: {question: "How many have moved?", source: prom, series: moved, unit: count, kind: customers, role: moved}
  affected: {question: "Whom does it hurt?", source: prom, series: affected, unit: count, kind: customers, role: affected}
  tickets: {question: "What do they report?", source: prom, series: tickets, unit: count, kind: customers, role: tickets}
triggers:
  errors-high: {title: Payments failing, when: "avg(errors, 1m) > 2%", clear: "avg(errors, 1m) < 1%", for: 2m, mode: auto, unrehearsed: accepted, priority: P1, class: experience, owner: bo, runbook: step-back}
  lag-high: {title: Sync lag, when: "last(sync_lag) > 40s", clear: "last(sync_lag) < 30s", for: 1m, mode: confirm, priority: P2, class: data, owner: cy, runbook: step-back}
  slow: {title: Slow answers, when: "last(p95) > 500", mode: advise, priority: P3, class: experience, owner: cy}
phases:
  - {id: pilot, title: Pilot 1 %, exposure: 1%, rollback: step-back, planned: {start: 2025-11-20T11:00:00Z, duration: 30m}, gate: {question: "On?", go: More., no_go: Stay., signoffs: [{role: rollback-owner}, {role: security-deputy}]}}
  - id: cohort
    title: Cohort 10 %
    exposure: 10%
    rollback: step-back
    planned: {start: 2025-11-20T14:00:00Z, duration: 50m}
    soak: 30m
    customers: {total: 12400}
    checklist:
      - {id: briefed, title: Support briefed on the move to 50 %, owner: ed, due: 50m}
      - {id: refund, title: Refund test on Nova, owner: cy, due: 54m}
      - {id: snapshot, title: Snapshot taken and restore tested, owner: cy, evidence: required}
      - {id: parity, title: Feature parity, owner: cy}
      - {id: premortem, title: Premortem recorded, owner: ana}
    success:
      - {id: p95-low, title: p95 latency, that: "last(p95) <= 400", aspect: performance}
      - {id: errors-low, title: Payment errors, that: "avg(errors, 10m) <= 1%", aspect: performance}
      - {id: logins-high, title: Login success, that: "last(logins) >= 99.9%", aspect: functional}
      - {id: lag-low, title: Sync lag, that: "last(sync_lag) <= 60s", aspect: data}
      - {id: rows-equal, title: Rows that differ, that: "last(rows_off) == 0", aspect: data}
    gate: {question: "On?", go: More., no_go: Stay., signoffs: [{role: rollback-owner}, {role: security-deputy}]}
  - {id: half, title: Half 50 %, exposure: 50%, rollback: step-back, soak: 30m, planned: {start: 2025-11-20T15:10:00Z, duration: 60m}}
  - {id: all, title: All 100 %, exposure: 100%, rollback: step-back, planned: {start: 2025-11-24T09:00:00Z, duration: 60m}}
  - {id: decom, title: Decommission, kind: decommission, exposure: 100%, rollback: {none: Legacy is switched off}}
runbooks:
  step-back:
    title: Step back one phase
    restores: legacy
    rto: 15m
    steps:
      - {id: freeze, title: Freeze writes on Nova, owner: bo, run: [./freeze], idempotent: yes, verify: {run: [./frozen]}, timebox: 20s}
      - {id: route, title: Route back to Legacy, owner: bo, run: [./route], idempotent: yes, verify: {run: [./share]}, timebox: 90s}
      - {id: drain, title: Drain the billing queue, owner: cy, run: [./drain], idempotent: yes, verify: {run: [./empty]}, timebox: 8m}
      - {id: look, title: Invoices run, owner: ed, manual: Run the invoice preview, timebox: 2m}
comms:
  audiences:
    internal: {title: Internal, channel: {copy: true}, every: {P1: 15m, idle: 30m}}
    customers: {title: Customers, channel: {file: customers.md}, every: {P1: 20m, idle: 55m}}
    executives: {title: Executives, channel: {copy: true}, every: {P1: 30m, idle: 30m}}
drills:
  d: {title: D, kind: tabletop, phase: cohort, injects: [{id: i, at: 0m, via: read, text: Go}]}
)");
}

} // namespace holdpoint::test
