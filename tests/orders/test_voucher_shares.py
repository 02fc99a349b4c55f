"""How what vouchers give is shared out: exact sums, nothing below zero."""

from types import SimpleNamespace as Thing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orders.delivery import DeliveryWay
from orders.models import Voucher
from orders.quotes import ParcelQuote
from orders.vouchers import share, share_out


def part(seller, prices, fee=30_000, first=1):
    """One seller's part of a basket; lines are known by their variants."""
    lines = [
        Thing(pk=100 * seller + n, variant_id=100 * seller + n, total=price)
        for n, price in enumerate(prices, first)
    ]
    way = DeliveryWay("home", "home", fee)
    return ParcelQuote(Thing(pk=seller, name=f"S{seller}"), lines=lines, way=way)


def voucher(pk=1, **fields):
    usual = {"code": f"C{pk}", "kind": "amount", "amount": 0, "min_goods": 0, "spent": 0}
    return Voucher(pk=pk, **usual | fields)


def gifts(parcels):
    return [(p.line_discounts, p.delivery_discount, p.site_discount) for p in parcels]


@pytest.mark.parametrize(
    ("amount", "weights", "parts"),
    [
        (10, [1, 1, 1], [4, 3, 3]),
        (100, [50_000, 0, 150_000], [25, 0, 75]),
        (7, [0, 0], [0, 0]),
        (0, [5, 5], [0, 0]),
        (3, [3], [3]),
    ],
)
def test_an_amount_is_shared_by_largest_remainder(amount, weights, parts):
    assert share(amount, weights) == parts


def test_an_amount_of_the_site_is_shared_over_all_goods():
    parcels = [part(1, [100_000, 50_000]), part(2, [50_000])]

    used = share_out(parcels, [voucher(amount=20_000)])

    assert [amount for _voucher, amount in used] == [20_000]
    assert gifts(parcels) == [({101: 10_000, 102: 5_000}, 0, 15_000), ({201: 5_000}, 0, 5_000)]


def test_a_sellers_voucher_comes_off_her_goods_and_the_site_pays_nothing():
    parcels = [part(1, [100_000]), part(2, [100_000])]

    share_out(parcels, [voucher(kind="percent", percent=10, seller_id=2)])

    assert gifts(parcels) == [({}, 0, 0), ({201: 10_000}, 0, 0)]


def test_a_percentage_gives_at_most_so_much():
    parcels = [part(1, [100_000])]

    share_out(parcels, [voucher(kind="percent", percent=50, at_most=30_000)])

    assert gifts(parcels) == [({101: 30_000}, 0, 30_000)]


def test_free_delivery_leaves_the_goods_alone():
    parcels = [part(1, [100_000]), part(2, [10_000], fee=15_000)]

    share_out(parcels, [voucher(kind="delivery")])

    assert gifts(parcels) == [({}, 30_000, 30_000), ({}, 15_000, 15_000)]


def test_an_amount_never_takes_more_than_the_goods_cost():
    parcels = [part(1, [10_000])]

    used = share_out(parcels, [voucher(amount=50_000)])

    assert (parcels[0].total, used[0][1]) == (30_000, 10_000)


def test_a_gift_pays_delivery_too_and_keeps_the_rest():
    parcels = [part(1, [10_000])]

    used = share_out(parcels, [voucher(kind="gift", amount=100_000, spent=20_000)])

    assert (parcels[0].total, used[0][1]) == (0, 40_000)


def test_a_voucher_that_gives_nothing_is_not_used():
    parcels = [part(1, [10_000], fee=0)]

    assert share_out(parcels, [voucher(kind="delivery")]) == []


def test_the_sites_percentage_is_of_what_a_sellers_voucher_left():
    parcels = [part(1, [100_000])]
    hers = voucher(pk=9, amount=50_000, seller_id=1)

    used = share_out(parcels, [voucher(pk=1, kind="percent", percent=10), hers])

    assert [(v.pk, amount) for v, amount in used] == [(9, 50_000), (1, 5_000)]
    assert gifts(parcels) == [({101: 55_000}, 0, 5_000)]


amounts = st.integers(0, 10**9)
baskets = st.lists(
    st.tuples(st.lists(amounts, min_size=1, max_size=4), amounts), min_size=1, max_size=4
)
vouchers = st.lists(
    st.builds(
        lambda kind, amount, percent, at_most, seller: {
            "kind": kind,
            "amount": amount,
            "percent": percent,
            "at_most": at_most,
            "seller_id": None if kind == "gift" else seller,
        },
        st.sampled_from(["amount", "percent", "delivery", "gift"]),
        amounts,
        st.integers(1, 100),
        st.none() | amounts,
        st.none() | st.just(1),
    ),
    max_size=5,
)


@settings(deadline=None)
@given(basket=baskets, wanted=vouchers)
def test_whatever_is_used_sums_are_exact_and_nothing_falls_below_zero(basket, wanted):
    parcels = [part(n, prices, fee) for n, (prices, fee) in enumerate(basket, 1)]

    used = share_out(parcels, [voucher(pk, **fields) for pk, fields in enumerate(wanted, 1)])

    assert sum(amount for _v, amount in used) == sum(p.discount for p in parcels)
    for each in parcels:
        prices = {line.pk: line.total for line in each.lines}
        assert all(0 <= off <= prices[pk] for pk, off in each.line_discounts.items())
        assert 0 <= each.delivery_discount <= each.delivery_fee
        assert 0 <= each.site_discount <= each.discount
        assert each.total >= 0
    by_site = sum(amount for v, amount in used if v.seller_id is None)
    assert sum(p.site_discount for p in parcels) == by_site


@settings(deadline=None)
@given(basket=baskets, wanted=vouchers, chance=st.randoms())
def test_the_order_of_lines_and_parcels_changes_nobodys_share(basket, wanted, chance):
    chosen = [voucher(pk, **fields) for pk, fields in enumerate(wanted, 1)]
    parcels = [part(n, prices, fee) for n, (prices, fee) in enumerate(basket, 1)]
    mixed = [part(n, prices, fee) for n, (prices, fee) in enumerate(basket, 1)]
    for each in mixed:
        chance.shuffle(each.lines)

    share_out(parcels, chosen)
    share_out(chance.sample(mixed, len(mixed)), chance.sample(chosen, len(chosen)))

    assert gifts(parcels) == gifts(mixed)


@settings(deadline=None)
@given(amount=amounts, weights=st.lists(amounts, min_size=1, max_size=9))
def test_parts_add_up_and_none_is_more_than_its_weight(amount, weights):
    amount = min(amount, sum(weights))

    parts = share(amount, weights)

    assert sum(parts) == amount
    assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))
