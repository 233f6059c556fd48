#include "models/playbook/describe.h"

namespace holdpoint {

namespace {

void describeNamedProgram(Fields &f, NamedProgram &named)
{
    f.id(named.id);
    describeProgram(f, named.program);
    f.notes(named.notes);
}

void describeKnownGood(Fields &f, KnownGood &good)
{
    f.id(good.id, Ref::KnownGood, {});
    f.text("title", good.title, Need::Required);
    f.ratio("exposure", good.exposure);
    checkAt(f, "check", good.check);
    f.time("captured", good.captured);
    f.notes(good.notes);
}

void describeComponent(Fields &f, Component &component)
{
    f.id(component.id, Ref::Component, {});
    f.text("title", component.title, Need::Required);
    f.refs("needs", component.needs, Ref::Component);
    f.notes(component.notes);
}

void describeDrift(Fields &f, Drift &drift)
{
    f.id(drift.id);
    programAt(f, "left", drift.left);
    programAt(f, "right", drift.right);
    f.duration("every", drift.every, Need::Required, Duration{1});
    f.notes(drift.notes);
}

void describeAssumption(Fields &f, Assumption &assumption)
{
    f.id(assumption.id);
    f.text("text", assumption.text, Need::Required);
    f.expression("that", Need::Optional, assumption.that);
    f.text("contingency", assumption.contingency);
    f.ref("owner", assumption.owner, Ref::Who, Need::Required);
    f.notes(assumption.notes);
}

} // namespace

void describeState(Fields &f, Playbook &p)
{
    const bool hasBaseline = p.baseline.capture.count() > 0 || !p.baseline.schemas.isEmpty() || !p.baseline.integrations.isEmpty();
    f.group("baseline", Need::Optional, hasBaseline, [&p](Fields &baseline) {
        baseline.duration("capture", p.baseline.capture);
        baseline.list("schemas", p.baseline.schemas, describeNamedProgram);
        baseline.list("integrations", p.baseline.integrations, describeNamedProgram);
    });
    f.named("known_good", p.knownGood, describeKnownGood);
    f.named("components", p.components, describeComponent);
    f.list("drift", p.drift, describeDrift);
    f.list("assumptions", p.assumptions, describeAssumption);
}

} // namespace holdpoint
