"""Keeping what banks say: each sum that came in once, whoever tells us, however often.

A statement and a notification tell of the same sum in different words. So a row is known when
its fingerprint is, or when another source told of the same amount at the same time with the same
words or bank's number; an entry stands for one row of each source only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from orders.models import BankAccount, BankEntry, BankStatement
from orders.payments.transfer.memo import squeeze
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
    return Kept(new=entries, known=len(came) - len(entries), out=len(rows) - len(came))


def sort_out(
    *, account: BankAccount, rows: Sequence[Row], source: str
) -> tuple[list[tuple[Row, str]], list[tuple[BankEntry, str]]]:
    """Return new rows with their marks, and entries that another source told of before.

    Rows known by their mark are in neither. Two queries for any number of rows.
    """
    marks = fingerprints(rows)
    others = _told_by_others(account, rows, source)
    known = _known_marks(account, marks) | {entry.raw.get(source) for entry in others}
    by_amount: dict[int, list[BankEntry]] = {}
    for entry in others:
        by_amount.setdefault(entry.amount, []).append(entry)
    new, seen = [], []
    for row, mark in zip(rows, marks, strict=True):
        if mark in known:
            continue
        known.add(mark)
        alike = by_amount.get(row.amount, [])
        entry = next((entry for entry in alike if _is_same(entry, row, source)), None)
        if entry is None:
            new.append((row, mark))
        else:
            entry.raw = entry.raw | {source: mark}  # taken: it stands for one row only
            seen.append((entry, mark))
    return new, seen


def _known_marks(account: BankAccount, marks: list[str]) -> set[str]:
    entries = account.entries.filter(fingerprint__in=marks)
    return set(entries.values_list("fingerprint", flat=True))


def _told_by_others(account: BankAccount, rows: Sequence[Row], source: str) -> list[BankEntry]:
    """Return entries of other sources from the time that the rows cover."""
    if not rows:
        return []
    first, last = min(row.at for row in rows), max(row.at for row in rows)
    around = account.entries.filter(booked_at__range=(first - APART, last + APART))
    return list(around.exclude(source=source).order_by("booked_at", "pk"))


def _is_same(entry: BankEntry, row: Row, source: str) -> bool:
    """Return True if an entry of another source, not yet taken, tells of this row."""
    if source in entry.raw:
        return False
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
