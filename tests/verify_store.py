#!/usr/bin/env python3
"""Verifies without Holdpoint, from the published layout alone: the journal of a room, a receipt, an evidence pack.

usage: verify_store.py ROOM [WITNESS...]   chain, head anchor, signatures, attachments; a witness is a receipt, head.json or a
                                           saved anchor; {"verdict","seq","events","head","anchor_seq","signatures","attachments"}
       verify_store.py RECEIPT.hpsig       the signature, and what was signed
       verify_store.py PACK                everything in it
       verify_store.py -                   one of these a line on standard input, an answer a line
exit 0 when it holds, 1 when not, 5 unreadable. Signatures need PyNaCl or cryptography; else they are counted as unchecked.
"""
import contextlib
import glob
import hashlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "evidence"))
import verify_pack  # the one that packs carry, from here: what lies in a pack may have been exchanged

MARKS = {0x48504C56: "live", 0x48504452: "drill", 0x48505248: "rehearsal"}


def anchors():
    base, found = os.environ.get("XDG_STATE_HOME", ""), {}
    base = base if os.path.isabs(base) else os.path.expanduser("~/.local/state")
    for path in glob.glob(os.path.join(base, "holdpoint", "*.head")):
        with contextlib.suppress(ValueError, KeyError, TypeError), open(path, "rb") as file:
            anchor = json.loads(file.read())
            bytes.fromhex(anchor["head"])
            found[os.path.basename(path)[:-5]] = anchor
    return found


@contextlib.contextmanager
def snapshot(room):
    """One read transaction; a folder that cannot be written is read in a copy."""
    with tempfile.TemporaryDirectory() as copy:
        if not os.access(room, os.W_OK):
            for name in ("journal.db", "journal.db-wal"):
                with contextlib.suppress(FileNotFoundError):
                    shutil.copy(os.path.join(room, name), copy)
            room = copy
        db = sqlite3.connect("file:" + os.path.join(room, "journal.db") + "?mode=ro", uri=True, isolation_level=None)
        with contextlib.closing(db):
            db.row_factory = sqlite3.Row
            db.execute("PRAGMA cell_size_check=ON")
            yield db


def one(db, query):
    return db.execute(query).fetchone()[0]


def rows(db):
    """Every event in order, as far as a scan gets. The module may read a row ahead: the last one is then asked for again."""
    count = 0
    found = db.execute("SELECT * FROM event ORDER BY seq")
    try:
        for row in found:
            count += 1
            yield dict(row)
    except sqlite3.DatabaseError:
        for row in db.execute("SELECT * FROM event ORDER BY seq LIMIT ?", (count + 1,)).fetchall()[count:]:
            yield dict(row)
        raise


def is_ours(chain, row):
    typed = all(isinstance(row[name], int if name == "version" else str) for name in verify_pack.TEXTS)
    return typed and bytes.fromhex(verify_pack.row_hash(chain, {**row, "prev": row["prev"].hex()})) == row["hash"]


def chained(db, chain):
    """The events as far as each follows on the one before it, and the number of the first that does not."""
    good, prev = [], bytes(32)
    try:
        for row in rows(db):
            if row["seq"] != len(good) + 1:
                return good, len(good) + 1 if good else min(row["seq"], 1)
            if row["prev"] != prev or not is_ours(chain, row):
                return good, len(good) + 1
            prev = row["hash"]
            good.append({name: row[name] for name in ("seq", "kind", "command", "body", "hash")})
    except (sqlite3.DatabaseError, UnicodeError):
        return good, len(good) + 1
    return good, None


def commands(past):
    count, first, part = 0, None, 0
    for row in past:
        if first is not None and row["command"] == "%s/%d" % (first, part + 1):
            part += 1
        else:
            count, first, part = count + 1, row["command"], 1
    return count


def is_sound(db):
    with contextlib.suppress(sqlite3.DatabaseError):
        return one(db, "SELECT count(*) FROM sqlite_master WHERE type='trigger'") == 6 and one(db, "PRAGMA integrity_check(1)") == "ok"
    return False


def judge(db, name, here, before, good, bad):
    """(verdict, first bad seq, anchored seq) of what was read after `before` was."""
    anchor, head = before.get(name), good[-1]["hash"] if good else bytes(32)
    anchor = anchor if anchor and anchor["chain"] == name else None
    seq = anchor["seq"] if anchor else 0
    if any(other != name and a["room"] == here and a["seq"] > 0 for other, a in before.items()):
        return "STORE LOST", None, seq
    if bad is not None or not is_sound(db):
        return "BROKEN", bad, seq
    if anchor is None:
        return ("ANCHOR LOST" if good else "ok"), None, 0
    if seq > len(good):
        return "TRUNCATED", len(good) + 1, seq
    if (good[seq - 1]["hash"] if seq else bytes(32)).hex() != anchor["head"]:
        return "REWRITTEN", seq, seq
    seq = anchors().get(name, anchor)["seq"]  # what was anchored since the first look was appended by somebody alive
    return ("UNANCHORED", seq + 1, seq) if commands(good[seq:]) > 1 else ("ok", None, seq)


def read_receipt(data):
    """None when it is no receipt; a receipt that was not written by us is none either."""
    found = json.loads(data)
    if found.get("holdpoint_receipt") != 1 or found.get("type", "").encode() != verify_pack.SIGN_OFF:
        return None
    return found if data == json.dumps(found, sort_keys=True, separators=(",", ":")).encode() + b"\n" else None


def receipt_holds(receipt):
    return verify_pack.signed(verify_pack.SIGN_OFF, receipt["key"], verify_pack.raw(receipt["body"]), receipt["signature"])


def against(path, good, chain):
    """(verdict, seq) of a sound store against one witness."""
    with open(path, "rb") as file:
        data = file.read()
    receipt = read_receipt(data) if b"holdpoint_receipt" in data else None
    if b"holdpoint_receipt" in data and (receipt is None or receipt_holds(receipt) is False):
        return "BAD WITNESS", None
    seen = receipt or json.loads(data)
    seq = seen["seq"]
    if seen["chain"] != chain:
        return "BAD WITNESS", None
    if seq > len(good):
        return "TRUNCATED", len(good) + 1
    if seq > 0 and good[seq - 1]["hash"].hex() != seen["head"]:
        return "REWRITTEN", seq
    if receipt and seq > 0:
        given = [json.loads(row["body"]) for row in good if row["kind"] == "signoff.given"]
        if not any(g.get("payload", "").encode() == verify_pack.raw(receipt["body"]) and g.get("signature") == receipt["signature"] for g in given):
            return "REWRITTEN", seq
    return "ok", None


def attachments(room, good):
    counts = {"good": 0, "missing": 0, "changed": 0}
    for name in verify_pack.attachments(good):
        path = os.path.join(room, "attachments", name)
        if os.path.islink(path) or not os.path.isfile(path):
            counts["missing"] += 1
            continue
        with open(path, "rb") as file:
            counts["good" if hashlib.sha256(file.read()).hexdigest() == name else "changed"] += 1
    return counts


def answer(room, witnesses=()):
    here, before, good, events = os.path.realpath(room), anchors(), [], 0
    if not os.path.exists(os.path.join(room, "journal.db")):
        named = [a["seq"] for a in before.values() if a["room"] == here]
        if not named:
            return {"verdict": "refused"}
        verdict, seq, anchor_seq = "STORE LOST", None, named[0]
    else:
        try:
            with snapshot(room) as db:
                chain, mode = db.execute("SELECT chain,mode FROM meta").fetchone()
                if MARKS.get(one(db, "PRAGMA application_id")) != mode or one(db, "PRAGMA user_version") != 1:
                    return {"verdict": "refused"}
                db.execute("BEGIN")
                good, bad = chained(db, chain)
                verdict, seq, anchor_seq = judge(db, chain.hex(), here, before, good, bad)
                events = len(good)
                with contextlib.suppress(sqlite3.DatabaseError):  # a damaged file may refuse even that
                    events = one(db, "SELECT count(*) FROM event")
        except sqlite3.DatabaseError:
            return {"verdict": "refused"}
    head = good[-1]["hash"] if good else bytes(32)
    good = good if verdict != "STORE LOST" else []
    for witness in witnesses:
        if verdict == "ok":
            verdict, seq = against(witness, good, chain.hex())
    counts = verify_pack.signatures(good)
    return {"verdict": verdict, "seq": seq, "events": events, "head": head.hex(), "anchor_seq": anchor_seq, "attachments": attachments(room, good),
            "signatures": {"good": counts[True], "bad": counts[False], "unchecked": counts[None]}}


def tell(path, *witnesses):
    """(answer, exit code)"""
    if os.path.isfile(os.path.join(path, "SHA256SUMS")):
        found = verify_pack.answer(path)
        return found, 0 if found["ok"] else 1
    if os.path.isfile(path):
        with open(path, "rb") as file:
            receipt = read_receipt(file.read(1 << 20))
        if receipt is None:
            return {"verdict": "refused"}, 5
        claim, holds = json.loads(verify_pack.raw(receipt["body"])), receipt_holds(receipt)
        return {"verdict": "ok" if holds else "BAD" if holds is False else "unchecked", "person": claim.get("person"),
                "answer": claim.get("answer"), "seq": receipt["seq"], "head": receipt["head"]}, 0 if holds else 1
    found = answer(path, witnesses)
    if found["verdict"] == "refused":
        return found, 5
    return found, 0 if found["verdict"] == "ok" and not found["signatures"]["bad"] + found["attachments"]["changed"] else 1


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.argv[1] == "-":
        for line in sys.stdin:
            print(json.dumps(tell(*line.rstrip("\n").split("\t"))[0]), flush=True)
        return 0
    found, code = tell(*sys.argv[1:])
    print(json.dumps(found))
    return code


if __name__ == "__main__":
    sys.exit(main())
