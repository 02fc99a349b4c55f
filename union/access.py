"""Who may act for which units.

An officer acts for her unit and all below it while her term lasts and her unit exists;
an administrator for all. Units below that have ended stay in the answer: what they left
behind (sellers, pages, pictures) is looked after by the units above. To choose a unit
for something new, add `.in_force(today)`.
"""

from collections.abc import Iterable
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.utils.timezone import localdate

from accounts.models import User

from .models import Officer, OfficerQuerySet, Unit, UnitQuerySet

LEADERS = (Officer.Role.LEADER,)
APPROVERS = (Officer.Role.LEADER, Officer.Role.OFFICER)  # editors only write

Person = User | AnonymousUser


def units_for(
    user: Person, on: date | None = None, roles: Iterable[str] = Officer.Role.values
) -> UnitQuerySet:
    """Return the units that `user` may act for on a day, today by default.

    One query here for her terms, one when the answer is used.
    """
    if not user.is_active:
        return Unit.objects.none()
    if user.is_superuser:
        return Unit.objects.all()
    return Unit.objects.beneath(_offices(user, on or localdate(), roles))


def may_act_for(user: Person, unit: Unit) -> bool:
    """Return True if `user` may act for `unit` today, in any role."""
    return _holds(user, unit, Officer.Role.values)


def may_approve(user: Person, unit: Unit) -> bool:
    """Return True if `user` may say yes or no in the name of `unit`: editors may not."""
    return _holds(user, unit, APPROVERS)


def may_appoint(user: Person, unit: Unit) -> bool:
    """Return True if `user` may appoint officers of `unit`: leaders of it or above it."""
    return _holds(user, unit, LEADERS)


def may_rearrange(user: Person, unit: Unit) -> bool:
    """Return True if `user` may move or merge `unit`: leaders of what is above it."""
    above = unit.get_parent()
    return bool(above) and not unit.valid_to and may_appoint(user, above)


def is_officer(user: Person) -> bool:
    """Return True if `user` holds an office today, or is an administrator."""
    return user.is_active and (user.is_superuser or bool(_offices(user, localdate())))


def is_leader(user: Person) -> bool:
    """Return True if `user` may appoint officers somewhere."""
    return user.is_active and (user.is_superuser or bool(_offices(user, localdate(), LEADERS)))


def is_top_officer(user: Person) -> bool:
    """Return True if `user` may decide for the whole site: an officer of a top unit."""
    return units_for(user, roles=APPROVERS).filter(depth=1).exists()


def officers_of(unit: Unit, roles: Iterable[str] = APPROVERS) -> OfficerQuerySet:
    """Return those in office today at `unit`, else at the nearest unit above that has some.

    Two queries at most. For notices that somebody has to read.
    """
    paths = [unit.path[:end] for end in range(4, len(unit.path) + 1, 4)]
    in_office = Officer.objects.in_office(localdate()).filter(role__in=roles, user__is_active=True)
    nearest = in_office.filter(unit__path__in=paths).order_by("-unit__depth")
    path = nearest.values_list("unit__path", flat=True).first()
    return in_office.filter(unit__path=path).select_related("user").order_by("pk")


def _holds(user: Person, unit: Unit, roles: Iterable[str]) -> bool:
    if not user.is_active or user.is_superuser:
        return user.is_active
    return any(unit.path.startswith(path) for path in _offices(user, localdate(), roles))


def _offices(user: Person, on: date, roles: Iterable[str] = Officer.Role.values) -> list[str]:
    """Return the paths of the units where `user` holds an office on a day.

    A page of the staff desk asks some twenty times: `user.answers` keeps what was said while
    it is read (see `accounts.middleware`).
    """
    if not user.is_authenticated:
        return []
    answers, key = getattr(user, "answers", None), ("offices", on, tuple(roles))
    if answers is None:
        return _look_up_offices(user, on, roles)
    if key not in answers:
        answers[key] = _look_up_offices(user, on, roles)
    return answers[key]


def _look_up_offices(user: Person, on: date, roles: Iterable[str]) -> list[str]:
    exists = Q(unit__valid_from__lte=on) & (Q(unit__valid_to=None) | Q(unit__valid_to__gt=on))
    terms = Officer.objects.in_office(on).filter(exists, user_id=user.pk, role__in=roles)
    return list(terms.values_list("unit__path", flat=True))
