#!/usr/bin/env python3
"""Plays the demo in a temporary folder of its own: a small billing service, a real Prometheus server, Holdpoint.

With --no-window it plays to the end and its last line is one JSON object; otherwise it opens the board and leaves the rest to you.
"""

import argparse
import json
import pathlib
import signal
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from driver import processes  # noqa: E402
from driver.holdpoint import Holdpoint  # noqa: E402
from driver.place import Place  # noqa: E402
from driver.waiting import Failed  # noqa: E402
from driver.story import Story  # noqa: E402


def say(line):
    print(line, flush=True)


TELLING = ("from", "to", "verdict", "value", "why", "result", "ok", "detail", "answer", "item", "outcome", "because", "reason", "delivered_to")


def show(event):
    """One event as a line: its time, number, kind, what it is about, and what of its body tells something."""
    body = event.get("body") or {}
    said = [f"{key}={body[key]}" for key in TELLING if body.get(key) not in (None, "")]
    say(f"{event['at'][11:19]} #{event['seq']} {event['kind']} {event['subject']} {' '.join(said)}".rstrip()[:200])


SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
STOPPED = []


def stopped(number, _):
    """Once: the end that follows is not interrupted."""
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    STOPPED.append(number)
    raise Failed("", f"{signal.Signals(number).name} received")


def tell(story, running, options):
    """The verdict of the story, as an object."""
    try:
        if options.no_window:
            return story.play(show)
        story.play_with_window(show)
        running.started["window"].wait()
        return {"outcome": "window closed"}
    except Failed as failed:
        window = running.started.get("window")
        if window and window.poll() == 0:
            return {"outcome": "window closed"}
        return {"outcome": "failed", "at": failed.at or story.at, "why": failed.why}
    except Exception as broken:  # the last line is owed in every case
        return {"outcome": "failed", "at": story.at, "why": f"{type(broken).__name__}: {broken}"}


def play(options):
    """Ends every process that it started, whatever happens, unless they are to be kept."""
    place = Place()
    say(f"The demo's folder is {place.folder}")
    running = processes.Processes(place, keep=options.keep)
    story = Story(place, running, Holdpoint(place, running, options.bin), say)
    try:
        verdict = tell(story, running, options)
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)  # from here on the end is not interrupted
    except Failed as failed:
        verdict = {"outcome": "failed", "at": story.at, "why": failed.why}
    if options.keep and not STOPPED:
        story.leave_running()
        say(f"Everything goes on running; end it with --stop {place.folder}")
    elif not running.end():
        verdict = {"outcome": "failed", "at": "end", "why": f"processes of {place.folder} do not end"}
    place.close()
    return verdict


def stop(folder):
    folders = [pathlib.Path(folder)] if folder else list(processes.all_demos())
    ended = True
    for one in folders:
        try:
            done = processes.stop(one)
        except (OSError, ValueError, KeyError) as why:
            done = False
            print(f"{one}: no demo there ({why})", file=sys.stderr)
        else:
            print(f"{one}: {'ended' if done else 'some of its processes do not end'}", file=sys.stderr)
        ended &= done
    return 0 if ended else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, default=pathlib.Path("build/release/bin"), help="folder of the built programs")
    parser.add_argument("--no-window", action="store_true", help="play to the end without a screen")
    parser.add_argument("--keep", action="store_true", help="leave everything running at the end")
    parser.add_argument("--stop", nargs="?", const="", metavar="FOLDER", help="end the demo in that folder, or all of yours")
    options = parser.parse_args()
    if options.stop is not None:
        return stop(options.stop)
    for number in SIGNALS:
        signal.signal(number, stopped)
    options.bin = options.bin.resolve()
    try:
        verdict = play(options)
    except (Failed, OSError) as broken:
        verdict = {"outcome": "failed", "at": "beginning", "why": str(broken)}
    if options.no_window:
        say(json.dumps(verdict, ensure_ascii=False))
    elif verdict["outcome"] == "failed":
        print(f"{verdict['at']}: {verdict['why']}", file=sys.stderr)
    return 1 if verdict["outcome"] == "failed" else 0


if __name__ == "__main__":
    sys.exit(main())
