#!/usr/bin/env python3
"""Verifies the journal of a room without Holdpoint: chain and head anchor, from the published layout alone.

usage: verify_store.py ROOM     prints {"verdict","seq","events","head","anchor_seq"}; exit 0 when ok, 1 when not, 5 unreadable
       verify_store.py -        the same for every room named on standard input, a line each
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


def answer(room):
    try:
        found = verify(room)
    except sqlite3.DatabaseError:
        found = None
    if found is None:
        return None, {"verdict": "refused"}
    verdict, seq, events, head, anchor_seq = found
    return verdict, {"verdict": verdict, "seq": seq, "events": events, "head": head.hex(), "anchor_seq": anchor_seq}


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.argv[1] == "-":
        for line in sys.stdin:
            print(json.dumps(answer(line.rstrip("\n"))[1]), flush=True)
        return 0
    verdict, found = answer(sys.argv[1])
    print(json.dumps(found))
    return 5 if verdict is None else 0 if verdict == "ok" else 1


if __name__ == "__main__":
    sys.exit(main())
