"""A few orders on their way, so that desks and order pages have something to show."""

from dataclasses import dataclass

from accounts.models import User
from core.keys import random_key
from marketplace.demo.carriers import POST
from orders import services
from orders.models import Basket, Carrier, Order, Parcel
from orders.quotes import quote
from places.models import Commune
from products.models import Variant


@dataclass(frozen=True)
class DemoOrder:
    """Who orders how many of which sellers' newest goods, and how far the parcels are."""

    email: str
    phone: str
    commune: str  # code
    street: str
    goods: tuple[tuple[str, int, int], ...]  # seller, which of her products, how many
    steps: int  # of `STEPS`


STEPS = ("accept", "pack", "send", "deliver")
ORDERS = [
    DemoOrder(
        "khach-lan@example.org",
        "+84912345701",
        "14359",
        "Số 8, ngõ 12",
        (("ong-cuc-phuong", 0, 2), ("coi-phat-diem", 0, 1)),
        4,
    ),
    DemoOrder(
        "khach-minh@example.org",
        "+84912345702",
        "14404",
        "Xóm Nga",
        (("ong-cuc-phuong", 1, 1),),
        3,
    ),
    DemoOrder(
        "khach-thu@example.org",
        "+84912345703",
        "14620",
        "Khu phố 5",
        (("ong-cuc-phuong", 0, 1), ("nuoc-mam-sa-chau", 0, 2)),
        2,
    ),
    DemoOrder(
        "buyer-anna@example.org",
        "+84912345704",
        "14359",
        "Tam Cốc Garden, room 4",
        (("ong-cuc-phuong", 2, 2),),
        1,
    ),
    DemoOrder(
        "khach-tuan@example.org",
        "+84912345705",
        "14362",
        "12 Quang Trung",
        (("ong-cuc-phuong", 0, 3), ("tra-sen-tam-coc", 0, 1)),
        0,
    ),
    DemoOrder(
        "khach-lan@example.org",
        "+84912345701",
        "14359",
        "Số 8, ngõ 12",
        (("ong-cuc-phuong", 1, 2),),
        0,
    ),
]


def load_orders() -> int:
    """Place the demo's orders if there is none; return how many were placed."""
    if Order.objects.exists():
        return 0
    for wanted in ORDERS:
        place(wanted)
    return len(ORDERS)


def place(wanted: DemoOrder, **fields: object) -> Order:
    """Place one order and take its parcels as many steps as it says."""
    buyer = User.objects.get(email=wanted.email)
    basket, _made = Basket.objects.get_or_create(user=buyer)
    for seller, number, quantity in wanted.goods:
        variants = Variant.objects.filter(
            product__seller__slug=seller, product__is_public=True, stock__gte=quantity
        )
        variant = variants.order_by("-product__listed_at", "position")[number]
        services.put_in(basket=basket, variant_id=variant.pk, quantity=quantity)
    commune = Commune.objects.get(pk=wanted.commune)
    contact = services.Contact(
        name=buyer.name,
        phone=wanted.phone,
        email=buyer.email,
        commune=commune,
        street=wanted.street,
    )
    order = services.place_order(
        basket=basket,
        contact=contact,
        deliveries={},
        expected_total=quote(basket.lines.to_order().for_page(), commune=commune).total,
        token=random_key(),
        language=buyer.language,
        **fields,
    )
    for parcel in order.parcels.order_by("pk"):
        walk(parcel, wanted.steps)
    return order


def walk(parcel: Parcel, steps: int) -> None:
    """Take a parcel some steps towards the buyer, in its seller's name."""
    seller = parcel.seller.memberships.order_by("pk")[0].user
    post = Carrier.objects.filter(code=POST).first()
    for step in STEPS[:steps]:
        more = {"by_carrier": post, "tracking_number": f"NB{parcel.pk:06d}VN"}
        extra = more if step == "send" else {}
        getattr(services, f"{step}_parcel")(parcel=parcel, by=seller, **extra)
