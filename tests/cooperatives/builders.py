"""Rows of this app that other apps' tests rarely need."""

from datetime import timedelta

from django.utils import timezone

from cooperatives.models import Invitation, Membership
from tests.factories import make_seller, make_user


def make_membership(**fields):
    """A staff member of an approved seller."""
    fields = {"role": Membership.Role.STAFF} | fields
    fields.setdefault("seller", None)
    seller = fields.pop("seller") or make_seller()
    user = fields.pop("user", None) or make_user()
    return Membership.objects.create(seller=seller, user=user, **fields)


def make_invitation(**fields):
    """An open invitation to work at a stall."""
    seller = fields.pop("seller", None) or make_seller(owner=make_user())
    fields = {"name": "Chị Lan", "expires_at": timezone.now() + timedelta(days=14)} | fields
    invited_by = fields.pop("invited_by", None) or make_user()
    return Invitation.objects.create(seller=seller, invited_by=invited_by, **fields)
