#!/usr/bin/env python3
"""Verifies this evidence pack without Holdpoint: python3 verify_pack.py [FOLDER]

Files against SHA256SUMS, every event against its hash and the one before it, the head against head.json, the events of
the report against the chain (all of its scope, and nothing else), attachments against the names that events give them, and the Ed25519 signatures (these need
PyNaCl or cryptography). Prints what it found; exit 0 when everything holds, 1 when not.
"""
import base64
import hashlib
import json
import os
import re
import struct
import sys

TEXTS = ["at", "recorded", "boot", "actor", "role", "kind", "version", "subject", "correlation", "command", "body"]
SIGN_OFF, SECOND = b"application/vnd.holdpoint.signoff+json", b"application/vnd.holdpoint.second-person+json"
TYPES = {"signoff.given": SIGN_OFF, "signoff.seconded": SECOND, "signoff.countersigned": SECOND}


def read(folder, name):
    with open(os.path.join(folder, *name.split("/")), "rb") as file:
        return file.read()


def files(folder):
    """What SHA256SUMS names and is missing or different, and what lies here beside it."""
    wrong, named = [], {"SHA256SUMS"}
    for line in read(folder, "SHA256SUMS").decode().splitlines():
        digest, name = line.split("  ", 1)
        named.add(name)
        if ".." in name.split("/") or name.startswith("/"):
            wrong.append(name + " leads out of the pack")
        elif not os.path.isfile(os.path.join(folder, name)):
            wrong.append(name + " is missing")
        elif hashlib.sha256(read(folder, name)).hexdigest() != digest:
            wrong.append(name + " was changed")
    for place, _, names in os.walk(folder):
        for name in names:
            inside = os.path.relpath(os.path.join(place, name), folder)
            if inside not in named:
                wrong.append(inside + " does not belong to the pack")
    return wrong


def row_hash(chain, row):
    data = b"HPevent1\0" + chain + struct.pack("<Q", row["seq"]) + bytes.fromhex(row["prev"])
    for name in TEXTS:
        field = str(row[name]).encode()
        data += struct.pack("<I", len(field)) + field
    return hashlib.sha256(data).hexdigest()


def events(folder, chain):
    found, prev = [], bytes(32).hex()
    for line in read(folder, "events.jsonl").decode().splitlines():
        row = json.loads(line)
        if row["seq"] != len(found) + 1 or row["prev"] != prev or row["hash"] != row_hash(chain, row):
            return found, "the chain is BROKEN at event %d" % (len(found) + 1)
        prev = row["hash"]
        found.append(row)
    return found, None


def signature_holds(key, message, signature):
    """True, False, or None when nothing here can tell."""
    try:
        from nacl.signing import VerifyKey as Key

        check = lambda: Key(key).verify(message, signature)
    except ImportError:
        try:
            from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey as Key

            check = lambda: Key.from_public_bytes(key).verify(signature, message)
        except ImportError:
            return None
    try:
        check()
        return True
    except Exception:  # each library has its own
        return False


def raw(text):
    """Bytes of "ed25519:<base64>" or bare base64; empty when it is neither."""
    try:
        return base64.b64decode(str(text).split(":", 1)[-1])
    except ValueError:
        return b""


def signed(kind, key, payload, signature):
    """As the DSSE pre-authentication encoding of the payload under its type."""
    message = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)
    return signature_holds(raw(key), message, raw(signature))


def signatures(rows):
    """By whether they hold (None: nothing here can tell), each against the key that its person had then."""
    counts, keys = {True: 0, False: 0, None: 0}, {}
    for row in rows:
        if not row["kind"].startswith(("key.", "signoff.")):
            continue
        body = json.loads(row["body"])
        if row["kind"] in ("key.enrolled", "key.revoked"):
            keys[body.get("person", "")] = raw(body.get("key", "")) if row["kind"] == "key.enrolled" else b""
        if row["kind"] not in TYPES or body.get("simulated") is True:
            continue
        of_record = keys.get(body.get("person", ""), raw(body.get("key", ""))) == raw(body.get("key", ""))
        holds = signed(TYPES[row["kind"]], body.get("key", ""), body.get("payload", "").encode(), body.get("signature", ""))
        counts[of_record and holds] += 1
    return counts


def attachments(rows):
    """The SHA-256 of every file that these events name."""
    found = set()
    for row in rows:
        body = json.loads(row["body"]) if '"sha256:' in row["body"] else {}
        for key in ("evidence", "attachment", "attachments"):
            values = body.get(key)
            found.update(value[7:] for value in (values if isinstance(values, list) else [values])
                         if isinstance(value, str) and re.fullmatch("sha256:[0-9a-f]{64}", value))
    return found


def in_scope(rows, scope):
    """The numbers of the events that are about it: those that name the gate or the run, with the signatures that belong to
    them; those that happened from one time to another."""
    found, commands = [], set()
    gate, run = scope.get("gate"), scope.get("run")
    for row in rows:
        body, at = json.loads(row["body"]), row["at"]
        one = gate or run
        if one:
            meant = row["subject"] == one or row["subject"].startswith(one + "/")
            meant = meant or (run and (row["correlation"] == run or body.get("run") == run))
            meant = meant or (gate and gate in (body.get("gate"), body.get("phase")))
            meant = meant or (row["kind"].startswith("signoff.") and str(body.get("command")) in commands)
        else:
            meant = scope.get("from", at) <= at <= scope.get("to", at)
        if meant:
            commands.add(row["command"].split("/")[0] or None)
            found.append(row["seq"])
    return found


def check(folder):
    """What does not hold, the events, the head, the counted signatures, the attachments that the room had lost."""
    wrong = files(folder)
    head = json.loads(read(folder, "head.json"))
    rows, broken = events(folder, bytes.fromhex(head["chain"]))
    if head["verdict"] != "ok":
        wrong.append("the journal was %s when this was made: %s" % (head["verdict"], head["why"]))
    if broken:
        wrong.append(broken)
    elif len(rows) != head["seq"] or (rows and rows[-1]["hash"] != head["head"]):
        wrong.append("the chain does not end at event %d, where head.json says" % head["seq"])
    report = json.loads(read(folder, "report.json"))
    if "scope" in report and [event["seq"] for event in report["events"]] != in_scope(rows, report["scope"]):
        wrong.append("the report does not hold exactly the events that it is about")
    for event in report["events"]:
        if event["seq"] > len(rows) or rows[event["seq"] - 1]["hash"] != event["hash"]:
            wrong.append("event %d of the report is not the one of the chain" % event["seq"])
        elif json.loads(rows[event["seq"] - 1]["body"]) != event["body"]:
            wrong.append("event %d of the report does not say what the chain says" % event["seq"])
    for name in os.listdir(os.path.join(folder, "attachments")) if os.path.isdir(os.path.join(folder, "attachments")) else []:
        if hashlib.sha256(read(folder, "attachments/" + name)).hexdigest() != name:
            wrong.append("attachment " + name + " is not what its name says")
    counts = signatures(rows)
    if counts[False]:
        wrong.append("%d signatures do not hold" % counts[False])
    named = attachments(rows[event["seq"] - 1] for event in report["events"] if event["seq"] <= len(rows))
    missing = sorted(name for name in named if not os.path.isfile(os.path.join(folder, "attachments", name)))
    return wrong, rows, head, counts, missing


def answer(folder):
    try:
        wrong, rows, head, counts, missing = check(folder)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as why:
        return {"ok": False, "wrong": ["the pack cannot be read: %s" % why]}
    return {"ok": not wrong, "wrong": wrong, "events": len(rows), "head": "#%d %s" % (head["seq"], head["head"]), "missing": missing,
            "signatures": {"good": counts[True], "bad": counts[False], "unchecked": counts[None]}}


if __name__ == "__main__":
    found = answer(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
    print(json.dumps(found))
    sys.exit(0 if found["ok"] else 1)
