"""Amounts of currencies with no, two and three decimals come back as they went."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.money import decimal_text, decimals_of, format_money
from orders.payments.card.amounts import from_stripe, to_stripe

CURRENCIES = [("VND", 0), ("JPY", 0), ("USD", 2), ("EUR", 2), ("KWD", 3), ("TND", 3)]
amounts = st.integers(0, 10**14)
currencies = pytest.mark.parametrize(("currency", "decimals"), CURRENCIES)


@currencies
@given(amount=amounts)
def test_to_stripe_and_back(currency, decimals, amount):
    assert decimals_of(currency) == decimals
    assert from_stripe(to_stripe(amount, currency), currency) == amount


@currencies
@given(amount=amounts)
def test_as_machines_read_it_and_back(currency, decimals, amount):
    assert int(Decimal(decimal_text(amount, currency)).scaleb(decimals)) == amount


@currencies
@given(amount=amounts, language=st.sampled_from(["vi", "en"]))
def test_as_people_read_it_no_digit_is_lost(currency, decimals, amount, language):
    shown = "".join(
        letter for letter in format_money(amount, currency, language) if letter.isdigit()
    )

    assert int(shown) == amount


def test_dong_are_not_multiplied():
    assert (to_stripe(150_000, "VND"), to_stripe(150_000, "USD")) == (150_000, 150_000)
