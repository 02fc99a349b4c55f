"""Requiring something of officers, and reminding those who have not learnt it."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from notices.telling import Reader, tell
from training.coverage import WEEK, coverage_of
from training.models import Reminded, Requirement
from union.models import Unit


class RequirementRefused(Exception):
    """A requirement that can't be made; the sentence says why."""


@transaction.atomic
def require(*, by: User, **fields: object) -> Requirement:
    """Ask the officers of a unit and below to learn something in a year.

    Raises:
        RequirementRefused: that is required already.
    """
    try:
        with transaction.atomic():
            return Requirement.objects.create(made_by=by, **fields)
    except IntegrityError as error:
        raise RequirementRefused(_("This is required of them already.")) from error


@transaction.atomic
def remind_missing(*, requirement: Requirement, unit: Unit, now: datetime) -> int:
    """Tell everybody of a unit and below who has not learnt it; return how many were told.

    Nobody hears of one requirement more than once in seven days, whoever asks.
    """
    held = Requirement.objects.select_for_update().select_related("unit").get(pk=requirement.pk)
    lately = Reminded.objects.filter(requirement=held, at__gt=now - WEEK)
    spared = set(lately.values_list("user", flat=True))
    people = coverage_of(held, unit).missing
    told = [person.user for person in people if person.user.pk not in spared]
    rows = [Reminded(requirement=held, user=user, at=now) for user in told]
    Reminded.objects.bulk_create(
        rows, update_conflicts=True, update_fields=["at"], unique_fields=["requirement", "user"]
    )
    tell(
        kind="training_required",
        to=[Reader.of(user) for user in told],
        key=f"required:{held.pk}:{now:%Y%m%d}",
        facts={"requirement": held.pk},
    )
    return len(told)
