"""The whole demo, with the real programs and a real Prometheus server: it rolls back, and the services agree."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

from support import DEMO, of_demo

BIN = os.environ["HOLDPOINT_BIN"]


class Story(unittest.TestCase):
    def test_everything_comes_back_and_is_verified(self):
        done = subprocess.run([sys.executable, "-B", str(DEMO / "drive.py"), "--no-window", "--bin", BIN], capture_output=True, text=True, timeout=400)
        lines = done.stdout.splitlines()
        folder = pathlib.Path(lines[0].split()[-1])
        self.addCleanup(shutil.rmtree, folder)
        last = json.loads(lines[-1])
        self.assertEqual(done.returncode, 0, "\n".join(lines[-12:]) + done.stderr)
        self.assertEqual(last["outcome"], "rolled back")
        self.assertEqual(last["verified"], last["of"])
        self.assertGreaterEqual(last["of"], 12)
        self.assertGreaterEqual(last["detect_s"], 4)  # the trigger's `for`
        self.assertEqual(len(list((folder / "pictures").glob("*.png"))), 5)
        self.assertEqual(of_demo(folder), [])
        self.hash_covers_each_event(folder, last)

    def hash_covers_each_event(self, folder, last):
        """The head that the demo names is that of the journal's last event."""
        events = json.loads((folder / "events.json").read_text())["events"]
        self.assertEqual((events[-1]["hash"], len(events)), (last["head"], last["events"]))
        for before, event in zip(events, events[1:]):
            self.assertEqual(event["prev"], before["hash"])


if __name__ == "__main__":
    unittest.main()
