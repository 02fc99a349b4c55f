"""A session through the test client: planned, registered for, attended, certified."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.journeys.builders import Town, open_town
from training.models import Enrolment, Session
from training.session_codes import room_path


def plan(town: Town) -> Session:
    """The commune's leader plans a session for this afternoon."""
    begin = timezone.localtime() + timedelta(minutes=30)
    answers = {
        "unit": town.unit.pk,
        "title": "Chụp hũ mật bằng điện thoại",
        "summary": "Mang theo một hũ mật.",
        "audience": "founder",
        "starts_at": begin.strftime("%Y-%m-%dT%H:%M"),
        "ends_at": (begin + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M"),
        "way": "place",
        "place": "Nhà văn hóa thôn 2",
        "total": "2",
        "quotas": "Gia Viễn: 1",
    }
    desk(town).post(reverse("session_new"), answers)
    return Session.objects.get()


def desk(town: Town) -> Client:
    client = Client()
    client.force_login(town.leader)
    return client


def come(session: Session, town: Town, name: str, phone: str) -> Enrolment:
    """Somebody registers on her phone."""
    person = {"name": name, "phone": phone, "group": "founder", "commune": town.commune.label}
    person |= {"commune-code": town.commune.pk}
    mobile().post(reverse("training:enrol", args=[session.slug]), person)
    return session.enrolments.get(name=name)


def mobile() -> Client:
    return Client(headers={"sec-fetch-site": "same-origin"})


def test_from_the_plan_to_the_certificate():
    town = open_town()
    session = plan(town)
    hoa = come(session, town, "Đinh Thị Hoa", "0912 345 678")
    lan = come(session, town, "Bùi Thị Lan", "0912 345 679")
    assert (hoa.is_coming, lan.is_waiting) == (True, True)

    mobile().post(hoa.get_absolute_url())  # she can't come
    mobile().post(room_path(session), {"phone": "0912 345 679"})  # the other scans the code
    over = timezone.now() - timedelta(hours=1)
    Session.objects.update(starts_at=over - timedelta(hours=2), ends_at=over)
    desk(town).post(reverse("session_closing", args=[session.slug]))

    lan.refresh_from_db()
    check = mobile().get(lan.certificate.get_absolute_url()).content.decode()
    paper = mobile().get(reverse("training:own_paper", args=[lan.key]))
    assert "B. T. Lan" in check
    assert paper.content.startswith(b"%PDF")
