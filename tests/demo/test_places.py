"""Two demos at once, and nothing left of either."""

import json
import os
import signal
import subprocess
import sys
import time
import unittest
import urllib.parse

from support import DEMO, Shop, of_demo, waiting
from driver import processes
from driver.place import SOURCE


class TwoAtOnce(unittest.TestCase):
    def setUp(self):
        self.shops = [Shop(), Shop()]
        for shop in self.shops:
            self.addCleanup(shop.end)

    def test_each_has_ports_ledgers_and_homes_of_its_own(self):
        for shop in self.shops:
            shop.start(prometheus=True)
        one, other = (shop.place for shop in self.shops)
        self.assertFalse(set(one.ports.values()) & set(other.ports.values()))
        self.assertFalse(set(one.environment().values()) & set(other.environment().values()) & {str(one.folder), str(other.folder)})
        self.shops[0].script("route", "20")
        self.assertEqual(self.shops[0].script("share", "nova"), (0, "20"))
        self.assertEqual(self.shops[1].script("share", "nova"), (0, "0"))
        for shop in self.shops:
            up = lambda shop=shop: self.query(shop, "sum(up)") == "4"  # noqa: E731
            waiting.wait_for("test", "Prometheus scrapes all four", up, 15)
            self.assertNotEqual(self.query(shop, 'sum(shop_requests_total{code="500"})'), None)

    def query(self, shop, text):
        found = shop.ask("prometheus", "GET", "/api/v1/query?" + urllib.parse.urlencode({"query": text})).json["data"]["result"]
        return found[0]["value"][1] if found else None

    def test_copies_name_no_address_of_the_source(self):
        given = json.loads((SOURCE / "ports.json").read_text())
        for shop in self.shops:
            for name in ("playbook.yaml", "prometheus.yml", "ports.json"):
                text = (shop.place.playbook_folder / name).read_text()
                for port in given.values():
                    self.assertNotIn(f"127.0.0.1:{port}", text)
                for port in set(shop.place.ports.values()) if name == "ports.json" else ():
                    self.assertIn(str(port), text)


HOLDER = """
import sys, time
sys.path[:0] = [{here!r}]
from support import Shop
shop = Shop()
shop.start(prometheus=True)
print(shop.place.folder, flush=True)
time.sleep(300)
"""


class Ends(unittest.TestCase):
    def holder(self):
        here = os.path.dirname(os.path.abspath(__file__))
        driver = subprocess.Popen([sys.executable, "-B", "-c", HOLDER.format(here=here)], stdout=subprocess.PIPE, text=True)
        self.addCleanup(driver.stdout.close)
        self.addCleanup(driver.wait)
        self.addCleanup(driver.kill)
        folder = driver.stdout.readline().strip()
        self.addCleanup(subprocess.run, ["rm", "-rf", folder])
        self.addCleanup(processes.end, folder)
        self.assertEqual(len(of_demo(folder)), 5, folder)
        return driver, folder

    def test_processes_end_with_a_killed_driver(self):
        driver, folder = self.holder()
        driver.send_signal(signal.SIGKILL)
        waiting.wait_for("test", "all ended", lambda: not of_demo(folder), 10)

    def test_stop_ends_that_demo_and_no_other(self):
        (_, folder), (other, kept) = self.holder(), self.holder()
        self.assertIn(folder, map(str, processes.all_demos()))
        self.assertTrue(processes.stop(folder))
        self.assertEqual(of_demo(folder), [])
        self.assertNotIn(folder, map(str, processes.all_demos()))
        self.assertEqual(len(of_demo(kept)), 5)
        self.assertIsNone(other.poll())

    def test_a_process_that_ignores_the_request_is_killed(self):
        shop = Shop()
        self.addCleanup(shop.end)
        shop.processes.start("deaf", [sys.executable, "-c", "import signal, time; signal.signal(15, signal.SIG_IGN); print(1, flush=True); time.sleep(99)"])
        waiting.wait_for("test", "it is deaf", lambda: (shop.place.logs / "deaf.log").stat().st_size, 10)
        start = time.monotonic()
        self.assertTrue(processes.end(shop.place.folder, patience=0.5))
        self.assertLess(time.monotonic() - start, 5)


if __name__ == "__main__":
    unittest.main()
