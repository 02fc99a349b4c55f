"""Opening, closing and calling off a rescue, and what time does to it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from campaigns import chores, telling
from campaigns.models import CampaignPage, Rescue
from campaigns.progress import rescue_progress
from campaigns.services.pledge import release_pledge
from core.pagecache import touch
from orders.models import PickupPoint
from products.models import Variant

Status, Outcome = Rescue.Status, Rescue.Outcome
REMINDED = timedelta(hours=24)  # before the end


class RescueStopped(Exception):
    """A step that a rescue can't take. `str()` says why."""


class NotReady(RescueStopped):
    """It can't be opened: `problem` says what is missing."""

    def __init__(self, problem: str) -> None:
        self.problem = problem

    def __str__(self) -> str:
        return self.problem


class MovedOn(RescueStopped):
    def __str__(self) -> str:
        return _("Somebody was quicker: the rescue is not where it was.")


@transaction.atomic
def prepare_rescue(
    *, campaign: CampaignPage, points: list[PickupPoint], **fields: object
) -> Rescue:
    """Write down what is at risk; while it is open only the deadline and the points may change.

    Raises:
        MovedOn: it is over.
    """
    rescue = Rescue.objects.select_for_update().filter(campaign=campaign).first()
    if rescue is None:
        rescue = Rescue.objects.create(campaign=campaign, **fields)
    elif rescue.status == Status.CLOSED:
        raise MovedOn
    else:
        names = ["deadline"] if rescue.is_open else list(fields)
        for name in names:
            setattr(rescue, name, fields[name])
        rescue.save(update_fields=names)
    rescue.points.set(points)
    touch(campaign.stamp)
    return rescue


@transaction.atomic
def open_rescue(*, rescue: Rescue, by: User) -> Rescue:
    """Let people order and promise, and tell those who follow.

    Raises:
        NotReady: the page is not published, the goods are not on sale, or too few.
        MovedOn: it was opened before.
    """
    now = timezone.now()
    variant = Variant.objects.on_sale().filter(pk=rescue.variant_id).first()
    for problem in _missing(rescue, variant, now):
        raise NotReady(problem)
    confirmed = None if rescue.minimum else now
    opened = {"status": Status.OPEN, "opened_at": now, "confirmed_at": confirmed}
    if not Rescue.objects.filter(pk=rescue.pk, status=Status.DRAFT).update(**opened):
        raise MovedOn
    rescue.refresh_from_db()
    touch(rescue.campaign.stamp, "campaigns")
    telling.rescue_opened(rescue)
    return rescue


def _missing(rescue: Rescue, variant: Variant | None, now: datetime) -> list[str]:
    """Return what stands in the way of opening, as sentences."""
    others = Rescue.objects.filter(variant=rescue.variant_id, status=Status.OPEN)
    stock = variant.stock if variant else 0
    found = {
        _("Publish the campaign’s page first."): not rescue.campaign.live,
        _("The product is not on sale: the seller lists it first."): variant is None,
        _("The seller has only %(stock)d in stock. She writes down all that is at risk first.")
        % {"stock": stock}: variant is not None and stock < rescue.at_risk,
        _("The deadline is over already."): rescue.deadline <= now,
        _("Another rescue of this product is open."): others.exclude(pk=rescue.pk).exists(),
    }
    return [sentence for sentence, is_so in found.items() if is_so]


@transaction.atomic
def close_rescue(*, rescue: Rescue, outcome: str, reason: str = "", by: User | None = None) -> bool:
    """End a rescue; what was promised and not ordered is given back. False if it had ended.

    What is ordered is delivered, unless it is called off: then every order is given up in a
    job, money that came goes back the way every refund does.
    """
    rescue = Rescue.objects.select_for_update().get(pk=rescue.pk)  # promises wait for this
    ended = {"status": Status.CLOSED, "closed_at": timezone.now(), "outcome": outcome}
    ended |= {"reason": reason, "closed_by": by}
    if not Rescue.objects.filter(pk=rescue.pk, status=Status.OPEN).update(**ended):
        return False
    rescue.refresh_from_db()
    for pledge in rescue.pledges.held().select_related("rescue").order_by("pk"):
        if release_pledge(pledge=pledge):
            telling.pledge_released(pledge)
    touch(rescue.campaign.stamp, "campaigns")
    if rescue.was_called_off:
        chores.call_off.enqueue(rescue.pk, key=f"call-off:{rescue.pk}")
    return True


@transaction.atomic
def thank_buyers(*, rescue: Rescue, words: str) -> bool:
    """Publish words of thanks and send them to everybody who bought; once. False if done."""
    ended = Rescue.objects.filter(pk=rescue.pk, status=Status.CLOSED, thanked_at=None)
    if not ended.update(thanks=words, thanked_at=timezone.now()):
        return False
    rescue.refresh_from_db()
    touch(rescue.campaign.stamp)
    telling.thanks(rescue)
    return True


def look_after(*, now: datetime | None = None) -> int:
    """Do what time and numbers do to open rescues; return how many were closed. Any time."""
    now = now or timezone.now()
    still_open = Rescue.objects.filter(status=Status.OPEN).select_related("variant", "campaign")
    return sum(_look_after(rescue, now) for rescue in still_open.order_by("pk"))


def _look_after(rescue: Rescue, now: datetime) -> bool:
    reached = rescue_progress(rescue)
    is_enough = reached.reached >= rescue.minimum
    if is_enough:
        confirm(rescue=rescue)
    if rescue.deadline <= now:
        if is_enough or rescue.confirmed_at:
            return close_rescue(rescue=rescue, outcome=Outcome.DEADLINE)
        reason = _("Too few orders came together by the end.")
        return close_rescue(rescue=rescue, outcome=Outcome.CALLED_OFF, reason=reason)
    if reached.left == 0 and not reached.promised:
        return close_rescue(rescue=rescue, outcome=Outcome.SOLD_OUT)
    if rescue.deadline - now <= REMINDED:
        for pledge in rescue.pledges.held():
            telling.pledge_reminder(pledge)
    return False


@transaction.atomic
def confirm(*, rescue: Rescue) -> bool:
    """Say once that the minimum is reached, to all who have promised."""
    waiting = Rescue.objects.filter(pk=rescue.pk, status=Status.OPEN, confirmed_at=None)
    if not waiting.update(confirmed_at=timezone.now()):
        return False
    rescue.refresh_from_db(fields=["confirmed_at"])
    for pledge in rescue.pledges.held():
        telling.pledge_confirmed(pledge)
    touch(rescue.campaign.stamp)
    return True
