"""What Stripe told us, and what went to sellers through it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from orders.models.order import Order
from orders.models.parcel import Parcel

# https://docs.stripe.com/disputes/categories
REASONS = {
    "bank_cannot_process": _("the bank could not process it"),
    "credit_not_processed": _("a promised refund did not come"),
    "customer_initiated": _("the buyer asked her bank"),
    "debit_not_authorized": _("not allowed by the account’s owner"),
    "duplicate": _("charged twice"),
    "fraudulent": _("the card’s owner did not pay this"),
    "general": _("no reason given"),
    "incorrect_account_details": _("wrong account"),
    "insufficient_funds": _("not enough money"),
    "product_not_received": _("the goods did not come"),
    "product_unacceptable": _("the goods are not as described"),
    "subscription_canceled": _("a subscription had ended"),
    "unrecognized": _("the buyer does not recognise it"),
}
STATUSES = {
    "lost": _("lost"),
    "needs_response": _("wants an answer"),
    "prevented": _("prevented"),
    "under_review": _("the bank is looking at it"),
    "warning_closed": _("closed without a dispute"),
    "warning_needs_response": _("a question that wants an answer"),
    "warning_under_review": _("the bank is looking at a question"),
    "won": _("won"),
}


ABOUT = {
    "checkout.session": _("A card payment"),
    "payment_intent": _("A card payment"),
    "refund": _("Money back to a card"),
    "charge.refund": _("Money back to a card"),
    "charge.dispute": _("A disputed payment"),
    "transfer": _("Money to a seller’s account"),
    "account": _("A seller’s account"),
}


class StripeEvent(models.Model):
    """One webhook, kept before it is handled; handled once however often it comes."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting")
        HANDLED = "handled", _("handled")
        IGNORED = "ignored", _("not needed")
        FAILED = "failed", _("failed")
        DOUBTFUL = "doubtful", _("doubtful")  # signed, but its figures are not ours

    event_id = models.CharField(max_length=120, unique=True)  # evt_…
    type = models.CharField(max_length=80)
    payload = models.JSONField()
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    problem = models.TextField(blank=True)
    created_at = models.DateTimeField()  # at Stripe
    received_at = models.DateTimeField(auto_now_add=True)
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["received_at", "id"],
                name="stripe_event_waiting",
                condition=Q(status__in=["waiting", "failed"]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.event_id}"

    @property
    def label(self) -> str:
        """What it is about, in plain words."""
        about = (words for start, words in ABOUT.items() if self.type.startswith(start))
        return str(next(about, self.type))


class StripeAccount(models.Model):
    """A seller's own account at Stripe, for those who can have one."""

    seller = models.OneToOneField(Seller, models.PROTECT, related_name="stripe_account")
    account_id = models.CharField(max_length=120, unique=True)  # acct_…
    can_receive = models.BooleanField(default=False)
    problem = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.account_id


class CardTransfer(models.Model):
    """A parcel's money on its way to its seller's Stripe account. One a parcel."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")

    parcel = models.OneToOneField(Parcel, models.PROTECT, related_name="card_transfer")
    account = models.ForeignKey(StripeAccount, models.PROTECT, related_name="transfers")
    amount = models.PositiveBigIntegerField()  # smallest unit of the order's currency
    reversed = models.PositiveBigIntegerField(default=0)
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    transfer_id = models.CharField(max_length=120, blank=True, db_index=True)  # tr_…
    problem = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="card_transfer_positive", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="card_transfer_reversed_at_most_sent", condition=Q(reversed__lte=F("amount"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.amount} ({self.status})"


class Dispute(models.Model):
    """A buyer's bank asks a card payment back."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="disputes")
    external_id = models.CharField(max_length=120, unique=True)  # dp_…
    amount = models.PositiveBigIntegerField()
    currency = models.CharField(max_length=3)
    reason = models.CharField(max_length=60)
    status = models.CharField(max_length=40)  # as Stripe says: needs_response, won, lost …
    answer_by = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name, verbose_name_plural = _("dispute"), _("disputes")

    def __str__(self) -> str:
        return f"{self.order}: {self.reason}"

    @property
    def reason_label(self) -> str:
        """Stripe's reason in plain words; its own word for one that is new."""
        return REASONS.get(self.reason, self.reason)

    @property
    def status_label(self) -> str:
        return STATUSES.get(self.status, self.status)
