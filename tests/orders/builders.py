"""Builders of baskets, orders and parcels."""

from core.keys import random_key
from orders import services
from orders.models import Basket, Order, Parcel
from orders.quotes import quote
from orders.services import Contact
from products.models import Variant
from tests.factories import make_commune, make_product


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


def place(basket: Basket, **fields: object) -> Order:
    """Order everything in `basket`, at the price it has now."""
    deliveries = fields.pop("deliveries", {})
    contact = fields.pop("contact", None) or make_contact()
    lines = basket.lines.to_order().for_page()
    total = quote(lines, deliveries, commune=contact.commune).total
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
