"""The officers' side: whose questions they see, and what they do with them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_commune, make_officer, make_unit, make_user
from tests.products.builders import allow_staff
from tests.tickets.builders import make_answered, make_ticket, make_topic
from tickets.models import ReplyTemplate, Ticket
from tickets.views.staff import month_of


def officer_of(unit, role="leader"):
    user = make_officer(unit, role=role).user
    allow_staff(user)
    return user


@pytest.fixture
def desk(client):
    """A commune's leader, signed in, and her unit."""
    unit = make_unit(make_unit(), commune=make_commune())
    client.force_login(officer_of(unit))
    return client, unit


def detail(ticket):
    return reverse("ticket_detail", args=[ticket.number])


def test_she_sees_her_unit_and_what_is_below(desk):
    client, unit = desk
    mine, other = make_ticket(unit=unit), make_ticket()

    page = client.get(reverse("ticket_list"))

    assert [row.pk for row in page.context["page"]] == [mine.pk]
    assert client.get(detail(mine)).status_code == 200
    assert client.get(detail(other)).status_code == 404


def test_the_province_sees_no_confidential_question(client):
    province = make_unit()
    unit = make_unit(province, commune=make_commune())
    ticket = make_ticket(unit=unit, topic=make_topic(is_sensitive=True), wants_public=False)
    boss, here = officer_of(province), officer_of(unit)

    client.force_login(boss)
    assert client.get(detail(ticket)).status_code == 404
    assert ticket.number not in client.get(reverse("ticket_list")).content.decode()
    client.force_login(here)
    assert client.get(detail(ticket)).status_code == 200


def test_an_administrator_sees_no_confidential_question(client):
    ticket = make_ticket(topic=make_topic(is_sensitive=True), wants_public=False)
    client.force_login(make_user(is_superuser=True, is_staff=True))

    assert client.get(detail(ticket)).status_code == 404


@pytest.mark.parametrize("name", ["ticket_list", "ticket_digest", "ticket_replies"])
def test_editors_and_buyers_have_no_such_desk(client, name):
    for user in (make_user(), officer_of(make_unit(), role="editor")):
        client.force_login(user)
        assert client.get(reverse(name)).status_code in (302, 404)


@pytest.mark.parametrize(
    ("act", "status"),
    [("accept", "accepted"), ("answer", "answered"), ("ask_back", "asked_back"), ("note", "new")],
)
def test_each_act_does_what_it_says(desk, act, status):
    client, unit = desk
    ticket = make_ticket(unit=unit)

    client.post(detail(ticket), {"act": act, "words": "Chị chờ nhé."})

    assert Ticket.objects.get().status == status


def test_a_question_is_passed_on(desk):
    client, unit = desk
    ticket, other = make_ticket(unit=unit), make_unit(unit.get_parent())

    client.post(detail(ticket), {"act": "forward", "unit": other.pk})

    assert Ticket.objects.get().unit == other


def test_a_question_is_given_to_a_colleague_only(desk):
    client, unit = desk
    ticket, colleague = make_ticket(unit=unit), officer_of(unit)

    stranger = client.post(detail(ticket), {"act": "assign", "officer": make_user().pk})
    assert stranger.status_code == 422
    client.post(detail(ticket), {"act": "assign", "officer": colleague.pk})

    assert Ticket.objects.get().assigned_to == colleague


def test_publishing_takes_her_words_without_her_name(desk):
    client, unit = desk
    ticket, _officer = make_answered(unit=unit)

    client.post(detail(ticket), {"act": "publish", "question": "Khi nào?", "answer": "Mồng 5."})

    assert Ticket.objects.published().get().public_question == "Khi nào?"


@pytest.mark.parametrize("data", [{}, {"act": "x"}, {"act": "__class__"}])
def test_an_unknown_act_is_no_act(desk, data):
    client, unit = desk

    assert client.post(detail(make_ticket(unit=unit)), data).status_code == 404


@pytest.mark.parametrize("query", ["show=x&page=z", "q=%00", "month=2026-13", "month=%00&as=x"])
def test_nonsense_in_the_address_is_ignored(desk, query):
    client, _unit = desk

    for name in ("ticket_list", "ticket_digest"):
        assert client.get(f"{reverse(name)}?{query}").status_code == 200


def test_the_export_keeps_confidential_words_back(desk):
    client, unit = desk
    make_ticket(unit=unit, title="=1+1 bí mật", topic=make_topic(is_sensitive=True))

    text = client.get(reverse("ticket_export", args=["csv"]) + "?show=all").content.decode()

    assert "bí mật" not in text
    assert unit.name in text


def test_a_month_in_numbers(desk):
    client, unit = desk
    make_ticket(unit=unit)
    make_answered(unit=unit)

    line = client.get(reverse("ticket_digest")).context["lines"][0]

    assert (line.asked, line.answered, line.on_time, line.median_hours) == (2, 1, 1, 0)


def test_ready_answers_belong_to_units(desk):
    client, unit = desk
    theirs = ReplyTemplate.objects.create(unit=make_unit(), title="A", text="B")
    client.post(reverse("ticket_reply_new"), {"unit": unit.pk, "title": "Lớp", "text": "Mồng 5."})

    assert ReplyTemplate.objects.get(unit=unit).title == "Lớp"
    assert client.get(reverse("ticket_reply", args=[theirs.pk])).status_code == 404
    wrong = {"unit": theirs.unit_id, "title": "x", "text": "y"}
    assert client.post(reverse("ticket_reply_new"), wrong).status_code == 422


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_as_many_queries_for_many(desk, django_assert_max_num_queries, count):
    client, unit = desk
    for _number in range(count):
        make_ticket(unit=unit)
    client.get(reverse("ticket_list"))

    with django_assert_max_num_queries(45):
        client.get(reverse("ticket_list"))


@pytest.mark.parametrize("month", ["9999-12", "0001-01", "2026-13", "x"])
def test_a_month_that_cannot_be_is_this_one(month):
    assert month_of(month) == timezone.localdate().replace(day=1)
