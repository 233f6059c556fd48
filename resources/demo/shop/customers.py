"""Who the customers are, and which of them a share of the traffic means."""

import csv
import hashlib
import hmac
import pathlib

HERE = pathlib.Path(__file__).resolve().parent.parent
SIGNING_KEY = b"demo only: both generations accept each other's sessions"


def everybody(folder=HERE):
    with open(folder / "customers.csv", newline="", encoding="utf-8") as lines:
        return [(row["customer"], row["name"]) for row in csv.DictReader(lines)]


def bucket(customer):
    """0 … 9999, always the same for one customer: a growing share only ever adds customers."""
    return int.from_bytes(hashlib.sha256(b"turn:" + customer.encode()).digest()[:4], "big") % 10000


def on_nova(customer, share):
    """`share` in per cent."""
    return bucket(customer) < share * 100


def password(customer):
    return hashlib.sha256(b"demo password:" + customer.encode()).hexdigest()[:16]


def session(customer):
    return hmac.new(SIGNING_KEY, customer.encode(), hashlib.sha256).hexdigest()[:32]
