"""What the playbook's scripts in bin/ do. Each prints one word or number; what it says it did, it did, or the exit code is 1."""

import csv
import json
import pathlib
import random
import sys
import time
import uuid

from . import customers
from .client import call, ports

HERE = pathlib.Path(__file__).resolve().parent.parent
CHUNK = 5000  # rows in one request


def main(tool):
    """Runs `tool(*arguments)`, prints what it returns; exit 1 with the reason on standard error, 2 for wrong use."""
    try:
        said = tool(*sys.argv[1:])
    except TypeError as wrong:
        print(f"wrong use: {wrong}", file=sys.stderr)
        sys.exit(2)
    except (OSError, ValueError, KeyError) as why:
        print(why, file=sys.stderr)
        sys.exit(1)
    if said is not None:
        print(said)


# Rows ---------------------------------------------------------------------------------------------------------------------
def frozen_since():
    """The instant from which Nova takes no writes, "~" (after every instant) while it does."""
    state, _, since = call("nova", "GET", "/writes").text.partition(" ")
    return since if state == "off" else "~"


def rows(service, until="~"):
    """{id: (id, customer, kind, amount, at)}"""
    return {row[1]: tuple(row[1:]) for row in call(service, "GET", f"/rows?until={until}").json}


def give(service, missing):
    """Adds rows to that ledger; a row that is there with other content is an error. Returns how many were new."""
    added, missing = 0, list(missing)
    for start in range(0, len(missing), CHUNK):
        added += call(service, "POST", "/rows", missing[start:start + CHUNK]).json["added"]
    return added


def give_accounts(service, which, moved):
    accounts = [(*account[:3], int(moved)) for account in call("legacy", "GET", "/accounts").json if which(account[0])]
    call(service, "POST", "/accounts", accounts)


def moved_ever():
    return {account[0] for account in call("nova", "GET", "/accounts").json if account[3]}


def of(ledger, who):
    return {key: row for key, row in ledger.items() if row[1] in who}


def missing_in_nova(share):
    """Rows that Legacy has and Nova lacks, of the customers whom that share means."""
    nova = rows("nova")
    return [row for key, row in rows("legacy").items() if customers.on_nova(row[1], share) and key not in nova]


def only_in(service):
    """Rows of moved customers that the other ledger lacks, written before Nova was frozen."""
    until, who = frozen_since(), moved_ever()
    here, there = (of(rows(name, until), who) for name in (service, "nova" if service == "legacy" else "legacy"))
    return [row for key, row in here.items() if key not in there]


def accounts_missing(share):
    """Customers whom that share means and whom Nova does not know."""
    known = {account[0] for account in call("nova", "GET", "/accounts").json}
    return sum(customers.on_nova(who, share) and who not in known for who, _ in customers.everybody())


def copy_rows(share):
    """Accounts and rows of those customers to Nova. Again and again it copies only what is new."""
    give_accounts("nova", lambda who: customers.on_nova(who, share), moved=True)
    return give("nova", missing_in_nova(share))


def copy_back():
    return give("legacy", only_in("nova"))


def stand_by():
    """Nova gets all that it lacks and follows Legacy from now on."""
    if frozen_since() == "~":
        raise ValueError("Nova still takes writes")
    give_accounts("nova", lambda _: True, moved=False)
    nova = rows("nova")
    added = give("nova", (row for key, row in rows("legacy").items() if key not in nova))
    call("nova", "PUT", "/follow", str(ports()["legacy"]))
    return added


def lost():
    """Writes that customers were told are done and that no ledger has."""
    confirmed = call("load", "GET", "/confirmed").json  # first: what is confirmed later is no loss
    there = rows("legacy").keys() | rows("nova").keys()
    return sum(entry[0] not in there for entry in confirmed)


def dump(service):
    """CSV of the rows of moved customers, written before Nova was frozen."""
    who = moved_ever()
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("id", "customer", "kind", "amount"))
    out.writerows(row[:4] for row in sorted(of(rows(service, frozen_since()), who).values()))


def digest(service):
    """One word for the whole ledger as it was when Nova was frozen."""
    return call(service, "GET", f"/digest?until={frozen_since()}").text[:16]


# Switches -----------------------------------------------------------------------------------------------------------------
def freeze(state):
    """on | off | state. Off also ends following: Nova's ledger is written by customers again."""
    if state == "off":
        call("nova", "PUT", "/follow", "off")
    if state != "state":
        call("nova", "PUT", "/writes", {"on": "off", "off": "on"}[state])
    return "off" if frozen_since() == "~" else "on"


def share(service):
    nova = float(call("router", "GET", "/route").text.removeprefix("nova="))
    return f"{nova if service == 'nova' else 100 - nova:g}"


def route(per_cent):
    call("router", "PUT", "/route", f"nova={per_cent}")
    return share("nova")


# Probes -------------------------------------------------------------------------------------------------------------------
def visit(who, method, path, body=None):
    headers = {"X-Customer": who, "X-Session": customers.session(who), "X-Synthetic": "yes"}
    return call("router", method, path, body, headers)


def login_all():
    """Every customer logs in through the router. Prints "200 of 200" or fails."""
    everybody = [who for who, _ in customers.everybody()]
    failed = []
    for who in everybody:
        try:
            visit(who, "POST", "/login", {"customer": who, "password": customers.password(who)})
        except OSError as why:
            failed.append(f"{who}: {why}")
    if failed:
        raise ValueError(f"{len(failed)} of {len(everybody)} cannot log in, first {failed[0]}")
    return f"{len(everybody)} of {len(everybody)}"


def billing_all():
    """For every customer who ever moved: what the running service says they owe is what all known rows add up to."""
    everybody = asked = moved_ever() or {customers.everybody()[0][0]}
    for _ in range(3):  # a customer may pay between the two questions
        ledger = of(rows("nova", frozen_since()) | rows("legacy"), asked)
        owes = dict.fromkeys(asked, 0)
        for _, customer, kind, amount, _ in ledger.values():
            owes[customer] += amount if kind == "invoice" else -amount
        asked = {customer for customer in asked if owes[customer] != visit(customer, "GET", "/preview").json["owes"]}
        if not asked:
            return f"{len(everybody)} agree"
    raise ValueError(f"{len(asked)} of {len(everybody)} invoices are wrong, first {min(asked)}")


def payment():
    """One invoice of a cent and its payment, by a customer who had moved; then the row is in Legacy's ledger."""
    who = random.choice(sorted(moved_ever()) or [customers.everybody()[0][0]])
    ids = [f"{kind}probe{uuid.uuid4().hex[:8]}" for kind in "ip"]
    visit(who, "POST", "/invoices", {"id": ids[0], "amount": 1})
    visit(who, "POST", "/payments", {"id": ids[1], "amount": 1})
    if not set(ids) <= rows("legacy").keys():
        raise ValueError("paid, but not in the ledger")
    return "paid"


# Snapshots ----------------------------------------------------------------------------------------------------------------
def snapshot():
    """A copy of both ledgers. The file `latest` is written last and names a whole pair."""
    folder = HERE / "snapshots"
    folder.mkdir(exist_ok=True)
    name = f"{time.time():.3f}"
    for service in ("legacy", "nova"):
        call(service, "POST", "/snapshot", str(folder / f"{name}-{service}.db"))
    part = folder / "latest.part"
    part.write_text(json.dumps({"name": name, "at": time.time()}), encoding="utf-8")
    part.rename(folder / "latest")
    return name


def latest():
    return json.loads((HERE / "snapshots" / "latest").read_text(encoding="utf-8"))


def restore_test():
    """The newest snapshot opens, is sound and holds rows. Prints how many."""
    import sqlite3

    total = 0
    for service in ("legacy", "nova"):
        copy = sqlite3.connect(f"file:{HERE / 'snapshots'}/{latest()['name']}-{service}.db?mode=ro", uri=True)
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise ValueError(f"the snapshot of {service} is damaged")
        total += copy.execute("SELECT count(*) FROM entry").fetchone()[0]
        copy.close()
    return total
