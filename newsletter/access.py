"""Whose letters an officer writes, and whose she lets go."""

from accounts.models import User
from newsletter.models import Issue
from union.access import LEADERS, units_for
from union.models import Unit


def issues_seen_by(user: User) -> object:
    """Return the letters of an officer's units."""
    return Issue.objects.filter(unit__in=units_for(user))


def may_send(user: User, unit: Unit) -> bool:
    """Return True for leaders of the unit or of one above it."""
    return units_for(user, roles=LEADERS).filter(pk=unit.pk).exists()
