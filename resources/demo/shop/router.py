"""Stands before the two generations: sends a share of the customers to Nova, holds the feature flags, counts what customers see."""

import http.client
import threading
import time

from . import customers, web
from .faults import Faults
from .web import Answer

OPERATIONS = {"login": "login", "preview": "preview", "invoices": "invoice", "payments": "payment"}
CODES = ("200", "400", "401", "500", "503", "504")
BACKENDS = ("legacy", "nova")
AFFECTED_FOR = 30  # seconds after a customer's last failed request
PATIENCE = 2  # seconds that a generation has to answer


class Router(web.App):
    def __init__(self, ports):
        super().__init__()
        self.ports, self.share, self.flags, self.faults = ports, 0.0, {"checkout": "off"}, Faults()
        self.failed = {}  # customer -> when
        self.lock, self.local = threading.Lock(), threading.local()
        self.everybody = [who for who, _ in customers.everybody()]
        count, gauge = self.registry.counter, self.registry.gauge
        self.requests = count("shop_requests_total", "What customers were answered.",
                              backend=BACKENDS, operation=tuple(OPERATIONS.values()), code=CODES, synthetic=("no", "yes"))
        self.seconds = self.registry.histogram("shop_request_seconds", "How long customers waited.", backend=BACKENDS)
        self.waiting = gauge("shop_in_flight", "Requests that are not answered yet.", backend=BACKENDS)
        self.moved = gauge("shop_customers_moved", "Customers that Nova serves.")
        self.affected = gauge("shop_customers_affected", f"Customers with a failed request in the last {AFFECTED_FOR} s.")
        self.flag = gauge("shop_flag", "1 while the flag is on.", flag=tuple(self.flags))

    def frozen(self):
        return bool(self.faults["freeze"])

    def answer(self, method, request):
        operation = OPERATIONS.get(request.path[0])
        return self.forward(method, request, operation) if operation else super().answer(method, request)

    def forward(self, method, request, operation):
        customer = request.headers.get("X-Customer", "")
        backend = "nova" if customers.on_nova(customer, self.share) else "legacy"
        synthetic = "yes" if request.headers.get("X-Synthetic") == "yes" else "no"
        start = time.monotonic()
        self.waiting.add(backend, by=1)
        try:
            status, body = self.pass_on(backend, method, request)
        finally:
            self.waiting.add(backend, by=-1)
        self.seconds.observe(time.monotonic() - start, backend)
        self.requests.add(backend, operation, str(status), synthetic)
        if status >= 500:
            with self.lock:
                self.failed[customer] = time.monotonic()
        return status, body

    def pass_on(self, backend, method, request):
        headers = {name: request.headers[name] for name in ("X-Customer", "X-Session", "X-Synthetic") if name in request.headers}
        headers["X-Checkout"] = "new" if self.flags["checkout"] == "on" and backend == "nova" else "old"
        for again in (True, False):  # a kept connection may have been closed meanwhile; a fresh one has not
            kept = self.connection(backend)
            fresh = kept.sock is None
            try:
                kept.request(method, "/" + "/".join(request.path), request.body, headers)
                answer = kept.getresponse()
                return answer.status, answer.read()
            except (OSError, http.client.HTTPException) as broken:
                kept.close()
                gone = isinstance(broken, (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError))
                if fresh or not again or not gone:
                    return (504 if isinstance(broken, TimeoutError) else 503), b"no answer"
        return 503, b"no answer"

    def connection(self, backend):
        """One kept connection a thread and generation."""
        kept = self.local.__dict__
        if backend not in kept:
            kept[backend] = http.client.HTTPConnection("127.0.0.1", self.ports[backend], timeout=PATIENCE)
        return kept[backend]

    # Operators --------------------------------------------------------------------------------------------------------
    def get_health(self, _):
        return 200, "ok"

    def get_route(self, _):
        return 200, f"nova={self.share:g}"

    def put_route(self, request):
        name, _, share = request.text.partition("=")
        if name != "nova" or not 0 <= float(share) <= 100:
            raise Answer(400, "nova=0 … nova=100")
        self.share = float(share)
        return self.get_route(request)

    def _flag(self, request):
        if request.path[-1] not in self.flags:
            raise Answer(404, "no such flag")
        return request.path[-1]

    def get_flags(self, request):
        return 200, self.flags[self._flag(request)]

    def put_flags(self, request):
        if request.text not in ("on", "off"):
            raise Answer(400, "on or off")
        self.flags[self._flag(request)] = request.text
        self.flag.set(int(request.text == "on"), self._flag(request))
        return 200, request.text

    def put_faults(self, request):
        self.faults.set(request.path[-1], request.text)
        return 200, request.text

    def get_metrics(self, request):
        since = time.monotonic() - AFFECTED_FOR
        with self.lock:
            self.affected.set(sum(when > since for when in self.failed.values()))
        self.moved.set(sum(customers.on_nova(who, self.share) for who in self.everybody))
        return super().get_metrics(request)


def main():
    parser = web.arguments(__doc__)
    parser.add_argument("--legacy", type=int, required=True)
    parser.add_argument("--nova", type=int, required=True)
    options = parser.parse_args()
    web.serve(Router({"legacy": options.legacy, "nova": options.nova}), options)


if __name__ == "__main__":
    main()
