#include "models/playbook/describe.h"

namespace holdpoint {

void describeRunbook(Fields &f, Runbook &runbook)
{
    f.id(runbook.id, Ref::Runbook, {});
    f.text("title", runbook.title, Need::Required);
    f.choice<bool>("direction", runbook.forward, {{"back", false}, {"forward", true}});
    f.choice<bool>("scope", runbook.targeted, {{"full", false}, {"targeted", true}});
    f.ref("restores", runbook.restores, Ref::KnownGood);
    f.error(!runbook.forward && !f.has("restores"), "restores", "missing-key",
            QStringLiteral("'restores' is missing: a runbook back says which known good state it restores"));
    f.duration("rto", runbook.rto);
    f.duration("rpo", runbook.rpo);
    f.duration("watch", runbook.watch);
    f.group("needs", Need::Optional, runbook.people > 0 || !runbook.skills.isEmpty(), [&runbook](Fields &needs) {
        needs.integer("people", runbook.people, 0, 1000);
        needs.texts("skills", runbook.skills);
    });
    f.duration("rehearse_every", runbook.rehearseEvery, Need::Optional, Duration{1});
    const QString id = runbook.id;
    f.list(
        "steps", runbook.steps, [id](Fields &item, Step &step) { describeStep(item, step, id); }, Need::Required, 500);
    f.notes(runbook.notes);
}

void describeRunbooks(Fields &f, Playbook &p)
{
    f.named("runbooks", p.runbooks, describeRunbook);
}

} // namespace holdpoint
