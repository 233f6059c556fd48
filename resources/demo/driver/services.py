"""Brings the demo's services, its customers and its Prometheus server up."""

import sys
import time

from shop.client import ask

from .waiting import Failed, wait_for


def answers(port, path):
    try:
        return ask(port, "GET", path, timeout=2).status == 200
    except OSError:
        return False


def start_services(place, processes):
    ports = place.ports
    more = {"legacy": ("billing", "--name", "legacy", "--ledger", place.folder / "legacy.db"),
            "nova": ("billing", "--name", "nova", "--ledger", place.folder / "nova.db"),
            "router": ("router", "--legacy", ports["legacy"], "--nova", ports["nova"]),
            "load": ("load", "--router", ports["router"])}
    for name, (module, *arguments) in more.items():
        bound = place.sockets[name]
        processes.start(name, [sys.executable, "-m", f"shop.{module}", "--fd", bound.fileno(), *arguments], sockets=[bound])
        bound.close()
    for name in more:
        wait_for("services", f"{name} answers", lambda port=ports[name]: answers(port, "/metrics"), 30, processes)


def start_prometheus(place, processes):
    """Its port is only ours once it listens: where somebody was faster, it is started again with another."""
    for _ in range(5):
        port = place.ports["prometheus"]
        server = processes.start("prometheus", ["prometheus", f"--config.file={place.playbook_folder}/prometheus.yml",
                                                f"--storage.tsdb.path={place.folder}/prometheus", f"--web.listen-address=127.0.0.1:{port}",
                                                "--storage.tsdb.retention.time=1d", "--log.level=warn"])
        deadline = time.monotonic() + 30
        while server.poll() is None and time.monotonic() < deadline:
            if answers(port, "/-/ready"):
                return
            time.sleep(0.1)
        if server.poll() is None:
            break
        place.choose_prometheus()
    raise Failed("prometheus", f"it does not get ready; see {place.logs}/prometheus.log")


def start(place, processes):
    start_prometheus(place, processes)
    start_services(place, processes)
