"""Switches that break a service on purpose. Set over HTTP on loopback: PUT /faults/<name> with the value as body, "off" ends it."""

import random
import threading

NAMES = ("errors", "latency", "drop", "freeze", "hang")


class Faults:
    """errors   share of payments that fail, 0 … 1
    latency  seconds added to every customer's request
    drop     share of writes that are confirmed but not written
    freeze   "on": /metrics repeats its last text
    hang     "on": nothing answers but the switches themselves
    """

    def __init__(self):
        self.values = dict.fromkeys(NAMES, 0.0)
        self.answering = threading.Event()
        self.answering.set()

    def set(self, name, text):
        if name not in NAMES:
            raise ValueError(f"no fault {name}; there are {', '.join(NAMES)}")
        value = {"on": 1.0, "off": 0.0}.get(text)
        value = float(text) if value is None else value
        if not 0 <= value <= 60:
            raise ValueError("a fault is 0 … 60")
        self.values[name] = value
        if name == "hang":
            (self.answering.clear if value else self.answering.set)()

    def strikes(self, name):
        return random.random() < self.values[name]

    def __getitem__(self, name):
        return self.values[name]
