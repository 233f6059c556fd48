#!/usr/bin/env python3
"""Verifies without Holdpoint, from the published layout alone: the journal of a room, a receipt, an evidence pack.

usage: verify_store.py ROOM [WITNESS...]   chain, head anchor, signatures; a witness is a receipt, head.json or a saved anchor;
                                           prints {"verdict","seq","events","head","anchor_seq","signatures"}
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
import sqlite3
import struct
import sys
import tempfile
import shutil

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "evidence"))
import verify_pack  # the one that packs carry, from here: what lies in a pack may have been exchanged

TEXTS = ["at", "recorded", "boot", "actor", "role", "kind", "version", "subject", "correlation", "command", "body"]
MARKS = {0x48504C56: "live", 0x48504452: "drill", 0x48505248: "rehearsal"}


def state_home():
    base = os.environ.get("XDG_STATE_HOME", "")
    return os.path.join(base if os.path.isabs(base) else os.path.expanduser("~/.local/state"), "holdpoint")


def anchors():
    found = []
    for path in glob.glob(os.path.join(state_home(), "*.head")):
        try:
            anchor = json.loads(open(path, "rb").read())
            bytes.fromhex(anchor["head"])
            found.append((os.path.basename(path)[:-5], anchor))
        except (ValueError, KeyError, TypeError):
            pass
    return found


def row_hash(chain, row):
    if any(not isinstance(row[name], int if name == "version" else str) for name in TEXTS):
        return None
    data = b"HPevent1\0" + chain + struct.pack("<Q", row["seq"] & (2**64 - 1)) + row["prev"]
    for name in TEXTS:
        field = str(row[name]).encode() if name == "version" else row[name].encode()
        data += struct.pack("<I", len(field)) + field
    return hashlib.sha256(data).digest()


def snapshot(room):
    """One read transaction; a folder that cannot be written is read in a copy."""
    folder = room
    if not os.access(room, os.W_OK):
        folder = tempfile.mkdtemp()
        for name in ("journal.db", "journal.db-wal"):
            if os.path.exists(os.path.join(room, name)):
                shutil.copy(os.path.join(room, name), folder)
    db = sqlite3.connect("file:" + os.path.join(folder, "journal.db") + "?mode=ro", uri=True, isolation_level=None)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA cell_size_check=ON")
    return db


def commands(past):
    count, first, part = 0, None, 0
    for _, command in past:
        if first is not None and command == "%s/%d" % (first, part + 1):
            part += 1
        else:
            count, first, part = count + 1, command, 1
    return count


def rows(db):
    """Every event in order, as far as a scan gets. The module may read a row ahead: the last one is then asked for again."""
    count = 0
    found = db.execute("SELECT * FROM event ORDER BY seq")
    try:
        for row in found:
            count += 1
            yield row
    except sqlite3.DatabaseError:
        for row in db.execute("SELECT * FROM event ORDER BY seq LIMIT ?", (count + 1,)).fetchall()[count:]:
            yield row
        raise


def check_chain(db, chain, anchor_seq):
    """(bad seq or None, head seq, head hash, hash at the anchor, events past the anchor)"""
    seq, prev, at_anchor, past = 0, bytes(32), bytes(32) if anchor_seq == 0 else None, []
    try:
        for row in rows(db):
            if row["seq"] != seq + 1:
                return seq + 1 if seq else min(row["seq"], 1), seq, prev, at_anchor, past
            if row["prev"] != prev or row["hash"] != row_hash(chain, row):
                return seq + 1, seq, prev, at_anchor, past
            seq, prev = row["seq"], row["hash"]
            if seq == anchor_seq:
                at_anchor = prev
            if seq > anchor_seq:
                past.append((seq, row["command"]))
    except (sqlite3.DatabaseError, UnicodeError):
        return seq + 1, seq, prev, at_anchor, past
    return None, seq, prev, at_anchor, past


def verify(room):
    here = os.path.realpath(room)
    before = anchors()
    naming = [(name, a) for name, a in before if a["room"] == here]
    if not os.path.exists(os.path.join(room, "journal.db")):
        return ("STORE LOST", None, 0, bytes(32), naming[0][1]["seq"]) if naming else None
    with contextlib.closing(snapshot(room)) as db:
        return judge(db, naming, before)


def judge(db, naming, before):
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    chain, mode = db.execute("SELECT chain,mode FROM meta").fetchone()
    if MARKS.get(mark) != mode or db.execute("PRAGMA user_version").fetchone()[0] != 1:
        return None
    anchor = next((a for name, a in before if name == chain.hex() and a["chain"] == name), None)
    db.execute("BEGIN")
    anchor_seq = anchor["seq"] if anchor else 0
    bad, seq, head, at_anchor, past = check_chain(db, chain, anchor_seq)
    try:
        events = db.execute("SELECT count(*) FROM event").fetchone()[0]
        guards = db.execute("SELECT count(*) FROM sqlite_master WHERE type='trigger'").fetchone()[0]
        sound = guards == 6 and db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        events, sound = seq, False
    with contextlib.suppress(sqlite3.DatabaseError):  # a damaged file may refuse even that
        db.execute("COMMIT")
    # What was anchored since the first look was appended by somebody alive.
    again = next((a for name, a in anchors() if name == chain.hex()), anchor)
    if any(name != chain.hex() and a["seq"] > 0 for name, a in naming):
        return "STORE LOST", None, events, head, anchor_seq
    if bad is not None or not sound:
        return "BROKEN", bad, events, head, anchor_seq
    if anchor is None:
        return ("ANCHOR LOST" if seq else "ok"), None, events, head, 0
    if anchor_seq > seq:
        return "TRUNCATED", seq + 1, events, head, anchor_seq
    if at_anchor.hex() != anchor["head"]:
        return "REWRITTEN", anchor_seq, events, head, anchor_seq
    past = [event for event in past if event[0] > again["seq"]]
    if commands(past) > 1:
        return "UNANCHORED", again["seq"] + 1, events, head, again["seq"]
    return "ok", None, events, head, again["seq"]


def good_rows(room, head_seq):
    """As far as the chain holds."""
    rows = []
    with contextlib.closing(snapshot(room)) as db, contextlib.suppress(sqlite3.DatabaseError):  # a damaged file: up to there
        for row in db.execute("SELECT seq,kind,body,hash FROM event WHERE seq<=? ORDER BY seq", (head_seq,)):
            rows.append(dict(row))
    return rows


def head_seq(seq, events, verdict):
    return events if seq is None else seq - 1 if verdict in ("BROKEN", "TRUNCATED") else events


def read_receipt(data):
    """None when it is no receipt; a receipt that was not written by us is none either."""
    found = json.loads(data)
    if found.get("holdpoint_receipt") != 1 or found.get("type", "").encode() != verify_pack.SIGN_OFF:
        return None
    return found if data == json.dumps(found, sort_keys=True, separators=(",", ":")).encode() + b"\n" else None


def receipt_holds(receipt):
    return verify_pack.signed(verify_pack.SIGN_OFF, receipt["key"], verify_pack.raw(receipt["body"]), receipt["signature"])


def against(path, rows, chain):
    """(verdict, seq) of a sound store against one witness."""
    with open(path, "rb") as file:
        data = file.read()
    receipt = read_receipt(data) if b"holdpoint_receipt" in data else None
    if b"holdpoint_receipt" in data and (receipt is None or receipt_holds(receipt) is False):
        return "BAD WITNESS", None
    seen = receipt or json.loads(data)
    if seen["chain"] != chain:
        return "BAD WITNESS", None
    seq = seen["seq"]
    if seq > len(rows):
        return "TRUNCATED", len(rows) + 1
    if seq > 0 and rows[seq - 1]["hash"].hex() != seen["head"]:
        return "REWRITTEN", seq
    if receipt and seq > 0:
        given = [json.loads(row["body"]) for row in rows if row["kind"] == "signoff.given"]
        if not any(g.get("payload", "").encode() == verify_pack.raw(receipt["body"]) and g.get("signature") == receipt["signature"] for g in given):
            return "REWRITTEN", seq
    return "ok", None


def answer(room, witnesses=()):
    try:
        found = verify(room)
        if found is None:
            return {"verdict": "refused"}
        verdict, seq, events, head, anchor_seq = found
        rows = good_rows(room, head_seq(seq, events, verdict)) if verdict != "STORE LOST" else []
        with contextlib.closing(snapshot(room)) if witnesses else contextlib.nullcontext() as db:
            chain = db.execute("SELECT chain FROM meta").fetchone()[0].hex() if witnesses else ""
        for witness in witnesses:
            if verdict == "ok":
                verdict, seq = against(witness, rows, chain)
    except sqlite3.DatabaseError:
        return {"verdict": "refused"}
    counts = verify_pack.signatures(rows)
    return {"verdict": verdict, "seq": seq, "events": events, "head": head.hex(), "anchor_seq": anchor_seq,
            "signatures": {"good": counts[True], "bad": counts[False], "unchecked": counts[None]}}


def tell(words):
    """(answer, exit code)"""
    path = words[0]
    if os.path.isfile(os.path.join(path, "SHA256SUMS")):
        found = verify_pack.answer(path)
        return found, 0 if found["ok"] else 1
    if os.path.isfile(path):
        receipt = read_receipt(open(path, "rb").read(1 << 20))
        if receipt is None:
            return {"verdict": "refused"}, 5
        claim = json.loads(verify_pack.raw(receipt["body"]))
        holds = receipt_holds(receipt)
        return {"verdict": "ok" if holds else "BAD" if holds is False else "unchecked", "person": claim.get("person"),
                "answer": claim.get("answer"), "seq": receipt["seq"], "head": receipt["head"]}, 0 if holds else 1
    found = answer(path, words[1:])
    return found, 5 if found["verdict"] == "refused" else 0 if found["verdict"] == "ok" and not found["signatures"]["bad"] else 1


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.argv[1] == "-":
        for line in sys.stdin:
            print(json.dumps(tell(line.rstrip("\n").split("\t"))[0]), flush=True)
        return 0
    found, code = tell(sys.argv[1:])
    print(json.dumps(found))
    return code


if __name__ == "__main__":
    sys.exit(main())
