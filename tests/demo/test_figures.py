"""What the demo says that it measured."""

import unittest

from support import DEMO
from driver import figures
from driver.waiting import Failed


def step(kind, name, at, **body):
    return {"kind": f"step.{kind}", "subject": f"R-3/{name}", "recorded": f"2026-11-20T14:00:{at:02}.000Z", "body": body}


class Onset(unittest.TestCase):
    def test_is_the_first_instant_of_the_unbroken_stretch_up_to_firing(self):
        for values, firing, first in (
            ([0, 0, .03, .03, .03, .03], 5, 2),
            ([.03, .03, 0, .03, .03, .03], 5, 3),
            ([.02, .02, .021], 2, 2),  # the limit itself does not breach
            ([0, 0, 0], 2, None),
            ([.03, .03, 0], 2, None),
            ([0, .03, .03, 0], 2.4, 1),  # what comes after firing is no matter
        ):
            with self.subTest(values):
                self.assertEqual(figures.onset(list(enumerate(values)), firing), first)

    def test_asks_what_the_engine_asks(self):
        self.assertIn("shop_requests_total", figures.query_of(DEMO / "playbook.yaml"))


class Detection(unittest.TestCase):
    def test_may_take_for_and_two_intervals(self):
        self.assertEqual(figures.longest_detection(DEMO / "playbook.yaml", "pay-errors"), 8)
        self.assertEqual(figures.in_time(8.0, 8), 8.0)

    def test_later_fails_the_demo_and_says_both_numbers(self):
        with self.assertRaises(Failed) as failed:
            figures.in_time(8.1, 8)
        self.assertIn("8.1 s", failed.exception.why)
        self.assertIn("are 8 s", failed.exception.why)

    def test_a_trigger_without_for_is_not_guessed(self):
        with self.assertRaises(Failed):
            figures.longest_detection(DEMO / "playbook.yaml", "nobody")


class Verified(unittest.TestCase):
    def at(self, *events):
        return figures.verified_at(events, "R-3") - figures.instant("2026-11-20T14:00:00Z")

    def test_counts_verifications_and_checks_and_not_messages(self):
        acting = step("intent", "route", 1), step("finished", "route", 2, end="done", result="status 200")
        self.assertEqual(self.at(*acting, step("verified", "route", 3, ok=True)), 3)
        self.assertEqual(self.at(*acting, step("verified", "route", 3, ok=True), step("finished", "login", 5, end="done", result="exited(0)"),
                                 step("finished", "tell", 9, end="done", result="sent")), 5)
        self.assertEqual(self.at(step("finished", "login", 4, end="done", result="passed"), step("finished", "pay", 6, end="failed", result="exited(1)")), 4)

    def test_nothing_verified_is_a_failure(self):
        with self.assertRaises(Failed):
            self.at(step("intent", "route", 1), step("finished", "route", 2, end="done", result="status 200"), step("verified", "route", 3, ok=False))


if __name__ == "__main__":
    unittest.main()
