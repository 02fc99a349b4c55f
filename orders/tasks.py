"""What is done after an order has changed. Thin: the work is in `mails`."""

from django.db import transaction
from django_tasks import task

from orders import mails
from orders.models import Order, Parcel, Refund


def after_commit(wanted: object, *arguments: int) -> None:
    """Enqueue a task once the transaction stands; a failure never reaches the request."""
    transaction.on_commit(lambda: wanted.enqueue(*arguments), robust=True)


def _parcel(parcel_id: int) -> Parcel:
    return Parcel.objects.for_page().get(pk=parcel_id)


@task()
def mail_order_placed(order_id: int) -> None:
    """Thank the buyer, and tell every seller about her parcel."""
    order = Order.objects.for_page().get(pk=order_id)
    mails.to_buyer("placed", order)
    for parcel in order.parcels.for_page().order_by("pk"):
        mails.to_sellers("new_parcel", parcel)


@task()
def mail_parcel_sent(parcel_id: int) -> None:
    parcel = _parcel(parcel_id)
    mails.to_buyer("sent", parcel.order, parcel)


@task()
def mail_parcel_delivered(parcel_id: int) -> None:
    parcel = _parcel(parcel_id)
    mails.to_buyer("delivered", parcel.order, parcel)


@task()
def mail_parcel_cancelled(parcel_id: int) -> None:
    parcel = _parcel(parcel_id)
    mails.to_buyer("cancelled", parcel.order, parcel)


@task()
def mail_cancelled_by_buyer(parcel_id: int) -> None:
    mails.to_sellers("cancelled_by_buyer", _parcel(parcel_id))


@task()
def mail_lines_cancelled(parcel_id: int) -> None:
    """Tell the buyer that a part of a parcel won't come."""
    parcel = _parcel(parcel_id)
    mails.to_buyer("lines_cancelled", parcel.order, parcel)


@task()
def mail_order_expired(order_id: int) -> None:
    """Tell the buyer that the goods are no longer held for her."""
    mails.to_buyer("expired", Order.objects.for_page().get(pk=order_id))


@task()
def mail_refund_sent(refund_id: int) -> None:
    refund = Refund.objects.select_related("order").get(pk=refund_id)
    mails.to_buyer("refund_sent", refund.order)
