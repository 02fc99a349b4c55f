"""From a page that was looked at to a total of the day."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from django.core import signing
from django.db import connection, transaction
from django.utils import timezone

from visits.models import LONGEST_SUBJECT, DailyViews
from visits.tally import Tally

_signer = signing.Signer(salt="visits")
ROWS_AT_ONCE = 200


class View(NamedTuple):
    """What is counted together: the key of a row."""

    subject: str
    language: str
    day: date
    unit_id: int | None


def mark_of(subject: str, unit_id: int | None) -> str:
    """Return what a page carries so that it can be counted: nobody can make one up.

    The same for every visitor. `subject` is "page:<key>", "post:<key>", "seller:<pk>" …
    """
    return _signer.sign(f"{subject[:LONGEST_SUBJECT]}|{unit_id or ''}")


def subject_in(mark: str) -> tuple[str, int | None] | None:
    """Return subject and unit of a mark; None if this site did not make it."""
    try:
        subject, _bar, unit = _signer.unsign(mark).rpartition("|")
    except signing.BadSignature:
        return None
    return subject, int(unit) if unit else None


def count_view(*, subject: str, unit_id: int | None, language: str) -> None:
    """Count that somebody has looked at a page; written within seconds."""
    views.add(View(subject, language, timezone.localdate(), unit_id))


def write_views(counts: Counter) -> None:
    """Add counts to the totals, in one order everywhere, so that no two wait in a ring."""
    rows = [(*view, count) for view, count in sorted(counts.items(), key=_order)]
    with transaction.atomic():
        for start in range(0, len(rows), ROWS_AT_ONCE):
            _add(rows[start : start + ROWS_AT_ONCE])


def _order(item: tuple[View, int]) -> tuple[object, ...]:
    view, _count = item
    return (*view[:3], view.unit_id or 0)


def _add(rows: list[tuple[object, ...]]) -> None:
    """Add to rows that are there, make those that are not: one statement."""
    merged: dict[tuple[object, ...], list[object]] = {}
    for subject, language, day, unit_id, count in rows:  # one row for each key of the table
        merged.setdefault((subject, language, day), [unit_id, 0])[1] += count
    table = connection.ops.quote_name(DailyViews._meta.db_table)
    places = ", ".join(["(%s, %s, %s, %s, %s)"] * len(merged))
    values = [value for key, rest in merged.items() for value in (*key, *rest)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (subject, language, day, unit_id, count) VALUES {places}"
            " ON CONFLICT (subject, language, day)"
            f" DO UPDATE SET count = {table}.count + excluded.count",
            values,
        )


views = Tally("Page views", write_views)
