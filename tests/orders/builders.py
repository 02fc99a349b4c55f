"""Builders of baskets, orders and parcels."""

from collections.abc import Sequence
from itertools import count

from core.keys import random_key
from orders import services
from orders.models import Basket, Order, Parcel, Voucher
from orders.quotes import quote
from orders.services import Contact
from orders.vouchers import VoucherRefused, usable_vouchers
from places.models import Commune
from products.models import Variant
from tests.factories import make_commune, make_product

_numbers = count(1)


def make_basket(*wanted: tuple[Variant, int], user: object = None) -> Basket:
    """A basket with so many of each variant."""
    basket = Basket.objects.get_or_create(user=user)[0] if user else Basket.objects.create()
    for variant, quantity in wanted:
        basket.lines.create(variant=variant, quantity=quantity, seen_price=variant.price)
    return basket


def make_contact(**fields: object) -> Contact:
    usual = {
        "name": "Trần Thị Mai",
        "phone": "+84987654321",
        "email": "mai@example.org",
        "commune": fields.pop("commune", None) or make_commune(),
        "street": "12 ngõ Chùa",
    }
    return Contact(**usual | fields)


def shown_total(
    basket: Basket, deliveries: dict, commune: Commune, codes: Sequence[str] = ()
) -> int:
    """What the last screen would show; codes that don't count are left out."""
    lines = list(basket.lines.to_order().for_page())
    try:
        vouchers = usable_vouchers(codes, user_id=basket.user_id)
        return quote(lines, deliveries, commune=commune, vouchers=vouchers).total
    except VoucherRefused:
        return quote(lines, deliveries, commune=commune).total


def place(basket: Basket, **fields: object) -> Order:
    """Order everything in `basket`, at the price it has now."""
    deliveries = fields.pop("deliveries", {})
    contact = fields.pop("contact", None) or make_contact()
    codes = fields.get("voucher_codes", ())
    total = shown_total(basket, deliveries, contact.commune, codes)
    usual = {
        "contact": contact,
        "deliveries": deliveries,
        "expected_total": total,
        "token": random_key(),
        "language": "vi",
    }
    return services.place_order(basket=basket, **usual | fields)


def make_order(*, buyer: object = None, seller: object = None, **fields: object) -> Order:
    """An order of two units of one product at 125,000 with 30,000 for delivery."""
    product = make_product(stock=5, **({"seller": seller} if seller else {}))
    return place(make_basket((product.variants.get(), 2), user=buyer), **fields)


STEPS_TO = {
    "new": [],
    "accepted": ["accept"],
    "packed": ["accept", "pack"],
    "sent": ["accept", "pack", "send"],
    "delivered": ["accept", "pack", "send", "deliver"],
    "refused": ["accept", "pack", "send", "refuse"],
}


def make_parcel(*, status: str = "new", **fields: object) -> Parcel:
    """The only parcel of an order, taken through the usual steps to `status`."""
    parcel = make_order(**fields).parcels.get()
    for step in STEPS_TO[status]:
        getattr(services, f"{step}_parcel")(parcel=parcel, by=None)
    return parcel


def only_variant(**fields: object) -> Variant:
    return make_product(**fields).variants.get()


class NoMailServer:
    """A mail backend whose server doesn't answer."""

    def __init__(self, *args: object, **options: object) -> None: ...

    def send_messages(self, messages: list) -> int:
        raise ConnectionRefusedError


def make_voucher(**fields: object) -> Voucher:
    """A voucher of the site: 20,000 off, once a person."""
    usual = {"code": f"CODE{next(_numbers)}", "kind": "amount", "amount": 20_000}
    return Voucher.objects.create(**usual | fields)
