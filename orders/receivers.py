"""What orders answer when a person leaves the site or wants a copy of what it holds."""

from django.db.models import QuerySet
from django.dispatch import receiver
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.signals import person_anonymised, person_leaving
from orders import services
from orders.models import Basket, Order, Parcel, Refund, ReturnPhoto, ReturnRequest
from orders.reliability import forget_numbers
from orders.reviews import forget_author_of
from orders.services.forgetting import forget_returns


@receiver(person_leaving)
def orders_must_arrive_first(sender: type, user: User, **kwargs: object) -> str:
    """Keep the account while a seller still needs to know where to bring something."""
    if Order.objects.of(user).filter(status__in=Order.OPEN).exists():
        return _("Something you ordered is still on its way. Cancel it, or wait until it is there.")
    return ""


@receiver(person_leaving)
def money_must_go_back_first(sender: type, user: User, **kwargs: object) -> str:
    """Keep the account while money or goods go back: afterwards nobody could ask her where to."""
    returning = ReturnRequest.objects.filter(status__in=ReturnRequest.OPEN)
    of_hers = Order.objects.of(user)
    is_owed = Refund.objects.to_do().filter(order__in=of_hers).exists()
    if is_owed or returning.filter(parcel__order__in=of_hers).exists():
        return _("Money is still on its way back to you. Wait until you have it.")
    return ""


@receiver(person_anonymised)
def forget_buyer(sender: type, user: User, **kwargs: object) -> None:
    phones = list(Order.objects.of(user).exclude(phone="").values_list("phone", flat=True))
    forget_returns(user_id=user.pk)
    services.forget_buyer(user_id=user.pk)
    forget_numbers(phones)
    forget_author_of(user)
    Basket.objects.filter(user=user).delete()


def orders_of(user: User) -> list[dict[str, object]]:
    """Return her orders, for her copy of what the site holds. Six queries."""
    kept = Order.objects.of(user).select_related("commune__province").order_by("pk")
    parts = ("parcels__seller", "parcels__lines", "parcels__returns", "refunds")
    return [_order(order) for order in kept.prefetch_related(*parts)]


def _order(order: Order) -> dict[str, object]:
    names = ("number", "placed_at", "status", "name", "phone", "email", "street", "note", "total")
    kept = {name: getattr(order, name) for name in names} | {"status": Order.Status(order.status)}
    parcels = [
        {
            "seller": parcel.seller.name,
            "status": Parcel.Status(parcel.status),
            "delivery_fee": parcel.delivery_fee,
            "total": parcel.total,
            "lines": [
                {"product": line.full_name, "quantity": line.quantity, "price": line.unit_price}
                for line in parcel.lines.all()
            ],
            "returns": [_wish(wish) for wish in parcel.returns.all()],
        }
        for parcel in order.parcels.all()
    ]
    commune = order.commune.label if order.commune else ""
    refunds = [_refund(refund) for refund in order.refunds.all()]
    return kept | {"commune": commune, "parcels": parcels, "refunds": refunds}


def return_pictures_of(user: User) -> QuerySet[ReturnPhoto]:
    """Return the pictures she sent of goods that were not right."""
    hers = Order.objects.of(user)
    return ReturnPhoto.objects.filter(request__parcel__order__in=hers).order_by("pk")


def _wish(wish: ReturnRequest) -> dict[str, object]:
    """Return what she wanted to send back."""
    names = ("asked_at", "reason", "words", "status", "answer", "verdict", "amount")
    return {name: getattr(wish, name) for name in names}


def _refund(refund: Refund) -> dict[str, object]:
    names = ("created_at", "amount", "reason", "way", "status", "done_at")
    account = ("bank_bin", "bank_account", "bank_holder")
    return {name: getattr(refund, name) for name in (*names, *account)}
