"""The demo's training sessions: two that were, one to come, one full, two more."""

from datetime import datetime, time, timedelta
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from cooperatives.models import Membership, Seller
from marketplace.demo.files import read
from places.models import Commune
from training.models import (
    Certificate,
    CoursePage,
    Enrolment,
    Pool,
    Requirement,
    Session,
)
from training.session_choices import Marked
from union.models import Officer, Unit

STALL_OWNERS = 22  # of the demo learnt at the first session, before they opened
GUESTS = 16  # came with them and have no account
WENT_EARLY, CAME_LATE = 5, 3
OFFICERS_THERE = 11


def load_sessions(root: Unit) -> int:
    """Add the sessions that are missing; return how many."""
    if Session.objects.exists():
        return 0
    required = _requirements(root)
    made = {row["key"]: _session(row, root, required) for row in read("sessions")["sessions"]}
    for row in read("sessions")["sessions"]:
        _sign_up(made[row["key"]], row)
    _first_stall(made["first-stall"])
    _officers_there(made["officers"], OFFICERS_THERE)
    _officers_there(_last_year(root, required[0]), OFFICERS_THERE + 1)
    return len(made) + 1


def _requirements(root: Unit) -> list[Requirement]:
    """What officers learn: last year's, this year's at a session, this year's on the phone."""
    year = timezone.localdate().year
    online = _course("an-toan-tren-mang")
    titles = [
        (year - 1, "Làm quen với chuyển đổi số", None),
        (year, "Kỹ năng số cho cán bộ Hội", None),
        (year, "An toàn cho phụ nữ và trẻ em trên không gian mạng", online),
    ]
    return [
        Requirement.objects.create(unit=root, year=each, title=title, course_key=key)
        for each, title, key in titles
    ]


def _course(slug: str | None) -> UUID | None:
    found = CoursePage.objects.filter(slug=slug, locale__language_code="vi")
    return found.values_list("translation_key", flat=True).first()


def _session(row: dict[str, object], root: Unit, required: list[Requirement]) -> Session:
    day = timezone.localdate() + timedelta(days=row["days"])
    begin = timezone.make_aware(datetime.combine(day, time(row["hour"])))
    is_online = row.get("way") == "online"
    session = Session.objects.create(
        slug=f"chuyen-doi-so-{row['key']}",
        unit=root,
        series=read("sessions")["series"],
        starts_at=begin,
        ends_at=begin + timedelta(hours=row["hours"]),
        course_key=_course(row.get("course")),
        requirement=required[1] if row.get("requirement") else None,
        way="online" if is_online else "place",
        commune_id=row.get("commune"),
        closed_at=begin + timedelta(hours=5) if row["days"] < 0 else None,
        **{name: row[name] for name in ("title", "summary", "about", "audience")},
        **{name: row.get(name, "") for name in ("place", "link", "map_url")},
    )
    kept = row["quotas"]
    Pool.objects.create(session=session, places=row["total"] - sum(kept.values()))
    Pool.objects.bulk_create(
        Pool(session=session, commune_id=code, places=places) for code, places in kept.items()
    )
    return session


def _last_year(root: Unit, requirement: Requirement) -> Session:
    """The officers' session of last autumn."""
    row = next(row for row in read("sessions")["sessions"] if row["key"] == "officers")
    back = -(timezone.localdate().timetuple().tm_yday + 30)
    row = row | {"key": "officers-1", "days": back, "title": requirement.title}
    return _session(row, root, [requirement, requirement])


def _sign_up(session: Session, row: dict[str, object]) -> None:
    """Put people on the list: every commune's places fill in turn, then people wait."""
    pools = list(session.pools.order_by("pk"))
    wanted, waiting = row.get("coming", 0), row.get("waiting", 0)
    turns = [pool for number in range(200) for pool in pools if pool.places > number][:wanted]
    codes = list(row["quotas"]) or ["14359"]
    rows = [
        _person(session, pool, number, pool.commune_id or _elsewhere(number), "coming")
        for number, pool in enumerate(turns)
    ]
    last = pools[-1]
    rows += [
        _person(session, last, wanted + number, last.commune_id or codes[0], "waiting")
        for number in range(waiting)
    ]
    Enrolment.objects.bulk_create(rows)
    for pool in pools:
        pool.taken = sum(1 for each in turns if each == pool)
    Pool.objects.bulk_update(pools, ["taken"])


def _elsewhere(number: int) -> str:
    return ("13285", "13531", "14248", "13972", "14281")[number % 5]


def _person(
    session: Session, pool: Pool, number: int, commune: str, status: str, **fields: object
) -> Enrolment:
    names = read("sessions")["names"]
    numbers = (session.pk * 100 + number) % 1_000_000
    fields = {
        "name": names[(number + session.pk * 7) % len(names)],
        "phone": f"+84936{numbers:06d}",
        "group": ("founder", "owner", "group", "cooperative", "all")[number % 5],
    } | fields
    return Enrolment(
        session=session, pool=pool, commune_id=commune, status=status, language="vi", **fields
    )


def _there(row: Enrolment, number: int) -> Enrolment:
    """Note that she was there: most in time, some late, some left before the end."""
    session = row.session
    late = timedelta(minutes=25) if number % 11 == CAME_LATE else timedelta(minutes=-(number % 20))
    row.came_at = session.starts_at + late
    row.marked = Marked.LIST if number % 4 == 0 else Marked.CODE
    row.left_at = session.ends_at - timedelta(minutes=40) if number % 13 == WENT_EARLY else None
    return row


def _first_stall(session: Session) -> None:
    """Sellers of the demo learnt here, and opened their stalls in the weeks that followed."""
    owners = Membership.objects.filter(
        role="owner",
        seller__status=Seller.Status.APPROVED,
        seller__products__listed_at__gt=session.ends_at,
    )
    owners = owners.select_related("seller", "user").distinct().order_by("seller")
    members = {each.user_id: each for each in owners}
    chosen = list(members.values())[:STALL_OWNERS]
    rest = session.pools.get(commune=None)
    rows = [
        _person(
            session,
            rest,
            number,
            each.seller.commune_id,
            "coming",
            user=each.user,
            name=each.user.name,
            phone=each.user.phone or "",
        )
        for number, each in enumerate(chosen)
    ]
    codes = ["14359", "14620", "14404", "14179"]
    rows += [
        _person(session, rest, 60 + number, codes[number % 4], "coming") for number in range(GUESTS)
    ]
    _keep_present(session, rows)
    for number, each in enumerate(chosen):
        _opened(each.seller, number)


def _opened(seller: Seller, number: int) -> None:
    """Date the opening of a stall some days before its first product was shown."""
    first = seller.products.exclude(listed_at=None).order_by("listed_at").first()
    seller.approved_at = first.listed_at - timedelta(days=2 + number % 4)
    seller.save(update_fields=["approved_at"])


def _officers_there(session: Session, count: int) -> None:
    """Most officers came: this year's meter stands at eleven of fourteen."""
    absent = read("sessions")["absent_officers"]
    people = User.objects.filter(pk__in=Officer.objects.values("user"))
    people = people.exclude(email__in=absent[: people.count() - count])
    pool = session.pools.get(commune=None)
    places = dict(Officer.objects.values_list("user", "unit__commune"))
    home = Commune.objects.get(pk="14359").pk
    rows = [
        _person(
            session,
            pool,
            number,
            places[user.pk] or home,
            "coming",
            user=user,
            name=user.name,
            phone=user.phone or "",
            group="officer",
        )
        for number, user in enumerate(people.order_by("pk")[:count])
    ]
    _keep_present(session, rows)


def _keep_present(session: Session, rows: list[Enrolment]) -> None:
    """Write people who were there, each with her certificate."""
    papers = Certificate.objects.bulk_create(
        Certificate(
            learner=row.user,
            kind=Certificate.Kind.ATTENDANCE,
            course_key=session.uid,
            course_title=session.title,
            unit=session.unit,
            name=row.name,
            language="vi",
            issued_at=session.closed_at,
        )
        for row in rows
    )
    for number, (row, paper) in enumerate(zip(rows, papers, strict=True)):
        _there(row, number).certificate = paper
    pools = {pool.commune_id: pool for pool in session.pools.all()}
    for row in rows:
        row.pool = pools.get(row.commune_id, pools[None])
        row.pool.taken += 1
        row.pool.places = max(row.pool.places, row.pool.taken)
    Enrolment.objects.bulk_create(rows)
    Pool.objects.bulk_update(pools.values(), ["taken", "places"])
