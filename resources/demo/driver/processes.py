"""The processes of a demo: started in groups of their own, ended all together, found again by what they carry."""

import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time

from .place import PREFIX

MANIFEST = "demo.json"


def started(pid):
    """When a process started, in ticks; with the pid it names one process for ever. None when there is none."""
    try:
        return int(pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[19])
    except (OSError, ValueError, IndexError):
        return None


def of_demo(folder):
    """Pids of everything that belongs to the demo in that folder, but for its driver and us."""
    mark, inside = f"HOLDPOINT_DEMO={folder}".encode(), os.fsencode(f"{folder}/")
    found = []
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            if entry.stat().st_uid != os.getuid():
                continue
            carried = pathlib.Path(entry.path, "environ").read_bytes().split(b"\0")
            ours = mark in carried
            if not ours and any(name.startswith(b"HOLDPOINT_RUN=") for name in carried):  # a step's program, in a clean environment
                ours = (os.fsencode(os.readlink(entry.path + "/cwd")) + b"/").startswith(inside)
            if not ours:  # the runner of a step, in a clean environment too
                words = pathlib.Path(entry.path, "cmdline").read_bytes().split(b"\0")
                ours = words[0].endswith(b"/holdpoint-runner") and any(word.startswith(inside) for word in words[1:])
        except OSError:
            continue
        if ours:
            found.append(int(entry.name))
    return found


def end(folder, patience=5.0):
    """Asks everything of that demo to end, waits, kills what is left. True when nothing lives any more."""
    for ask, seconds in ((signal.SIGTERM, patience), (signal.SIGKILL, 5.0)):
        deadline = time.monotonic() + seconds
        asked = set()
        while living := of_demo(folder):
            for pid in living:
                if pid not in asked or ask == signal.SIGKILL:
                    asked.add(pid)
                    try:
                        os.kill(pid, ask)
                    except ProcessLookupError:
                        pass
            if time.monotonic() > deadline:
                break
            time.sleep(0.05)
        if not living:
            return True
    return not of_demo(folder)


class Processes:
    """Those that the driver starts. Unless they are to be kept, they end when the driver does, even when it is killed."""

    def __init__(self, place, keep=False):
        self.place, self.keep, self.started = place, keep, {}
        self.write()

    def start(self, name, argv, sockets=(), **options):
        tied = [] if self.keep else ["setpriv", "--pdeathsig", "TERM", "--"]
        log = open(self.place.logs / f"{name}.log", "ab")
        options = {"stdout": log, "stderr": log, "stdin": subprocess.DEVNULL, "env": self.place.environment()} | options
        process = subprocess.Popen([*tied, *map(str, argv)], start_new_session=True, cwd=self.place.playbook_folder,
                                   pass_fds=[bound.fileno() for bound in sockets], **options)
        log.close()
        self.started[name] = process
        self.write()
        return process

    def write(self, ended=False):
        text = json.dumps({"folder": str(self.place.folder), "driver": os.getpid(), "since": started(os.getpid()), "ended": ended,
                           "ports": self.place.ports, "processes": {name: one.pid for name, one in self.started.items()}}, indent=1)
        part = self.place.folder / (MANIFEST + ".part")
        part.write_text(text, encoding="utf-8")
        part.rename(self.place.folder / MANIFEST)

    def ended(self):
        """The name of one that has ended by itself, or None."""
        return next((name for name, process in self.started.items() if process.poll() is not None), None)

    def end(self):
        done = end(self.place.folder)
        for process in self.started.values():
            process.wait(5)
        self.write(ended=done)
        return done


def stop(folder):
    """Ends the demo in that folder: its driver first, which ends the rest; then what is left."""
    manifest = pathlib.Path(folder) / MANIFEST
    known = json.loads(manifest.read_text(encoding="utf-8"))
    if known["driver"] != os.getpid() and started(known["driver"]) == known["since"]:
        os.kill(known["driver"], signal.SIGTERM)
        deadline = time.monotonic() + 20
        while started(known["driver"]) == known["since"] and time.monotonic() < deadline:
            time.sleep(0.1)
    done = end(known["folder"])
    manifest.write_text(json.dumps(known | {"ended": done}, indent=1), encoding="utf-8")
    return done


def all_demos():
    """Folders of this user's demos that have not ended."""
    for folder in sorted(pathlib.Path(tempfile.gettempdir()).glob(PREFIX + "*")):
        try:
            if folder.stat().st_uid == os.getuid() and not json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["ended"]:
                yield folder
        except (OSError, ValueError, KeyError):
            continue
