"""Who sees which questions.

Officers see those of their units and of all below. Confidential ones are seen only by leaders
and officers of the very unit that was asked: not by units above, not by administrators.
"""

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from accounts.models import User
from tickets.models import Ticket, TicketQuerySet
from union.access import APPROVERS, units_for
from union.models import Officer, Unit, UnitQuerySet


def tickets_seen_by(user: User) -> TicketQuerySet:
    """Return the questions that an officer may read and answer."""
    if not user.is_active:
        return Ticket.objects.none()
    usual = Q(is_sensitive=False, unit__in=units_for(user, roles=APPROVERS))
    return Ticket.objects.filter(usual | Q(is_sensitive=True, unit__in=own_units(user)))


def own_units(user: User) -> QuerySet:
    """Return the ids of the units at which she herself holds an office that answers."""
    terms = Officer.objects.in_office(localdate()).filter(user_id=user.pk, role__in=APPROVERS)
    return terms.values("unit")


def answers_questions(user: User) -> bool:
    """Return True if the desk of questions is hers to open."""
    return user.is_active and units_for(user, roles=APPROVERS).exists()


def colleagues(ticket: Ticket) -> dict[int, str]:
    """Return who of the unit can take a question on, by id."""
    terms = Officer.objects.in_office(localdate()).filter(unit=ticket.unit, role__in=APPROVERS)
    people = terms.select_related("user").order_by("user__name", "pk")
    return {term.user_id: str(term.user) for term in people if term.user.is_active}


def units_to_pass_on(ticket: Ticket) -> UnitQuerySet:
    """Return the units that a question can be passed on to."""
    return Unit.objects.in_force(localdate()).exclude(pk=ticket.unit_id).in_order()
