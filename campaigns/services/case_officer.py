"""Naming case officers, and ending it."""

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from accounts.models import User
from campaigns.models import CaseOfficer
from union.models import Unit


class NamedAlready(Exception):
    """She is a case officer of this unit. `str()` tells the leader."""

    def __str__(self) -> str:
        return _("She is a case officer of this unit already.")


@transaction.atomic
def name_case_officer(*, user: User, unit: Unit, by: User) -> CaseOfficer:
    """Let an officer see what is sensitive about families of a unit, from today.

    Raises:
        NamedAlready: she may already.
    """
    try:
        with transaction.atomic():
            return CaseOfficer.objects.create(
                user=user, unit=unit, appointed_by=by, from_date=localdate()
            )
    except IntegrityError as error:
        raise NamedAlready from error


def end_case_officer(*, term: CaseOfficer) -> bool:
    """Close a family's file to her from now on; False if it was."""
    return CaseOfficer.objects.filter(pk=term.pk, to_date=None).update(to_date=localdate()) == 1
