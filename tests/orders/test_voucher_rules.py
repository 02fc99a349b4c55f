"""Who may use which voucher, and why not."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from orders import services
from orders.models import Order, Redemption, Voucher
from orders.quotes import quote
from orders.vouchers import VoucherRefused, person_of, tidy_code, usable_vouchers
from tests.factories import make_seller, make_user
from tests.orders.builders import make_basket, make_voucher, only_variant, place


def refusal(*codes, **who):
    with translation.override("en"), pytest.raises(VoucherRefused) as stopped:
        usable_vouchers(codes, **who)
    return str(stopped.value).replace("\u00a0", " ")


def buy(voucher, phone="+84987654321", **fields):
    """Order one jar at 100,000 with delivery at 30,000, using a voucher."""
    basket = make_basket((only_variant(price=100_000), 1))
    return place(basket, voucher_codes=[voucher.code], **fields)


@pytest.mark.parametrize("typed", ["mat ong-20", " MẬTONG20 ", "Mat.Ong.20", "mật ong 20"])
def test_a_code_is_found_however_it_is_typed(typed):
    voucher = make_voucher(code="MATONG20")

    assert usable_vouchers([tidy_code(typed)]) == [voucher]


@pytest.mark.parametrize("typed", ["", "  ", "—", "\0", "🎁", "ب"])
def test_what_has_no_letters_is_no_code(typed):
    assert tidy_code(typed) == ""


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"is_active": False}, "We don’t know this code"),
        ({"starts_at": timedelta(days=1)}, "This voucher counts from"),
        ({"ends_at": timedelta(days=-1)}, "This voucher counted until"),
        ({"limit": 2, "used": 2}, "This voucher is used up."),
        ({"kind": "gift", "amount": 5, "spent": 5}, "This voucher is used up."),
    ],
)
def test_a_voucher_says_why_it_does_not_count(fields, words):
    now = timezone.now()
    times = {k: now + v for k, v in fields.items() if isinstance(v, timedelta)}
    voucher = make_voucher(**fields | times)

    assert words in refusal(voucher.code)


def test_an_unknown_code_is_refused_like_one_that_was_switched_off():
    assert refusal("NOSUCHCODE") == refusal(make_voucher(is_active=False).code)


def test_a_voucher_counts_once_a_phone_number():
    voucher = make_voucher()
    order = buy(voucher)

    assert "once a person" in refusal(voucher.code, phone=order.phone)
    assert usable_vouchers([voucher.code], phone="+84912000000") == [voucher]


def test_a_voucher_counts_once_an_account():
    voucher, user = make_voucher(), make_user()
    basket = make_basket((only_variant(), 1), user=user)
    place(basket, voucher_codes=[voucher.code])

    assert "once a person" in refusal(voucher.code, phone="+84912000000", user_id=user.pk)


def test_the_phone_number_is_not_kept_with_the_use():
    order = buy(make_voucher())

    use = Redemption.objects.get()
    assert use.person == person_of(order.phone) != person_of("+84987654322")
    assert (len(use.person), order.phone[3:] in use.person) == (64, False)


def test_two_vouchers_of_the_site_are_one_too_many():
    first, second = make_voucher(), make_voucher()

    assert f"Take out {first.code}" in refusal(first.code, second.code)


def test_one_of_each_seller_one_of_the_site_and_gifts_go_together():
    gifts = [make_voucher(kind="gift", amount=10) for _ in range(2)]
    sellers = [make_voucher(seller=make_seller()) for _ in range(2)]
    every = [*sellers, make_voucher(), *gifts]

    assert usable_vouchers([voucher.code for voucher in every]) == every


def test_a_second_voucher_of_a_seller_is_one_too_many():
    seller = make_seller(name="Mật ong Cúc Phương")
    codes = [make_voucher(seller=seller).code for _ in range(2)]

    assert "One voucher of Mật ong Cúc Phương" in refusal(*codes)


def test_checking_codes_takes_two_queries(django_assert_num_queries):
    codes = [make_voucher(kind="gift", amount=10).code for _ in range(3)]

    with django_assert_num_queries(2):
        usable_vouchers(codes, phone="+84987654321")


def priced(voucher, *lines):
    basket = make_basket(*lines)
    with translation.override("en"):
        return quote(basket.lines.to_order().for_page(), vouchers=[voucher])


def test_too_small_an_order_says_how_much_is_missing():
    with pytest.raises(VoucherRefused) as stopped:
        priced(make_voucher(min_goods=150_000), (only_variant(price=100_000), 1))

    assert "50,000 ₫ more" in str(stopped.value).replace("\u00a0", " ")


def test_a_sellers_voucher_needs_goods_of_hers():
    with pytest.raises(VoucherRefused) as stopped:
        priced(make_voucher(seller=make_seller(name="Tổ thêu")), (only_variant(), 1))

    assert "goods of Tổ thêu" in str(stopped.value)


def test_a_refused_voucher_places_no_order():
    variant = only_variant(stock=5)
    basket = make_basket((variant, 1))

    with pytest.raises(services.VoucherRefused):
        place(basket, voucher_codes=["NOSUCHCODE"])

    variant.refresh_from_db()
    assert (variant.stock, Order.objects.count(), basket.lines.count()) == (5, 0, 1)


def test_one_constraint_keeps_a_voucher_from_giving_nothing():
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError, match="voucher_gives_something"), transaction.atomic():
        Voucher.objects.create(code="NOTHING", kind="amount", amount=0)
