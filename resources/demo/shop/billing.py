"""One generation of the billing service: log in, preview, invoice, pay. `python3 -m shop.billing --name nova --ledger FILE --port N`"""

import threading
import time

from . import customers, web
from .client import ask
from .faults import NAMES, Faults
from .ledger import Ledger, now, secret
from .web import Answer

OPERATIONS = ("login", "preview", "invoice", "payment")
CODES = ("200", "400", "401", "500", "503")


class Billing(web.App):
    def __init__(self, name, ledger):
        super().__init__()
        self.name, self.ledger, self.faults = name, ledger, Faults()
        self.writing = threading.Lock()
        self.frozen_since = ""  # customers' writes are refused since then
        self.leader = None  # the port of the ledger that is followed
        count, gauge = self.registry.counter, self.registry.gauge
        self.requests = count("billing_requests_total", "Customers' requests.", operation=OPERATIONS, code=CODES)
        self.checkouts = count("billing_checkouts_total", "Payments by checkout.", checkout=("old", "new"))
        self.writable = gauge("billing_writable", "1 while customers may write.")
        self.rows = gauge("billing_ledger_rows", "Rows in the ledger.")
        self.broken = gauge("billing_fault", "Faults switched on.", fault=NAMES)
        self.writable.set(1)

    def frozen(self):
        return bool(self.faults["freeze"])

    def answer(self, method, request):
        if request.path[0] != "faults":
            self.faults.answering.wait()
        return super().answer(method, request)

    # Customers --------------------------------------------------------------------------------------------------------
    def _count(self, operation, work, request):
        if self.faults["latency"]:
            time.sleep(self.faults["latency"])
        code = 200
        try:
            return 200, work(request)
        except Answer as other:
            code = other.status
            raise
        except ValueError:
            code = 400
            raise
        finally:
            self.requests.add(operation, str(code))

    def _who(self, request):
        customer = request.headers.get("X-Customer", "")
        if request.headers.get("X-Session") != customers.session(customer):
            raise Answer(401, "log in first")
        return customer

    def _write(self, request, kind):
        customer, entry = self._who(request), request.json
        if kind == "payment" and self.faults.strikes("errors"):
            raise Answer(500, "payment failed")
        with self.writing:
            if self.frozen_since:
                raise Answer(503, "writes are frozen")
            if not self.faults.strikes("drop"):
                self.ledger.write(str(entry["id"]), customer, kind, int(entry["amount"]))
        return {"id": entry["id"]}

    def post_login(self, request):
        return self._count("login", self._login, request)

    def _login(self, request):
        customer = str(request.json.get("customer"))
        if not self.ledger.knows(customer, str(request.json.get("password"))):
            raise Answer(401, "wrong customer or password")
        return {"session": customers.session(customer), "by": self.name}

    def get_preview(self, request):
        return self._count("preview", lambda r: {"owes": self.ledger.balance(self._who(r)), "by": self.name}, request)

    def post_invoices(self, request):
        return self._count("invoice", lambda r: self._write(r, "invoice"), request)

    def post_payments(self, request):
        self.checkouts.add("new" if request.headers.get("X-Checkout") == "new" else "old")
        return self._count("payment", lambda r: self._write(r, "payment"), request)

    # Operators --------------------------------------------------------------------------------------------------------
    def get_health(self, _):
        return 200, "ok"

    def get_writes(self, _):
        return 200, f"off {self.frozen_since}" if self.frozen_since else "on"

    def put_writes(self, request):
        if request.text not in ("on", "off"):
            raise Answer(400, "on or off")
        with self.writing:  # a write under way is finished first
            if request.text == "on":
                self.frozen_since = ""
            self.frozen_since = self.frozen_since or (now() if request.text == "off" else "")
            self.writable.set(int(not self.frozen_since))
        return self.get_writes(request)

    def get_rows(self, request):
        return 200, self.ledger.entries(request.query.get("until", "~"), int(request.query.get("after", 0)))

    def post_rows(self, request):
        added, conflicts = self.ledger.take(request.json)
        return (409 if conflicts else 200), {"added": added, "conflicts": conflicts}

    def get_digest(self, request):
        return 200, self.ledger.digest(request.query.get("until", "~"))

    def get_accounts(self, _):
        return 200, self.ledger.accounts()

    def post_accounts(self, request):
        self.ledger.add_accounts(request.json)
        return 200, str(len(request.json))

    def put_follow(self, request):
        """Follow the ledger on that port ("off": no longer): what it has and we lack is copied, four times a second."""
        self.leader = None if request.text == "off" else int(request.text)
        return 200, request.text

    def get_follow(self, _):
        return 200, "off" if self.leader is None else "on"

    def post_snapshot(self, request):
        self.ledger.copy_to(request.text)
        return 200, request.text

    def get_faults(self, _):
        return 200, self.faults.values

    def put_faults(self, request):
        self.faults.set(request.path[-1], request.text)
        self.broken.set(self.faults[request.path[-1]], request.path[-1])
        return 200, str(self.faults[request.path[-1]])

    def get_metrics(self, request):
        self.rows.set(self.ledger.size())
        return super().get_metrics(request)

    def follow(self):
        seen, leader = 0, None
        while True:
            time.sleep(0.25)
            if leader != self.leader:
                seen, leader = 0, self.leader
            if leader is None:
                continue
            try:
                rows = ask(leader, "GET", f"/rows?after={seen}").json
            except OSError:
                continue
            if rows:
                self.ledger.take(row[1:] for row in rows)
                seen = rows[-1][0]


def seed(ledger):
    """What a living service has before the migration: everybody's account, an invoice and its payment."""
    everybody = customers.everybody()
    ledger.add_accounts([(who, name, secret(customers.password(who)), 0) for who, name in everybody])
    for who, _ in everybody:
        amount = 1000 + customers.bucket(who)
        ledger.write(f"i0-{who}", who, "invoice", amount)
        ledger.write(f"p0-{who}", who, "payment", amount)


def main():
    parser = web.arguments(__doc__)
    parser.add_argument("--name", required=True, choices=("legacy", "nova"))
    parser.add_argument("--ledger", required=True)
    options = parser.parse_args()
    ledger = Ledger(options.ledger)
    if options.name == "legacy":
        seed(ledger)
    app = Billing(options.name, ledger)
    threading.Thread(target=app.follow, daemon=True).start()
    web.serve(app, options)


if __name__ == "__main__":
    main()
