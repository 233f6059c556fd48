#include "models/playbook/playbookjson.h"

#include "models/playbook/criticalpath.h"
#include "models/playbook/describe.h"
#include "models/playbook/jsonfields.h"

namespace holdpoint {

QJsonObject runbookJson(const Runbook &runbook)
{
    Runbook copy = runbook; // a description takes what it may also read into
    JsonFields fields;
    describeRunbook(fields, copy);
    return fields.result();
}

QJsonObject playbookJson(const Playbook &playbook)
{
    Playbook copy = playbook;
    JsonFields fields;
    describePlaybook(fields, copy);
    QJsonObject object = fields.result();
    QJsonObject runbooks = object.value(QLatin1String("runbooks")).toObject();
    for (const Runbook &runbook : playbook.runbooks) {
        QJsonObject one = runbooks.value(runbook.id).toObject();
        one.insert(QLatin1String("critical_path_s"), toSeconds(criticalPath(runbook)));
        runbooks.insert(runbook.id, one);
    }
    object.insert(QLatin1String("runbooks"), runbooks);
    return object;
}

} // namespace holdpoint
