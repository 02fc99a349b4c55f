"""The demo's rescue: a bag of pomelos ordered and promised by people of the demo."""

from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from campaigns.models import CampaignPage, Pledge, Rescue
from core.keys import random_key
from orders import services
from orders.models import Basket, PickupPoint
from orders.quotes import quote
from places.models import Commune
from products.models import Product, Variant
from products.services import stock_changed
from union.models import Unit

PHONE = "+8491234{number:04d}"


def load_rescue(page: CampaignPage, words: dict) -> Rescue:
    """Open a rescue two days ago, with orders and promises; its bar moves with every order."""
    now = timezone.now()
    variant = _variant(words)
    rescue = Rescue.objects.create(
        campaign=page,
        variant=variant,
        at_risk=words["units"],
        minimum=words["minimum"],
        deadline=_evening(now + timedelta(days=4)),
        status=Rescue.Status.OPEN,
        opened_at=now - timedelta(days=2),
        confirmed_at=now - timedelta(days=1),
    )
    rescue.points.set(_points(words["points"]))
    for number, (email, many) in enumerate(words["orders"]):
        _order(User.objects.get(email=email), variant, many, number)
    _promise(rescue, words["pledges"])
    stock_changed([variant.pk])
    return rescue


def _evening(moment: datetime) -> datetime:
    return timezone.localtime(moment).replace(hour=20, minute=0, second=0, microsecond=0)


def _variant(words: dict) -> Variant:
    product = Product.objects.get(slug=words["product"])
    position = product.variants.count()
    return Variant.objects.create(
        product=product,
        label=words["label"],
        label_en=words["label_en"],
        price=words["price"],
        weight=words["weight"],
        stock=words["units"],
        position=position,
    )


def _points(rows: list[list[str]]) -> list[PickupPoint]:
    points = []
    for name, commune, street, hours in rows:
        unit = Unit.objects.filter(valid_to=None, depth=2, commune__name=commune).first()
        if unit is None:
            continue
        values = {"commune_id": unit.commune_id, "street": street, "hours": hours}
        points.append(PickupPoint.objects.get_or_create(unit=unit, name=name, defaults=values)[0])
    return points


def _order(buyer: User, variant: Variant, many: int, number: int) -> None:
    """Order some bags by the same steps a buyer takes."""
    basket, _made = Basket.objects.get_or_create(user=buyer)
    services.put_in(basket=basket, variant_id=variant.pk, quantity=many)
    commune = Commune.objects.get(pk="14362")
    contact = services.Contact(
        name=buyer.name,
        phone=PHONE.format(number=number),
        email=buyer.email,
        commune=commune,
        street="Ngõ 3",
    )
    services.place_order(
        basket=basket,
        contact=contact,
        deliveries={},
        expected_total=quote(basket.lines.to_order().for_page(), commune=commune).total,
        token=random_key(),
        language=buyer.language,
    )


def _promise(rescue: Rescue, rows: list[list]) -> None:
    """Set units aside for people who promised, all at once."""
    people = {user.email: user for user in User.objects.filter(email__in=[r[0] for r in rows])}
    pledges = [
        Pledge(
            rescue=rescue,
            user=people[email],
            name=people[email].name,
            phone=PHONE.format(number=100 + number),
            quantity=many,
        )
        for number, (email, many) in enumerate(rows)
        if email in people
    ]
    Variant.objects.take(rescue.variant_id, sum(pledge.quantity for pledge in pledges))
    Pledge.objects.bulk_create(pledges)
