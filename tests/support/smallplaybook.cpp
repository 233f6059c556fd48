#include "tests/support/fakesession.h"

namespace holdpoint::test {

namespace {

Person person(const char *id, const char *name, const char *role)
{
    Person p;
    p.id = QString::fromLatin1(id);
    p.name = QString::fromLatin1(name);
    p.roles = {QString::fromLatin1(role)};
    return p;
}

Phase phase(const char *id, const char *title, double exposure, const char *rollback)
{
    Phase p;
    p.id = QString::fromLatin1(id);
    p.title = QString::fromUtf8(title);
    p.exposure = exposure;
    p.rollback = QString::fromLatin1(rollback);
    p.planned = Planned{instantFromMs(1'763'640'000'000), Duration{3'600'000}};
    Gate gate;
    gate.question = QStringLiteral("Move on?");
    gate.signOffs = {SignOffRule{QStringLiteral("rollback-owner"), {}, 1}};
    p.gate = gate;
    return p;
}

Metric metric(const char *id, const char *question, Unit unit, double limit, const char *role = "")
{
    Metric m;
    m.id = QString::fromLatin1(id);
    m.question = QString::fromLatin1(question);
    m.unit = unit;
    m.limit = limit;
    m.role = QString::fromLatin1(role);
    return m;
}

Trigger trigger(const char *id, const char *title, Priority priority)
{
    Trigger t;
    t.id = QString::fromLatin1(id);
    t.title = QString::fromLatin1(title);
    t.owner = QStringLiteral("bo");
    t.priority = priority;
    t.mode = TriggerMode::Confirm;
    t.runbook = QStringLiteral("step-back");
    return t;
}

Step step(const char *id, const char *title, int seconds)
{
    Step s;
    s.id = QString::fromLatin1(id);
    s.title = QString::fromLatin1(title);
    s.owner = QStringLiteral("bo");
    s.timebox = Duration{seconds * 1000};
    return s;
}

Runbook runbook(const char *id, const char *title)
{
    Runbook r;
    r.id = QString::fromLatin1(id);
    r.title = QString::fromLatin1(title);
    r.restores = QStringLiteral("legacy");
    r.rto = Duration{15 * 60'000};
    r.steps = {step("freeze", "Freeze writes on Nova", 20), step("route", "Route Half back to Legacy", 60),
               step("drain", "Drain billing queue", 120)};
    return r;
}

} // namespace

std::shared_ptr<const Playbook> smallPlaybook()
{
    auto p = std::make_shared<Playbook>();
    p->id = QStringLiteral("billing-cutover");
    p->title = QStringLiteral("Move billing from Legacy to Nova");
    p->change = QStringLiteral("CHG-1234");
    p->maintainer = QStringLiteral("cy");
    p->people = {person("ana", "Ana Lima", "incident-commander"), person("bo", "Bo Chen", "rollback-owner"),
                 person("cy", "Cy Diaz", "technical-deputy"), person("ed", "Ed Fox", "comms-deputy")};
    p->phases = {phase("pilot", "Pilot 1\u202f%", 0.01, "step-back"), phase("cohort", "Cohort 10\u202f%", 0.1, "step-back"),
                 phase("half", "Half 50\u202f%", 0.5, "step-back"), phase("all", "All 100\u202f%", 1, "step-back"),
                 phase("decom", "Decommission", 1, "")};
    KnownGood legacy;
    legacy.id = QStringLiteral("legacy");
    legacy.title = QStringLiteral("Legacy serving all");
    p->knownGood = {legacy};
    p->metrics = {metric("errors", "Can customers pay?", Unit::Percent, 2),
                  metric("p95", "Is it as fast as before?", Unit::Milliseconds, 500),
                  metric("moved", "How many have moved?", Unit::Count, 12'400, "moved")};
    p->triggers = {trigger("errors-high", "Payments failing", Priority::P1), trigger("lag", "Sync lag", Priority::P2)};
    p->runbooks = {runbook("step-back", "Step back one phase"), runbook("all-back", "Everything back to Legacy")};
    Audience customers;
    customers.id = QStringLiteral("customers");
    customers.title = QStringLiteral("Customers");
    customers.every = {{QStringLiteral("P1"), Duration{20 * 60'000}}, {QStringLiteral("idle"), Duration{30 * 60'000}}};
    p->audiences = {customers};
    return p;
}

} // namespace holdpoint::test
