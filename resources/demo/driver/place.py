"""One demo's folder: a copy of the playbook and its programs, its own homes, the addresses of its services."""

import datetime
import json
import os
import pathlib
import random
import re
import shutil
import socket
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parent.parent
PREFIX = "holdpoint-demo-"
HOMES = {"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run"}
SERVICES = ("legacy", "nova", "router", "load")


PLANNED = r"2026-11-20T14:(\d\d):00Z"  # of the playbook: minutes after the demo's start


def from_now(planned):
    at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=int(planned[1]))
    return at.strftime("%Y-%m-%dT%H:%M:00Z")


def loopback():
    """A bound socket: nobody else can have its port until it is closed."""
    bound = socket.socket()
    bound.bind(("127.0.0.1", 0))
    return bound


def free_port():
    """For a program that binds by itself: below the range from which the system gives ports to connections."""
    while True:
        port = random.randrange(20000, 30000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Place:
    def __init__(self, parent=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        self.playbook_folder = self.folder / "playbook"
        self.playbook = self.playbook_folder / "playbook.yaml"
        self.room = self.folder / "room"
        self.pictures = self.folder / "pictures"
        self.logs = self.folder / "logs"
        self.sockets = {service: loopback() for service in SERVICES}
        self.ports = {service: bound.getsockname()[1] for service, bound in self.sockets.items()}
        for folder in (self.pictures, self.logs, *(self.folder / "home" / home for home in HOMES.values())):
            folder.mkdir(parents=True, mode=0o700)
        ignored = shutil.ignore_patterns("driver", "drive.py", "__pycache__")
        shutil.copytree(SOURCE, self.playbook_folder, ignore=ignored)
        self.choose_prometheus()

    def choose_prometheus(self):
        """Another port for Prometheus; writes all addresses, and times of today, into the copies."""
        self.ports["prometheus"] = free_port()
        given = json.loads((SOURCE / "ports.json").read_text(encoding="utf-8"))
        (self.playbook_folder / "ports.json").write_text(json.dumps(self.ports), encoding="utf-8")
        for name in ("playbook.yaml", "prometheus.yml"):
            text = (SOURCE / name).read_text(encoding="utf-8")
            for service, port in given.items():
                text = text.replace(f"127.0.0.1:{port}", f"127.0.0.1:@{service}@")
            for service, port in self.ports.items():
                text = text.replace(f"@{service}@", str(port))
            (self.playbook_folder / name).write_text(re.sub(PLANNED, from_now, text), encoding="utf-8")

    def environment(self):
        """Homes of its own. Every process of this demo is known by HOLDPOINT_DEMO."""
        ours = {name: str(self.folder / "home" / home) for name, home in HOMES.items()}
        display, runtime = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("XDG_RUNTIME_DIR")
        if display and runtime:
            ours["WAYLAND_DISPLAY"] = os.path.join(runtime, display)  # it is looked up in XDG_RUNTIME_DIR otherwise
        return os.environ | ours | {"HOLDPOINT_DEMO": str(self.folder)}

    def close(self):
        for bound in self.sockets.values():
            bound.close()

    def script(self, name):
        return str(self.playbook_folder / "bin" / name)
