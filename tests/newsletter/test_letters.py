"""Letters: asked for, confirmed, collected, let go, sent once, ended with a click."""

from datetime import date, timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Address, Consent
from cms.models import Topic
from jobs.models import Job
from newsletter import chores, services
from newsletter.collecting import for_reader, new_items
from newsletter.models import Issue, Sending, Subscriber
from newsletter.tasks import ask_to_confirm
from tests.cms.builders import make_index, make_news
from tests.factories import make_commune, make_officer, make_unit, make_user
from tests.newsletter.builders import make_issue, make_reader
from tests.products.builders import allow_staff
from tests.training.session_builders import make_session
from training.models import Session

TODAY = timezone.localdate


def publish(page):
    page.save_revision().publish()


def send_all(issue):
    while services.send_some(issue_id=issue.pk, count=1):
        pass


def test_letters_begin_only_after_a_yes(client):
    make_unit()
    data = {"email": "Lan@Example.org", "units": [1], "rhythm": "weekly", "language": "vi"}
    data["units"] = [make_unit().pk]

    client.post(reverse("newsletter:subscribe"), data)
    reader = Subscriber.objects.get()
    ask_to_confirm(reader.pk)

    assert (reader.email, reader.confirmed_at) == ("lan@example.org", None)
    assert reader.key in mail.outbox[0].body
    client.get(reverse("newsletter:confirm", args=[reader.key]))
    assert not Subscriber.objects.active().exists()
    client.post(reverse("newsletter:confirm", args=[reader.key]))
    assert Subscriber.objects.active().get() == reader
    assert Consent.objects.get().is_given


def test_nobody_fills_a_strangers_letter_box():
    wish = {"email": "lan@example.org", "language": "vi", "units": [make_unit()]}
    services.subscribe(**wish)
    assert Job.objects.count() == 1
    Job.objects.all().delete()  # the letter has gone out

    services.subscribe(**wish)

    assert Job.objects.count() == 0


def test_an_address_that_reads_already_is_not_betrayed(client):
    unit = make_unit()
    make_reader(unit)
    data = {"email": "lan@example.org", "units": [unit.pk], "rhythm": "monthly", "language": "en"}

    answer = client.post(reverse("newsletter:subscribe"), data)

    assert (answer.status_code, Subscriber.objects.get().rhythm) == (200, "weekly")


@pytest.mark.parametrize("email", ["", "không", "a@b", "a\0@x.org"])
def test_a_wrong_address_is_told_at_its_field(client, email):
    unit = make_unit()
    data = {"email": email, "units": [unit.pk], "rhythm": "weekly", "language": "vi"}

    answer = client.post(reverse("newsletter:subscribe"), data)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["email"])


def test_one_click_ends_it_without_a_token_or_sign_in(client):
    reader = make_reader(make_unit())
    address = reverse("newsletter:leave", args=[reader.key])

    client.get(address)
    assert Subscriber.objects.active().exists()
    client.post(address, {"List-Unsubscribe": "One-Click"})

    assert not Subscriber.objects.active().exists()
    assert Consent.objects.get().is_given is False


def test_what_is_new_is_collected():
    province = make_unit()
    unit = make_unit(province)
    publish(make_news(make_index(unit), title="Mùa sen"))
    publish(make_news(make_index(make_unit(province)), title="Xã khác"))
    tomorrow = TODAY() + timedelta(days=1)

    items = new_items(unit, "vi", TODAY(), tomorrow)

    assert [(item["kind"], item["title"]) for item in items] == [("news", "Mùa sen")]
    assert len(new_items(province, "vi", TODAY(), tomorrow)) == 2
    assert new_items(unit, "vi", date(2020, 1, 1), TODAY()) == []


def planned_session(unit, **fields):
    starts_at = timezone.now() + timedelta(days=3)
    return make_session(
        unit=unit, title="Chụp ảnh", place="Hội trường", starts_at=starts_at, **fields
    )


def test_sessions_planned_lately_are_told_with_time_and_place():
    province = make_unit()
    unit = make_unit(province)
    session = planned_session(unit)
    tomorrow = TODAY() + timedelta(days=1)

    (item,) = new_items(unit, "vi", TODAY(), tomorrow)

    assert (item["kind"], item["title"], item["unit"]) == ("session", "Chụp ảnh", unit.name)
    assert item["url"].endswith(f"/vi/training/sessions/{session.slug}/")
    assert item["summary"].endswith(". Bán hàng trên điện thoại.")
    assert "Hội trường" in item["summary"]
    assert len(new_items(province, "vi", TODAY(), tomorrow)) == 1
    assert for_reader([item], {1}, ["session"]) == [item]
    assert for_reader([item], set(), ["event"]) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"called_off_at": timezone.now(), "reason": "Bão"},
        {"audience": "officer"},
        {"is_of_another_unit": True},
        {"was_planned": timedelta(days=-2)},
    ],
    ids=["called off", "for officers", "another unit", "told before"],
)
def test_sessions_that_a_letter_leaves_out(fields):
    province = make_unit()
    unit = make_unit(province)
    elsewhere, planned = fields.pop("is_of_another_unit", False), fields.pop("was_planned", None)
    session = planned_session(make_unit(province) if elsewhere else unit, **fields)
    if planned:
        Session.objects.filter(pk=session.pk).update(created_at=timezone.now() + planned)

    assert new_items(unit, "vi", TODAY(), TODAY() + timedelta(days=1)) == []


def test_sessions_that_are_over_or_of_another_language_are_not_told():
    unit = make_unit()
    make_session(unit=unit, starts_at=timezone.now() + timedelta(minutes=1))
    tomorrow = TODAY() + timedelta(days=2)
    assert new_items(unit, "vi", TODAY(), tomorrow) == []

    planned_session(unit)

    assert new_items(unit, "de", TODAY(), tomorrow) == []
    assert len(new_items(unit, "vi", TODAY(), tomorrow)) == 1


def test_a_reader_of_a_topic_gets_that_and_what_is_for_all():
    items = [{"topics": [1]}, {"topics": [2]}, {"topics": []}]

    assert for_reader(items, {1}) == [{"topics": [1]}, {"topics": []}]
    assert for_reader(items, set()) == items


def test_a_letter_goes_to_its_readers_once():
    unit = make_unit()
    make_reader(unit)
    make_reader(unit, "hoa@example.org", rhythm="monthly")
    make_reader(make_unit(), "mai@example.org")
    issue = make_issue(unit)

    services.approve(issue=issue, by=make_user())
    send_all(issue)
    send_all(issue)

    assert [letter.to for letter in mail.outbox] == [["lan@example.org"]]
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert Issue.objects.get().status == "sent"


def test_who_left_meanwhile_gets_nothing():
    unit = make_unit()
    reader, issue = make_reader(unit), make_issue(unit)
    services.approve(issue=issue, by=make_user())

    services.leave(reader=reader)
    send_all(issue)

    assert mail.outbox == []


def test_an_address_that_refuses_three_times_is_left_alone(monkeypatch):
    reader = make_reader(make_unit(), failures=2)
    issue = make_issue(reader.units.get())
    services.approve(issue=issue, by=make_user())

    def refuse(*args, **kwargs):
        raise SMTPRecipientsRefused({})

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", refuse)
    send_all(issue)

    assert not Subscriber.objects.active().exists()
    assert Sending.objects.get().status == "failed"


def test_a_mail_server_that_is_away_loses_nothing(monkeypatch):
    issue = make_issue(make_reader(make_unit()).units.get())
    services.approve(issue=issue, by=make_user())

    def away(*args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", away)
    with pytest.raises(ConnectionRefusedError):
        services.send_some(issue_id=issue.pk, count=10)
    monkeypatch.undo()
    send_all(issue)

    assert len(mail.outbox) == 1


def test_a_letter_that_is_due_later_waits():
    issue = make_issue(make_unit())
    later = timezone.now() + timedelta(hours=1)

    services.approve(issue=issue, by=make_user(), send_at=later)

    assert Issue.objects.get().status == "approved"
    assert services.start(now=later) == 1


def test_the_clock_drafts_where_there_is_news_and_readers(monkeypatch):
    unit = make_unit()
    make_reader(unit)
    publish(make_news(make_index(unit)))
    monkeypatch.setattr(chores, "rhythms_of", lambda day: ["weekly"])
    tomorrow = TODAY() + timedelta(days=1)
    monkeypatch.setattr(chores.timezone, "localdate", lambda: tomorrow)

    assert (chores.draft_issues(), chores.draft_issues()) == (1, 0)


def test_which_letters_begin_on_a_day():
    assert chores.rhythms_of(date(2026, 11, 23)) == ["weekly"]
    assert chores.rhythms_of(date(2026, 12, 1)) == ["monthly"]
    assert chores.rhythms_of(date(2026, 11, 24)) == []


def test_addresses_nobody_confirmed_are_forgotten():
    reader = Subscriber.objects.create(email="x@example.org", language="vi")
    Subscriber.objects.update(created_at=timezone.now() - timedelta(days=8))

    assert chores.forget_unconfirmed() == 1
    assert not Subscriber.objects.filter(pk=reader.pk).exists()


def officer_of(unit, role):
    user = make_officer(unit, role=role).user
    allow_staff(user)
    return user


def test_an_editor_writes_and_a_leader_lets_it_go(client):
    unit = make_unit()
    issue = make_issue(unit)
    desk = reverse("newsletter_issue", args=[issue.key])
    client.force_login(officer_of(unit, "editor"))

    client.post(desk, {"act": "save", "title": "Mới", "preface": "Chào chị em", "keep": ["0"]})
    assert Issue.objects.get().title == "Mới"
    assert client.post(desk, {"act": "approve"}).status_code == 404
    client.force_login(officer_of(unit, "leader"))
    client.post(desk, {"act": "approve"})

    assert Issue.objects.get().status == "sending"
    assert Issue.objects.get().preface == "Chào chị em"


def test_another_units_letters_are_not_hers(client):
    issue = make_issue(make_unit())
    client.force_login(officer_of(make_unit(), "leader"))

    for name in ("newsletter_issue", "newsletter_preview"):
        assert client.get(reverse(name, args=[issue.key])).status_code == 404


def test_nobody_reads_a_draft(client):
    issue = make_issue(make_unit())

    assert client.get(issue.get_absolute_url()).status_code == 404
    assert issue.title not in client.get(reverse("newsletter:issues")).content.decode()


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("issue_sent_only_with_approval", {"status": "sent"}),
        ("issue_period_in_order", {"until": date(2020, 1, 1)}),
    ],
)
def test_the_database_refuses(name, fields):
    issue = make_issue(make_unit())

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Issue.objects.filter(pk=issue.pk).update(**fields)


def test_the_database_refuses_doubles():
    unit = make_unit()
    reader, issue = make_reader(unit), make_issue(unit)
    Sending.objects.create(issue=issue, subscriber=reader)
    doubles = [
        ("issue_once_a_period|UNIQUE.*unit_id.*since", lambda: make_issue(unit)),
        ("subscriber_once", lambda: make_reader(unit, "LAN@example.org")),
        (
            "sending_once|UNIQUE.*issue_id.*subscriber_id",
            lambda: Sending.objects.create(issue=issue, subscriber=reader),
        ),
    ]
    for name, double in doubles:
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            double()


def test_topics_of_a_reader_narrow_her_letter():
    unit = make_unit()
    reader = make_reader(unit)
    topic = Topic.objects.create(name="An toàn", locale_id=make_index().locale_id)
    reader.topics.add(topic)
    other = {"kind": "news", "title": "Khác", "url": "http://x/", "summary": "", "unit": ""}
    issue = make_issue(unit, items=[other | {"topics": [topic.pk + 1]}])

    services.approve(issue=issue, by=make_user())
    send_all(issue)

    assert mail.outbox == []


def test_a_letter_asks_for_no_whole_pages():
    province = make_unit()
    index = make_index(province)
    for _number in range(3):
        publish(make_news(index, body=[("paragraph", "<p>Dài.</p>")]))
    tomorrow = TODAY() + timedelta(days=1)
    new_items(province, "vi", TODAY(), tomorrow)  # sites and content types are known from here

    with CaptureQueriesContext(connection) as queries:
        items = new_items(province, "vi", TODAY(), tomorrow)

    assert len(items) == 3
    assert not any('"body"' in query["sql"] for query in queries)
    assert len(queries) <= 10  # six kinds of pages, topics of three, posts


def test_a_reader_chooses_kinds():
    items = [{"kind": "news", "topics": [2]}, {"kind": "course", "topics": []}]

    assert for_reader(items, set(), ["course"]) == items[1:]
    assert for_reader(items, {1}, ["news", "course"]) == items[1:]
    assert for_reader(items, set(), []) == items


def test_kinds_are_kept_and_changed(client):
    reader = make_reader(make_unit(), kinds=["event"])
    path = reverse("newsletter:wishes", args=[reader.key])
    page = client.get(path).content.decode()
    wish = {"units": [reader.units.get().pk], "rhythm": "weekly", "language": "vi"}

    client.post(path, wish | {"kinds": ["course", "campaign"]})
    answer = client.post(path, wish | {"kinds": ["sermons"]})

    reader.refresh_from_db()
    assert 'value="event" id="id_kinds_2" checked' in page
    assert (reader.kinds, answer.status_code) == (["course", "campaign"], 422)


def test_her_own_commune_comes_first(client):
    province = make_unit()
    units = [make_unit(province, name=name, commune=make_commune()) for name in "AB"]
    person = make_user()
    Address.objects.create(user=person, commune=units[1].commune, is_default=True)
    client.force_login(person)

    field = client.get(reverse("newsletter:subscribe")).context["form"].fields["units"]

    assert [unit.pk for unit in field.queryset] == [units[1].pk, province.pk, units[0].pk]
