"""Good examples: named, verified, published, done again."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms import services
from cms.models import GoodExampleIndexPage, GoodExamplePage, Nomination, Replication
from tests.cms.builders import make_example, make_listing, make_nomination, make_replication
from tests.factories import make_commune, make_officer, make_unit, make_user

HERE = {"sec-fetch-site": "same-origin"}


@pytest.fixture(autouse=True)
def no_limit_yet():
    cache.clear()


@pytest.fixture
def commune_unit():
    commune = make_commune("Gia Viễn")
    return make_unit(make_unit(), commune=commune)


def form(commune_unit, **changes):
    return {
        "who": "person",
        "name": "Chị Nguyễn Thị Hoa",
        "commune": commune_unit.commune.label,
        "commune-code": commune_unit.commune.pk,
        "reason": "Chị dạy chữ miễn phí.",
        "sender": "Lan",
        "contact": "0912345678",
        "knows": "on",
    } | changes


def test_anybody_may_name_somebody(client, commune_unit):
    response = client.post("/vi/good-examples/nominate/", form(commune_unit), headers=HERE)

    named = Nomination.objects.get()
    assert response.url == "/vi/good-examples/thanks/"
    assert (named.unit, named.contact, named.status) == (commune_unit, "+84912345678", "waiting")


@pytest.mark.parametrize(
    "changes",
    [{"contact": "x"}, {"name": "a\0b"}, {"commune": "Atlantis", "commune-code": ""}, {"who": "?"}],
)
def test_nonsense_is_not_taken(client, commune_unit, changes):
    response = client.post(
        "/vi/good-examples/nominate/", form(commune_unit, **changes), headers=HERE
    )

    assert (response.status_code, Nomination.objects.count()) == (422, 0)


def test_a_form_of_another_site_is_refused(client, commune_unit):
    headers = {"sec-fetch-site": "cross-site"}
    response = client.post("/vi/good-examples/nominate/", form(commune_unit), headers=headers)

    assert (response.status_code, Nomination.objects.count()) == (403, 0)


def test_the_fourth_in_a_minute_has_to_wait(client, commune_unit):
    answers = [
        client.post("/vi/good-examples/nominate/", form(commune_unit), headers=HERE).status_code
        for _ in range(4)
    ]

    assert answers in ([302, 302, 302, 429], [302] * 4)  # or the minute ended between them
    assert Nomination.objects.count() == answers.count(302)


def test_verifying_begins_a_draft_in_the_units_section(commune_unit):
    named, officer = make_nomination(commune_unit), make_officer(commune_unit).user

    page = services.verify_nomination(nomination=named, by=officer, note="Đã gặp.")

    named.refresh_from_db()
    assert (named.status, named.decided_by, named.note) == ("verified", officer, "Đã gặp.")
    assert (page.live, page.unit, page.get_parent().specific.unit) == (
        False,
        commune_unit,
        commune_unit,
    )
    assert named.example_key == page.translation_key


def test_a_second_verdict_changes_nothing(commune_unit):
    named, officer = make_nomination(commune_unit), make_officer(commune_unit).user
    services.decline_nomination(nomination=named, by=officer, note="Quảng cáo.")

    with pytest.raises(services.AlreadyDecided):
        services.verify_nomination(nomination=named, by=officer, note="")

    named.refresh_from_db()
    assert (named.status, GoodExamplePage.objects.count()) == ("declined", 0)


def test_the_officer_decides_by_a_button(client, commune_unit):
    named = make_nomination(commune_unit)
    officer = make_officer(commune_unit).user
    services.sync_writers(user=officer)
    client.force_login(officer)
    path = f"/staff/nominations/{named.key}/"

    assert client.post(path, {"note": "", "verdict": "verified"}).status_code == 422
    client.post(path, {"note": "Đã gặp.", "verdict": "verified"})

    assert GoodExamplePage.objects.get().name == "Chị Nguyễn Thị Hoa"


def test_an_editor_reads_but_does_not_decide(client, commune_unit):
    named = make_nomination(commune_unit)
    editor = make_officer(commune_unit, role="editor").user
    services.sync_writers(user=editor)
    client.force_login(editor)
    path = f"/staff/nominations/{named.key}/"

    answers = [client.get(path).status_code, client.post(path, {"verdict": "verified"}).status_code]

    assert (answers, Nomination.objects.get().status) == ([200, 404], "waiting")


def test_a_unit_says_once_that_it_does_the_same():
    example, unit, user = make_example(), make_unit(), make_user()
    values = {"example": example, "unit": unit, "since": date(2026, 3, 8), "note": "", "by": user}
    services.replicate(**values)

    with pytest.raises(services.AlreadyReplicated):
        services.replicate(**values)

    asked = Replication.objects.get().check_on
    assert asked == timezone.localdate() + timedelta(days=365)


def test_what_ended_is_no_longer_counted_or_shown(client):
    example = make_example()
    going, ended = make_replication(example), make_replication(example)

    services.answer_check(replication=ended, goes_on=False, note="Thiếu thùng.")

    (card,) = GoodExamplePage.objects.for_cards()
    page = client.get(example.url).content.decode()
    assert card.copies == 1
    assert (going.unit.name in page, ended.unit.name in page) == (True, False)
    assert not services.answer_check(replication=ended, goes_on=True, note="")


def test_the_list_narrows_by_whom_and_ignores_nonsense(client):
    index = make_listing(GoodExampleIndexPage)
    make_example(title="Một tổ", who="group")
    make_example(title="Một chị", who="person")

    pages = [client.get(f"{index.url}{q}").content.decode() for q in ("?who=group", "?who=%00")]

    assert [("Một tổ" in page, "Một chị" in page) for page in pages] == [
        (True, False),
        (True, True),
    ]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("nomination_decided_by_somebody", {"status": "verified"}),
        ("nomination_decided_by_somebody", {"decided_at": timezone.now()}),
        (
            "nomination_page_only_when_verified",
            {"example_key": "5f9f8d9e-3a8c-4a65-9b0a-2b0b8a3d7f10"},
        ),
    ],
)
def test_the_database_keeps_verdicts_whole(commune_unit, name, values):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_nomination(commune_unit, **values)

    assert Nomination.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("replication_answer_has_a_day", {"goes_on": True}),
        ("replication_answer_has_a_day", {"checked_at": timezone.now()}),
        ("replication_asked_after_it_began", {"check_on": date(2026, 3, 8)}),
    ],
)
def test_the_database_keeps_answers_whole(name, values):
    example = make_example()

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_replication(example, **values)

    assert Replication.objects.count() == 0
