"""What is searched is counted by day, and by nobody in particular."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from products.models import HiddenSearch, SearchCount
from products.search import counts
from tests.factories import make_product

BANH_DA = "Bánh đa"


def count(text, *, times=1, found=3, days_ago=0):
    for _ in range(times):
        counts.note(text, found)
    counts.flush()
    day = timezone.localdate() - timedelta(days=days_ago)
    SearchCount.objects.filter(text=text).update(day=day)


def rows():
    return list(SearchCount.objects.order_by("folded").values_list("folded", "times", "found"))


def test_the_same_words_are_one_count_however_they_are_typed():
    counts.note(" banh  da ", 7)
    counts.note("BÁNH ĐA", 9)
    counts.flush()

    assert rows() == [("banh da", 2, 9)]
    assert SearchCount.objects.get().text == "BÁNH ĐA"


def test_counts_of_a_day_add_up(django_assert_num_queries):
    count("cói", times=2)
    counts.note("cói", 4)

    counts.flush()

    assert rows() == [("coi", 3, 4)]


def test_noting_asks_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        counts.note("cói", 4)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "\0", "0912 345 678", "gọi 0912.345.678 nhé", "lan@example.org", "a" * 61],
)
def test_what_may_be_about_a_person_is_not_kept(text):
    counts.note(text, 1)
    counts.flush()

    assert rows() == []


def test_a_price_or_a_code_is_kept():
    assert [counts.kept_text(text) for text in ("125000", "CB-01", "🌾")] == [
        "125000",
        "CB-01",
        "🌾",
    ]


def test_a_flood_fills_no_memory_and_no_disk(monkeypatch):
    monkeypatch.setattr(counts, "MOST_WAITING", 3)
    monkeypatch.setattr(counts, "MOST_A_DAY", 2)

    for number in range(5):
        counts.note(f"x{number}", 0)
    counts.flush()
    counts.note("new", 0)
    counts.note("x0", 0)
    counts.flush()

    assert rows() == [("x0", 2, 0), ("x1", 1, 0), ("x2", 1, 0)]


def test_popular_searches_found_something_and_came_twice():
    count("cói", times=2)
    count("mật ong", times=3)
    count("once")
    count("nothing", times=5, found=0)
    count("long ago", times=9, days_ago=31)

    assert counts.popular(limit=8) == ["mật ong", "cói"]


def test_what_staff_hid_is_not_popular():
    count("cói", times=2)
    count("rude", times=9)
    HiddenSearch.objects.create(folded="rude")

    assert counts.popular(limit=8) == ["cói"]


def test_a_popular_search_shows_no_tones_that_no_product_has():
    make_product(name="Giò lợn sạch")
    count("giò lợn", times=9)
    count("Giò lồn")
    count("mật ong", times=2)  # no product's words: as typed

    assert counts.popular(limit=8) == ["giò lon", "mật ong"]


def test_popular_searches_are_counted_every_ten_minutes_only(django_assert_num_queries):
    counts.popular()

    with django_assert_num_queries(0):
        counts.popular()


def test_counts_are_forgotten_after_half_a_year():
    count("cói", days_ago=counts.DAYS_KEPT)
    count("old", days_ago=counts.DAYS_KEPT + 1)

    call_command("forget_searches")

    assert rows() == [("coi", 1, 3)]


def test_a_search_has_one_count_a_day():
    count("cói")

    with (
        pytest.raises(IntegrityError, match="search_count_once_a_day|folded"),
        transaction.atomic(),
    ):
        SearchCount.objects.create(day=timezone.localdate(), folded="coi", text="coi")


def test_a_thread_writes_when_enough_waits(settings, monkeypatch):
    started = []

    class Now:
        def __init__(self, seconds, function):
            self.seconds = seconds

        def start(self):
            started.append(self.seconds)

        def cancel(self):
            pass

    monkeypatch.setattr(counts, "Timer", Now)
    monkeypatch.setattr(counts, "_timer", None)
    settings.SEARCH_COUNT_SECONDS = 20

    for number in range(counts.FULL):
        counts.note(f"word {number}", 1)

    assert started == [20, 0]
