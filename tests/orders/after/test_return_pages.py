"""Sending back, on the pages of buyer, seller and officer."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone, translation

from orders import services, staff_queue
from orders.audit import money_problems
from orders.desk import returns_to_answer
from orders.links import order_key
from orders.models import Order, Parcel, ReturnRequest
from orders.return_forms import AnswerForm
from orders.returns import offers
from orders.settlement.bank_file import headings
from orders.timeline import timeline
from tests.factories import make_officer, make_seller, make_unit, make_user
from tests.images.builders import make_bomb, make_photo, uploaded
from tests.orders.after.builders import make_return
from tests.orders.builders import make_basket, make_parcel, only_variant, place
from union.services import sync_staff_access


@pytest.fixture
def seller():
    return make_seller(owner=make_user(), unit=make_unit(make_unit()))


@pytest.fixture
def parcel(seller):
    """A delivered parcel whose cash the seller has."""
    return make_parcel(status="delivered", seller=seller)


def url(name, *args):
    with translation.override("en"):
        return reverse(f"orders:{name}", args=args)


def own(parcel, name="own_return_new", *more):
    address = url(name, parcel.order.number, parcel.key, *more)
    return f"{address}?key={order_key(parcel.order)}"


def officer_of(seller, role, **fields):
    officer = make_officer(seller.unit, role=role, **fields)
    sync_staff_access(user=officer.user)
    return officer.user


def kept_files():
    return default_storage.listdir("returns")[1] if default_storage.exists("returns") else []


def wish(parcel, **more):
    line = f"line-{parcel.lines.get().pk}"
    return {line: "1", "reason": "damaged", "words": "Hũ bị vỡ."} | more


def answer_url(asked):
    parcel = asked.parcel
    return url("parcel_return", parcel.seller.slug, parcel.key, asked.key)


def status(asked):
    asked.refresh_from_db()
    return asked.status


def test_a_buyer_asks_with_her_link_and_photos(client, parcel):
    answer = client.post(own(parcel), wish(parcel, photos=[make_photo(), make_photo()]))

    asked = ReturnRequest.objects.get()
    assert (answer.status_code, asked.lines.get().quantity) == (302, 1)
    assert (asked.words, asked.photos.count()) == ("Hũ bị vỡ.", 2)


@pytest.mark.parametrize("file", [make_bomb, lambda: uploaded(b"<svg onload=alert(1)>", "x.svg")])
def test_a_hostile_upload_is_refused_and_nothing_is_kept(client, parcel, file):
    before = kept_files()

    answer = client.post(own(parcel), wish(parcel, photos=[file()]))

    assert (answer.status_code, ReturnRequest.objects.count()) == (422, 0)
    assert kept_files() == before


def test_six_photos_are_too_many(client, parcel):
    photos = [make_photo((20, 20)) for _ in range(6)]

    assert client.post(own(parcel), wish(parcel, photos=photos)).status_code == 422


@pytest.mark.parametrize(
    "more",
    [{"reason": "gift"}, {"words": ""}, {"words": "x" * 1501}, {"reason": ""}],
)
def test_what_is_missing_is_said(client, parcel, more):
    answer = client.post(own(parcel), wish(parcel, **more))

    assert (answer.status_code, ReturnRequest.objects.count()) == (422, 0)


@pytest.mark.parametrize("many", ["0", "3", "x", "-1", "9" * 30])
def test_no_more_is_sent_back_than_came(client, parcel, many):
    line = f"line-{parcel.lines.get().pk}"

    assert client.post(own(parcel), wish(parcel, **{line: many})).status_code == 422


def test_a_step_of_the_number_sends_nothing(client, parcel):
    line = f"line-{parcel.lines.get().pk}"

    answer = client.post(own(parcel), wish(parcel, **{f"{line}-more": "1"}))

    assert (answer.status_code, ReturnRequest.objects.count()) == (200, 0)
    assert answer.context["form"][line].value() == 2


def test_photos_are_seen_by_three_and_nobody_else(client, parcel, seller):
    asked = make_return(parcel, photos=[make_photo()])
    officer = officer_of(seller, "leader")
    pages = {
        "buyer": own(parcel, "own_return_photo", asked.key, 1),
        "seller": url("parcel_return_photo", seller.slug, parcel.key, asked.key, 1),
        "officer": reverse("orders_return_photo", args=[asked.key, 1]),
    }

    assert client.get(pages["buyer"])["Content-Type"] == "image/webp"
    assert client.get(pages["buyer"].partition("?")[0]).status_code == 404
    client.force_login(seller.memberships.get().user)
    assert client.get(pages["seller"])["Content-Type"] == "image/webp"
    client.force_login(officer)
    assert client.get(pages["officer"])["Content-Type"] == "image/webp"
    client.force_login(make_user())
    assert [client.get(page.partition("?")[0]).status_code for page in pages.values()] == [404] * 3


def test_media_does_not_give_the_pictures_away(client, parcel):
    asked = make_return(parcel, photos=[make_photo()])

    answer = client.get(f"/media/{asked.photos.get().key}-800.webp")

    assert answer.status_code == 404


@pytest.mark.parametrize("place", [0, 2, 10**30])
def test_a_picture_that_is_not_there(client, parcel, place):
    asked = make_return(parcel, photos=[make_photo()])

    assert client.get(own(parcel, "own_return_photo", asked.key, place)).status_code == 404


def test_a_seller_agrees_and_notes_that_it_is_back(client, parcel, seller):
    asked = make_return(parcel)
    client.force_login(seller.memberships.get().user)

    client.post(answer_url(asked), {"answer": "back", "amount": "125.000", "words": "Vâng"})
    assert status(asked) == "accepted"
    client.post(answer_url(asked), {"act": "received", "can_be_sold": "on"})

    assert (status(asked), parcel.order.refunds.get().amount) == ("received", 125_000)
    assert money_problems() == []


@pytest.mark.parametrize(
    "typed",
    [
        {"answer": "no", "words": ""},
        {"answer": "back", "amount": "280.001"},
        {"answer": "keep", "amount": ""},
        {"answer": "keep", "amount": "nhiều"},
        {"answer": "maybe"},
        {},
    ],
)
def test_an_answer_has_to_make_sense(client, parcel, seller, typed):
    asked = make_return(parcel)
    client.force_login(seller.memberships.get().user)

    assert (client.post(answer_url(asked), typed).status_code, status(asked)) == (422, "asked")


def test_a_no_is_not_translated_as_the_number_of_a_row():
    answers = {str(label) for _, label in AnswerForm.CHOICES}

    assert answers.isdisjoint(headings())


def test_each_reads_in_her_language_what_happened(parcel):
    with translation.override("vi"):
        make_return(parcel)
    event = parcel.events.latest("pk")

    with translation.override("en"):
        last = timeline(Parcel.objects.for_page().get(pk=parcel.pk), "en")[-1]

    assert event.note == last["text"] == "The buyer wants to send something back."
    assert last["note"] == ""


def test_an_answer_too_late_is_said(client, parcel, seller):
    asked = make_return(parcel, status="refused")
    client.force_login(seller.memberships.get().user)

    answer = client.post(answer_url(asked), {"answer": "back", "amount": "125.000"})

    assert (answer.status_code, status(asked)) == (422, "refused")


@pytest.mark.parametrize(
    ("before", "act", "after"),
    [
        ("refused", "appeal", "appealed"),
        ("accepted", "appeal", "appealed"),
        ("accepted", "withdrawal", "closed"),
        ("refused", "withdrawal", "refused"),
        ("asked", "agreement", "asked"),
    ],
)
def test_a_buyer_takes_only_her_steps(client, parcel, before, act, after):
    asked = make_return(parcel, status=before)

    client.post(own(parcel, "own_return", asked.key), {"act": act})

    assert status(asked) == after


def test_an_unknown_step_is_not_found(client, parcel):
    asked = make_return(parcel)

    assert client.post(own(parcel, "own_return", asked.key), {"act": "x"}).status_code == 404


def test_an_officer_decides(client, parcel, seller):
    asked = make_return(parcel, status="appealed")
    client.force_login(officer_of(seller, "officer"))
    page = reverse("orders_return", args=[asked.key])

    assert client.post(page, {"answer": "keep", "amount": "100k"}).status_code == 422
    client.post(page, {"answer": "keep", "amount": "100k", "words": "Hỏng thật."})

    assert (status(asked), parcel.order.refunds.get().amount) == ("closed", 100_000)
    assert money_problems() == []


def test_an_editor_reads_but_does_not_decide(client, parcel, seller):
    asked = make_return(parcel, status="appealed")
    client.force_login(officer_of(seller, "editor"))
    page = reverse("orders_return", args=[asked.key])

    assert client.get(page).status_code == 200
    assert client.post(page, {"answer": "no", "words": "Không"}).status_code == 404
    assert status(asked) == "appealed"


def test_an_officer_with_a_stall_does_not_decide_about_it(client, parcel, seller):
    asked = make_return(parcel, status="appealed")
    owner = seller.memberships.get().user
    officer_of(seller, "leader", user=owner)
    client.force_login(owner)
    page = reverse("orders_return", args=[asked.key])

    assert client.post(page, {"answer": "no", "words": "Không"}).status_code == 404


def test_desk_and_staff_home_count_what_waits(rf, parcel, seller):
    officer = officer_of(seller, "officer")
    asked = make_return(parcel)
    assert [n.count for n in returns_to_answer(rf.get("/"), seller)] == [1]

    services.refuse_return(request=asked, words="Không", by=None)
    services.appeal_return(request=asked, words="", by=None)

    assert returns_to_answer(rf.get("/"), seller) == []
    assert staff_queue.returns_waiting(officer).count == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_staff_list_takes_the_same_queries(
    client, seller, count, django_assert_max_num_queries
):
    for _ in range(count):
        make_return(make_parcel(status="delivered", seller=seller), status="appealed")
    client.force_login(make_user(is_superuser=True, is_staff=True))
    client.get(reverse("orders_returns"))

    with django_assert_max_num_queries(14):
        assert client.get(reverse("orders_returns")).status_code == 200


def test_the_order_page_offers_it_while_it_may_be_asked(client, parcel):
    with translation.override("en"):
        page = f"{reverse('orders:order_detail', args=[parcel.order.number])}?key="
    page += order_key(parcel.order)
    assert "returns/new/" in client.get(page).content.decode()

    make_return(parcel)

    shown = client.get(page).content.decode()
    assert ("returns/new/" in shown, "waits for the seller" in shown) == (False, True)


@pytest.mark.parametrize("count", [1, 3])
def test_offers_take_the_same_queries_for_any_number_of_parcels(count, django_assert_num_queries):
    goods = [(only_variant(stock=5), 1) for _ in range(count)]
    order = place(make_basket(*goods))
    for parcel in order.parcels.all():
        for step in ("accept", "pack", "send", "deliver"):
            getattr(services, f"{step}_parcel")(parcel=parcel, by=None)
    loaded = Order.objects.for_page().get(pk=order.pk)

    with django_assert_num_queries(2):  # requests, days; no lines without requests
        found = offers(loaded, now=timezone.now())

    assert [offer.until is not None for offer in found.values()] == [True] * count
