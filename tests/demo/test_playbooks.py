"""The demo's playbook, and the one that README shows, are read without an error or a warning."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from support import DEMO, SOURCE

CTL = pathlib.Path(os.environ["HOLDPOINT_BIN"]) / "holdpointctl"


class Validates(unittest.TestCase):
    def problems(self, file):
        done = subprocess.run([CTL, "validate", file], capture_output=True, text=True, timeout=30)
        return done.returncode, [line for line in done.stdout.splitlines() if ": error: " in line or ": warning: " in line]

    def test_the_demos(self):
        self.assertEqual(self.problems(DEMO / "playbook.yaml"), (0, []))

    def test_the_one_in_readme(self):
        block = re.search(r"^```yaml\n(.*?)^```", (SOURCE / "README.md").read_text(encoding="utf-8"), re.M | re.S)
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "playbook.yaml"
            file.write_text(block[1], encoding="utf-8")
            self.assertEqual(self.problems(file), (0, []))


if __name__ == "__main__":
    unittest.main()
