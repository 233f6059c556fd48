#pragma once

#include "models/playbook/runbook.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

#include <algorithm>
#include <optional>

// What is intended: plain values with defaults filled in, lists in file order. The format, its defaults and its limits are in
// README and resources/schema/playbook.schema.json.
namespace holdpoint {

struct Person {
    QString id, name, contact, key, team, notes;
    QStringList roles, duties;
};
struct Role {
    QString id, title, notes;
    QStringList duties;
};
struct Escalation {
    Duration after{0};
    QString to, via;
};
struct OnCall {
    QString person;
    Instant from, to;
    QStringList skills;
};
struct DecisionRight {
    QString id, decision, decider, when, notes;
};
struct Ritual {
    QString id, title, kind, owner, notes;
    Duration every{0};
};
struct Assumption {
    QString id, text, contingency, owner, notes;
    Expression that;
};

struct NamedProgram {
    QString id, notes;
    Program program;
};
struct Baseline {
    Duration capture{0};
    QList<NamedProgram> schemas, integrations;
};
struct KnownGood {
    QString id, title, notes;
    double exposure = 0; // 0..1
    Check check;
    std::optional<Instant> captured;
};
struct Component {
    QString id, title, notes;
    QStringList needs;
};
struct Drift {
    QString id, notes;
    Program left, right;
    Duration every{0};
};

enum class SourceKind { Prometheus, OpenMetrics, Command, Csv, Push, Check };
struct Source {
    QString id, notes;
    SourceKind kind = SourceKind::Prometheus;
    Duration interval{15'000}, timeout{5'000};
    QString url, alive, auth; // prometheus, openmetrics, push
    Program program; // command, check
    QString expect; // check: what it must print
    QString file, timezone; // csv
};

enum class Unit { None, Ratio, Percent, Seconds, Milliseconds, Bytes, Count, PerSecond };
struct Metric {
    QString id, question, source, query, series, kind, role, notes; // role: affected|tickets|moved or empty
    Unit unit = Unit::None;
    Duration staleAfter{45'000};
    std::optional<double> limit; // in the metric's own unit
    std::optional<double> objective; // goal, 0..1
    Duration goalPeriod{0};
};

enum class NoData { Hold, Clear, Breach, Keep };
enum class Priority { P1, P2, P3 };
enum class TriggerMode { Auto, Confirm, Advise };
enum class OnNoDecision { Escalate, Hold, Rollback };
struct Trigger {
    QString id, title, owner, triggerClass, runbook, notes;
    bool manual = false;
    Expression when, clear;
    Duration forTime{0}, keepFiringFor{0};
    int minSamples = 1;
    NoData noData = NoData::Hold;
    Duration keep{0}; // no_data: keep(D)
    Priority priority = Priority::P3;
    TriggerMode mode = TriggerMode::Advise;
    Duration countdown{30'000}, decideWithin{300'000}, cooldown{1'800'000};
    OnNoDecision onNoDecision = OnNoDecision::Escalate;
    std::optional<Duration> remediateWithin;
    bool unrehearsedAccepted = false;
    QStringList phases; // empty = every active phase
};

struct KillSwitch {
    QString id, title, effect, owner, approval, notes;
    Action off, on; // do, undo
    Check observe;
    bool twoPerson = false;
    Duration timeout{30'000};
    std::optional<Instant> tested;
};

struct Obligation {
    QString text, owner;
};
// A line of a cohort's list: customer[,segment,opt_in], with a header.
struct CohortCustomer {
    QString id, segment;
    std::optional<bool> optedIn; // as the list says; empty = it does not
};
struct Customers {
    QString file, segment;
    std::optional<int> total;
    bool optInRequired = false;
    QList<Obligation> obligations;
    QList<CohortCustomer> members; // read from `file`, those of `segment` where both name one
    int moved = 0; // of those, by the list alone
    QByteArray movedSha256; // of their names in order; empty without a list
    QString notRead; // why there are no members although there is a file
};
struct RampStep {
    double exposure = 0;
    Duration soak{0};
};
struct Planned {
    Instant start;
    Duration duration{0};
};
struct WorkItem {
    QString stream, runbook;
};
struct Risk {
    QString risk, mitigation, owner, severity;
    QString milestone; // of the same phase, at which it is looked at again; empty = every one of them
};
struct FailureMode {
    QString text, trigger;
};
struct Milestone {
    QString id, title, notes;
    Expression that;
};
struct Parity {
    QString id, feature, owner, notes;
    Check check;
};
struct PhaseTest {
    QString id, title, kind, expect, notes;
    Program program;
    Duration every{0};
};
struct EnterCheck {
    QString id, title, notes;
    Check check;
};
struct Due {
    std::optional<Duration> offset; // from planned start
    std::optional<Instant> at;
};
struct ChecklistItem {
    QString id, title, owner, notes;
    std::optional<Due> due;
    bool evidenceRequired = false;
    bool twoPerson = false; // ticked with a second person's signature
    Check check;
    Duration every{0};
};
struct Criterion {
    QString id, title, aspect, notes; // performance functional data customers
    Check check; // `that:` is check.that
    int minSamples = 1;
    bool hard = true;
};
struct SignOffRule {
    QString role, person; // one of the two
    int count = 1;
};
struct Gate {
    QString question, go, noGo;
    QList<SignOffRule> signOffs;
    bool sequence = false;
    Duration validFor{4 * 3'600'000};
    bool notByAuthor = true, notByRequester = true;
};
struct Phase {
    QString id, title, kind, notes;
    bool syntheticTraffic = false;
    double exposure = 0; // 0..1
    QList<RampStep> ramp;
    std::optional<Customers> customers;
    std::optional<Planned> planned;
    Duration soak{0};
    QStringList needs; // resolved: the phase before unless the file says otherwise
    QString rollback; // runbook id, or empty
    QString noRollbackBecause; // {none: REASON}
    QList<WorkItem> work;
    QList<Risk> risks;
    QList<FailureMode> failureModes;
    bool premortemRequired = false;
    QList<Milestone> milestones;
    QList<Parity> parity;
    QList<PhaseTest> tests;
    QList<EnterCheck> enter;
    QList<ChecklistItem> checklist;
    QList<Criterion> success;
    std::optional<Gate> gate;
};

struct Checksum {
    Program left, right;
};
struct DataPath {
    QString id, dataClass, sensitivity, owner, kind, notes;
    bool critical = false;
    std::optional<Checksum> checksum;
};
struct Snapshot {
    QString id, notes;
    Action take;
    Program age; // prints seconds
    Duration maxAge{0};
    std::optional<Program> restoreTest;
    Duration restoreTestMaxAge{0};
};
struct Transformation {
    QString id, forward, reverse, notes;
};

enum class ChannelKind { File, Webhook, Copy, Run };
struct Audience {
    QString id, title, notes;
    ChannelKind channel = ChannelKind::Copy;
    QString target; // file name or secret reference
    Argv run;
    QMap<QString, Duration> every; // P1 P2 P3 idle; 0 = never
};
struct Notice {
    QString audience, templateId, benefits, support;
    Duration before{0};
};
struct MessageTemplate {
    QString id, audience, approve, text, notes;
};

struct Expectation {
    QString action, text, by;
    Duration within{0};
};
struct Inject {
    QString id, via, to, text, runbook, step, objective, notes;
    Duration at{0};
    struct Ramp {
        QString metric;
        double from = 0, to = 0;
        Duration over{0};
    };
    std::optional<Ramp> ramp;
    QMap<QString, double> set;
    std::optional<DrillOutcome> outcome;
    QString ifAction; // contingency: only if (not) done by then
    bool ifNot = false;
    QList<Expectation> expect;
};
struct Objective {
    QString id, text, notes;
};
struct Drill {
    QString id, title, kind, phase, setup, notes;
    Duration duration{0};
    QList<Objective> objectives;
    QList<Inject> injects;
    QStringList debrief;
};

struct Playbook {
    QString id, title, endState, maintainer, change, timezone, notes;
    QStringList authors;
    std::optional<Instant> reviewBy;
    bool rehearsal = false; // environment: rehearsal
    QMap<QString, QString> links;
    QList<Person> people;
    QList<Role> roles; // those of the file; the built-in ones exist besides
    QList<Escalation> escalation;
    QList<OnCall> onCall;
    QList<DecisionRight> decisions;
    QList<Ritual> rituals;
    QList<Assumption> assumptions;
    Baseline baseline;
    QList<KnownGood> knownGood;
    QList<Component> components;
    QList<Drift> drift;
    QList<Source> sources;
    QList<Metric> metrics;
    QList<Trigger> triggers;
    QList<KillSwitch> killSwitches;
    QList<Phase> phases;
    QList<Runbook> runbooks;
    QList<DataPath> paths;
    QList<Snapshot> snapshots;
    QList<Transformation> transformations;
    QList<Audience> audiences;
    QList<Notice> notices;
    QStringList publish;
    QList<MessageTemplate> templates;
    Duration retainSamples{0}, retainOutputs{0};
    QStringList personal;
    QList<Drill> drills;

    // Where it came from: set by the loader, empty in tests that build one by hand.
    QString folder; // programs run from here
    QByteArray text; // the file as read
    QByteArray sha256; // of `text`
};

// nullptr when there is none of that id. `list` is any list above whose items have an id.
template <class List> const typename List::value_type *byId(const List &list, const QString &id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const auto &item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

} // namespace holdpoint
