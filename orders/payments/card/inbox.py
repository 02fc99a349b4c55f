"""Webhooks: kept as they came, then handled once, however often and in whatever order they come."""

import logging
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import override

from jobs.functions import job
from orders.models import StripeEvent
from orders.payments.card import (  # noqa: F401  they register handlers
    connect,
    disputes,
    payments,
    refunds,
    transfers,
)
from orders.payments.card.client import asking, client
from orders.payments.card.matching import Doubtful, NotOurs
from orders.payments.card.register import HANDLERS

Status = StripeEvent.Status
OPEN = (Status.WAITING, Status.FAILED)
MOST_TRIES = 20
ABOUT_PERSON = {
    "billing_details",
    "collected_information",
    "customer_details",
    "customer_email",
    "email",
    "individual",
    "receipt_email",
    "shipping",
    "shipping_details",
}
PAUSE = timedelta(minutes=1)  # a sweep leaves alone what has just come: its own task is at it
# These name a payment only; it may be one of ours whose own event is still on its way.
FOLLOWERS = ("charge.dispute.", "refund.", "charge.refund.", "transfer.")
PATIENCE = timedelta(hours=1)
BACK = timedelta(days=3)  # how far `fetch` looks when nobody says

logger = logging.getLogger(__name__)


def without_person(event: dict) -> dict:
    """Return an event without what it says about the buyer: the site knows her, or need not."""
    thing = event["data"]["object"]
    kept = {name: value for name, value in thing.items() if name not in ABOUT_PERSON}
    return event | {"data": event["data"] | {"object": kept}}


def keep(event: dict) -> tuple[StripeEvent, bool]:
    """Write an event down; return its row, and whether it is new."""
    return StripeEvent.objects.get_or_create(
        event_id=event["id"],
        defaults={
            "type": event["type"],
            "payload": without_person(event),
            "created_at": datetime.fromtimestamp(event["created"], UTC),
        },
    )


@transaction.atomic
def receive(event: dict) -> None:
    """Keep a webhook's event and have it handled: both, or neither. Twice is the same as once.

    Raises:
        KeyError, TypeError, ValueError: it has no shape of an event.
    """
    kept, is_new = keep(event)
    if is_new:
        handle_later.enqueue(kept.pk, key=f"stripe-event:{kept.pk}")


@job(retries=8, backoff=5)
def handle_later(event_id: int) -> None:
    """Handle one event that was kept."""
    take_in(event_id=event_id)


def take_in(*, event_id: int, again: bool = False) -> str:
    """Handle a kept event, if nobody has; return its status. Safe to run at any time.

    `again` also takes doubtful ones: staff have put right what was wrong.

    Raises:
        Exception: whatever the handler raised; the event is `failed` then, and tried again.
    """
    try:
        return _take_in(event_id, (*OPEN, Status.DOUBTFUL) if again else OPEN)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"[:2000]
        failed = StripeEvent.objects.filter(pk=event_id, status__in=OPEN)
        failed.update(status=Status.FAILED, problem=problem, tries=F("tries") + 1)
        raise


@transaction.atomic
def _take_in(event_id: int, statuses: tuple[str, ...]) -> str:
    """Do what the event says and write that down: both, or neither."""
    event = StripeEvent.objects.select_for_update().get(pk=event_id)  # a second worker waits
    if event.status not in statuses:
        return event.status
    handler = HANDLERS.get(event.type)
    event.status, event.problem = Status.HANDLED if handler else Status.IGNORED, ""
    try:
        if handler:
            with transaction.atomic(), override(settings.LANGUAGE_CODE):  # staff read problems
                handler(event.payload["data"]["object"])
    except NotOurs:
        is_early = event.type.startswith(FOLLOWERS) and _age(event) < PATIENCE
        event.status = Status.WAITING if is_early else Status.IGNORED
    except Doubtful as error:
        event.status, event.problem = Status.DOUBTFUL, str(error)
        logger.error("Stripe's event %s is doubtful: %s", event.event_id, error)
    event.handled_at = None if event.status == Status.WAITING else timezone.now()
    event.save(update_fields=["status", "problem", "handled_at"])
    return event.status


def _age(event: StripeEvent) -> timedelta:
    return timezone.now() - event.received_at


def sweep(*, now: datetime | None = None) -> int:
    """Handle what was kept but not handled: its task was lost, or failed. Return how many."""
    now = now or timezone.now()
    left = StripeEvent.objects.filter(
        status__in=OPEN, tries__lt=MOST_TRIES, received_at__lte=now - PAUSE
    )
    done = 0
    for pk in left.order_by("received_at", "pk").values_list("pk", flat=True)[:200]:
        try:
            take_in(event_id=pk)
            done += 1
        except Exception:
            logger.exception("Stripe's event %s failed", pk)
    return done


def fetch(*, since: datetime | None = None) -> int:
    """Ask Stripe for events whose webhook never came, and keep them; return how many are new.

    Raises:
        Unreachable: Stripe doesn't answer.
    """
    since = since or timezone.now() - BACK
    wanted = {"types": sorted(HANDLERS), "created": {"gte": int(since.timestamp())}, "limit": 100}
    new = 0
    with asking():
        for event in client().v1.events.list(wanted).auto_paging_iter():
            new += keep(event.to_dict())[1]
    return new
