"""A rescue: goods that spoil unless people buy them now, in the shop's own basket."""

from datetime import UTC, datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from campaigns.models.page import CampaignPage
from core.keys import random_key
from orders.models import Basket, Order, OrderLine, PickupPoint
from products.models import Variant
from union.models import Unit

NEVER = datetime(9999, 1, 1, tzinfo=UTC)


class RescueQuerySet(models.QuerySet):
    def loaded(self) -> "RescueQuerySet":
        """Load what its part of a page shows, with units `promised` and `ordered`; one query."""
        held = Pledge.objects.held().filter(rescue=models.OuterRef("pk")).order_by()
        units = held.values("rescue").annotate(units=models.Sum("quantity")).values("units")
        promised = Coalesce(models.Subquery(units), 0)
        rescues = self.select_related("variant__product__seller", "campaign")
        return rescues.annotate(promised=promised, ordered=_units_ordered())


def _units_ordered() -> Coalesce:
    """Count units in orders placed while a rescue is open; see also `progress.lines_of`."""
    lines = OrderLine.objects.filter(
        variant=models.OuterRef("variant"),
        order__placed_at__gte=models.OuterRef("opened_at"),
        order__placed_at__lte=Coalesce(models.OuterRef("closed_at"), models.Value(NEVER)),
    )
    left = models.Sum(F("quantity") - F("cancelled") - F("returned"))
    units = lines.order_by().values("variant").annotate(units=left).values("units")
    return Coalesce(models.Subquery(units), 0)


class Rescue(models.Model):
    """What is at risk and how it is sold. Its price is the variant's own price.

    What is ordered is counted from the lines of orders of this variant since it opened.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", _("being prepared")
        OPEN = "open", _("open")
        CLOSED = "closed", _("closed")

    class Outcome(models.TextChoices):
        DEADLINE = "deadline", _("the time is over")
        SOLD_OUT = "sold_out", _("all of it is saved")
        OFFICER = "officer", _("closed by the Union")
        CALLED_OFF = "called_off", _("called off")

    campaign = models.OneToOneField(CampaignPage, models.PROTECT, related_name="rescue")
    variant = models.ForeignKey(Variant, models.PROTECT, related_name="+")
    at_risk = models.PositiveIntegerField(_("units at risk"))  # of the variant
    minimum = models.PositiveIntegerField(
        _("units needed before anything is picked"), default=0
    )  # orders and pledges together; 0: none
    most_each = models.PositiveIntegerField(_("units one person may promise"), default=20)
    deadline = models.DateTimeField(_("until"))
    points = models.ManyToManyField(
        PickupPoint, blank=True, related_name="+", verbose_name=_("pick-up points")
    )
    status = models.CharField(max_length=6, choices=Status, default=Status.DRAFT)
    opened_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)  # the minimum is reached
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    reason = models.CharField(_("why"), max_length=300, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    thanks = models.TextField(_("words of thanks"), max_length=1000, blank=True)
    thanked_at = models.DateTimeField(null=True, blank=True)

    objects = RescueQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name, verbose_name_plural = _("rescue"), _("rescues")
        constraints = [
            models.UniqueConstraint(
                fields=["variant"], condition=Q(status="open"), name="rescue_one_open_a_variant"
            ),
            models.CheckConstraint(name="rescue_something_at_risk", condition=Q(at_risk__gte=1)),
            models.CheckConstraint(
                name="rescue_minimum_within_risk", condition=Q(minimum__lte=F("at_risk"))
            ),
            models.CheckConstraint(
                name="rescue_open_has_time",
                condition=Q(status="draft", opened_at=None)
                | ~Q(status="draft") & Q(opened_at__isnull=False),
            ),
            models.CheckConstraint(
                name="rescue_closed_has_outcome",
                condition=Q(status="closed", closed_at__isnull=False) & ~Q(outcome="")
                | ~Q(status="closed") & Q(closed_at=None, outcome=""),
            ),
            models.CheckConstraint(
                name="rescue_person_says_why",
                condition=~Q(outcome__in=["officer", "called_off"]) | ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.at_risk} × {self.variant_id}"

    @property
    def is_open(self) -> bool:
        return self.status == self.Status.OPEN

    @property
    def was_called_off(self) -> bool:
        return self.outcome == self.Outcome.CALLED_OFF

    @property
    def weight(self) -> int:
        """Grams of one unit, 0 if unknown; needs `variant`."""
        return self.variant.weight or 0


class PledgeQuerySet(models.QuerySet):
    def held(self) -> "PledgeQuerySet":
        """Promises for which units are set aside."""
        return self.filter(status=Pledge.Status.HELD)


class Pledge(models.Model):
    """A promise to take so many units, taken from stock until it is ordered or let go."""

    class Status(models.TextChoices):
        HELD = "held", _("promised")
        ORDERED = "ordered", _("ordered")
        RELEASED = "released", _("let go")

    rescue = models.ForeignKey(Rescue, models.PROTECT, related_name="pledges")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="pledges"
    )
    key = models.CharField(max_length=22, unique=True, default=random_key)
    name = models.CharField(_("name"), max_length=120)
    phone = models.CharField(_("phone"), max_length=16)
    quantity = models.PositiveIntegerField(_("how many"))
    status = models.CharField(max_length=8, choices=Status, default=Status.HELD)
    basket = models.ForeignKey(Basket, models.SET_NULL, null=True, blank=True, related_name="+")
    order = models.ForeignKey(Order, models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = PledgeQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name, verbose_name_plural = _("promise"), _("promises")
        constraints = [
            models.UniqueConstraint(
                fields=["rescue", "user"],
                condition=Q(status="held"),
                name="pledge_one_held_a_person",
            ),
            models.CheckConstraint(name="pledge_of_something", condition=Q(quantity__gte=1)),
            models.CheckConstraint(
                name="pledge_ended_has_time",
                condition=Q(status="held", ended_at=None)
                | ~Q(status="held") & Q(ended_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.rescue_id}"


class HandoverPhoto(models.Model):
    """A picture of goods being handed over, shown on the campaign's page."""

    rescue = models.ForeignKey(Rescue, models.CASCADE, related_name="photos")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    photo = models.ForeignKey("images.Photo", models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.photo)
