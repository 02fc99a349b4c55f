"""A drawing of numbers by day: what the template needs to draw it."""

from dataclasses import dataclass
from datetime import date, timedelta

WIDTH, HEIGHT = 720, 160  # of the drawing, in its own units
MOST_BARS = 92  # of longer periods a bar is a week
GAP = 0.2  # of a bar's width


@dataclass(frozen=True)
class Bar:
    """A day, or the week that begins with it."""

    first: date
    last: date
    count: int
    x: float
    y: float
    width: float
    height: float


def bars_of(days: list[tuple[date, int]]) -> list[Bar]:
    """Return a bar for each day, the highest as high as the drawing; weeks of a long period."""
    groups = [days[i : i + 7] for i in range(0, len(days), 7)] if len(days) > MOST_BARS else []
    sums = [(g[0][0], g[-1][0], sum(count for _day, count in g)) for g in groups]
    sums = sums or [(day, day, count) for day, count in days]
    most = max((count for *_days, count in sums), default=0) or 1
    step = WIDTH / max(len(sums), 1)
    return [_bar(number, each, most, step) for number, each in enumerate(sums)]


def _bar(number: int, each: tuple[date, date, int], most: int, step: float) -> Bar:
    first, last, count = each
    height = round(HEIGHT * count / most, 1)
    x, width = round(number * step, 2), round(step * (1 - GAP), 2)
    return Bar(first, last, count, x, round(HEIGHT - height, 1), width, height)


def is_by_week(bars: list[Bar]) -> bool:
    """Return True if a bar is a week."""
    return bool(bars) and bars[0].last - bars[0].first >= timedelta(days=1)
