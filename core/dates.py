"""Days and times as they are written in each language."""

from datetime import date, datetime

from babel.dates import format_date, format_time
from django.utils import timezone

from core.languages import reader_language

# Day before month everywhere; Babel's own Vietnamese "medium" reads "22 thg 11, 2026", its
# Arabic "22\u200f/11\u200f/2026" and its Hindi "22 नव॰ 2026".
DAY_PATTERNS = {
    "vi": "d/M/y",
    "en": "d MMM y",
    "de": "dd.MM.y",
    "ar": "d MMMM y",
    "hi": "d MMMM y",
}
LONG_PATTERNS = {"vi": "'ngày' d 'tháng' M 'năm' y", "en": "d MMMM y"}
MONTH_PATTERNS = {"vi": "'tháng' M/y"}


def day_text(moment: date | datetime) -> str:
    """Return a day in the reader's language: 22/11/2026, 22 Nov 2026, 22.11.2026."""
    language = reader_language()
    pattern = DAY_PATTERNS.get(language, "medium")
    return format_date(here(moment), pattern, locale=language)


def long_day_text(moment: date | datetime) -> str:
    """Return a day in full, for papers and articles: 22 November 2026, 22. November 2026."""
    language = reader_language()
    pattern = LONG_PATTERNS.get(language, "long")
    return format_date(here(moment), pattern, locale=language)


def month_text(day: date) -> str:
    """Return a month: tháng 11/2026, November 2026."""
    language = reader_language()
    return format_date(day, MONTH_PATTERNS.get(language, "MMMM y"), locale=language)


def time_text(moment: datetime) -> str:
    """Return the time of day: 15:20."""
    return format_time(here(moment), "HH:mm", locale=reader_language())


def here(moment: date | datetime) -> date | datetime:
    """Return a moment as the clocks of the site show it; days stay what they are."""
    aware = isinstance(moment, datetime) and timezone.is_aware(moment)
    return timezone.localtime(moment) if aware else moment
