"""What the demo measures, from the metrics server's own data and the journal's times."""

import datetime
import json
import re
import urllib.parse

from shop.client import ask

from .waiting import Failed

# Of pay-errors and its source, checked against the playbook below.
LIMIT = 0.02
INTERVAL = 2


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def query_of(playbook):
    """The query of the metric `errors`, as the engine asks it."""
    text = playbook.read_text(encoding="utf-8")
    found = re.search(r"^  errors:\n(?:    .*\n)*?    query: (.*)$", text, re.M)
    if not found or "when: last(errors) > 2%" not in text or not re.search(rf"kind: prometheus, .*interval: {INTERVAL}s", text):
        raise Failed("figures", "the playbook's trigger is another one than the demo measures")
    return found[1]


def longest_detection(playbook, trigger):
    """Seconds from the first instant with `when` true to firing that are allowed: the trigger's `for` and two intervals."""
    text = playbook.read_text(encoding="utf-8")
    found = re.search(rf"^  {re.escape(trigger)}:\n(?:    .*\n)*?    for: (\d+)s$", text, re.M)
    if not found:
        raise Failed("figures", f"the playbook's trigger {trigger} says no `for` in seconds")
    return int(found[1]) + 2 * INTERVAL


def in_time(detect, allowed):
    """The detection, unless it broke its bound: then the demo has failed, whatever came after it."""
    if detect > allowed:
        raise Failed("figures", f"the trigger fired {detect} s after its condition held on the server's own data; "
                                f"`for` and two intervals are {allowed} s")
    return detect


def server_values(place, start, end):
    """[(instant, value)] of `errors` at each instant at which the trigger is judged, asked of the server afterwards."""
    start, end = (int(at) // INTERVAL * INTERVAL for at in (start, end))
    words = {"query": query_of(place.playbook), "start": start, "end": end, "step": INTERVAL}
    answer = ask(place.ports["prometheus"], "GET", "/api/v1/query_range?" + urllib.parse.urlencode(words)).json
    series = answer["data"]["result"]
    return [(float(at), float(value)) for at, value in series[0]["values"]] if series else []


def onset(values, firing):
    """The first instant of the unbroken stretch of instants, up to the firing one, at which `when` holds."""
    first = None
    for at, value in values:
        if at > firing:
            break
        first = (first if first is not None else at) if value > LIMIT else None
    return first


def verified_at(events, run):
    """When the last verification of that run had passed: of a step that acts its `verify`, else the check, wait or comparison itself."""
    steps = [event for event in events if event["kind"].startswith("step.") and event["subject"].startswith(f"{run}/")]
    acting = {event["subject"] for event in steps if event["kind"] == "step.intent"}
    passed = [event for event in steps if (event["kind"] == "step.verified" and event["body"].get("ok"))
              or (event["kind"] == "step.finished" and event["body"].get("end") == "done"
                  and event["subject"] not in acting and event["body"].get("result") != "sent")]
    if not passed:
        raise Failed("figures", f"nothing of {run} was verified")
    return instant(passed[-1]["recorded"])


def figures(place, events, trigger):
    """{"detect_s", "rta_s"}: from the first instant with `when` true to firing; from firing to the last verification."""
    fired = next(event for event in events if event["kind"] == "trigger.judged" and event["subject"] == trigger and event["body"].get("to") == "firing")
    run = next(event for event in events if event["kind"] == "run.requested" and event["body"].get("direction") == "back")
    firing = instant(fired["recorded"])
    first = onset(server_values(place, firing - 60, firing), firing)
    if first is None:
        raise Failed("figures", "on the server's own data `when` was not true before the trigger fired")
    detect = in_time(round(firing - first, 1), longest_detection(place.playbook, trigger))
    return {"detect_s": detect, "rta_s": round(verified_at(events, run["body"]["run"]) - firing, 1)}


def events_of(file):
    return json.loads(file.read_text(encoding="utf-8"))["events"]
