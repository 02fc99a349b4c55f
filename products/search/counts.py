"""How often words are searched: counted by day, never with the person who searched.

What was searched waits in this process and is written by a thread every few seconds, so
that a page neither waits for the database nor fails with it.
"""

import atexit
import logging
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from threading import Lock, Timer

from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, QuerySet, Subquery, Sum
from django.utils import timezone

from core.pagecache import stamps
from core.text import fold
from products.models import HiddenSearch, SearchCount
from products.search.tokens import fold_word, written_words
from products.search.words.known import known_words

LONGEST_KEPT = 60  # characters; what is longer is a letter, not a search
FULL = 50  # different searches that are written without waiting any longer
MOST_WAITING = 500  # while the database does not answer; the rest is not counted
MOST_A_DAY = 10_000  # different searches of a day; a flood fills no disk
POPULAR_SECONDS = 600  # how long `popular` is kept
DAYS_KEPT = 180

PHONE = re.compile(r"(?:\d[\s().-]*){8,}")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Search:
    """The same words, searched so often since they were last written down."""

    text: str
    times: int
    found: int


_waiting: dict[tuple[date, str], Search] = {}
_lock = Lock()
_timer: Timer | None = None


def note(text: str, total: int) -> None:
    """Count a search that found `total` products. Quick; never raises, asks no database.

    What may be about a person is not kept: phone numbers, e-mail addresses, long texts.
    """
    text = kept_text(text)
    if not text:
        return
    key = (timezone.localdate(), fold(text)[:100])
    with _lock:
        before = _waiting.get(key)
        if before is None and len(_waiting) >= MOST_WAITING:
            return
        _waiting[key] = Search(text, before.times + 1 if before else 1, max(total, 0))
        _write_soon()


def kept_text(text: str) -> str:
    """Return `text` as it is counted: NFC, single spaces; empty for what is not kept."""
    text = " ".join(unicodedata.normalize("NFC", text.replace("\0", " ")).split())
    is_about_somebody = len(text) > LONGEST_KEPT or "@" in text or PHONE.search(text)
    return "" if is_about_somebody or not fold(text) else text


def flush() -> None:
    """Write what waits, now and in this thread."""
    global _timer
    with _lock:
        searches, _timer = _waiting.copy(), None
        _waiting.clear()
    if searches:
        _write(searches)


def forget_waiting() -> None:
    """Drop what waits, unwritten; for tests."""
    with _lock:
        _waiting.clear()


def popular(limit: int = 8, days: int = 30) -> list[str]:
    """Return what was searched most and found something; kept for ten minutes.

    Pages that show it depend on the stamp "searches".
    """
    key = f"popular-searches:{limit}:{days}:{stamps().newest(('searches',))}"
    return cache.get_or_set(key, lambda: _read_popular(limit, days), POPULAR_SECONDS)


def _read_popular(limit: int, days: int) -> list[str]:
    hidden = HiddenSearch.objects.filter(folded=OuterRef("folded"))
    searches = searched(days).filter(~Exists(hidden), found_last__gt=0, times_all__gte=2)
    return [_without_odd_tones(search["text_last"]) for search in searches[:limit]]


def _without_odd_tones(text: str) -> str:
    """Return a search as others may read it: tones that no product has are taken off.

    The last who typed a popular search may have made a rude word of it.
    """
    known, words = known_words(), written_words(text)
    marked = (word for word in words if word != fold_word(word))
    odd = {
        word
        for word in marked
        if known.catalogue.knows(fold_word(word)) and not known.knows_exact(word)
    }
    return " ".join(fold_word(w) if w in odd else w for w in words) if odd else text


def searched(days: int) -> QuerySet:
    """Return dictionaries of the searches of the last `days`, the most frequent first.

    Each has `folded`, `times_all`, and of its last day `text_last` and `found_last`.
    """
    since = timezone.localdate() - timedelta(days=days)
    last = SearchCount.objects.filter(folded=OuterRef("folded")).order_by("-day")
    counts = SearchCount.objects.filter(day__gt=since).values("folded")
    return counts.annotate(
        times_all=Sum("times"),
        text_last=Subquery(last.values("text")[:1]),
        found_last=Subquery(last.values("found")[:1]),
    ).order_by("-times_all", "folded")


def forget_old() -> int:
    """Delete the counts older than `DAYS_KEPT`; return how many."""
    oldest = timezone.localdate() - timedelta(days=DAYS_KEPT)
    return SearchCount.objects.filter(day__lt=oldest).delete()[0]


def _write_soon() -> None:
    """Let a thread write after a while, at once when much waits. The lock is held."""
    global _timer
    seconds = settings.SEARCH_COUNT_SECONDS
    if not seconds or (_timer and len(_waiting) != FULL):
        return
    if _timer:
        _timer.cancel()
    _timer = Timer(0 if len(_waiting) >= FULL else seconds, _write_in_thread)
    _timer.daemon = True
    _timer.start()


def _write_in_thread() -> None:
    try:
        flush()
    except Exception:
        log.exception("Searches could not be counted.")
    finally:
        connection.close()  # this thread's own


@transaction.atomic
def _write(searches: dict[tuple[date, str], Search]) -> None:
    """Add to the counts of each day, in one order everywhere, so that no two wait in a ring."""
    today = SearchCount.objects.filter(day=timezone.localdate()).count()
    if today < MOST_A_DAY:
        new = [
            SearchCount(day=day, folded=folded, text=s.text)
            for (day, folded), s in searches.items()
        ]
        SearchCount.objects.bulk_create(new, ignore_conflicts=True)
    for (day, folded), search in sorted(searches.items()):
        rows = SearchCount.objects.filter(day=day, folded=folded)
        rows.update(times=F("times") + search.times, text=search.text, found=search.found)


@atexit.register
def _write_the_rest() -> None:
    if _waiting and settings.SEARCH_COUNT_SECONDS:
        _write_in_thread()
