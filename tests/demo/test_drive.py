"""The driver's last line is one JSON object in every case, and nothing of it is left."""

import json
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

from support import DEMO, of_demo, waiting


class LastLine(unittest.TestCase):
    def setUp(self):
        self.bin = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.bin)

    def start(self, *more):
        driver = subprocess.Popen([sys.executable, "-B", str(DEMO / "drive.py"), "--no-window", "--bin", str(self.bin), *more], stdout=subprocess.PIPE, text=True)
        self.addCleanup(driver.stdout.close)
        self.addCleanup(driver.wait)
        self.addCleanup(driver.kill)
        folder = driver.stdout.readline().split()[-1]
        self.addCleanup(shutil.rmtree, folder)
        return driver, folder

    def ends(self, driver, folder):
        """(exit code, the last line) once it has ended; nothing of the demo lives."""
        lines = driver.stdout.read().splitlines()
        code = driver.wait(30)
        self.assertEqual(of_demo(folder), [])
        return code, json.loads(lines[-1])

    def program(self, text):
        file = self.bin / "holdpointctl"
        file.write_text("#!/bin/sh\n" + text)
        file.chmod(0o755)

    def test_missing_programs_are_named(self):
        code, last = self.ends(*self.start())
        self.assertEqual((code, last["outcome"], last["at"]), (1, "failed", "programs"))
        self.assertIn("holdpointctl", last["why"])

    def test_a_refusal_is_told_in_its_words(self):
        self.program("echo 'playbook.yaml:1:1: error: no' >&2; exit 1")
        code, last = self.ends(*self.start())
        self.assertEqual((code, last["outcome"], last["at"]), (1, "failed", "validate"))
        self.assertIn("playbook.yaml:1:1: error: no", last["why"])

    def test_a_signal_ends_everything_and_is_told(self):
        self.program("touch started; sleep 60")
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(number):
                driver, folder = self.start()
                waiting.wait_for("test", "it waits for the program", (pathlib.Path(folder) / "started").exists, 30)
                driver.send_signal(number)
                code, last = self.ends(driver, folder)
                self.assertEqual((code, last["outcome"], last["at"]), (1, "failed", "room"))
                self.assertIn(number.name, last["why"])

    def test_kept_processes_live_until_stop(self):
        driver, folder = self.start("--keep")
        driver.stdout.read()
        self.assertEqual(driver.wait(30), 1)
        self.assertEqual(len(of_demo(folder)), 5)
        stop = subprocess.run([sys.executable, "-B", str(DEMO / "drive.py"), "--stop", folder], capture_output=True, text=True, timeout=30)
        self.assertEqual(stop.returncode, 0, stop.stderr)
        self.assertEqual(of_demo(folder), [])


if __name__ == "__main__":
    unittest.main()
