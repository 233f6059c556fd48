"""Holdpoint's own programs, as a person at a terminal uses them."""

import json
import os
import subprocess
import threading

from .waiting import Failed

PASSPHRASE = "the demo's passphrase of {}"
PNG = b"\x89PNG\r\n\x1a\n"


class Holdpoint:
    def __init__(self, place, processes, programs):
        self.place, self.processes, self.programs = place, processes, programs
        self.events, self.news = [], threading.Condition()
        self.reader = None

    def program(self, name):
        path = self.programs / name
        if not os.access(path, os.X_OK):
            raise Failed("programs", f"{path} is missing: build it first")
        return str(path)

    # holdpointctl -----------------------------------------------------------------------------------------------------
    def ask(self, *words, passphrase_of=None, timeout=60):
        """(exit code, the answer as an object or None, what it said on standard error)"""
        argv, given = [self.program("holdpointctl"), "--format", "json", *map(str, words)], ()
        if passphrase_of:
            reading, writing = os.pipe()
            os.write(writing, self.passphrase(passphrase_of).encode() + b"\n")
            os.close(writing)
            argv, given = [*argv, "--passphrase-fd", str(reading)], (reading,)
        try:
            done = subprocess.run(argv, env=self.place.environment(), cwd=self.place.folder, pass_fds=given, capture_output=True, text=True, timeout=timeout)
        except subprocess.TimeoutExpired:
            raise Failed(words[0], f"holdpointctl {' '.join(map(str, words))}: no answer within {timeout} s") from None
        finally:
            for end in given:
                os.close(end)
        try:
            answer = json.loads(done.stdout.strip().splitlines()[-1])
        except (ValueError, IndexError):
            answer = None
        return done.returncode, answer, done.stderr.strip()

    def must(self, at, *words, **options):
        code, answer, said = self.ask(*words, **options)
        if code != 0:
            raise Failed(at, f"holdpointctl {' '.join(map(str, words))}: exit {code}: {said or answer}")
        return answer

    def in_room(self, verb, *words):
        return (verb, *words, "--room", self.place.room)

    def do(self, at, person, *act):
        return self.must(at, *self.in_room("do"), "--as", person, *act)

    def try_to(self, person, *act):
        """True when it was accepted; a refusal by a rule is False, anything else fails."""
        code, answer, said = self.ask(*self.in_room("do"), "--as", person, *act)
        if code not in (0, 3, 4, 6):
            raise Failed(act[0], f"holdpointctl do {' '.join(act)}: exit {code}: {said or answer}")
        self.refusal = said
        return code == 0

    def status(self):
        return self.must("status", *self.in_room("status"))

    def gate(self, gate):
        code, answer, said = self.ask(*self.in_room("gate", gate))
        if answer is None:
            raise Failed("gate", f"holdpointctl gate {gate}: exit {code}: {said}")
        return answer

    # The engine -------------------------------------------------------------------------------------------------------
    def start_engine(self, heard):
        """`heard(event)` is called for each event that the engine sees stored, on a thread of its own."""
        argv = [self.program("holdpointctl"), "--format", "json", *map(str, self.in_room("run"))]
        engine = self.processes.start("engine", argv, stdout=subprocess.PIPE)
        self.reader = threading.Thread(target=self._read, args=(engine.stdout, heard), daemon=True)
        self.reader.start()

    def _read(self, lines, heard):
        for line in lines:
            try:
                event = json.loads(line)
            except ValueError:
                continue
            heard(event)
            with self.news:
                self.events.append(event)
                self.news.notify_all()

    def heard(self, kind, subject=None, **body):
        """The newest event of that kind (a prefix ending in "." means a family) that fits, or None."""
        with self.news:
            for event in reversed(self.events):
                fits = event.get("kind", "") == kind or (kind.endswith(".") and event.get("kind", "").startswith(kind))
                if fits and subject in (None, event.get("subject")) and body.items() <= (event.get("body") or {}).items():
                    return event
        return None

    # The window -------------------------------------------------------------------------------------------------------
    def open_window(self, person):
        self.processes.start("window", [self.program("holdpoint"), "--room", self.place.room, "--as", person])

    def passphrase(self, person):
        return PASSPHRASE.format(person)

    def grab(self, name, view, theme):
        """A picture of the real window, drawn off the screen. Goes on by itself; `pictures` waits for it."""
        file = self.place.pictures / f"{name}.png"
        log = open(self.place.logs / f"picture-{name}.log", "wb")
        process = subprocess.Popen([self.program("holdpoint"), "--room", self.place.room, "--as", "ana", "--grab", file, "--view", view, "--theme", theme, "--size", "1440x900"],
                                   env=self.place.environment() | {"QT_QPA_PLATFORM": "offscreen"}, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        log.close()
        return name, file, process

    def finish(self, picture, seconds=90):
        name, file, process = picture
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise Failed("pictures", f"{name}: no picture within {seconds} s") from None
        if code != 0 or not file.is_file() or not file.read_bytes().startswith(PNG):
            raise Failed("pictures", f"{name}: exit {code}; see {self.place.logs}/picture-{name}.log")
        return file
