#include "models/runbooks/runner/outcome.h"

#include "models/runbooks/runner/json.h"

#include <cstring>

namespace holdpoint::runner {

namespace {

std::string signalName(int signal)
{
    const char *name = ::sigabbrev_np(signal);
    return name ? std::string("SIG") + name : std::to_string(signal);
}

std::string trimmed(const std::string &text)
{
    const size_t first = text.find_first_not_of(" \t\r\n");
    const size_t last = text.find_last_not_of(" \t\r\n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

bool isExpected(long status, const std::string &expect)
{
    return expect.empty() ? status >= 200 && status <= 299 : std::to_string(status) == expect;
}

} // namespace

Outcome outcomeOf(const ChildEnd &end, const std::string &expect, const std::string &printed, const std::string &lastLine)
{
    Outcome outcome;
    outcome.detail = lastLine;
    outcome.survivors = end.survivors;
    switch (end.kind) {
    case ChildEnd::Kind::NotStarted:
        return notStarted(end.reason);
    case ChildEnd::Kind::Signalled:
        outcome.end = "unknown";
        outcome.result = "signalled(" + signalName(end.code) + ")";
        break;
    case ChildEnd::Kind::Exited:
        outcome.end = end.code == 0 ? "done" : "failed";
        outcome.result = "exited(" + std::to_string(end.code) + ")";
        if (end.code == 0 && !expect.empty() && trimmed(printed) != expect) {
            outcome.end = "failed";
            outcome.detail = "expected \"" + expect + "\", last line: " + (lastLine.empty() ? "nothing" : lastLine);
        }
        break;
    }
    if (end.timedOut) {
        outcome.end = "timed out";
        outcome.result = "timed out";
    } else if (end.cancelled) {
        outcome.end = "unknown";
        outcome.detail = "aborted";
    }
    return outcome;
}

Outcome outcomeOf(const HttpEnd &end, const std::string &expect, const std::string &lastLine)
{
    Outcome outcome;
    switch (end.kind) {
    case HttpEnd::Kind::NotStarted:
        return notStarted(end.reason);
    case HttpEnd::Kind::NoAnswer:
        outcome.end = "unknown";
        outcome.result = "no answer";
        outcome.detail = end.reason;
        break;
    case HttpEnd::Kind::Status:
        outcome.end = isExpected(end.status, expect) ? "done" : "failed";
        outcome.result = "status " + std::to_string(end.status);
        outcome.detail = lastLine;
        break;
    }
    return outcome;
}

Outcome notStarted(const std::string &reason)
{
    Outcome outcome;
    outcome.end = "not started";
    outcome.result = "not started(" + reason + ")";
    return outcome;
}

std::string toJson(const Outcome &outcome, bool withOutput)
{
    Json json;
    json.set("end", Json::ofText(outcome.end));
    json.set("result", Json::ofText(outcome.result));
    json.set("detail", Json::ofText(outcome.detail));
    Json survivors;
    survivors.type = Json::Type::List;
    for (const std::string &name : outcome.survivors)
        survivors.list.push_back(Json::ofText(name));
    json.set("survivors", survivors);
    json.set("bytes", Json::ofInteger(outcome.bytes));
    json.set("took_ms", Json::ofInteger(outcome.tookMs));
    if (withOutput)
        json.set("output", Json::ofText(outcome.output));
    return writeJson(json);
}

} // namespace holdpoint::runner
