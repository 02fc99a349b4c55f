"""Events: registering, moving up, reminders, calendar files, what a livestream shows."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from accounts.services import anonymise
from core.calendars import calendar_file
from fanpages import services
from fanpages.events import places_of, record_of
from fanpages.ics import entry_of
from fanpages.models import EventPage, EventProductLink, EventRecord, Registration
from notices.models import Notice
from tests.factories import make_officer, make_product, make_user
from tests.fanpages.builders import make_event


def come(event, number=1, **fields):
    """Register one more person."""
    person = {
        "name": f"Chị {number}",
        "phone": f"+8491200{number:04d}",
        "email": "",
        "language": "vi",
    }
    return services.register(event=event, **person | fields)


def statuses(event):
    return [each.status for each in record_of(event).registrations.in_order()]


def test_database_refuses_events_that_could_not_be():
    event = make_event()
    for name, fields in (
        ("event_ends_after_it_begins", {"ends_at": event.starts_at}),
        ("event_has_places_or_no_limit", {"places": 0}),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            EventPage.objects.filter(pk=event.pk).update(**fields)


def test_who_comes_after_the_last_place_waits_and_moves_up():
    event = make_event(takes_registrations=True, places=1)
    first, _second = come(event, 1), come(event, 2)
    assert statuses(event) == ["coming", "waiting"]

    assert services.cancel(registration=first) is True

    assert statuses(event) == ["cancelled", "coming"]
    kinds = Notice.objects.order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["event_registered", "event_registered", "event_place_free"]


def test_who_leaves_the_site_gives_her_place_away():
    event, person = make_event(takes_registrations=True, places=1), make_user()
    come(event, 1, user=person)
    come(event, 2)

    anonymise(user=person)

    assert statuses(event) == ["coming"]
    assert not Registration.objects.filter(phone="+84912000001").exists()


def test_cancelling_twice_gives_one_place_back():
    event = make_event(takes_registrations=True, places=1)
    first = come(event, 1)
    come(event, 2)
    come(event, 3)

    assert services.cancel(registration=first) is True
    assert services.cancel(registration=first) is False

    assert statuses(event) == ["cancelled", "coming", "waiting"]


def test_one_phone_registers_once_and_again_after_cancelling():
    event = make_event(takes_registrations=True)
    first = come(event)
    with pytest.raises(services.AlreadyRegistered):
        come(event)

    services.cancel(registration=first)
    come(event)

    assert places_of(event).taken == 1


def test_nobody_registers_once_it_has_begun():
    event = make_event(takes_registrations=True)

    with pytest.raises(services.RegistrationClosed):
        come(event, now=event.starts_at)

    assert Registration.objects.count() == 0


def test_reminders_come_a_day_and_an_hour_before_once_each(time_machine):
    event = make_event(takes_registrations=True)
    come(event)
    Notice.objects.all().delete()

    for before in (timedelta(hours=23), timedelta(hours=22), timedelta(minutes=50)):
        services.remind(now=event.starts_at - before)

    keys = Notice.objects.order_by("pk").values_list("key", flat=True)
    assert [key.partition(":")[0] for key in keys] == ["event-day", "event-hour"]


def test_calendar_file_names_times_in_utc():
    starts_at = datetime(2027, 1, 5, 1, tzinfo=UTC)
    event = make_event(
        title="Hội nghị; khởi nghiệp, đợt 2",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=3),
    )

    lines = calendar_file([entry_of(event)], name="Lịch").decode().split("\r\n")

    assert "DTSTART:20270105T010000Z" in lines
    assert "DTEND:20270105T040000Z" in lines
    assert "SUMMARY:Hội nghị\\; khởi nghiệp\\, đợt 2" in lines
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")


def test_no_text_of_an_event_begins_a_line_of_its_own():
    event = make_event(title="A\r\nATTENDEE:x " + "ộ" * 60, summary="B\r\nURL:x", place="C\nX:1")

    lines = calendar_file([entry_of(event)], name="D\r\nE:1").split(b"\r\n")

    names = {line.partition(b":")[0] for line in lines}
    assert names.isdisjoint({b"ATTENDEE", b"X", b"E"})
    assert max(len(line) for line in lines) <= 75


def test_what_a_livestream_showed_is_kept_with_its_price(client):
    leader = make_officer(role="leader")
    event = make_event(leader.unit, kind="livestream", host_name="Chị Lựu")
    product = make_product(price=105_000)
    EventProductLink.objects.create(page=event, product=product)
    client.force_login(leader.user)
    url = reverse("fanpages:event_host", args=[event.translation_key])

    for _tap in range(2):
        client.post(url, {"product": product.pk})

    record = EventRecord.objects.get()
    shown = record.shown.get()
    assert (record.now_product_id, shown.name, shown.price) == (product.pk, product.name, 105_000)


def test_viewers_hear_what_is_shown_now(client):
    start = timezone.now()
    event = make_event(kind="livestream", host_name="Chị Lựu", starts_at=start)
    url = reverse("fanpages:event_now", args=[event.translation_key])
    assert client.get(url).json() == {"live": True, "now": None}
    product, officer = make_product(), make_officer()

    services.show_product(record=record_of(event), product=product, by=officer.user)

    assert client.get(url).json() == {"live": True, "now": product.pk}


def test_registering_leads_to_a_page_where_one_can_cancel(client):
    event = make_event(takes_registrations=True)
    url = reverse("fanpages:event_register", args=[event.translation_key])
    sent = {"name": "Mai", "phone": "0912 000 111"}

    answer = client.post(url, sent, headers={"sec-fetch-site": "same-origin"})

    mine = Registration.objects.get()
    assert answer.url == reverse("fanpages:registration", args=[mine.key])
    client.post(answer.url, headers={"sec-fetch-site": "same-origin"})
    assert Registration.objects.get().is_cancelled is True


@pytest.mark.parametrize("phone", ["", "12", "\0", "0912 000 111 222"])
def test_registration_without_a_real_phone_keeps_nothing(client, phone):
    event = make_event(takes_registrations=True)
    url = reverse("fanpages:event_register", args=[event.translation_key])

    answer = client.post(
        url, {"name": "Mai", "phone": phone}, headers={"sec-fetch-site": "same-origin"}
    )

    assert (answer.status_code, Registration.objects.count()) == (422, 0)


def test_guests_are_forgotten_and_sales_kept(time_machine):
    event = make_event(takes_registrations=True)
    come(event)
    services.show_product(record=record_of(event), product=make_product(), by=make_officer().user)

    time_machine.move_to(event.ends_at + timedelta(days=91))

    assert (services.forget_guests(), services.forget_old_events()) == (1, 0)
    time_machine.move_to(event.ends_at + timedelta(days=3 * 366 + 1))
    assert (services.forget_old_events(), EventRecord.objects.count()) == (1, 0)


@pytest.mark.parametrize("name", ["starts_at", "ends_at", "registration_until"])
def test_a_year_that_breaks_time_zones_is_refused(name):
    event = make_event()
    setattr(event, name, timezone.make_aware(datetime(1, 1, 1)))

    with pytest.raises(ValidationError) as refused:
        event.full_clean()

    assert list(refused.value.message_dict) == [name]
