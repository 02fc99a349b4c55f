"""Until when goods may be sent back, which of them, and what for them is fair."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from cooperatives.models import Seller
from orders.models import Order, OrderLine, Parcel, ReturnRequest, SellerEntry, SellerTerms

Status = ReturnRequest.Status

RETURN_DAYS = 7  # where a seller hasn't said otherwise
ANSWER_DAYS = 3  # a seller who is silent longer leaves it to the Union
SEND_DAYS = 30  # goods that aren't back by then stay with the buyer
MOST_PHOTOS = 5

# The seller's fault: she pays for the way there too when everything goes back.
HER_FAULT = ("damaged", "wrong", "missing", "unlike")
ARRIVED = (Parcel.Status.DELIVERED, Parcel.Status.RETURNED)


@dataclass(frozen=True)
class Returnable:
    """A line of a delivered parcel and how many units of it may still be sent back."""

    line: OrderLine
    most: int

    @property
    def name(self) -> str:
        return f"line-{self.line.pk}"


@dataclass(frozen=True)
class Offer:
    """What an order's page says about sending back one parcel."""

    requests: list[ReturnRequest]
    until: datetime | None  # None: nothing may be asked now


def offers(order: Order, *, now: datetime) -> dict[int, Offer]:
    """Return what may be asked, and was, of each parcel that has arrived. Three queries at most.

    Needs the order's parcels with their lines.
    """
    arrived = [parcel for parcel in order.parcels.all() if parcel.status in ARRIVED]
    if not arrived:
        return {}
    of_parcel: dict[int, list[ReturnRequest]] = {parcel.pk: [] for parcel in arrived}
    found = ReturnRequest.objects.filter(parcel__in=arrived).prefetch_related("lines")
    for request in found.order_by("pk"):
        of_parcel[request.parcel_id].append(request)
    days = _days({parcel.seller_id for parcel in arrived})
    return {
        parcel.pk: _offer(parcel, of_parcel[parcel.pk], days.get(parcel.seller_id), now)
        for parcel in arrived
    }


def may_ask(parcel: Parcel, *, now: datetime) -> bool:
    """Return True if the buyer may ask to send something back now. At most four queries."""
    requests = list(parcel.returns.prefetch_related("lines"))
    days = _days([parcel.seller_id]).get(parcel.seller_id)
    return _offer(parcel, requests, days, now).until is not None


def returnable(parcel: Parcel) -> list[Returnable]:
    """Return the lines of which something may still be sent back. At most three queries."""
    return _returnable(parcel, list(parcel.returns.prefetch_related("lines")))


def _days(seller_ids: Iterable[int]) -> dict[int, int]:
    terms = SellerTerms.objects.filter(seller__in=seller_ids)
    return dict(terms.values_list("seller", "return_days"))


def _offer(parcel: Parcel, requests: list[ReturnRequest], days: int | None, now: datetime) -> Offer:
    """Say until when; one wish at a time, and a no is appealed against, not asked again."""
    until = None
    if parcel.status == Parcel.Status.DELIVERED and parcel.to_pay and parcel.finished_at:
        until = parcel.finished_at + timedelta(days=RETURN_DAYS if days is None else days)
    stops = any(request.status in ReturnRequest.OPEN or request.is_no for request in requests)
    if until and (now > until or stops or not _returnable(parcel, requests)):
        until = None
    return Offer(requests, until)


def _returnable(parcel: Parcel, requests: list[ReturnRequest]) -> list[Returnable]:
    """Units that were paid for, or are asked for, are spoken for."""
    taken: Counter[int] = Counter()
    for request in requests:
        is_kept = request.status == Status.CLOSED and request.amount  # she has goods and money
        if is_kept or request.status in ReturnRequest.OPEN:
            for part in request.lines.all():
                taken[part.line_id] += part.quantity
    lines = sorted(parcel.lines.all(), key=lambda line: line.pk)
    found = [Returnable(line, line.left - taken[line.pk]) for line in lines]
    return [each for each in found if each.most > 0]


def fair_amount(request: ReturnRequest) -> int:
    """Return what the goods cost, with delivery if all of them go back by the seller's fault.

    Needs the request's lines; never more than the parcel still costs.
    """
    asked = {part.line_id: part.quantity for part in request.lines.all()}
    lines = list(request.parcel.lines.all())
    if request.reason in HER_FAULT and all(asked.get(line.pk, 0) == line.left for line in lines):
        return request.parcel.to_pay
    amount = sum(
        line.worth(asked[line.pk], after=line.quantity - line.left)
        for line in lines
        if line.pk in asked
    )
    return min(amount, request.parcel.to_pay)


def may_appeal(request: ReturnRequest) -> bool:
    """Return True if the buyer may ask the Union: it has not decided yet, and there is why.

    Also after a full yes: a seller who has the goods may never say so. Lines as `fair_amount`.
    """
    if request.verdict or request.status not in (Status.REFUSED, Status.ACCEPTED):
        return False
    is_refused = request.status == Status.REFUSED
    return is_refused or request.goods_come_back or request.amount < fair_amount(request)


def chosen(lines: Iterable[Returnable], answers: Mapping[str, int | None]) -> dict[int, int]:
    """Return units by the line's id out of a form's answers."""
    return {each.line.pk: answers[each.name] for each in lines if answers.get(each.name)}


def money_is_with_seller(parcel: Parcel) -> bool:
    """Return True if the seller took the cash herself, so that she pays it back. One query."""
    return SellerEntry.objects.filter(parcel=parcel, kind=SellerEntry.Kind.CASH_KEPT).exists()


def arbitrable(sellers: QuerySet[Seller]) -> QuerySet[ReturnRequest]:
    """Return what waits for the Union, of these sellers."""
    return ReturnRequest.objects.filter(status=Status.APPEALED, parcel__seller__in=sellers)
