"""Five questions, an account, sent: nothing is lost on the way."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils.timezone import localdate

from cooperatives import services
from cooperatives.models import Seller
from cooperatives.selectors import NoUnit, unit_for
from cooperatives.services import application
from cooperatives.services.application import free_slug
from tests.factories import make_commune, make_officer, make_seller, make_unit, make_user

APPLY = "/vi/sellers/apply/"


@pytest.fixture
def unit():
    return make_unit(make_unit(), commune=make_commune("Cúc Phương", code="14404"))


def answers(unit, **changes):
    usual = {
        "kind": "household",
        "name": "Ong nhà Lựu",
        "commune": unit.commune.label,
        "commune-code": unit.commune.pk,
        "phone": "0912 345 678",
        "story": "Mật ong rừng, ba mươi lít mỗi vụ.",
    }
    return usual | changes


def test_a_member_applies_and_lands_on_her_desk(client, unit):
    person = make_user()
    client.force_login(person)

    answer = client.post(APPLY, answers(unit))

    seller = Seller.objects.get()
    assert answer["Location"] == "/vi/sellers/desk/ong-nha-luu/"
    assert (seller.status, seller.unit, seller.commune) == ("applied", unit, unit.commune)
    assert (seller.phone, seller.kind) == ("+84912345678", "household")
    assert list(Seller.objects.owned_by(person)) == [seller]
    assert seller.events.get().to_status == "applied"


def test_a_visitor_makes_an_account_and_finds_her_answers(client, unit):
    answer = client.post(APPLY, answers(unit))
    assert Seller.objects.count() == 0
    client.force_login(make_user())  # keeps the session of the visitor

    page = client.get(reverse("cooperatives:apply_send")).content.decode()

    assert answer["Location"].startswith(reverse("account_signup"))
    assert "next=" in answer["Location"]
    assert "Ong nhà Lựu" in page
    assert "Mật ong rừng" in page
    assert "0912345678" in page
    assert unit.commune.pk in page


def test_answers_that_were_sent_are_forgotten(client, unit):
    client.post(APPLY, answers(unit))
    client.force_login(make_user())
    client.post(APPLY, answers(unit))

    assert client.get(reverse("cooperatives:apply_send"))["Location"] == APPLY


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "bank"},
        {"name": ""},
        {"name": "x" * 121},
        {"phone": "0912"},
        {"commune": "Paris", "commune-code": ""},
        {"story": ""},
        {"name": "\0\0\0\0"},
    ],
)
def test_a_wrong_answer_is_asked_again_and_the_others_stay(client, unit, wrong):
    client.force_login(make_user())

    answer = client.post(APPLY, answers(unit, **wrong))

    assert (answer.status_code, Seller.objects.count()) == (422, 0)
    assert "story" in wrong or "Mật ong rừng" in answer.content.decode()


def test_a_double_click_makes_one_stall(client, unit):
    client.force_login(make_user())

    first, second = client.post(APPLY, answers(unit)), client.post(APPLY, answers(unit))

    assert first["Location"] == second["Location"]
    assert Seller.objects.count() == 1


def test_three_waiting_applications_are_enough(client, unit):
    person = make_user()
    client.force_login(person)
    for number in range(3):
        client.post(APPLY, answers(unit, name=f"Gian {number}"))

    answer = client.post(APPLY, answers(unit, name="Gian nữa"))

    assert (answer.status_code, Seller.objects.count()) == (422, 3)


def test_officers_of_the_unit_get_a_letter(client, unit, django_capture_on_commit_callbacks):
    officer = make_officer(unit)
    make_officer(make_unit(make_unit()))
    client.force_login(make_user(email="", phone="+84912000111"))

    with django_capture_on_commit_callbacks(execute=True):
        client.post(APPLY, answers(unit))

    (letter,) = mail.outbox
    assert letter.to == [officer.user.email]
    assert "/staff/sellers/ong-nha-luu/" in letter.body


def test_the_unit_is_that_of_the_commune_else_the_province(unit):
    elsewhere = make_commune()

    assert unit_for(unit.commune, localdate()) == unit
    assert unit_for(elsewhere, localdate()).kind == "province"


def test_without_any_unit_nobody_can_apply():
    with pytest.raises(NoUnit):
        unit_for(make_commune(), localdate())


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Cói Kim Sơn", "coi-kim-son-2"), ("Desk", "desk-2"), ("Apply", "apply-2"), ("Đũi", "dui")],
)
def test_an_address_is_free(name, slug):
    make_seller(slug="coi-kim-son")

    assert free_slug(name) == slug


def test_a_refused_seller_sends_it_again(client):
    person = make_user()
    seller = make_seller(owner=person, status="refused", status_reason="Thiếu ảnh")
    client.force_login(person)

    client.post(reverse("cooperatives:apply_again", args=[seller.slug]))

    seller.refresh_from_db()
    assert (seller.status, seller.status_reason) == ("applied", "")


def test_applying_again_while_open_is_explained(client):
    person = make_user()
    seller = make_seller(owner=person)
    client.force_login(person)

    client.post(reverse("cooperatives:apply_again", args=[seller.slug]))

    seller.refresh_from_db()
    assert (seller.status, seller.events.count()) == ("approved", 0)


def test_the_same_name_at_another_place_is_another_stall(unit):
    person = make_user()
    other = make_unit(make_unit())
    usual = {"kind": "group", "name": "Tổ may", "phone": "+84912345678", "story": "Áo"}

    first = services.apply_to_sell(by=person, commune=unit.commune, **usual)
    second = services.apply_to_sell(by=person, commune=other.commune, **usual)

    assert (first.slug, second.slug) == ("to-may", "to-may-2")


@pytest.mark.parametrize("word", ["Results", "Desk"])
def test_no_stall_is_called_like_another_page(word):
    assert free_slug(word) == f"{word.lower()}-2"


def test_two_who_choose_one_name_at_once_both_get_a_stall(unit, monkeypatch):
    make_seller(name="Ong nhà Lựu", slug="ong-nha-luu")
    slugs = iter(["ong-nha-luu", "ong-nha-luu-2"])  # the first was free when it was asked for
    monkeypatch.setattr(application, "free_slug", lambda name: next(slugs))

    seller = services.apply_to_sell(
        by=make_user(),
        kind="household",
        name="Ong nhà Lựu",
        commune=unit.commune,
        phone="+84912345678",
        story="",
    )

    assert seller.slug == "ong-nha-luu-2"
