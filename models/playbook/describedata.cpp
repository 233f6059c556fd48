#include "models/playbook/describe.h"

namespace holdpoint {

namespace {

void describePath(Fields &f, DataPath &path)
{
    f.id(path.id);
    f.ref("owner", path.owner, Ref::Who, Need::Required);
    f.flag("critical", path.critical);
    f.text("class", path.dataClass);
    f.word("sensitivity", path.sensitivity, {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")});
    f.word("kind", path.kind, {QStringLiteral("rows"), QStringLiteral("files"), QStringLiteral("queue"), QStringLiteral("identity")});
    f.part("checksum", path.checksum, [](Fields &inner, Checksum &checksum) {
        programAt(inner, "left", checksum.left);
        programAt(inner, "right", checksum.right);
    });
    f.notes(path.notes);
}

void describeSnapshot(Fields &f, Snapshot &snapshot)
{
    f.id(snapshot.id, Ref::Snapshot, {});
    actionAt(f, "take", snapshot.take, Need::Required);
    programAt(f, "age", snapshot.age);
    f.duration("max_age", snapshot.maxAge, Need::Required, Duration{1});
    f.group("restore_test", Need::Optional, snapshot.restoreTest.has_value(), [&snapshot](Fields &test) {
        Program program = snapshot.restoreTest.value_or(Program{});
        describeProgram(test, program);
        test.duration("max_age", snapshot.restoreTestMaxAge, Need::Required, Duration{1});
        if (test.isReading())
            snapshot.restoreTest = program;
    });
    f.notes(snapshot.notes);
    f.warn(!f.has("restore_test"), "id", "no-restore-test",
           QStringLiteral("nothing proves that snapshot '%1' can be restored: it has no 'restore_test'").arg(snapshot.id));
}

} // namespace

void describeData(Fields &f, Playbook &p)
{
    const bool has = !p.paths.isEmpty() || !p.snapshots.isEmpty() || !p.transformations.isEmpty();
    f.group("data", Need::Optional, has, [&p](Fields &data) {
        data.list("paths", p.paths, describePath);
        data.list("snapshots", p.snapshots, describeSnapshot);
        data.list("transformations", p.transformations, [](Fields &item, Transformation &t) {
            item.id(t.id);
            item.text("forward", t.forward, Need::Required);
            item.text("reverse", t.reverse, Need::Required);
            item.notes(t.notes);
        });
    });
    f.group("retention", Need::Optional, p.retainSamples.count() > 0 || p.retainOutputs.count() > 0, [&p](Fields &retention) {
        retention.duration("samples", p.retainSamples);
        retention.duration("outputs", p.retainOutputs);
    });
    f.group("privacy", Need::Optional, !p.personal.isEmpty(),
            [&p](Fields &privacy) { privacy.words("personal", p.personal, {QStringLiteral("notes")}); });
}

} // namespace holdpoint
