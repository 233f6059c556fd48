"""Counters, gauges and histograms as Prometheus text. Every series exists, at 0, from the first scrape on."""

import itertools
import threading

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def _labels(names, values, more=""):
    pairs = [f'{name}="{value}"' for name, value in zip(names, values)]
    pairs += [more] if more else []
    return "{" + ",".join(pairs) + "}" if pairs else ""


class Series:
    """One metric family with every combination of its label values."""

    def __init__(self, registry, kind, name, about, **labels):
        self.kind, self.name, self.about, self.names = kind, name, about, tuple(labels)
        self.lock = registry.lock
        self.values = {combination: 0 for combination in itertools.product(*labels.values())}
        registry.families.append(self)

    def add(self, *labels, by=1):
        with self.lock:
            self.values[labels] = self.values.get(labels, 0) + by

    def set(self, value, *labels):
        with self.lock:
            self.values[labels] = value

    def lines(self):
        for labels, value in self.values.items():
            yield f"{self.name}{_labels(self.names, labels)} {value}"


class Histogram(Series):
    BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)

    def __init__(self, registry, name, about, **labels):
        super().__init__(registry, "histogram", name, about, **labels)
        self.values = {key: [0] * (len(self.BOUNDS) + 1) + [0.0] for key in self.values}

    def observe(self, seconds, *labels):
        place = sum(bound < seconds for bound in self.BOUNDS)
        with self.lock:
            self.values[labels][place] += 1
            self.values[labels][-1] += seconds

    def lines(self):
        for labels, counts in self.values.items():
            total = 0
            for bound, count in zip((*self.BOUNDS, "+Inf"), counts):
                total += count
                yield f"{self.name}_bucket{_labels(self.names, labels, _le(bound))} {total}"
            yield f"{self.name}_sum{_labels(self.names, labels)} {counts[-1]:.6f}"
            yield f"{self.name}_count{_labels(self.names, labels)} {total}"


def _le(bound):
    return f'le="{bound}"'


class Registry:
    def __init__(self):
        self.lock = threading.Lock()
        self.families = []

    def counter(self, name, about, **labels):
        return Series(self, "counter", name, about, **labels)

    def gauge(self, name, about, **labels):
        return Series(self, "gauge", name, about, **labels)

    def histogram(self, name, about, **labels):
        return Histogram(self, name, about, **labels)

    def text(self):
        with self.lock:
            lines = []
            for family in self.families:
                lines += [f"# HELP {family.name} {family.about}", f"# TYPE {family.name} {family.kind}", *family.lines()]
            return "\n".join(lines) + "\n"
