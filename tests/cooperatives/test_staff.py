"""The staff desk: officers see the stalls of their units and decide about them."""

import pytest
from django.urls import reverse

from cooperatives.models import SellerEvent
from tests.factories import make_officer, make_seller, make_unit, make_user
from union.services import sync_staff_access

DECISIONS = ["approval", "refusal", "suspension", "reopening", "closing"]


@pytest.fixture
def province():
    return make_unit()


@pytest.fixture
def unit(province):
    return make_unit(province)


@pytest.fixture
def seller(unit):
    return make_seller(unit=unit, status="applied", name="Ong Cúc Phương")


def signed_in(client, officer):
    sync_staff_access(user=officer.user)
    client.force_login(officer.user)
    return officer.user


def decision_url(seller, name="approval"):
    return reverse("seller_decision", args=[seller.slug, name])


def test_an_officer_of_another_unit_finds_nothing(client, province, seller):
    signed_in(client, make_officer(make_unit(province)))

    assert client.get(reverse("seller_detail", args=[seller.slug])).status_code == 404
    assert {client.get(decision_url(seller, name)).status_code for name in DECISIONS} == {404}
    assert seller.name not in client.get(reverse("seller_index")).content.decode()


def test_an_officer_of_another_unit_decides_nothing(client, province, seller):
    signed_in(client, make_officer(make_unit(province)))

    answers = {client.post(decision_url(seller, n), {"reason": "x"}).status_code for n in DECISIONS}

    assert answers == {404}
    seller.refresh_from_db()
    assert (seller.status, SellerEvent.objects.count()) == ("applied", 0)


def test_an_editor_reads_but_does_not_decide(client, unit, seller):
    signed_in(client, make_officer(unit, role="editor"))

    assert client.get(reverse("seller_detail", args=[seller.slug])).status_code == 200
    assert client.post(decision_url(seller)).status_code == 404
    seller.refresh_from_db()
    assert seller.status == "applied"


def test_an_officer_does_not_approve_her_own_stall(client, unit):
    officer = make_officer(unit)
    seller = make_seller(unit=unit, status="applied", owner=officer.user)
    signed_in(client, officer)

    assert client.post(decision_url(seller)).status_code == 404
    seller.refresh_from_db()
    assert seller.status == "applied"


def test_a_seller_and_a_visitor_do_not_enter(client, seller):
    visitor = client.get(reverse("seller_index"))
    client.force_login(make_user())
    member = client.get(reverse("seller_index"))

    assert (visitor.status_code, member.status_code) == (302, 404)


def test_the_province_approves_for_a_commune_below(client, province, seller):
    user = signed_in(client, make_officer(province))

    answer = client.post(decision_url(seller))

    seller.refresh_from_db()
    assert answer["Location"] == reverse("seller_detail", args=[seller.slug])
    assert seller.status == "approved"
    event = seller.events.get()
    assert (event.from_status, event.to_status, event.by) == ("applied", "approved", user)


def test_a_second_click_says_that_it_was_decided(client, unit, seller):
    signed_in(client, make_officer(unit))
    client.post(decision_url(seller))

    answer = client.post(decision_url(seller), follow=True)

    assert "Việc này đã quyết" in answer.content.decode() or "decided" in answer.content.decode()
    assert seller.events.count() == 1


def test_a_refusal_without_a_reason_is_asked_again(client, unit, seller):
    signed_in(client, make_officer(unit))

    answer = client.post(decision_url(seller, "refusal"), {"reason": "  "})

    seller.refresh_from_db()
    assert (answer.status_code, seller.status) == (422, "applied")


def test_a_refusal_keeps_its_reason(client, unit, seller):
    signed_in(client, make_officer(unit))

    client.post(decision_url(seller, "refusal"), {"reason": "Thiếu ảnh"})

    seller.refresh_from_db()
    assert (seller.status, seller.status_reason) == ("refused", "Thiếu ảnh")


def test_the_list_shows_what_waits_first_then_the_oldest(client, unit, seller):
    make_seller(unit=unit, name="Đã mở")
    make_seller(unit=unit, status="applied", name="Nộp sau")
    signed_in(client, make_officer(unit))

    page = client.get(reverse("seller_index")).content.decode()

    places = [page.index(name) for name in ("Ong Cúc Phương", "Nộp sau", "Đã mở")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("query", "shown"),
    [("status=applied", True), ("status=closed", False), ("kind=household", False)]
    + [("q=ong cuc", True), ("q=nem", False), ("q=%00", True), ("unit=abc", True)],
)
def test_the_list_is_filtered_and_survives_nonsense(client, unit, seller, query, shown):
    signed_in(client, make_officer(unit))

    answer = client.get(f"{reverse('seller_index')}?{query}")

    assert answer.status_code == 200
    assert (seller.name in answer.content.decode()) == shown


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_is_exported_without_other_units(client, province, unit, seller, kind):
    other = make_seller(unit=make_unit(province), name="Nơi khác")
    signed_in(client, make_officer(unit))

    content = client.get(f"{reverse('seller_index')}?export={kind}").getvalue()

    assert other.name.encode() not in content
    assert kind == "xlsx" or seller.name.encode() in content


def test_an_exported_name_is_no_formula(client, unit):
    make_seller(unit=unit, name='=HYPERLINK("http://x")')
    signed_in(client, make_officer(unit))

    content = client.get(f"{reverse('seller_index')}?export=csv").getvalue().decode()

    assert "'=HYPERLINK" in content


def test_the_list_takes_the_same_queries_for_one_and_three(client, unit, count_queries):
    signed_in(client, make_officer(unit))
    make_seller(unit=unit, owner=make_user())
    with_one = count_queries(reverse("seller_index"))

    for _ in range(2):
        make_seller(unit=unit, owner=make_user())

    assert count_queries(reverse("seller_index")) == with_one


def test_the_home_says_what_waits_oldest_first(client, unit, seller):
    signed_in(client, make_officer(unit))

    page = client.get(reverse("wagtailadmin_home")).content.decode()

    assert reverse("seller_detail", args=[seller.slug]) in page
    assert seller.name in page


def test_the_home_of_another_unit_does_not_name_the_seller(client, province, seller):
    signed_in(client, make_officer(make_unit(province)))

    assert seller.name not in client.get(reverse("wagtailadmin_home")).content.decode()
