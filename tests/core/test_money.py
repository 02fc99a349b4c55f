"""Prices as people type them."""

import pytest

from core.money import read_price


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
    ],
)
def test_a_price_is_read_as_it_is_meant(typed, dong):
    assert read_price(typed) == dong


@pytest.mark.parametrize("typed", ["", "abc", "12.5", "-5", "1e9", "١٢", "50k50k", "9" * 16, "\0"])
def test_what_is_no_price_is_none(typed):
    assert read_price(typed) is None
