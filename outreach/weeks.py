"""ISO weeks as people and browsers write them: "2026-W47"."""

import re
from datetime import date, timedelta

from outreach.models.figures import monday_of

SHAPE = re.compile(r"(20[0-9]{2})-?W?([0-5]?[0-9])")
MOST_BACK = timedelta(weeks=104)


def week_named(text: str, today: date) -> date | None:
    """Return the Monday of a week of the last two years that has begun; None for nonsense."""
    match = SHAPE.fullmatch(text.strip().upper())
    if not match:
        return None
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError:  # week 53 of a year that has 52
        return None
    return monday if today - MOST_BACK <= monday <= today else None


def name_of_week(monday: date) -> str:
    """Return "2026-W47"."""
    year, week, _day = monday.isocalendar()
    return f"{year}-W{week:02}"


def last_full_week(today: date) -> date:
    """Return the Monday of the last week that is over."""
    return monday_of(today) - timedelta(days=7)
