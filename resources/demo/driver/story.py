"""The demo's story: the pilot passes its gate, the cohort moves, Nova breaks, the trigger fires, everything is taken back and verified."""

import subprocess

from shop import customers
from shop.client import ask

from . import figures, services
from .waiting import Failed, wait_for

PEOPLE = ("ana", "bo", "cy", "di", "ed")


class Story:
    def __init__(self, place, processes, holdpoint, say):
        self.place, self.processes, self.holdpoint, self.say = place, processes, holdpoint, say
        self.at = "beginning"
        self.pictures = []

    def now(self, at, words):
        self.at = at
        self.say(f"— {words}")

    def until(self, what, holds, seconds):
        return wait_for(self.at, what, holds, seconds, self.processes, every=0.25)

    def accepted(self, person, *act, seconds=60):
        """Again until the rules take it: the machine's checks may still be under way."""
        try:
            self.until(" ".join(act), lambda: self.holdpoint.try_to(person, *act), seconds)
        except Failed as failed:
            raise Failed(failed.at, f"{failed.why}: {self.holdpoint.refusal}") from None

    def picture(self, name, view, theme):
        self.pictures.append(self.holdpoint.grab(name, view, theme))

    # Chapters ---------------------------------------------------------------------------------------------------------
    def prepare(self, heard):
        self.now("services", "Legacy, Nova, the router, 200 customers and Prometheus start")
        services.start(self.place, self.processes)
        self.now("room", "The playbook is checked and a room is opened")
        self.holdpoint.must("validate", "validate", self.place.playbook)
        self.holdpoint.must("open", "open", self.place.playbook, "--room", self.place.room, "--as", "ana")
        self.now("keys", "Everybody enrols a key, with their own passphrase")
        for person in PEOPLE:
            self.holdpoint.must("keys", *self.holdpoint.in_room("key", "new"), "--person", person, passphrase_of=person)
        self.now("engine", "The engine starts")
        self.holdpoint.start_engine(heard)
        self.until("the engine beats", lambda: self.holdpoint.status()["engine"], 20)
        self.accepted("ana", "start", seconds=10)
        self.accepted("ana", "decide", "The cutover starts today", "--right", "go-live", "--about", "pilot", "--rests-on", "steady",
                      "--context", "Legacy's contract ends", "--options", "wait a month", "--dissent", "nobody", seconds=10)

    def enter(self, phase):
        self.accepted("ana", "start", phase)
        self.accepted("ana", "work", phase)
        ended = self.until(f"the work of {phase}", lambda: self.holdpoint.heard("run.ended", phase=phase, direction="forward"), 90)
        if ended["body"]["status"] != "succeeded":
            raise Failed(self.at, f"the work of {phase} ended {ended['body']['status']}")

    def pilot(self):
        self.now("pilot", "The pilot starts: one per cent of the customers move to Nova")
        self.enter("pilot")
        self.accepted("ed", "check", "pilot/briefed", "done")
        self.accepted("cy", "check", "pilot/snapshot", "done")
        self.now("gate", "The criteria soak; then product and security sign")
        self.until("the gate is ready", lambda: self.holdpoint.gate("pilot")["state"] == "ready", 90)
        self.accepted("ana", "open-poll", "pilot")
        for person in ("cy", "di"):
            self.holdpoint.must("gate", *self.holdpoint.in_room("sign", "pilot"), "--as", person, "--say", "go", passphrase_of=person)
        self.until("the gate is open", lambda: self.holdpoint.gate("pilot")["state"] == "open", 30)
        self.accepted("ana", "advance", "pilot", seconds=20)

    def cohort(self):
        self.now("premortem", "Before the cohort: what could go wrong?")
        self.accepted("cy", "premortem", "cohort", "It is tonight, and everything was taken back. Payments failed on Nova.",
                      "--risk", "Nova's payments fail under real customers", seconds=10)
        self.accepted("ed", "issue", "The desk asks for the list of moved customers", "--about", "cohort", "--severity", "low", seconds=10)
        self.now("cohort", "The cohort starts: twenty per cent move")
        self.enter("cohort")
        self.accepted("ed", "check", "cohort/desk", "done")
        calm = lambda: all(one["verdict"] == "passed" for one in self.holdpoint.gate("cohort")["criteria"])  # noqa: E731
        self.until("all criteria pass", calm, 60)
        if self.holdpoint.heard("trigger.judged", "pay-errors", to="firing"):
            raise Failed(self.at, "the trigger fired although nothing was broken")

    def break_nova(self):
        self.picture("1-before", "board", "light")
        self.finish_pictures()
        self.now("break", "Nova's payments begin to fail")
        ask(self.place.ports["nova"], "PUT", "/faults/errors", "0.8")
        self.until("the trigger fires", lambda: self.holdpoint.heard("trigger.judged", "pay-errors", to="firing"), 60)
        self.until("the countdown runs", lambda: self.holdpoint.heard("trigger.counted_down", "pay-errors"), 10)
        self.now("trigger", "The trigger fires; the countdown runs")
        self.picture("2-trigger", "board", "dark")

    def roll_back(self):
        asked = lambda: self.holdpoint.heard("run.requested", direction="back")  # noqa: E731
        self.until("a rollback is requested, or a person is asked for it", lambda: asked() or self.holdpoint.heard("trigger.asked", "pay-errors"), 60)
        if not asked():
            # At the end of the countdown the metrics were not at hand (a busy machine): the engine does not act blind, it asks.
            self.say("  the engine could not see at the end of the countdown; the rollback owner confirms")
            self.accepted("bo", "confirm", "pay-errors")
            self.until("a rollback is requested", asked, 30)
        self.now("rollback", "Everything goes back to Legacy")
        run = asked()["body"]["run"]
        self.until("the rollback acts", lambda: self.holdpoint.heard("step.finished", f"{run}/freeze"), 60)
        self.picture("3-during", "rollback", "dark")
        ended = lambda: self.holdpoint.heard("run.ended", run=run) or self.holdpoint.heard("run.paused", run)  # noqa: E731
        last = self.until("the rollback ends", ended, 150)
        if last["kind"] == "run.paused":
            raise Failed(self.at, f"the rollback is paused: {last['body'].get('because') or last['body'].get('why')}")
        self.picture("4-after", "board", "light")
        self.picture("5-timeline", "timeline", "light")
        return last["body"]

    def finish_pictures(self):
        """Files of those that are still being drawn."""
        files = [self.holdpoint.finish(picture) for picture in self.pictures]
        self.pictures = []
        for file in files:
            self.say(f"  picture {file}")

    # Judgement --------------------------------------------------------------------------------------------------------
    def ask_the_services(self):
        """Not Holdpoint: the ledgers at rest are the same, row by row, nothing is routed to Nova, everybody logs in."""
        self.now("services", "The services themselves are asked")
        ports = self.place.ports
        if ask(ports["load"], "PUT", "/load", "off", timeout=30).text != "off":
            raise Failed(self.at, "the customers do not stop")
        rows = lambda name: sorted(map(tuple, (row[1:] for row in ask(ports[name], "GET", "/rows").json)))  # noqa: E731
        try:
            self.until("the ledgers are equal", lambda: rows("legacy") == rows("nova"), 10)
        except Failed:
            legacy, nova = set(rows("legacy")), set(rows("nova"))
            raise Failed(self.at, f"ledgers differ: {len(legacy - nova)} rows only in Legacy, {len(nova - legacy)} only in Nova") from None
        if (route := ask(ports["router"], "GET", "/route").text) != "nova=0":
            raise Failed(self.at, f"customers are still routed: {route}")
        if ask(ports["router"], "GET", "/flags/checkout").text != "off":
            raise Failed(self.at, "the new checkout is still on")
        for who, _ in customers.everybody():
            answer = ask(ports["router"], "POST", "/login", {"customer": who, "password": customers.password(who)}, {"X-Customer": who})
            if answer.status != 200 or answer.json["by"] != "legacy":
                raise Failed(self.at, f"{who} cannot log in: {answer.status} {answer.text}")
        lost = subprocess.run([self.place.script("lost")], cwd=self.place.playbook_folder, capture_output=True, text=True, timeout=60)
        if lost.stdout.strip() != "0":
            raise Failed(self.at, f"confirmed writes are in no ledger: {lost.stdout.strip() or lost.stderr.strip()}")
        self.say(f"  both ledgers hold the same {len(rows('legacy'))} rows, {len(customers.everybody())} of {len(customers.everybody())} customers log in, no confirmed write is lost")

    def verdict(self, ended):
        """The last line of the demo."""
        self.now("verify", "The journal is verified")
        found = self.holdpoint.must("verify", "verify", self.place.room)
        file = self.place.folder / "events.json"
        self.holdpoint.must("verify", *self.holdpoint.in_room("export"), "--to", "json", "--out", file)
        self.at = "figures"
        measured = figures.figures(self.place, figures.events_of(file), "pay-errors")
        self.say(f"  {ended['outcome']}")
        if not ended["outcome"].startswith("Rolled back, verified") or ended["verified"] != ended["of"]:
            raise Failed("rollback", f"{ended['outcome']} ({ended['status']})")
        return {"outcome": "rolled back", "verified": ended["verified"], "of": ended["of"], **measured, "events": found["events"], "head": found["head"]}

    def play(self, heard):
        """From nothing to the verdict."""
        self.prepare(heard)
        self.pilot()
        self.cohort()
        self.break_nova()
        ended = self.roll_back()
        self.ask_the_services()
        self.finish_pictures()
        return self.verdict(ended)

    def play_with_window(self, heard):
        """Up to a running cohort, beside an open window; what follows is up to the person before it."""
        self.prepare(heard)
        self.holdpoint.open_window("ana")
        self.pilot()
        self.cohort()
        self.say("\nThe cohort is live. Break Nova when you like, and watch the board:\n"
                 f"  {self.place.script('fault')} nova errors 0.8\n"
                 "Other faults: latency 1, drop 0.5, freeze on, hang on; off ends one. Passphrases:")
        for person in PEOPLE:
            self.say(f"  {person}: {self.holdpoint.passphrase(person)}")
        self.say("Closing the window ends everything.")

    def leave_running(self):
        """The customers come back, so that there is something to look at."""
        try:
            ask(self.place.ports["load"], "PUT", "/load", "on")
        except OSError:
            pass
