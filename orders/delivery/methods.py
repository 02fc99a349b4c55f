"""A seller's own methods of delivery, priced for goods and a place."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Prefetch

from orders.delivery.ways import DeliveryWay
from orders.delivery.zones import NotReached, TooHeavy, price_in
from orders.models import DeliveryMethod, PickupPoint
from places.models import Commune

Kind = DeliveryMethod.Kind


def methods_of(sellers: Collection[int]) -> dict[int, list[DeliveryMethod]]:
    """Return the methods in use of each seller, with rates and points; three queries."""
    points = PickupPoint.objects.filter(is_active=True).select_related("commune__province")
    found = DeliveryMethod.objects.filter(seller__in=sellers, is_active=True).prefetch_related(
        "rates", Prefetch("points", points, to_attr="open_points")
    )
    methods = defaultdict(list)
    for method in found.order_by("position", "pk"):
        methods[method.seller_id].append(method)
    return methods


def ways_by_method(
    methods: Iterable[DeliveryMethod], part: object, commune: Commune | None
) -> list[DeliveryWay]:
    """Return every way her methods offer; those that bring may be impossible.

    `part` has `goods_total` and `weight`. What can't be fetched isn't listed at all.
    """
    ways = []
    for method in methods:
        if method.kind == Kind.HOME:
            ways.append(_priced(method, part, commune))
        else:
            points = _near_first(method, commune) if method.kind == Kind.POINT else [None]
            ways += [_priced(method, part, commune, point) for point in points]
    return [way for way in ways if way.is_possible or not way.is_pickup]


def _priced(
    method: DeliveryMethod, part: object, commune: Commune | None, point: PickupPoint | None = None
) -> DeliveryWay:
    """Return one way; to a pick-up point it costs what the point's own place costs."""
    fee, is_from, problem = 0, False, ""
    rates = method.rates.all()
    if rates or method.kind == Kind.HOME:  # fetching is free unless she says otherwise
        try:
            place = point.commune if point else commune
            fee, is_from = price_in(rates, commune=place, weight=part.weight)
        except NotReached:
            problem = "far"
        except TooHeavy:
            problem = "heavy"
    if method.free_from is not None and part.goods_total >= method.free_from:
        fee, is_from = 0, False
    return DeliveryWay(
        key=f"point-{method.pk}-{point.pk}" if point else f"method-{method.pk}",
        kind=method.kind,
        fee=fee,
        name=method.name,
        free_from=method.free_from,
        method_id=method.pk,
        point=point,
        days=(method.days_min, method.days_max),
        is_from=is_from,
        problem=problem,
    )


def _near_first(method: DeliveryMethod, commune: Commune | None) -> list[PickupPoint]:
    """Return the points of a method: those of the commune, of the province, then the rest."""

    def distance(point: PickupPoint) -> int:
        if commune is None or point.commune_id == commune.pk:
            return 0
        return 1 if point.commune.province_id == commune.province_id else 2

    return sorted(method.open_points, key=lambda point: (distance(point), point.pk))
