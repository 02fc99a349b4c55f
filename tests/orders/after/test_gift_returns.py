"""What a gift paid for goods that nobody keeps is on the gift again, and the books agree."""

import pytest
from django.db.models import Sum
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext

from orders import services
from orders.audit import money_problems
from orders.models import OrderEvent, Parcel, Redemption, SellerEntry
from orders.returns import offers
from orders.services.gift import settle_gifts
from orders.timeline import timeline
from orders.vouchers import GIVEN_BACK
from tests.factories import make_product, make_seller, make_user
from tests.orders.builders import (
    STEPS_TO,
    make_basket,
    make_voucher,
    only_variant,
    place,
)
from tests.orders.test_paid_in_advance import gateway, pay  # noqa: F401

pytestmark = pytest.mark.django_db
GIFT = {"kind": "gift", "once_per_person": False}


def make_gift(amount=400_000, **fields):
    return make_voucher(amount=amount, **GIFT | fields)


def ordered(*vouchers, status="delivered", seller=None, buyer=None, **fields):
    """Two jars at 125,000, delivery 30,000, taken to `status`."""
    product = make_product(stock=5, **({"seller": seller} if seller else {}))
    codes = [voucher.code for voucher in vouchers]
    basket = make_basket((product.variants.get(), 2), user=buyer)
    order = place(basket, voucher_codes=codes, pay_by="transfer", **fields)
    if order.total:
        pay(order, amount=order.total)
    parcel = order.parcels.get()
    for step in STEPS_TO[status]:
        getattr(services, f"{step}_parcel")(parcel=parcel, by=None)
    return parcel


def asked(parcel, many=1, reason="mind"):
    units = {parcel.lines.get().pk: many}
    said = {"reason": reason, "words": "Không vừa.", "by": None, "now": timezone.now()}
    return services.ask_return(parcel=parcel, units=units, **said)


def sent_back(parcel, many=1, reason="mind", amount=0):
    request = asked(parcel, many, reason)
    yes = {"amount": amount, "goods_come_back": True, "words": "Vâng."}
    services.accept_return(request=request, by=None, **yes)
    services.receive_return(request=request, can_be_sold=True, by=None)
    parcel.refresh_from_db()
    return request


def count(voucher):
    voucher.refresh_from_db()
    return voucher.used, voucher.spent


def earned(parcel):
    kinds = ["sale", "returned"]
    entries = SellerEntry.objects.filter(parcel=parcel, kind__in=kinds)
    return entries.aggregate(sum=Sum("amount", default=0))["sum"]


def test_a_unit_that_a_gift_paid_for_goes_back(gateway):  # noqa: F811
    gift = make_gift()
    parcel = ordered(gift)
    assert (count(gift), earned(parcel)) == ((1, 280_000), 280_000)

    sent_back(parcel)

    assert (count(gift), earned(parcel)) == ((1, 155_000), 155_000)
    assert (parcel.status, parcel.refunds.count()) == ("delivered", 0)
    assert money_problems() == []


@pytest.mark.parametrize(
    ("reason", "spent"), [("damaged", 0), ("mind", 30_000)], ids=["her fault", "not hers"]
)
def test_all_of_it_goes_back_with_delivery_if_it_is_the_sellers_fault(
    gateway,  # noqa: F811
    reason,
    spent,
):
    gift = make_gift()
    parcel = ordered(gift)

    sent_back(parcel, 2, reason)

    assert (count(gift), earned(parcel)) == ((1, spent), spent)
    assert parcel.status == "returned"
    assert money_problems() == []


def test_a_gift_that_paid_a_part_gets_its_part_and_the_buyer_hers(gateway):  # noqa: F811
    gift = make_gift(100_000)
    parcel = ordered(gift)

    sent_back(parcel, amount=80_357)

    assert parcel.refunds.get().amount == 80_357
    assert count(gift) == (1, 100_000 - 44_643)  # 125,000 in all
    assert earned(parcel) == 280_000 - 125_000
    assert money_problems() == []


def test_one_after_the_other_gives_back_no_more_than_all(gateway):  # noqa: F811
    gift = make_gift(100_001)
    parcel = ordered(gift)

    sent_back(parcel, amount=80_356)
    sent_back(parcel, reason="damaged", amount=parcel.to_pay)

    assert (count(gift), earned(parcel), parcel.to_pay) == ((1, 0), 0, 0)
    assert money_problems() == []


def test_a_unit_cancelled_before_it_was_sent_gives_its_part_back(gateway):  # noqa: F811
    gift = make_gift()
    parcel = ordered(gift, status="new")

    services.cancel_lines(parcel=parcel, units={parcel.lines.get().pk: 1}, by=None)

    assert count(gift) == (1, 155_000)
    assert money_problems() == []


def test_each_cancelled_parcel_gives_its_part_back_and_the_last_the_use(gateway):  # noqa: F811
    gift = make_gift(1_000_000)
    basket = make_basket((only_variant(), 1), (only_variant(), 1))
    order = place(basket, voucher_codes=[gift.code], pay_by="transfer")
    first, second = order.parcels.order_by("pk")
    whole = count(gift)[1]

    services.cancel_own_parcel(parcel=first, by=None)
    assert count(gift) == (1, whole - first.site_discount)
    services.cancel_own_parcel(parcel=second, by=None)

    assert count(gift) == (0, 0)
    assert money_problems() == []


def test_a_cancelled_parcel_says_in_her_language_where_the_gift_is(client, gateway):  # noqa: F811
    buyer = make_user()
    parcel = ordered(make_gift(), status="new", buyer=buyer)
    services.cancel_own_parcel(parcel=parcel, by=buyer)
    parcel = Parcel.objects.get(pk=parcel.pk)

    with translation.override("vi"):
        texts = [step["text"] for step in timeline(parcel, "vi")]

        assert str(gettext(GIVEN_BACK)) in texts


def test_a_parcel_refused_at_the_door_has_used_its_gift(gateway):  # noqa: F811
    gift = make_gift()

    ordered(gift, status="refused")

    assert count(gift) == (1, 280_000)
    assert money_problems() == []


def test_other_vouchers_stay_used(gateway):  # noqa: F811
    site, gift = make_voucher(amount=50_000), make_gift()
    parcel = ordered(site, gift)
    assert (count(site), count(gift)) == ((1, 50_000), (1, 230_000))

    sent_back(parcel, 2, "damaged")

    assert (count(site), count(gift), earned(parcel)) == ((1, 50_000), (1, 0), 0)
    assert money_problems() == []


def test_two_gifts_get_back_what_they_gave_in_turn(gateway):  # noqa: F811
    first, second = make_gift(100_000), make_gift(400_000)
    parcel = ordered(first, second)
    assert (count(first), count(second)) == ((1, 100_000), (1, 180_000))

    sent_back(parcel)

    assert (count(first), count(second)) == ((1, 0), (1, 155_000))
    assert money_problems() == []


def test_settling_again_gives_nothing_more(gateway):  # noqa: F811
    gift = make_gift()
    parcel = ordered(gift)
    sent_back(parcel)
    events = OrderEvent.objects.filter(note__startswith="What the gift").count()

    assert settle_gifts(parcel, by=None) == 0

    assert (count(gift), events) == ((1, 155_000), 1)


def test_a_gift_for_one_use_can_be_spent_once_more(gateway):  # noqa: F811
    gift = make_gift(limit=1)
    sent_back(ordered(gift))
    assert count(gift) == (1, 155_000)

    again = ordered(gift, status="new")

    assert (again.site_discount, count(gift)) == (245_000, (2, 400_000))
    assert money_problems() == []


def test_orders_without_gifts_give_nothing(gateway):  # noqa: F811
    voucher = make_voucher()
    parcel = ordered(voucher)

    sent_back(parcel, amount=115_000)

    assert (count(voucher), Redemption.objects.get().amount) == ((1, 20_000), 20_000)
    assert money_problems() == []


def test_nothing_is_offered_where_no_gift_paid(gateway):  # noqa: F811
    parcel = ordered(make_voucher(amount=250_000))
    parcel.lines.update(discount=250_000)
    Parcel.objects.filter(pk=parcel.pk).update(total=0, discount=280_000, site_discount=280_000)
    parcel.refresh_from_db()

    assert offers(parcel.order, now=timezone.now())[parcel.pk].until is None


@pytest.mark.parametrize("answer", [(0, False), (1, True), (1, False)])
def test_there_is_no_money_to_agree_about(gateway, answer):  # noqa: F811
    gift = make_gift()
    request = asked(ordered(gift))
    amount, comes_back = answer

    with pytest.raises(services.WrongAmount):
        services.accept_return(
            request=request, amount=amount, goods_come_back=comes_back, words="", by=None
        )

    request.refresh_from_db()
    assert (request.status, count(gift)) == ("asked", (1, 280_000))


@pytest.mark.parametrize(("comes_back", "status"), [(True, "accepted"), (False, "closed")])
def test_the_union_decides_whether_goods_come_back(gateway, comes_back, status):  # noqa: F811
    gift = make_gift()
    request = asked(ordered(gift))
    services.refuse_return(request=request, words="Không.", by=None)
    services.appeal_return(request=request, words="Xin Hội xem.", by=None)

    verdict = {"amount": 0, "goods_come_back": comes_back, "words": "Đã xem."}
    services.decide_return(request=request, by=make_user(), **verdict)

    request.refresh_from_db()
    assert (request.status, bool(request.closed_at)) == (status, not comes_back)
    assert count(gift) == (1, 280_000)


def test_the_seller_is_asked_for_no_amount(client, gateway):  # noqa: F811
    owner = make_user()
    parcel = ordered(make_gift(), seller=make_seller(owner=owner))
    request = asked(parcel)
    client.force_login(owner)
    url = reverse("orders:parcel_return", args=[parcel.seller.slug, parcel.key, request.key])
    form = client.get(url).context["form"]
    assert list(form.fields) == ["answer", "words"]
    assert client.post(url, {"answer": "keep"}).status_code == 422

    client.post(url, {"answer": "back"})
    client.post(url, {"act": "received"})

    request.refresh_from_db()
    assert (request.status, request.amount) == ("received", 0)
    assert client.get(url).status_code == 200
    assert money_problems() == []


def test_the_buyer_reads_where_the_money_of_her_gift_is(client, gateway):  # noqa: F811
    buyer = make_user(language="en")
    parcel = ordered(make_gift(), buyer=buyer)
    request = asked(parcel)
    client.force_login(buyer)
    names = [parcel.order.number, parcel.key, request.key]
    url = reverse("orders:own_return", args=names).replace("/vi/", "/en/")
    services.accept_return(request=request, amount=0, goods_come_back=True, words="", by=None)
    assert "A gift paid for this parcel" in client.get(url).content.decode()

    services.receive_return(request=request, can_be_sold=True, by=None)

    assert "is on the gift again" in client.get(url).content.decode()
    page = client.get(f"/en/orders/{parcel.order.number}/").content.decode()
    assert "What the gift paid for it is on the gift again." in page
