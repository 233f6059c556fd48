"""A ledger of invoices and payments in one SQLite file. Rows are only ever added."""

import datetime
import hashlib
import sqlite3
import threading

SCHEMA = """
CREATE TABLE IF NOT EXISTS account(customer TEXT PRIMARY KEY, name TEXT NOT NULL, secret TEXT NOT NULL, moved INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS entry(id TEXT PRIMARY KEY, customer TEXT NOT NULL, kind TEXT NOT NULL CHECK(kind IN ('invoice', 'payment')),
                                 amount INTEGER NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS of_customer ON entry(customer);
"""
COLUMNS = "id, customer, kind, amount, at"


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="microseconds").replace("+00:00", "Z")


def secret(password):
    return hashlib.sha256(password.encode()).hexdigest()


class Ledger:
    def __init__(self, path):
        self.lock = threading.RLock()
        self.db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.db.execute("PRAGMA journal_mode=WAL")
        self.db.execute("PRAGMA synchronous=NORMAL")
        self.db.executescript(SCHEMA)

    def _all(self, sql, *values):
        with self.lock:
            return self.db.execute(sql, values).fetchall()

    # Accounts ---------------------------------------------------------------------------------------------------------
    def add_accounts(self, accounts):
        """`accounts` of (customer, name, secret, moved); one that was moved here stays marked as moved."""
        with self.lock, self.db:
            self.db.execute("BEGIN")
            self.db.executemany(
                "INSERT INTO account VALUES(?, ?, ?, ?) ON CONFLICT(customer) DO UPDATE SET moved = max(moved, excluded.moved)", accounts)

    def accounts(self):
        return self._all("SELECT customer, name, secret, moved FROM account ORDER BY customer")

    def knows(self, customer, password):
        return bool(self._all("SELECT 1 FROM account WHERE customer = ? AND secret = ?", customer, secret(password)))

    # Entries ----------------------------------------------------------------------------------------------------------
    def write(self, entry, customer, kind, amount):
        """True when written, False when that id was there already (with the same content)."""
        with self.lock:
            found = self._all("SELECT customer, kind, amount FROM entry WHERE id = ?", entry)
            if found:
                if found[0] != (customer, kind, amount):
                    raise ValueError(f"{entry} is another entry")
                return False
            self.db.execute("INSERT INTO entry VALUES(?, ?, ?, ?, ?)", (entry, customer, kind, amount, now()))
            return True

    def take(self, rows):
        """Rows of the other ledger, unchanged. Returns (added, conflicts); a conflict changes nothing."""
        added = conflicts = 0
        with self.lock, self.db:
            self.db.execute("BEGIN")
            for row in map(tuple, rows):
                found = self.db.execute(f"SELECT {COLUMNS} FROM entry WHERE id = ?", row[:1]).fetchone()
                if not found:
                    self.db.execute("INSERT INTO entry VALUES(?, ?, ?, ?, ?)", row)
                    added += 1
                elif found != row:
                    conflicts += 1
        return added, conflicts

    def entries(self, until="~", after=0):
        """(place, id, customer, kind, amount, at) in the order in which they came here, written up to `until`."""
        return self._all(f"SELECT rowid, {COLUMNS} FROM entry WHERE at <= ? AND rowid > ? ORDER BY rowid", until, after)

    def size(self):
        return self._all("SELECT count(*) FROM entry")[0][0]

    def balance(self, customer):
        """What the customer owes, in cents."""
        sql = "SELECT total(CASE kind WHEN 'invoice' THEN amount ELSE -amount END) FROM entry WHERE customer = ?"
        return int(self._all(sql, customer)[0][0])

    def digest(self, until="~"):
        """One word for the whole ledger, the same for the same rows in any order."""
        text = hashlib.sha256()
        for row in self._all(f"SELECT {COLUMNS} FROM entry WHERE at <= ? ORDER BY id", until):
            text.update("\x1f".join(map(str, row)).encode() + b"\n")
        return text.hexdigest()

    def copy_to(self, path):
        with self.lock:
            copy = sqlite3.connect(path)
            with copy:
                self.db.backup(copy)
            copy.close()
