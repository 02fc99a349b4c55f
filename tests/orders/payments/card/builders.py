"""Builders of what Stripe tells a site."""

from datetime import timedelta

from django.utils import timezone

from core.keys import random_key
from orders.models import Dispute, Order, StripeEvent


def make_dispute(order: Order, **fields: object) -> Dispute:
    """A dispute of 280,000 that has to be answered within a week."""
    now = timezone.now()
    usual = {
        "external_id": f"du_{random_key()}",
        "amount": 280_000,
        "currency": "VND",
        "reason": "product_not_received",
        "status": "needs_response",
        "answer_by": now + timedelta(days=7),
        "created_at": now,
    }
    return Dispute.objects.create(order=order, **usual | fields)


def make_stripe_event(**fields: object) -> StripeEvent:
    """A kept webhook about nothing of ours."""
    usual = {
        "event_id": f"evt_{random_key()}",
        "type": "checkout.session.completed",
        "payload": {"data": {"object": {"id": "cs_1", "amount_total": 1, "currency": "vnd"}}},
        "created_at": timezone.now(),
    }
    return StripeEvent.objects.create(**usual | fields)
