"""A running shop for a test: its own folder and ports, everything ended and removed afterwards."""

import os
import pathlib
import shutil
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(os.environ.get("HOLDPOINT_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
DEMO = SOURCE / "resources" / "demo"
sys.path.insert(0, str(DEMO))

from driver import services, waiting  # noqa: E402
from driver.place import Place  # noqa: E402
from driver.processes import Processes, of_demo  # noqa: E402
from shop.client import ask  # noqa: E402


class Shop:
    def __init__(self):
        self.place = Place()
        self.processes = Processes(self.place)

    def start(self, prometheus=False):
        if prometheus:
            services.start_prometheus(self.place, self.processes)
        services.start_services(self.place, self.processes)
        return self

    def end(self):
        ended = self.processes.end()
        self.place.close()
        shutil.rmtree(self.place.folder)
        return ended

    def ask(self, service, method, path, body=None):
        return ask(self.place.ports[service], method, path, body)

    def script(self, name, *arguments):
        """(exit code, what it printed) of a script of the playbook, started as the runner does: clean environment, its folder."""
        clean = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}
        done = subprocess.run([self.place.script(name), *arguments], cwd=self.place.playbook_folder, env=clean, capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout.strip()


class ShopTest(unittest.TestCase):
    """Each test gets a shop of its own, unless the class says that they share one."""

    shared = False

    @classmethod
    def setUpClass(cls):
        if cls.shared:
            cls.shop = Shop()
            cls.addClassCleanup(cls.shop.end)
            cls.shop.start()

    def setUp(self):
        if not self.shared:
            self.shop = Shop()
            self.addCleanup(self.shop.end)
            self.shop.start()

    def does(self, name, *arguments, says=None):
        code, said = self.shop.script(name, *arguments)
        self.assertEqual(code, 0, f"{name} {arguments}: {said}")
        if says is not None:
            self.assertEqual(said, says, f"{name} {arguments}")
        return said

    def refuses(self, name, *arguments, code=1):
        self.assertEqual(self.shop.script(name, *arguments)[0], code, f"{name} {arguments}")

    def until(self, what, holds, seconds=15):
        return waiting.wait_for("test", what, holds, seconds)


__all__ = ["DEMO", "SOURCE", "Shop", "ShopTest", "of_demo", "waiting"]
