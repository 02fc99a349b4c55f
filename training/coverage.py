"""How many officers have learnt what a year asks of them, unit by unit, and who has not."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Min, Q
from django.utils import timezone

from accounts.models import User
from training.models import Enrolment, Learning, Requirement
from union.access import units_for
from union.models import LAST_CHILD, Officer, Unit

WEEK = timedelta(days=7)  # nobody is reminded more often


@dataclass(frozen=True)
class Person:
    """One officer: her terms of office that count, and the day on which she had learnt it."""

    user: User
    terms: tuple[Officer, ...]
    done_on: date | None

    @property
    def unit(self) -> Unit:
        return self.terms[0].unit


@dataclass
class Share:
    """So many of so many."""

    unit: Unit | None = None
    all: int = 0
    done: int = 0

    @property
    def share(self) -> float:
        """Part of one; 1.0 where nobody has to."""
        return self.done / self.all if self.all else 1.0

    @property
    def missing(self) -> int:
        return self.all - self.done


@dataclass
class Coverage:
    """A requirement at one unit and all below it."""

    whole: Share
    units: list[Share]  # the units directly below
    missing: list[Person]
    done: list[Person]
    months: list[tuple[date, float]] = field(default_factory=list)  # first day, share at its end


def coverage_of(requirement: Requirement, unit: Unit, today: date | None = None) -> Coverage:
    """Return how far a unit and those below it are; six queries, however many officers.

    Who is counted: everybody in office today; of a year that is over, on its last day.
    A person with two offices counts once in each unit, and once in units above both.
    """
    today = today or timezone.localdate()
    people = _people(requirement, unit, min(today, date(requirement.year, 12, 31)))
    done = [person for person in people if person.done_on]
    missing = [person for person in people if not person.done_on]
    whole = Share(unit, len(people), len(done))
    months = _months(requirement.year, people, today)
    return Coverage(whole, _by_unit(unit, people), missing, done, months)


def share_of(requirement: Requirement, unit: Unit) -> Share:
    """Return only the whole."""
    return coverage_of(requirement, unit).whole


def _people(requirement: Requirement, unit: Unit, on: date) -> list[Person]:
    """Return the officers who have to, in order of their units, then of their names."""
    top = max(requirement.unit.path, unit.path, key=len)  # the lower of the two
    terms = Officer.objects.in_office(on).filter(
        unit__path__range=(top, top + LAST_CHILD), user__is_active=True
    )
    if requirement.who:
        terms = terms.filter(role=requirement.who)
    held: dict[User, list[Officer]] = defaultdict(list)
    for term in terms.select_related("user", "unit").order_by("unit__path", "user__name", "pk"):
        held[term.user].append(term)
    days = _days(requirement, held)
    return [Person(user, tuple(kept), days.get(user.pk)) for user, kept in held.items()]


def _days(requirement: Requirement, people: dict[User, list[Officer]]) -> dict[int, date]:
    """Return by person the first day of the year on which she had learnt it; three queries."""
    users = [user.pk for user in people]
    found: dict[int, date] = {}
    completed = Learning.objects.filter(
        course_key=requirement.course_key,
        completed_at__year=requirement.year,
        learner__in=users,
    )
    if requirement.course_key:
        _keep_first(found, completed.values_list("learner", "completed_at"))
    numbers = {user.phone: user.pk for user in people if user.phone}
    meant = Q(session__requirement=requirement)
    if requirement.course_key:
        meant |= Q(session__course_key=requirement.course_key)
    there = Enrolment.objects.present().filter(meant, session__starts_at__year=requirement.year)
    hers = there.filter(user__in=users)
    _keep_first(found, hers.values_list("user").annotate(Min("session__starts_at")))
    by_phone = there.filter(user=None, phone__in=numbers)
    rows = by_phone.values_list("phone").annotate(Min("session__starts_at"))
    _keep_first(found, ((numbers[phone], at) for phone, at in rows))
    return found


def _keep_first(found: dict[int, date], rows: object) -> None:
    for user, at in rows:
        day = timezone.localdate(at)
        found[user] = min(found.get(user, day), day)


def _by_unit(unit: Unit, people: list[Person]) -> list[Share]:
    """Return the units directly below, the least covered first; one query."""
    length = len(unit.path) + 4
    below = {child.path: Share(child) for child in unit.get_children().order_by("sort_key", "pk")}
    for person in people:
        for path in {term.unit.path[:length] for term in person.terms}:
            if path in below:
                below[path].all += 1
                below[path].done += bool(person.done_on)
    return sorted((row for row in below.values() if row.all), key=lambda row: row.share)


def _months(year: int, people: list[Person], today: date) -> list[tuple[date, float]]:
    """Return for each month of the year that has begun the share reached at its end."""
    counts = Counter(person.done_on.month for person in people if person.done_on)
    last = 12 if today.year > year else today.month if today.year == year else 0
    reached, rows = 0, []
    for month in range(1, last + 1):
        reached += counts[month]
        rows.append((date(year, month, 1), reached / len(people) if people else 1.0))
    return rows


def units_seen(user: User, requirement: Requirement) -> object:
    """Return the units for which `user` may look at a requirement."""
    path = requirement.unit.path
    above = [path[:end] for end in range(4, len(path), 4)]
    under = Q(path__range=(path, path + LAST_CHILD)) | Q(path__in=above)
    return units_for(user).filter(under)
