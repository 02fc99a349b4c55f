"""Each sum counts once: whoever tells us of it, in whatever order, however often."""

from datetime import timedelta

import pytest
from django.utils import timezone

from orders.models import BankEntry
from orders.payments.transfer.entries import import_statement, keep_rows
from tests.factories import make_user
from tests.orders.payments.transfer.builders import day, make_account, make_row

NOON = "2026-11-22 12:00"
STATEMENT, WEBHOOK = "statement", "webhook"


@pytest.fixture
def account(db):
    return make_account(is_active=False)


def told(account, *rows, source=STATEMENT):
    """Tell of rows; return how many were new."""
    return len(keep_rows(account=account, rows=rows, source=source).new)


def memo(words="MBVCB.1.DHK7TQ2MXP.CT tu 123", **fields):
    return make_row(memo=words, **{"at": day(NOON)} | fields)


def test_a_file_twice_adds_nothing_the_second_time(account):
    rows, by = [memo(), memo("other"), memo(amount=-5)], make_user()

    made = [
        import_statement(account=account, rows=rows, file_name="a.csv", sha256="0" * 64, by=by)
        for _twice in range(2)
    ]

    assert [(s.row_count, s.new_count) for s in made] == [(3, 2), (3, 0)]
    assert BankEntry.objects.count() == 2


def test_files_that_overlap_add_only_what_is_new(account):
    first = [memo(f"row {n}", reference=f"FT{n}") for n in range(3)]

    assert told(account, *first[:2]) == 2
    assert told(account, *first) == 1


def test_equal_rows_of_a_day_are_counted_as_often_as_they_stand_there(account):
    assert told(account, memo()) == 1
    assert told(account, memo(), memo()) == 1
    assert told(account, memo(), memo()) == 0


def test_the_same_row_on_another_account_is_another_sum(account):
    other = make_account(number="999", is_active=False)

    assert (told(account, memo()), told(other, memo())) == (1, 1)


@pytest.mark.parametrize("sources", [(WEBHOOK, STATEMENT), (STATEMENT, WEBHOOK)])
@pytest.mark.parametrize(
    ("by_webhook", "by_statement"),
    [
        ({"reference": "FT99"}, {"reference": "ft99", "words": "all else"}),
        ({"reference": "MBVCB.1"}, {"reference": "5243.6"}),
        ({"words": "DHK7TQ2MXP"}, {}),
        ({"words": "dh k7tq 2mxp"}, {"at": day("2026-11-23 00:00"), "has_time": False}),
    ],
)
def test_a_sum_told_by_both_counts_once(account, sources, by_webhook, by_statement):
    rows = {WEBHOOK: memo(**by_webhook), STATEMENT: memo(**by_statement)}

    assert [told(account, rows[source], source=source) for source in (*sources, *sources)] == [
        *(1, 0, 0, 0)
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"amount": 279_999},
        {"words": "MBVCB.2.DHA3BC9DEF"},
        {"at": day("2026-11-24 12:01")},
        {"words": ""},
    ],
)
def test_another_sum_is_not_taken_for_the_same(account, other):
    assert told(account, memo(), source=WEBHOOK) == 1
    assert told(account, memo(**other)) == 1


def test_one_notification_stands_for_one_row_of_a_statement_only(account):
    """A buyer who pays twice by mistake, while one of the two notifications got lost."""
    assert told(account, memo(), source=WEBHOOK) == 1
    assert told(account, memo(), memo()) == 1
    assert told(account, memo(), memo()) == 0


def test_keeping_rows_takes_the_same_queries_for_any_number(account, django_assert_num_queries):
    keep_rows(account=account, rows=[memo("warm")], source=STATEMENT)
    for many in (1, 30):
        at = timezone.now() + timedelta(days=many)
        rows = [memo(f"{many} {n}", at=at, reference=f"{many}-{n}") for n in range(many)]
        with django_assert_num_queries(7):
            keep_rows(account=account, rows=rows, source=STATEMENT)
