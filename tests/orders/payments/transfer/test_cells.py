from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders.payments.transfer.cells import Moment, direction, read_amount, read_moment

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1.250.000,00", 1_250_000),
        ("1,250,000", 1_250_000),
        ("1,250,000.00 VND", 1_250_000),
        ("+ 250 000 đ", 250_000),
        ("-250.000", -250_000),
        ("(50,000)", -50_000),
        ("250000", 250_000),
        ("250000.0", 250_000),
        (250_000, 250_000),
        (250_000.0, 250_000),
        (Decimal("-5"), -5),
        ("0", 0),
        ("", None),
        (" - ", None),
        (None, None),
    ],
)
def test_an_amount_is_read_as_banks_write_it(cell, amount):
    assert read_amount(cell) == amount


@pytest.mark.parametrize(
    "cell",
    ["abc", "1.250,000", "12,5", "1e9", "=1+1", True, 12.5, float("nan"), float("inf"), "9" * 30]
    + ["٣٠٠", date(2026, 1, 1), "1.2.3", "--5"],
)
def test_what_is_no_amount_in_whole_dong_is_refused(cell):
    with pytest.raises((ValueError, OverflowError)):
        read_amount(cell)


@given(st.integers(-(10**12), 10**12), st.sampled_from([",", ".", " "]))
def test_any_amount_with_thousands_apart_is_read_back(amount, sign):
    assert read_amount(f"{amount:,}".replace(",", sign)) == amount


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("22/11/2026", Moment(datetime(2026, 11, 22, tzinfo=HANOI), False)),
        ("22-11-2026 14:02:37", Moment(datetime(2026, 11, 22, 14, 2, 37, tzinfo=HANOI), True)),
        ("14:02 22.11.2026", Moment(datetime(2026, 11, 22, 14, 2, tzinfo=HANOI), True)),
        ("2026-11-22T14:02:37", Moment(datetime(2026, 11, 22, 14, 2, 37, tzinfo=HANOI), True)),
        (
            "22/11/2026\n5243.FT937",
            Moment(datetime(2026, 11, 22, tzinfo=HANOI), False, "5243.FT937"),
        ),
        (datetime(2026, 11, 22, 9, 5), Moment(datetime(2026, 11, 22, 9, 5, tzinfo=HANOI), True)),
        (date(2026, 11, 22), Moment(datetime(2026, 11, 22, tzinfo=HANOI), False)),
        ("  ", None),
        (None, None),
    ],
)
def test_a_moment_is_read_as_banks_write_it(cell, moment):
    assert read_moment(cell, HANOI) == moment


NO_DAYS = ["31/02/2026", "hôm nay", "22/11", 45_000, "99:99 22/11/2026", "1/1/0001", "31/12/9999"]


@pytest.mark.parametrize("cell", NO_DAYS)
def test_what_is_no_day_is_refused(cell):
    with pytest.raises(ValueError):
        read_moment(cell, HANOI)


def test_a_word_says_where_money_went():
    assert [direction(word) for word in ("Có", "DR", "Chuyển khoản", None)] == [1, -1, 0, 0]
