"""Asking, following and reading, as a person does it."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from accounts.services import anonymise
from tests.factories import make_commune, make_unit, make_user
from tests.images.builders import make_photo
from tests.tickets.builders import make_answered, make_ticket, make_topic
from tickets import services
from tickets.models import Ticket


@pytest.fixture
def commune_unit():
    return make_unit(make_unit(), commune=make_commune("Cúc Phương"))


def typed(topic, **more):
    usual = {"topic": topic.pk, "title": "Lớp học", "text": "Bao giờ mở?", "phone": "0912345678"}
    return usual | more


def test_a_guest_asks_and_lands_on_her_own_page(client, commune_unit):
    data = typed(make_topic(), commune="Cúc Phương", photos=make_photo((60, 40)))

    answer = client.post(reverse("tickets:ask"), data, follow=True)

    ticket = Ticket.objects.get()
    assert (ticket.unit, ticket.phone) == (commune_unit, "+84912345678")
    assert answer.redirect_chain == [(ticket.own_path(), 302)]
    photo = client.get(reverse("tickets:own_photo", args=[ticket.number, 1]), {"key": ticket.key})
    assert (photo.status_code, photo["Content-Type"]) == (200, "image/webp")


def test_nothing_typed_is_lost_and_each_flaw_is_named(client, commune_unit):
    answer = client.post(reverse("tickets:ask"), {"text": "Dài dòng", "email": "không phải"})

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"topic", "title", "email"}
    assert "Dài dòng" in answer.content.decode()


def test_without_a_name_no_address_is_asked(client, commune_unit):
    data = typed(make_topic(), is_anonymous="on", name="Mai")

    client.post(reverse("tickets:ask"), data)

    assert Ticket.objects.get().name == ""


def test_an_address_is_needed_for_a_named_question(client, commune_unit):
    answer = client.post(reverse("tickets:ask"), typed(make_topic(), phone=""))

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["phone"])


@pytest.mark.parametrize("text", ["\0", "<script>alert(1)</script>", "🍯" * 4000, "' OR 1=1"])
def test_hostile_words_are_words(client, commune_unit, text):
    answer = client.post(reverse("tickets:ask"), typed(make_topic(), text=text), follow=True)

    assert answer.status_code in (200, 422)
    assert b"<script>alert" not in answer.content


@pytest.mark.usefixtures("same_minute")
def test_asking_is_slowed_down(client, commune_unit):
    topic = make_topic()
    for _number in range(5):
        client.post(reverse("tickets:ask"), typed(topic))

    assert client.post(reverse("tickets:ask"), typed(topic)).status_code == 429


def test_a_stranger_without_the_link_finds_nothing(client):
    ticket = make_ticket(by=make_user())
    page = reverse("tickets:own", args=[ticket.number])
    client.force_login(make_user())

    assert client.get(page).status_code == 404
    assert client.get(page, {"key": "x"}).status_code == 404
    assert client.get(page, {"key": ticket.key}).status_code == 200


def test_she_rates_the_answer_and_asks_again(client):
    ticket, _officer = make_answered()
    page = ticket.own_path()

    client.post(page, {"act": "rate", "stars": "4", "words": "Rõ"})
    assert Ticket.objects.get().stars == 4
    client.post(page, {"act": "reopen", "words": "Còn một ý"})

    assert Ticket.objects.get().status == "accepted"


@pytest.mark.parametrize("act", ["add", "reopen", "rate"])
def test_an_empty_act_stays_on_the_page(client, act):
    ticket, _officer = make_answered()

    answer = client.post(ticket.own_path(), {"act": act})

    assert (answer.status_code, act in answer.context["forms"]) == (422, True)


def test_notes_among_officers_are_not_hers(client):
    ticket, officer = make_answered()
    services.note(ticket=ticket, words="Gọi trước khi trả lời", by=officer)

    assert "Gọi trước" not in client.get(ticket.own_path()).content.decode()


def test_number_and_key_lead_back(client):
    ticket = make_ticket()
    right = {"number": ticket.number.lower(), "key": ticket.key}

    assert client.post(reverse("tickets:look"), right).url == ticket.own_path()
    assert client.post(reverse("tickets:look"), right | {"key": "x"}).status_code == 422


def test_published_answers_are_found_without_tone_marks(client):
    ticket, officer = make_answered()
    services.publish(ticket=ticket, question="Bao giờ học?", answer="Ngày mồng 5.", by=officer)

    page = client.get(reverse("tickets:answers"), {"q": "mong 5"})

    assert [found.pk for found in page.context["page"]] == [ticket.pk]
    one = client.get(ticket.get_absolute_url()).content.decode()
    assert "Ngày mồng 5." in one
    assert "xóm 3" not in one


def test_what_she_typed_as_a_title_stays_private(client):
    ticket, officer = make_answered(title="Chị Mai xóm 3 bị lừa")
    question = "Bị lừa khi bán hàng thì làm gì?\nNgười mua không trả tiền."
    services.publish(ticket=ticket, question=question, answer="Gọi cho Hội.", by=officer)

    one = client.get(ticket.get_absolute_url()).content.decode()
    listed = client.get(reverse("tickets:answers")).content.decode()
    found = client.get(reverse("tickets:answers"), {"q": "mai"})

    assert "Chị Mai" not in one + listed
    assert '<h1 dir="auto">Bị lừa khi bán hàng thì làm gì?</h1>' in one
    assert "<p>Người mua không trả tiền.</p>" in one
    assert list(found.context["page"]) == []


def test_what_is_taken_off_is_gone_at_once(client, settings, django_capture_on_commit_callbacks):
    settings.PAGE_CACHE_SECONDS = 60
    ticket, officer = make_answered()
    services.publish(ticket=ticket, question="Bao giờ?", answer="Mồng 5.", by=officer)
    address = ticket.get_absolute_url()
    assert client.get(address).status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        services.hide(ticket=ticket, by=officer)

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_public_list_takes_four_queries(client, django_assert_max_num_queries, count):
    topic = make_topic()
    for _number in range(count):
        ticket, officer = make_answered(topic=topic)
        services.publish(ticket=ticket, question="Hỏi", answer="Đáp", by=officer)
    client.get(reverse("tickets:answers"))
    for cache in caches.all():
        cache.clear()

    with django_assert_max_num_queries(6):
        client.get(reverse("tickets:answers"))


def test_who_leaves_is_taken_out_of_her_questions(client):
    person = make_user()
    ticket = make_ticket(by=person)

    anonymise(user=person)

    ticket.refresh_from_db()
    assert (ticket.asker, ticket.phone, ticket.is_anonymous) == (None, "", True)
