#include "tests/playbook/minimal.h"

namespace holdpoint::test {

QByteArray minimalPlaybook()
{
    return QByteArray(R"(holdpoint: 1
id: small
title: A small move
maintainer: ana
people:
  ana: {name: Ana, roles: [incident-commander], contact: a@x}
  bo: {name: Bo, roles: [rollback-owner], contact: b@x}
known_good: {old: {title: Old}}
sources: {s: {kind: openmetrics, url: "http://127.0.0.1:1/m"}}
metrics:
  errors: {source: s, series: e, unit: ratio, goal: {objective: 99%, period: 1d}}
  p95: {source: s, series: p, unit: seconds}
triggers:
  t:
    title: Failing
    when: avg(errors, 1m) > 2%
    for: 1m
    mode: confirm
    priority: P1
    class: data
    owner: bo
    runbook: back
phases:
  - id: one
    title: One
    gate: {question: "On?", go: More., no_go: Stay., signoffs: [{role: rollback-owner}]}
  - {id: two, title: Two, rollback: back}
runbooks:
  back:
    title: Back
    restores: old
    steps:
      - {id: a, title: A, owner: bo, run: [x], idempotent: yes, verify: {run: [v]}, timebox: 20s}
      - {id: b, title: B, owner: ana, manual: Look}
drills:
  d: {title: D, kind: tabletop, phase: two, injects: [{id: i, at: 0m, via: read, text: Go}]}
)");
}

} // namespace holdpoint::test
