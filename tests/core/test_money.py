"""Prices as people type them."""

import pytest

from core.money import decimals_of, read_price, rescale


@pytest.mark.parametrize(
    ("typed", "dong"),
    [
        ("50000", 50_000),
        ("50.000", 50_000),
        ("50 000 ₫", 50_000),
        ("1,250,000 VND", 1_250_000),
        ("50k", 50_000),
        ("50 nghìn đồng", 50_000),
        ("50", 50_000),
        ("1,5 triệu", 1_500_000),
        ("1.5tr", 1_500_000),
        ("0", 0),
        ("٥٠", 50_000),
        ("५०k", 50_000),
    ],
)
def test_a_price_is_read_as_it_is_meant(typed, dong):
    assert read_price(typed) == dong


@pytest.mark.parametrize("typed", ["", "abc", "12.5", "-5", "1e9", "50k50k", "9" * 16, "\0"])
def test_what_is_no_price_is_none(typed):
    assert read_price(typed) is None


@pytest.mark.parametrize(
    ("amount", "decimals", "to", "scaled"),
    [(150_000, 0, 0, 150_000), (1250, 2, 3, 12_500), (12_500, 3, 2, 1250), (5, 0, 2, 500)],
)
def test_an_amount_is_counted_in_another_unit(amount, decimals, to, scaled):
    assert rescale(amount, decimals=decimals, to=to) == scaled


def test_an_amount_is_never_rounded():
    with pytest.raises(ValueError, match="cannot be written with 2"):
        rescale(12_505, decimals=3, to=2)


@pytest.mark.parametrize(("currency", "decimals"), [("VND", 0), ("usd", 2), ("KWD", 3)])
def test_currencies_have_their_own_decimals(currency, decimals):
    assert decimals_of(currency) == decimals
