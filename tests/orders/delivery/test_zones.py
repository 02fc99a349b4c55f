"""What a table of zones and weights says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders.delivery.zones import NotReached, Price, TooHeavy, price_in
from orders.models import DeliveryRate
from places.models import Commune

HOME = Commune(code="14620", province_id="37")
NEXT = Commune(code="14623", province_id="37")
FAR = Commune(code="00004", province_id="01")


def rates(*rows):
    """Rates from rows of commune, province, grams ("up to") and fee."""
    return [
        DeliveryRate(commune_id=commune, province_id=province, up_to=up_to, fee=fee)
        for commune, province, up_to, fee in rows
    ]


TABLE = rates(
    ("14620", None, 2000, 5_000),
    ("14620", None, 10_000, 9_000),
    (None, "37", 0, 20_000),
    (None, None, 1000, 30_000),
    (None, None, 0, 45_000),
)


@pytest.mark.parametrize(
    ("commune", "weight", "fee"),
    [
        (HOME, 0, 5_000),  # nothing has a weight
        (HOME, 2000, 5_000),  # exactly the band
        (HOME, 2001, 9_000),
        (NEXT, 99_000, 20_000),  # any weight
        (FAR, 1000, 30_000),
        (FAR, 1001, 45_000),
    ],
)
def test_the_nearest_zone_and_the_smallest_band_count(commune, weight, fee):
    assert price_in(TABLE, commune=commune, weight=weight) == Price(fee)


def test_a_wider_zone_does_not_carry_what_is_too_heavy_for_the_nearest():
    with pytest.raises(TooHeavy):
        price_in(TABLE, commune=HOME, weight=10_001)


@pytest.mark.parametrize("table", [[], rates((None, "37", 0, 1)), rates(("14620", None, 0, 1))])
def test_a_place_that_no_zone_names_is_not_reached(table):
    with pytest.raises(NotReached):
        price_in(table, commune=FAR, weight=1)


@pytest.mark.parametrize(
    ("table", "weight", "price"),
    [
        (TABLE, 500, Price(5_000, is_from=True)),
        (TABLE, 50_000, Price(20_000, is_from=True)),  # the nearest doesn't take so much
        (rates((None, None, 0, 30_000)), 500, Price(30_000)),
        (rates((None, "37", 0, 7), (None, "01", 0, 7)), 500, Price(7)),
    ],
)
def test_before_the_place_is_known_it_costs_at_least_the_lowest(table, weight, price):
    assert price_in(table, commune=None, weight=weight) == price


def test_before_the_place_is_known_too_heavy_is_too_heavy():
    with pytest.raises(TooHeavy):
        price_in(rates((None, None, 1000, 1)), commune=None, weight=1001)


ZONES = [(None, None), (None, "37"), (None, "01"), ("14620", None), ("14623", None)]
TABLES = st.dictionaries(
    st.tuples(st.sampled_from(ZONES), st.sampled_from([0, 500, 1000, 5000, 20_000])),
    st.integers(0, 10**9),
    max_size=15,
)


@given(TABLES, st.sampled_from([HOME, NEXT, FAR, None]), st.integers(0, 10**6))
def test_a_fee_is_always_one_of_the_table_that_holds_the_weight(table, commune, weight):
    rows = rates(*((*zone, up_to, fee) for (zone, up_to), fee in table.items()))
    holding = {rate.fee for rate in rows if not rate.up_to or rate.up_to >= weight}

    try:
        price = price_in(rows, commune=commune, weight=weight)
    except (NotReached, TooHeavy):
        return

    assert price.fee in holding


@given(TABLES, st.sampled_from([HOME, NEXT, FAR]), st.integers(0, 30_000), st.integers(0, 30_000))
def test_where_heavier_bands_cost_more_heavier_goods_never_cost_less(table, commune, one, other):
    rows = rates(
        *((*zone, up_to, up_to or 10**6) for (zone, up_to) in table)  # a fee that grows
    )
    light, heavy = sorted([one, other])

    try:
        dear = price_in(rows, commune=commune, weight=heavy).fee
    except (NotReached, TooHeavy):
        return

    assert price_in(rows, commune=commune, weight=light).fee <= dear
