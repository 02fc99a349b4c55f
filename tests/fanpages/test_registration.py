"""Who may take a place at an event, how often, and what the organisers may do about it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation

from fanpages import services
from fanpages.events import places_of, record_of
from fanpages.models import EventPage, EventRecord, Registration
from notices.models import Notice
from notices.sending import deliver
from tests.factories import make_officer, make_unit, make_user
from tests.fanpages.builders import make_event
from union.services import sync_staff_access

pytestmark = pytest.mark.django_db
SAME = {"sec-fetch-site": "same-origin"}


def come(event, number=1, **fields):
    person = {"name": f"Chị {number}", "phone": f"+8491200{number:04d}", "email": ""}
    return services.register(event=event, language="vi", **person | fields)


def statuses(event):
    return [each.status for each in record_of(event).registrations.in_order()]


def send(client, event, **sent):
    url = reverse("fanpages:event_register", args=[event.translation_key])
    return client.post(url, {"name": "Mai"} | sent, headers=SAME)


@pytest.fixture
def event():
    return make_event(takes_registrations=True)


@pytest.fixture
def officer(client, event):
    user = make_officer(event.unit).user
    sync_staff_access(user=user)
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    "second", [{"email": "MAI@example.org"}, {"phone": "+84912000001", "email": "b@example.org"}]
)
def test_one_phone_or_email_has_one_place(event, second):
    come(event, 1, email="mai@example.org")

    with pytest.raises(services.AlreadyRegistered):
        come(event, 2, **second)

    assert Registration.objects.count() == 1


def test_the_same_person_comes_to_another_event(event):
    come(event, email="mai@example.org")
    come(make_event(takes_registrations=True), email="mai@example.org")

    assert Registration.objects.count() == 2


@pytest.mark.parametrize("sent", [{"phone": "0912 000 111"}, {"email": "Mai@Example.org"}])
def test_a_guest_leaves_a_phone_or_an_email(client, event, sent):
    answer = send(client, event, **sent)

    mine = Registration.objects.get()
    assert (answer.status_code, mine.user) == (302, None)
    assert (mine.phone, mine.email) in [("+84912000111", ""), ("", "mai@example.org")]


def test_a_guest_who_cannot_be_reached_gets_no_place(client, event):
    answer = send(client, event)

    assert (answer.status_code, Registration.objects.count()) == (422, 0)
    assert list(answer.context["form"].errors) == ["phone"]


def test_a_member_registers_with_her_account_whatever_she_sends(client, event):
    lan = make_user(name="Lan")
    client.force_login(lan)

    send(client, event, name="Lan", phone="0912 000 111", email="x@example.org")

    mine = Registration.objects.get()
    assert (mine.user, mine.phone, mine.email) == (lan, lan.phone or "", lan.email or "")


def test_a_member_has_one_place_and_is_led_to_it(client, event):
    lan = make_user()
    client.force_login(lan)
    send(client, event)
    url = reverse("fanpages:event_register", args=[event.translation_key])

    answers = [client.get(url), send(client, event)]

    mine = Registration.objects.get()
    place = reverse("fanpages:registration", args=[mine.key])
    assert [answer.url for answer in answers] == [place, place]


@pytest.fixture
def _three_guests(monkeypatch):
    """Few enough to count."""
    monkeypatch.setattr("fanpages.services.registration.MOST_OF_GUESTS", 3)


@pytest.mark.usefixtures("_three_guests")
def test_three_guests_of_one_address_register_in_a_day(event, time_machine):
    for number in range(3):
        come(event, number, address="10.0.0.1")
    with pytest.raises(services.TooManyGuests):
        come(event, 4, address="10.0.0.1")

    come(event, 5, address="10.0.0.2")
    come(make_event(takes_registrations=True), 6, address="10.0.0.1")
    come(event, 7, address="10.0.0.1", user=make_user())

    assert places_of(event).taken == 5


@pytest.mark.usefixtures("_three_guests")
def test_the_next_day_three_more_may_come(time_machine):
    start = timezone.now() + timedelta(days=5)
    event = make_event(
        takes_registrations=True, starts_at=start, ends_at=start + timedelta(hours=1)
    )
    for number in range(3):
        come(event, number, address="10.0.0.1")

    time_machine.move_to(timezone.now() + timedelta(days=1))

    assert come(event, 4, address="10.0.0.1").is_coming


@pytest.mark.usefixtures("_three_guests")
def test_giving_places_back_does_not_let_one_address_invent_more(event):
    for number in range(3):
        services.cancel(registration=come(event, number, address="10.0.0.1"))

    with pytest.raises(services.TooManyGuests):
        come(event, 4, address="10.0.0.1")


@pytest.mark.usefixtures("_three_guests")
def test_the_page_says_how_a_fourth_guest_gets_in(client, event):
    for number in range(3):
        assert send(client, event, phone=f"091200011{number}").status_code == 302

    answer = send(client, event, phone="0912000119")

    assert (answer.status_code, Registration.objects.count()) == (422, 3)
    assert answer.context["form"].non_field_errors()


def test_an_address_is_not_kept(event):
    origins = {come(event, n, address=f"10.0.0.{n}").origin for n in range(2)}
    origins.add(come(make_event(takes_registrations=True), address="10.0.0.1").origin)

    assert len(origins) == 3
    assert {len(origin) for origin in origins} == {16}
    assert come(event, 9).origin == ""


def test_the_organiser_takes_a_place_back_and_who_waits_gets_it(client, officer):
    event = make_event(officer.offices.get().unit, takes_registrations=True, places=1)
    invented = come(event, 1, email="mai@example.org")
    come(event, 2)
    url = reverse("events_person_removal", args=[event.translation_key, invented.pk])
    assert "Chị 1" in client.get(url).content.decode()
    assert statuses(event) == ["coming", "waiting"]

    client.post(url)

    assert statuses(event) == ["cancelled", "coming"]
    invented.refresh_from_db()
    assert (invented.removed_by, client.get(url).status_code) == (officer, 404)


def test_she_hears_that_her_place_was_taken_back(client, officer, event):
    with translation.override("en"):
        mine = services.register(
            event=event, name="Mai", phone="", email="mai@example.org", language="en"
        )
        deliver()
        services.remove_registration(registration=mine, by=officer)
    deliver()

    assert [letter.to for letter in mail.outbox] == [["mai@example.org"]] * 2
    assert "took your place back" in mail.outbox[1].subject
    page = client.get(f"/en/posts/registrations/{mine.key}/").content.decode()
    assert "The organisers took your place back" in page


def test_removing_twice_tells_her_once(officer, event):
    mine = come(event)

    done = [services.remove_registration(registration=mine, by=officer) for _ in range(2)]

    assert done == [True, False]
    assert Notice.objects.filter(kind="event_removed").count() == 1


def test_who_cancelled_herself_was_not_removed(officer, event):
    mine = come(event)
    services.cancel(registration=mine)

    assert services.remove_registration(registration=mine, by=officer) is False

    mine.refresh_from_db()
    assert (mine.is_removed, Notice.objects.filter(kind="event_removed").count()) == (False, 0)


def test_the_organiser_closes_registration_and_opens_it_again(client, officer, event):
    url = reverse("events_closing", args=[event.translation_key])
    register = reverse("fanpages:event_register", args=[event.translation_key])
    assert register in client.get(event.url).content.decode()

    client.post(url, {"closed": "yes"})
    assert register not in client.get(event.url).content.decode()
    with pytest.raises(services.RegistrationClosed):
        come(event)
    assert client.get(register).context["is_open"] is False

    client.post(url, {"closed": "no"})
    assert register in client.get(event.url).content.decode()
    assert come(event).is_coming


def test_closing_twice_keeps_the_first_moment(event):
    record = record_of(event)
    assert services.close_registration(record=record, closed=True) is True
    first = EventRecord.objects.get().closed_at

    assert services.close_registration(record=record, closed=True) is False

    assert EventRecord.objects.get().closed_at == first


def test_officers_of_other_units_find_no_registration_to_remove(client, event):
    other = make_officer(make_unit(make_unit())).user
    sync_staff_access(user=other)
    client.force_login(other)
    mine, key = come(event), event.translation_key

    answers = [
        client.post(reverse("events_person_removal", args=[key, mine.pk])),
        client.post(reverse("events_closing", args=[key]), {"closed": "yes"}),
    ]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert (statuses(event), EventRecord.objects.get().closed_at) == (["coming"], None)


def test_a_registration_of_another_event_is_not_found(client, officer, event):
    elsewhere = come(make_event(takes_registrations=True))

    url = reverse("events_person_removal", args=[event.translation_key, elsewhere.pk])

    assert (client.post(url).status_code, elsewhere.is_coming) == (404, True)


def test_more_places_let_those_who_wait_move_up():
    event = make_event(takes_registrations=True, places=1)
    come(event, 1)
    come(event, 2)
    come(event, 3)
    page = EventPage.objects.get(pk=event.pk)
    page.places = 2

    page.save_revision().publish()

    assert statuses(event) == ["coming", "coming", "waiting"]
