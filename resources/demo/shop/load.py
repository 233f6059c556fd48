"""Synthetic customers at a steady rate: each visit logs in, looks at the balance, sometimes gets an invoice, often pays.

Remembers every write that was confirmed, so that anybody can ask whether one was lost.
"""

import http.client
import itertools
import json
import queue
import random
import threading
import time
import uuid

from . import customers, web

WORKERS = 8
TICKET_AFTER = 3  # failed visits of one customer in a row


class Load(web.App):
    def __init__(self, router, rate):
        super().__init__()
        self.router, self.rate = router, rate
        self.confirmed = []  # (id, customer, kind, amount)
        self.failures = {}
        self.lock = threading.Lock()
        self.waiting = queue.Queue(maxsize=WORKERS * 4)
        self.running = threading.Event()
        self.running.set()
        count = self.registry.counter
        self.visits = count("load_visits_total", "Visits of synthetic customers.", result=("ok", "failed", "skipped"))
        self.tickets = count("support_tickets_total", "Customers who wrote to support after failing again and again.")

    def start(self):
        threading.Thread(target=self.tick, daemon=True).start()
        for _ in range(WORKERS):
            threading.Thread(target=self.work, daemon=True).start()

    def tick(self):
        """Steady, whatever the answers take: a visit that finds no free worker is skipped and counted."""
        everybody = [who for who, _ in customers.everybody()]
        random.Random(7).shuffle(everybody)
        following = time.monotonic()
        for who in itertools.cycle(everybody):
            following += 1 / self.rate
            time.sleep(max(0, following - time.monotonic()))
            self.running.wait()
            try:
                self.waiting.put_nowait(who)
            except queue.Full:
                self.visits.add("skipped")

    def work(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.router, timeout=5)
        while True:
            who = self.waiting.get()
            try:
                ok = self.visit(connection, who)
            except (OSError, ValueError, http.client.HTTPException):
                connection.close()
                ok = False
            self.visits.add("ok" if ok else "failed")
            self.note(who, ok)
            self.waiting.task_done()

    def note(self, who, ok):
        with self.lock:
            self.failures[who] = 0 if ok else self.failures.get(who, 0) + 1
            if self.failures[who] == TICKET_AFTER:
                self.tickets.add()

    def visit(self, connection, who):
        def ask(method, path, body=None):
            headers = {"X-Customer": who, "X-Session": customers.session(who), "X-Synthetic": "yes"}
            connection.request(method, path, json.dumps(body) if body else None, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()

        def write(path, kind, amount):
            entry = {"id": f"{kind[0]}{uuid.uuid4().hex[:12]}", "amount": amount}
            status, _ = ask("POST", path, entry)
            if status == 200:
                with self.lock:
                    self.confirmed.append((entry["id"], who, kind, amount))
            return status == 200

        ok = ask("POST", "/login", {"customer": who, "password": customers.password(who)})[0] == 200
        ok &= ask("GET", "/preview")[0] == 200
        if random.random() < 0.2:
            ok &= write("/invoices", "invoice", random.randrange(1000, 20000))
        if random.random() < 0.6:
            ok &= write("/payments", "payment", random.randrange(100, 5000))
        return ok

    def get_confirmed(self, _):
        with self.lock:
            return 200, list(self.confirmed)

    def get_load(self, _):
        return 200, "on" if self.running.is_set() else "off"

    def put_load(self, request):
        """"off" answers when the last visit under way has ended."""
        if request.text == "off":
            self.running.clear()
            self.waiting.join()
        else:
            self.running.set()
        return self.get_load(request)


def main():
    parser = web.arguments(__doc__)
    parser.add_argument("--router", type=int, required=True)
    parser.add_argument("--rate", type=float, default=10, help="visits a second")
    options = parser.parse_args()
    app = Load(options.router, options.rate)
    app.start()
    web.serve(app, options)


if __name__ == "__main__":
    main()
