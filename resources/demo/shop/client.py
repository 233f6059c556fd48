"""How the shop's programs and the playbook's scripts talk to its services."""

import functools
import http.client
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent.parent


class Reply:
    def __init__(self, status, body):
        self.status, self.body = status, body

    @property
    def text(self):
        return self.body.decode("utf-8", "replace").strip()

    @property
    def json(self):
        return json.loads(self.body)


def ask(port, method, path, body=None, headers=None, timeout=10):
    """One request to loopback; OSError when there is no answer, also where the answer is not HTTP."""
    if body is not None and not isinstance(body, (str, bytes)):
        body = json.dumps(body)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return Reply(answer.status, answer.read())
    except http.client.HTTPException as broken:
        raise ConnectionError(f"{path}: {broken!r}") from broken
    finally:
        connection.close()


@functools.cache
def ports():
    """Where the services listen: {"legacy", "nova", "router", "load", "prometheus"}."""
    return json.loads((HERE / "ports.json").read_text(encoding="utf-8"))


def call(service, method, path, body=None, headers=None, timeout=10):
    """Like `ask`, by the service's name; an answer that is not 2xx is an OSError too."""
    answer = ask(ports()[service], method, path, body, headers, timeout)
    if not 200 <= answer.status < 300:
        raise ConnectionError(f"{service} {method} {path}: {answer.status} {answer.text[:200]}")
    return answer
