"""From learning to selling: who opened a stall, showed a first product, sold for the first time.

The cohort: everybody who completed the course or was at the session, from the first day on
which she did. What she had reached before that day counts as “before”, not as a success of
ours. Whoever has no account is counted as a learner and can't be followed further.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Min, Q

from accounts.models import Address, User
from cooperatives.models import Membership
from orders.models import Parcel
from orders.services.sold import COUNTED
from places.models import Commune
from products.models import Product
from training.models import Enrolment, Learning

PERIODS = (30, 60, 90)  # days after learning
STEPS = ("stall", "listing", "sale")
FEWEST = 5  # smaller numbers would say of whom they speak


@dataclass
class Learner:
    """Somebody of the cohort and what she reached when."""

    since: datetime
    user: int | None = None
    commune: str | None = None  # code
    reached: dict[str, datetime] = field(default_factory=dict)


@dataclass
class Row:
    """The numbers of one commune, or of all; None for one that is too small to be shown."""

    commune: Commune | None
    learners: int | None = 0
    before: int | None = 0  # had a stall already
    steps: dict[str, list[int | None]] = field(
        default_factory=lambda: {step: [0] * len(PERIODS) for step in STEPS}
    )

    def add(self, learner: Learner) -> None:
        self.learners += 1
        self.before += "stall" in learner.reached and learner.reached["stall"] <= learner.since
        for step in STEPS:
            at = learner.reached.get(step)
            for place, days in enumerate(PERIODS):
                limit = learner.since + timedelta(days=days)
                self.steps[step][place] += bool(at and learner.since < at <= limit)

    def numbers(self) -> list[int | None]:
        """Return everything in the order of the table's columns."""
        return [self.learners, self.before, *(n for step in STEPS for n in self.steps[step])]

    def hide_few(self) -> Row:
        """Return the row with every number from one to four left out."""
        steps = {step: [_shown(n) for n in numbers] for step, numbers in self.steps.items()}
        return Row(self.commune, _shown(self.learners), _shown(self.before), steps)


def _shown(number: int) -> int | None:
    return None if 0 < number < FEWEST else number


@dataclass
class Funnel:
    """A row for each commune, the most learners first, and the sum of what is shown."""

    rows: list[Row]
    whole: Row
    is_partly_hidden: bool


def funnel(
    *, since: datetime, until: datetime, key: UUID | None = None, own: Iterable[str] | None = None
) -> Funnel:
    """Return the funnel of all courses and sessions, or of one (`key`); ten queries.

    `own`: codes of the communes for which the reader holds an office; None for all. Of others
    she sees no number below five, and the sum leaves out every row of which one is hidden,
    so that nothing can be worked out from the rest.
    """
    learners = _cohort(since, until, key)
    _find_steps(learners)
    rows: dict[str | None, Row] = {}
    communes = Commune.objects.select_related("province").in_bulk(
        {learner.commune for learner in learners if learner.commune}
    )
    for learner in learners:
        row = rows.setdefault(learner.commune, Row(communes.get(learner.commune)))
        row.add(learner)
    return _shown_to(rows, own)


def _shown_to(rows: dict[str | None, Row], own: Iterable[str] | None) -> Funnel:
    theirs = None if own is None else set(own)
    shown, whole, is_hidden = [], Row(None), False
    for code, row in rows.items():
        open_row = row if theirs is None or code in theirs else row.hide_few()
        if None in open_row.numbers():
            is_hidden = True
        else:
            _sum(whole, row)
        shown.append(open_row)
    shown.sort(key=lambda r: (-(r.learners or 0), r.commune.sort_key if r.commune else "~"))
    return Funnel(shown, whole, is_hidden)


def _sum(whole: Row, row: Row) -> None:
    whole.learners += row.learners
    whole.before += row.before
    for step, numbers in row.steps.items():
        whole.steps[step] = [a + b for a, b in zip(whole.steps[step], numbers, strict=True)]


def _cohort(since: datetime, until: datetime, key: UUID | None) -> list[Learner]:
    """Return one learner for each person, with her first day; five queries."""
    there = Enrolment.objects.present().filter(session__starts_at__range=(since, until))
    done = Learning.objects.filter(completed_at__range=(since, until))
    if key:
        there = there.filter(Q(session__uid=key) | Q(session__course_key=key))
        done = done.filter(course_key=key)
    rows = list(there.values_list("user", "phone", "session__starts_at", "commune"))
    phones = {phone for user, phone, *_rest in rows if not user and phone}
    users = dict(User.objects.filter(phone__in=phones).values_list("phone", "pk"))
    found: dict[object, Learner] = {}
    for user, phone, at, commune in rows:
        person = user or users.get(phone)
        _meet(found, person or phone or object(), person, at, commune)
    for user, at in done.values_list("learner", "completed_at"):
        _meet(found, user, user, at, None)
    _find_communes(found.values())
    return list(found.values())


def _meet(
    found: dict[object, Learner], name: object, user: int | None, at: datetime, commune: str | None
) -> None:
    learner = found.setdefault(name, Learner(at, user))
    learner.since = min(learner.since, at)
    learner.commune = learner.commune or commune


def _find_communes(learners: Iterable[Learner]) -> None:
    """Give those who said no commune the one of their stall, else of their address."""
    unknown = [one.user for one in learners if one.user and not one.commune]
    stalls = Membership.objects.filter(user__in=unknown).order_by("-created_at", "-pk")
    homes = Address.objects.filter(user__in=unknown).order_by("is_default", "pk")
    known = dict(homes.values_list("user", "commune"))
    known |= dict(stalls.values_list("user", "seller__commune"))
    for one in learners:
        one.commune = one.commune or known.get(one.user)


def _find_steps(learners: list[Learner]) -> None:
    """Note when each stall opened, showed its first product and sold for the first time."""
    users = [learner.user for learner in learners if learner.user]
    members = Membership.objects.filter(user__in=users, seller__approved_at__isnull=False)
    stalls = list(members.values_list("user", "seller", "seller__approved_at"))
    sellers = {seller for _user, seller, _at in stalls}
    products = Product.objects.filter(seller__in=sellers, listed_at__isnull=False)
    listed = dict(products.order_by().values_list("seller").annotate(Min("listed_at")))
    parcels = Parcel.objects.filter(seller__in=sellers, status__in=COUNTED)
    sold = dict(parcels.order_by().values_list("seller").annotate(Min("created_at")))
    first: dict[int, dict[str, datetime]] = defaultdict(dict)
    for user, seller, opened in stalls:
        for step, at in zip(STEPS, (opened, listed.get(seller), sold.get(seller)), strict=True):
            if at:
                first[user][step] = min(first[user].get(step, at), at)
    for learner in learners:
        if learner.user:
            learner.reached = first.get(learner.user, {})
