"""The demo's shop by itself: customers really move, and a rollback by hand leaves equal ledgers and everybody able to log in."""

import csv
import unittest

from support import DEMO, ShopTest
from shop import customers


class MovesCustomers(ShopTest):
    def move(self, share):
        self.does("freeze", "off", says="off")
        self.does("copy-rows", share)
        self.does("route", share, says=share)
        self.does("copy-rows", share)
        self.does("rows-missing", share, says="0")

    def written(self, service):
        return int(self.does("only-in", service))

    def test_rollback_copies_back_what_only_nova_has(self):
        self.move("20")
        self.until("customers write on Nova", lambda: self.written("nova") >= 3)
        self.does("freeze", "on", says="on")
        self.does("freeze", "on", says="on")  # again is harmless
        self.assertEqual(self.shop.ask("router", "PUT", "/route", "nova=0").status, 200)
        self.assertGreaterEqual(int(self.does("copy-back")), 3)
        self.does("copy-back", says="0")
        self.does("only-in", "nova", says="0")
        self.does("stand-by")
        self.does("stand-by", "state", says="on")
        self.assertEqual(self.does("dump", "legacy"), self.does("dump", "nova"))
        self.assertEqual(self.does("sum", "legacy"), self.does("sum", "nova"))
        self.does("login-probe", says="200 of 200")
        self.does("billing-probe", says="46 agree")
        self.does("payment-probe", says="paid")
        self.does("lost", says="0")
        self.assertEqual(self.shop.ask("load", "PUT", "/load", "off").text, "off")
        same = lambda: self.shop.ask("legacy", "GET", "/digest").text == self.shop.ask("nova", "GET", "/digest").text  # noqa: E731
        self.until("whole ledgers are equal at rest", same, 5)

    def test_moving_sends_only_those_customers_to_nova(self):
        self.move("1")
        self.does("share", "nova", says="1")
        self.does("share", "legacy", says="99")
        for who, _ in customers.everybody():
            moved = customers.on_nova(who, 1)
            answer = self.shop.ask("legacy", "POST", "/login", {"customer": who, "password": customers.password(who)})
            self.assertEqual(answer.status, 200)
            answer = self.shop.ask("nova", "POST", "/login", {"customer": who, "password": customers.password(who)})
            self.assertEqual(answer.status == 200, moved, who)

    def test_frozen_nova_takes_no_write(self):
        who = customers.everybody()[0][0]
        self.move("100")
        self.does("freeze", "on")
        self.refuses("payment-probe")
        self.does("freeze", "off")
        self.assertEqual(self.shop.ask("nova", "PUT", "/writes", "maybe").status, 400)
        self.assertEqual(self.shop.ask("nova", "POST", "/payments", {"id": "x", "amount": 1}).status, 401, who)

    def test_tools_say_wrong_use_and_failure_apart(self):
        self.refuses("share", code=2)
        self.refuses("stand-by")  # while Nova takes writes
        self.refuses("snapshot-age")  # there is none
        self.refuses("fault", "nova", "mood", "1")
        self.does("snapshot")
        self.assertLess(int(self.does("snapshot-age")), 5)
        self.assertGreaterEqual(int(self.does("restore-test")), 400)


class BreaksOnPurpose(ShopTest):
    """One shop for all: every fault is off again after its test."""

    shared = True

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for tool in ("copy-rows", "route"):
            cls.shop.script(tool, "100")

    def breaks(self, fault, value):
        self.addCleanup(self.does, "fault", "nova", fault, "off")
        self.does("fault", "nova", fault, value)

    def total(self, words, service="router"):
        lines = self.shop.ask(service, "GET", "/metrics").text.splitlines()
        return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line[0] != "#" and all(word in line for word in words))

    def test_errors_reach_customers_and_the_counters(self):
        failed = ('shop_requests_total', 'operation="payment"', 'backend="nova"', 'code="500"')
        before = self.total(failed)
        self.breaks("errors", "1")
        self.until("payments fail", lambda: self.total(failed) > before + 2)
        self.assertGreater(self.total(["shop_customers_affected "]), 0)

    def test_dropped_writes_are_confirmed_and_lost(self):
        before = int(self.does("lost"))
        self.breaks("drop", "on")
        self.until("writes are lost", lambda: int(self.does("lost")) > before)

    def test_frozen_exporter_repeats_itself(self):
        self.breaks("freeze", "on")
        before = self.shop.ask("nova", "GET", "/metrics").text
        self.until("customers come meanwhile", lambda: self.total(["shop_requests_total{"]) > 5)
        self.assertEqual(self.shop.ask("nova", "GET", "/metrics").text, before)
        self.does("fault", "nova", "freeze", "off")
        self.assertNotEqual(self.shop.ask("nova", "GET", "/metrics").text, before)

    def test_no_answer_is_a_failed_request(self):
        self.breaks("hang", "on")
        self.until("requests time out", lambda: self.total(['backend="nova"', 'code="504"']) > 0)
        self.assertGreater(self.total(['shop_in_flight{backend="nova"}']), 0)
        self.does("fault", "nova", "hang", "off")
        self.until("requests are answered again", lambda: self.total(['shop_in_flight{backend="nova"}']) == 0)

    def test_latency_is_measured(self):
        self.breaks("latency", "0.6")
        slow = lambda: self.total(['shop_request_seconds_count{backend="nova"}']) \
            - self.total(['shop_request_seconds_bucket{backend="nova",le="0.5"}'])  # noqa: E731
        self.until("slow requests are counted", lambda: slow() > 3)


class Files(unittest.TestCase):
    def test_cohort_files_are_those_whom_the_share_means(self):
        for name, share in (("pilot", 1), ("cohort", 20)):
            with open(DEMO / "cohorts" / f"{name}.csv", encoding="utf-8") as lines:
                said = {row["customer"] for row in csv.DictReader(lines)}
            self.assertEqual(said, {who for who, _ in customers.everybody() if customers.on_nova(who, share)})
            self.assertTrue(said)

    def test_a_growing_share_only_adds_customers(self):
        served = [{who for who, _ in customers.everybody() if customers.on_nova(who, share)} for share in range(0, 101)]
        for fewer, more in zip(served, served[1:]):
            self.assertLessEqual(fewer, more)
        self.assertEqual(len(served[0]), 0)
        self.assertEqual(len(served[100]), 200)


if __name__ == "__main__":
    unittest.main()
