"""Counting who comes by a short link: clicks of a day, no persons."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from django.db import connection, transaction
from django.utils import timezone

from outreach.models import LinkClicks, TrackedLink
from visits.tally import Tally

ROWS_AT_ONCE = 300


class Click(NamedTuple):
    """What is counted together."""

    link_id: int
    day: date


def count_click(link: TrackedLink) -> None:
    """Count that a link was followed; written within seconds."""
    clicks.add(Click(link.pk, timezone.localdate()))


def write_clicks(counts: Counter) -> None:
    """Add counts to the rows of their days, in one order everywhere."""
    rows = [(*click, count) for click, count in sorted(counts.items())]
    with transaction.atomic():
        for start in range(0, len(rows), ROWS_AT_ONCE):
            _add(rows[start : start + ROWS_AT_ONCE])


def _add(rows: list[tuple[object, ...]]) -> None:
    table = connection.ops.quote_name(LinkClicks._meta.db_table)
    places = ", ".join(["(%s, %s, %s)"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (link_id, day, count) VALUES {places}"
            f" ON CONFLICT (link_id, day) DO UPDATE SET count = {table}.count + excluded.count",
            [value for row in rows for value in row],
        )


clicks = Tally("Clicks", write_clicks)
