#pragma once

#include "models/playbook/fields.h"

// The format, each part once. `playbook` is what has been described so far (metrics before triggers, sources before metrics).
namespace holdpoint {

void describePlaybook(Fields &f, Playbook &p);

// The parts, in the order in which they are described.
void describePeople(Fields &f, Playbook &p); // people roles escalation oncall decisions rituals
void describeSources(Fields &f, Playbook &p); // sources metrics
void describeState(Fields &f, Playbook &p); // baseline known_good components drift assumptions
void describeTriggers(Fields &f, Playbook &p);
void describeSwitches(Fields &f, Playbook &p);
void describePhases(Fields &f, Playbook &p);
void describeRunbooks(Fields &f, Playbook &p);
void describeRunbook(Fields &f, Runbook &runbook);
void describeStep(Fields &f, Step &step, const QString &runbook);
void describeGate(Fields &f, Gate &gate);
void describeData(Fields &f, Playbook &p);
void describeComms(Fields &f, Playbook &p);
void describeDrills(Fields &f, Playbook &p);

// Commands, requests, actions, checks: in the map at hand, or under a key of it.
void describeProgram(Fields &f, Program &program, Need need = Need::Required);
void describeActionParts(Fields &f, Action &action); // without `timeout`
void describeAction(Fields &f, Action &action);
void describeCheck(Fields &f, Check &check);
void programAt(Fields &f, const char *key, Program &program, Need need = Need::Required);
void actionAt(Fields &f, const char *key, Action &action, Need need = Need::Optional);
void checkAt(Fields &f, const char *key, Check &check, Need need = Need::Optional);

} // namespace holdpoint
