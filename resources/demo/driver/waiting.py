"""How the driver waits, and how it says what did not come."""

import time


class Failed(Exception):
    """Something that the demo needs did not come about; `at` names the place in the story."""

    def __init__(self, at, why):
        super().__init__(why)
        self.at, self.why = at, why


def wait_for(at, what, holds, seconds, processes=None, every=0.1):
    """Until `holds()` is true; its last value. Fails by name when it does not come, or when a process has ended."""
    deadline = time.monotonic() + seconds
    while not (value := holds()):
        if processes and (gone := processes.ended()):
            raise Failed(at, f"{gone} has ended by itself; see {processes.place.logs}/{gone}.log")
        if time.monotonic() > deadline:
            raise Failed(at, f"{what}: not within {seconds:g} s")
        time.sleep(every)
    return value
