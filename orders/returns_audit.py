"""Proof that what was agreed for returned goods was refunded. Part of `orders.audit`."""

from collections.abc import Iterator

from django.db.models import F

from orders.models import OrderLine, Parcel, Refund, ReturnLine, ReturnRequest
from orders.sums import sum_of


def returns_unlike_refunds() -> Iterator[str]:
    ended = ReturnRequest.objects.filter(status__in=["received", "closed"])
    refunds = Refund.objects.filter(reason=Refund.Reason.RETURNED)
    rows = Parcel.objects.annotate(agreed=sum_of(ended), refunded=sum_of(refunds))
    for row in rows.exclude(agreed=F("refunded")).order_by("pk"):
        yield f"parcel {row.pk}: {row.agreed} agreed for returns, {row.refunded} refunded"


def returns_unlike_lines() -> Iterator[str]:
    parts = ReturnLine.objects.filter(request__status=ReturnRequest.Status.RECEIVED)
    rows = OrderLine.objects.annotate(back=sum_of(parts, "quantity", on="line"))
    for row in rows.exclude(back=F("returned")).order_by("pk"):
        yield f"line {row.pk}: {row.returned} sent back, its returns say {row.back}"


CHECKS = (returns_unlike_refunds, returns_unlike_lines)
