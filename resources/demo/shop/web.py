"""A small HTTP server: routes by method and first path word, one thread a connection, answers in one packet."""

import argparse
import http.server
import json
import signal
import socket
import sys
import time
import urllib.parse

from . import metrics

LIMIT = 4 << 20  # of a request's body


class Answer(Exception):
    """Raised by a handler to answer with something else than 200."""

    def __init__(self, status, text):
        super().__init__(text)
        self.status, self.text = status, text


class Request:
    def __init__(self, handler):
        parts = urllib.parse.urlsplit(handler.path)
        self.path = parts.path.strip("/").split("/")
        self.query = dict(urllib.parse.parse_qsl(parts.query))
        self.headers = handler.headers
        self.body = handler.body

    @property
    def text(self):
        return self.body.decode("utf-8", "replace").strip()

    @property
    def json(self):
        try:
            return json.loads(self.body)
        except ValueError:
            raise Answer(400, "not JSON") from None


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    timeout = 120

    def handle_any(self):
        size = int(self.headers.get("Content-Length") or 0)
        if size > LIMIT:
            self.close_connection = True
            return self.reply(413, "too long")
        self.body = self.rfile.read(size)
        try:
            status, answer = self.server.app.answer(self.command, Request(self))
        except Answer as other:
            status, answer = other.status, other.text
        except ValueError as wrong:
            status, answer = 400, str(wrong)
        self.reply(status, answer)

    do_GET = do_PUT = do_POST = handle_any

    def reply(self, status, answer):
        kind = metrics.CONTENT_TYPE if self.path == "/metrics" else "text/plain; charset=utf-8"
        if isinstance(answer, (dict, list)):
            answer, kind = json.dumps(answer), "application/json"
        body = answer if isinstance(answer, bytes) else answer.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, app, listening):
        super().__init__(listening.getsockname(), Handler, bind_and_activate=False)
        self.socket.close()
        self.socket, self.app = listening, app
        self.server_activate()

    def handle_error(self, request, client_address):
        # A client that goes away in the middle of an answer is no news; anything else is.
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


class App:
    """What all programs of the shop answer: /metrics with a clock, so that a frozen exporter shows."""

    def __init__(self):
        self.registry = metrics.Registry()
        self.clock = self.registry.gauge("shop_clock_seconds", "The exporter's own clock when it was asked.")
        self.shown = None

    def frozen(self):
        return False

    def answer(self, method, request):
        handler = getattr(self, f"{method.lower()}_{request.path[0] or 'index'}", None)
        if not handler:
            raise Answer(404, "no such thing")
        return handler(request)

    def get_metrics(self, _):
        if not self.frozen() or self.shown is None:
            self.clock.set(round(time.time(), 3))
            self.shown = self.registry.text()
        return 200, self.shown


def arguments(about):
    parser = argparse.ArgumentParser(description=about)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--port", type=int, help="listen here on loopback")
    where.add_argument("--fd", type=int, help="listen on this socket, already bound")
    return parser


def listening(options):
    if options.fd is not None:
        return socket.socket(fileno=options.fd)
    bound = socket.socket()
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", options.port))
    return bound


def serve(app, options):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        Server(app, listening(options)).serve_forever()
    except KeyboardInterrupt:
        pass
