"""Units sold: counted with the step of the parcel, once."""

from io import StringIO

import pytest
from django.core.management import call_command

from orders import services
from products.models import Product
from tests.factories import make_product, make_seller, make_variant
from tests.orders.builders import make_basket, make_parcel, place

pytestmark = pytest.mark.django_db


def sold(parcel) -> int:
    return Product.objects.get(variants__in=parcel.lines.values("variant")).sold


@pytest.mark.parametrize(
    ("status", "units"),
    [("new", 0), ("accepted", 2), ("packed", 2), ("sent", 2), ("delivered", 2), ("refused", 0)],
)
def test_goods_count_from_acceptance_unless_they_come_back(status, units):
    assert sold(make_parcel(status=status)) == units


def test_a_cancelled_parcel_counts_no_longer():
    accepted, new = make_parcel(status="accepted"), make_parcel(status="new")

    services.cancel_parcel(parcel=accepted, by=None, reason="Hết hàng")
    services.cancel_own_parcel(parcel=new, by=None)

    assert (sold(accepted), sold(new)) == (0, 0)


def test_a_repeated_click_counts_once():
    parcel = make_parcel()

    assert services.accept_parcel(parcel=parcel, by=None) is True
    assert services.accept_parcel(parcel=parcel, by=None) is False
    with pytest.raises(services.WrongStep):
        services.send_parcel(parcel=parcel, by=None)

    assert sold(parcel) == 2


def test_two_sizes_of_a_product_add_up():
    product = make_product(seller=make_seller())
    small, large = product.variants.get(), make_variant(product)
    parcel = place(make_basket((small, 2), (large, 3))).parcels.get()

    services.accept_parcel(parcel=parcel, by=None)

    product.refresh_from_db()
    assert (product.sold, product.search_document.sold) == (5, 5)


def test_counting_anew_repairs_the_number():
    parcel, never = make_parcel(status="sent"), make_product()
    Product.objects.update(sold=99)
    out = StringIO()

    call_command("count_sold", stdout=out)
    call_command("count_sold", stdout=out)

    never.refresh_from_db()
    assert (sold(parcel), never.sold) == (2, 0)
    assert out.getvalue() == "2 products corrected.\n0 products corrected.\n"


def test_a_number_never_falls_below_nothing():
    parcel = make_parcel(status="accepted")
    Product.objects.update(sold=1)

    services.cancel_parcel(parcel=parcel, by=None, reason="Hết hàng")

    assert sold(parcel) == 0
