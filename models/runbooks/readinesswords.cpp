#include "models/runbooks/readiness.h"

namespace holdpoint {

namespace {

struct DeductionWords {
    DeductionKind kind;
    const char *code, *words; // {about} {age} {limit} {why}
};

constexpr DeductionWords deductionWords[] = {
    {DeductionKind::RoleEmpty, "role-empty", "nobody is {about}"},
    {DeductionKind::OwnerEmpty, "owner-empty", "nobody owns {about}"},
    {DeductionKind::TooFewOnCall, "too-few-on-call", "{about} people needed are on call"},
    {DeductionKind::SkillMissing, "skill-missing", "nobody on call knows {about}"},
    {DeductionKind::MissingProgram, "missing-program", "missing: {about}"},
    {DeductionKind::MissingSecret, "missing-secret", "missing: {about}"},
    {DeductionKind::ProgramChanged, "program-changed", "program changed since it was armed: {about}"},
    {DeductionKind::NoSnapshot, "no-snapshot", "an RPO, and no snapshot is named"},
    {DeductionKind::SnapshotUnknown, "snapshot-unknown", "age of snapshot {about} unknown: {why}"},
    {DeductionKind::SnapshotOld, "snapshot-old", "snapshot {about} is {age} old, more than {limit}"},
    {DeductionKind::RestoreNeverTested, "restore-never-tested", "no restore of {about} has been tested"},
    {DeductionKind::RestoreTestFailed, "restore-test-failed", "the restore test of {about} failed"},
    {DeductionKind::RestoreTestOld, "restore-test-old", "the restore test of {about} is {age} old, more than {limit}"},
    {DeductionKind::NeverRehearsed, "never-rehearsed", "never rehearsed as it is now"},
    {DeductionKind::RehearsalFailed, "rehearsal-failed", "the last rehearsal: {about}"},
    {DeductionKind::RehearsalOld, "rehearsal-old", "rehearsed {age} ago, more than {limit}"},
    {DeductionKind::Unsafe, "unsafe-step", "neither repeatable nor verifiable: {about}"},
    {DeductionKind::NoUndo, "no-undo", "without an undo: {about}"},
    {DeductionKind::IrreversibleRun, "irreversible-run", "already past a point of no return: {about}"},
    {DeductionKind::ReturnPathUnchecked, "return-path-unchecked", "return path to {about} unchecked"},
    {DeductionKind::EnvironmentsDiffer, "environments-differ", "environments differ: {about}"},
    {DeductionKind::DriftUnknown, "drift-unknown", "not known whether environments are alike: {about}"},
    {DeductionKind::ReturnPathFailing, "return-path-failing", "{about} does not answer as it should: {why}"},
};

const DeductionWords &saidOf(DeductionKind kind)
{
    return *std::find_if(std::begin(deductionWords), std::end(deductionWords),
                         [&](const DeductionWords &each) { return each.kind == kind; });
}

// "3d", "2h5m": nobody needs the seconds of days.
QString roughly(const std::optional<Duration> &time)
{
    if (!time)
        return {};
    const qint64 unit = *time >= Duration{86'400'000} ? 3'600'000 : *time >= Duration{3'600'000} ? 60'000 : 1000;
    return toDurationText(Duration{time->count() / unit * unit});
}

} // namespace

QString deductionCode(DeductionKind kind)
{
    return QLatin1String(saidOf(kind).code);
}

QString inWords(const Deduction &deduction)
{
    QString text = QLatin1String(saidOf(deduction.kind).words);
    text.replace(QLatin1String("{age}"), roughly(deduction.age));
    text.replace(QLatin1String("{limit}"), roughly(deduction.limit));
    text.replace(QLatin1String("{why}"), deduction.why);
    return text.replace(QLatin1String("{about}"), deduction.about); // last: it comes from the playbook
}

} // namespace holdpoint
