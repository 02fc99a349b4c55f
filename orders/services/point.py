"""Pick-up points of the Union."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from core.pagecache import touch
from orders.models import DeliveryMethod, PickupPoint


class PointExists(Exception):
    """The unit has a point of this name."""

    def __str__(self) -> str:
        return _("This unit has a pick-up point of this name already.")


@transaction.atomic
def save_point(*, point: PickupPoint | None = None, **fields: object) -> PickupPoint:
    """Save a pick-up point; parcels on their way to it keep it, also when it is closed.

    Raises:
        PointExists: the unit has another point of this name.
    """
    point = point or PickupPoint()
    for name, value in fields.items():
        setattr(point, name, value)
    try:
        with transaction.atomic():
            point.save()
    except IntegrityError as error:
        raise PointExists from error
    sellers = DeliveryMethod.objects.filter(points=point).values_list("seller_id", flat=True)
    touch(*(f"seller:{pk}" for pk in sellers.distinct()))
    return point
