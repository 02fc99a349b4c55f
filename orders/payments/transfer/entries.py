"""Keeping what banks say: each sum that came in once, whoever tells us, however often.

A statement and a notification tell of the same sum in different words. So a row is known when
its fingerprint is, or when another source told of the same amount at the same time with the same
words or bank's number; an entry stands for one row of each source only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet

from orders.models import BankAccount, BankEntry, BankStatement
from orders.payments.transfer.jobs import match_entries
from orders.payments.transfer.memo import squeeze
from orders.payments.transfer.notifications import Told
from orders.payments.transfer.statements import Row, fingerprints

Source = BankEntry.Source
APART = timedelta(hours=36)  # between a transfer and the day on which a bank books it
SHORTEST_WORDS = 6  # letters of a memo that say that two rows are one


@dataclass(frozen=True)
class Kept:
    """What keeping rows led to."""

    new: list[BankEntry]
    known: int  # rows that were there already
    out: int  # rows of money that went out: not kept


@transaction.atomic
def import_statement(
    *, account: BankAccount, rows: Sequence[Row], file_name: str, sha256: str, by: object
) -> BankStatement:
    """Keep the rows of a file and say how many were new. The same file again adds nothing."""
    statement = BankStatement.objects.create(
        account=account,
        file_name=file_name[:200],
        sha256=sha256,
        row_count=len(rows),
        new_count=0,
        by=by,
    )
    kept = keep_rows(account=account, rows=rows, source=Source.STATEMENT, statement=statement)
    statement.new_count = len(kept.new)
    statement.save(update_fields=["new_count"])
    return statement


@transaction.atomic
def keep_rows(
    *,
    account: BankAccount,
    rows: Sequence[Row],
    source: str,
    statement: BankStatement | None = None,
) -> Kept:
    """Keep the rows of money that came in and were not told before; they wait to be matched."""
    BankAccount.objects.select_for_update().get(pk=account.pk)  # one at a time for an account
    came = [row for row in rows if row.amount > 0]
    new, seen = sort_out(account=account, rows=came, source=source)
    entries = [_entry(account, row, mark, source, statement) for row, mark in new]
    BankEntry.objects.bulk_create(entries, batch_size=500)
    BankEntry.objects.bulk_update([entry for entry, _mark in seen], ["raw"], batch_size=500)
    if entries:
        match_entries.enqueue(key="match-bank-entries")
    return Kept(new=entries, known=len(came) - len(entries), out=len(rows) - len(came))


@transaction.atomic
def keep_notified(*, told: Sequence[Told]) -> tuple[int, int]:
    """Keep what a notification service told.

    Returns how many rows were new, and how many moved on accounts that are not ours.
    """
    accounts = {account.number: account for account in BankAccount.objects.order_by("pk")}
    rows: dict[int, list[Row]] = {}
    for one in told:
        if one.account in accounts:
            rows.setdefault(accounts[one.account].pk, []).append(one.row)
    new = 0
    for account in accounts.values():
        if account.pk in rows:
            kept = keep_rows(account=account, rows=rows[account.pk], source=Source.WEBHOOK)
            new += len(kept.new)
    return new, len(told) - sum(map(len, rows.values()))


def sort_out(
    *, account: BankAccount, rows: Sequence[Row], source: str
) -> tuple[list[tuple[Row, str]], list[tuple[BankEntry, str]]]:
    """Return new rows with their marks, and entries that another source told of before.

    Rows known by their mark are in neither. Two queries for any number of rows.
    """
    marks = fingerprints(rows)
    others = _Others(account, rows, source)
    known = _known_marks(account, marks, source) | others.taken
    new, seen = [], []
    for row, mark in zip(rows, marks, strict=True):
        if mark in known:
            continue
        known.add(mark)
        if entry := others.take(row, mark):
            seen.append((entry, mark))
        else:
            new.append((row, mark))
    return new, seen


def _known_marks(account: BankAccount, marks: list[str], source: str) -> set[str]:
    entries = account.entries.filter(fingerprint__in=marks, source=source)
    return set(entries.values_list("fingerprint", flat=True))


class _Others:
    """Entries of other sources from the time that rows cover; each stands for one row only."""

    def __init__(self, account: BankAccount, rows: Sequence[Row], source: str) -> None:
        self.source = source
        self.taken: set[str] = set()  # marks of rows that were recognised before
        self.by_amount: dict[int, list[BankEntry]] = {}
        for entry in _around(account, rows).exclude(source=source) if rows else ():
            self.by_amount.setdefault(entry.amount, []).append(entry)
            self.taken |= {entry.raw[source]} if source in entry.raw else set()

    def take(self, row: Row, mark: str) -> BankEntry | None:
        """Return the entry that tells of this row, and keep it for no other."""
        free = [e for e in self.by_amount.get(row.amount, []) if self.source not in e.raw]
        same = [e for e in free if e.fingerprint == mark] or [e for e in free if _is_same(e, row)]
        if not same:
            return None
        same[0].raw = same[0].raw | {self.source: mark}
        return same[0]


def _around(account: BankAccount, rows: Sequence[Row]) -> QuerySet[BankEntry]:
    first, last = min(row.at for row in rows), max(row.at for row in rows)
    around = account.entries.filter(booked_at__range=(first - APART, last + APART))
    return around.order_by("booked_at", "pk")


def _is_same(entry: BankEntry, row: Row) -> bool:
    """Return True if an entry tells of this row, of the same amount, in other words."""
    if abs(entry.booked_at - row.at) > APART:
        return False
    if entry.reference and entry.reference.upper() == row.reference.upper():
        return True
    return _same_words(squeeze(entry.memo), squeeze(row.memo))


def _same_words(one: str, other: str) -> bool:
    """Return True if one memo is in the other: banks cut them, and put their own before."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= SHORTEST_WORDS and short in long)


def _entry(
    account: BankAccount, row: Row, mark: str, source: str, statement: BankStatement | None
) -> BankEntry:
    return BankEntry(
        account=account,
        statement=statement,
        source=source,
        fingerprint=mark,
        reference=row.reference,
        booked_at=row.at,
        has_time=row.has_time,
        amount=row.amount,
        memo=row.memo,
        raw={source: mark} | ({"balance": row.balance} if row.balance is not None else {}),
    )
