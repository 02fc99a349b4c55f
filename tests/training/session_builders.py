"""Builders of sessions, people on their lists, and requirements."""

from datetime import datetime, timedelta
from itertools import count
from uuid import uuid4

from django.utils import timezone

from places.models import Commune
from tests.factories import make_commune, make_unit
from training.models import Enrolment, Pool, Requirement, Session
from training.services.enrolment import Comer, enrol

_numbers = count(1)
DAY = timedelta(days=1)


def make_session(*, total: int | None = 10, quotas: dict | None = None, **fields) -> Session:
    """A session tomorrow from eight to eleven-ish; `quotas`: places by commune."""
    number = next(_numbers)
    starts_at = fields.pop("starts_at", timezone.now() + DAY)
    fields = {
        "slug": f"buoi-hoc-{number}",
        "title": f"Buổi học {number}",
        "summary": "Bán hàng trên điện thoại.",
        "unit": fields.get("unit") or make_unit(),
        "place": "Hội trường xã",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=3),
    } | fields
    session = Session.objects.create(**fields)
    quotas = quotas or {}
    rest = None if total is None else total - sum(quotas.values())
    Pool.objects.create(session=session, places=rest)
    for commune, places in quotas.items():
        Pool.objects.create(session=session, commune=commune, places=places)
    return session


def comer(commune: Commune | None = None, **fields: object) -> Comer:
    """Somebody with a phone number of her own."""
    number = next(_numbers)
    fields = {
        "name": f"Trần Thị {number}",
        "phone": f"+849{number:08d}",
        "commune": commune or make_commune(),
        "group": "founder",
    } | fields
    return Comer(**fields)


def make_enrolment(session: Session | None = None, commune: Commune | None = None, **fields):
    """Somebody on the list, by the service."""
    session = session or make_session()
    user, now = fields.pop("user", None), fields.pop("now", timezone.now())
    return enrol(session=session, comer=comer(commune, **fields), language="vi", user=user, now=now)


def make_present(session: Session, came_at: datetime | None = None, **fields) -> Enrolment:
    """Somebody who was there, as a row."""
    number = next(_numbers)
    fields = {
        "name": f"Phạm Thị {number}",
        "phone": f"+848{number:08d}",
        "commune": fields.get("commune") or make_commune(),
        "group": "founder",
        "language": "vi",
        "status": "coming",
        "marked": "list",
    } | fields
    return Enrolment.objects.create(
        session=session,
        pool=session.pools.get(commune=None),
        came_at=came_at or session.starts_at,
        **fields,
    )


def make_requirement(**fields: object) -> Requirement:
    """Something every officer of a unit learns this year."""
    fields = {
        "unit": fields.get("unit") or make_unit(),
        "year": timezone.localdate().year,
        "title": f"Kỹ năng số {next(_numbers)}",
        "course_key": uuid4(),
    } | fields
    return Requirement.objects.create(**fields)
