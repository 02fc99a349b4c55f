"""Who may see and run sessions, requirements and the funnel at the staff desk."""

from accounts.models import User
from training.models import Enrolment, Requirement, Session
from training.models.enrolment import EnrolmentQuerySet
from training.models.requirement import RequirementQuerySet
from training.models.session import SessionQuerySet
from union.access import units_for


def sessions_of(user: User) -> SessionQuerySet:
    """Return the sessions of the units that `user` acts for."""
    return Session.objects.under(units_for(user))


def enrolments_of(user: User) -> EnrolmentQuerySet:
    """Return everybody on the lists of these sessions."""
    return Enrolment.objects.filter(session__in=sessions_of(user).values("pk"))


def requirements_of(user: User) -> RequirementQuerySet:
    """Return what the officers of her units, and of those above, have to learn."""
    return Requirement.objects.about(units_for(user))


def communes_of(user: User) -> list[str] | None:
    """Return the codes of the communes whose numbers she sees in full; None for all."""
    units = units_for(user)
    if user.is_superuser or units.filter(depth=1).exists():
        return None
    return list(units.exclude(commune=None).values_list("commune", flat=True).distinct())
