"""Days, months and hours in Vietnamese words."""

import re

from outreach.speech.numbers import in_words

YEAR = r"(?:19|20)\d{2}"
# "20/10/2026", "ngày 20/10", "20-10-2026"; a day and a month that can be.
FULL_DATE = re.compile(
    rf"(?:\bngày\s+)?\b(\d{{1,2}})([/\-.])(\d{{1,2}})\2({YEAR})\b", re.IGNORECASE
)
DATE = re.compile(r"(?:\bngày\s+)?(?<![\d/.,])(\d{1,2})/(\d{1,2})(?![\d/])", re.IGNORECASE)
MONTH_YEAR = re.compile(rf"\btháng\s+(\d{{1,2}})\s*/\s*({YEAR})\b", re.IGNORECASE)
MONTH = re.compile(r"\btháng\s+(\d{1,2})\b", re.IGNORECASE)
DAY_WORD = re.compile(r"\bngày\s+(\d{1,2})\b", re.IGNORECASE)
YEAR_WORD = re.compile(rf"\bnăm\s+({YEAR})\b", re.IGNORECASE)
WEEKDAY = re.compile(r"\bthứ\s+([2-7])\b", re.IGNORECASE)
# "7h30", "7:30", "7 giờ 30", "19h"; then the minutes.
HOUR = re.compile(r"\b([01]?\d|2[0-4])\s*(?:h|:|giờ\s)\s*([0-5]\d)(?:\s*phút)?\b", re.IGNORECASE)
FULL_HOUR = re.compile(r"\b([01]?\d|2[0-4])\s*(?:h|giờ)\b", re.IGNORECASE)


def say_dates(text: str) -> str:
    """Return `text` with days, months, years and hours in words."""
    text = FULL_DATE.sub(_full_date, text)
    text = MONTH_YEAR.sub(lambda m: _month_year(m) or m[0], text)
    text = DATE.sub(_date, text)
    text = DAY_WORD.sub(lambda m: f"ngày {day_in_words(int(m[1]))}", text)
    text = MONTH.sub(lambda m: f"tháng {month_in_words(int(m[1]))}", text)
    text = YEAR_WORD.sub(lambda m: f"năm {in_words(int(m[1]))}", text)
    text = WEEKDAY.sub(lambda m: f"thứ {month_in_words(int(m[1]))}", text)
    text = HOUR.sub(_hour, text)
    return FULL_HOUR.sub(lambda m: f"{in_words(int(m[1]))} giờ", text)


def day_in_words(day: int) -> str:
    """Return "mùng tám" for the first ten days of a month, then the number."""
    return f"mùng {in_words(day)}" if 1 <= day <= 10 else in_words(day)


def month_in_words(month: int) -> str:
    """Return the number; the fourth month and day have a word of their own."""
    return "tư" if month == 4 else in_words(month)


def _can_be(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _full_date(match: re.Match) -> str:
    day, month, year = int(match[1]), int(match[3]), int(match[4])
    if not _can_be(day, month):
        return match[0]
    return f"{_day_month(day, month)} năm {in_words(year)}"


def _date(match: re.Match) -> str:
    day, month = int(match[1]), int(match[2])
    return _day_month(day, month) if _can_be(day, month) else match[0]


def _day_month(day: int, month: int) -> str:
    return f"ngày {day_in_words(day)} tháng {month_in_words(month)}"


def _month_year(match: re.Match) -> str:
    month, year = int(match[1]), int(match[2])
    if month > 12:
        return ""
    return f"tháng {month_in_words(month)} năm {in_words(year)}"


def _hour(match: re.Match) -> str:
    hour, minutes = int(match[1]), int(match[2])
    said = f"{in_words(hour)} giờ"
    if minutes == 30:
        return f"{said} rưỡi"
    return said if not minutes else f"{said} {in_words(minutes)}"
