"""Who may say how the goods are: whoever received them, once for each product of a parcel."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import translation

from accounts.services import anonymise
from orders import services
from orders.links import order_key, order_path
from orders.models import Parcel
from orders.reviews import proof_of
from products.models import Product, Review
from products.services import hide_review
from tests.factories import make_product, make_seller, make_user, make_variant
from tests.orders.builders import STEPS_TO, make_basket, make_parcel, place


def product_of(parcel):
    return parcel.lines.first().variant.product


def url_of(parcel, product=None, *, key: bool = True) -> str:
    """Return the page for a review, by the guest's link or for who is signed in."""
    slug = (product or product_of(parcel)).slug
    url = reverse("orders:review", args=[parcel.order.number, parcel.key, slug])
    return f"{url}?key={order_key(parcel.order)}" if key else url


def test_a_guest_rates_what_arrived_by_her_link(client):
    parcel = make_parcel(status="delivered")

    answer = client.post(url_of(parcel), {"stars": "4", "text": "Mật thơm.\r\nHũ chắc."})

    review, product = Review.objects.get(), product_of(parcel)
    assert (answer.status_code, answer.url) == (302, order_path(parcel.order))
    assert (review.stars, review.text, review.author_name) == (4, "Mật thơm.\nHũ chắc.", "Mai T.")
    assert (review.user, review.product, review.language) == (None, product, "vi")
    assert (product.rating_sum, product.rating_count) == (4, 1)


def test_a_member_rates_under_her_own_name_and_changes_it(client):
    user = make_user(name="Lê Thị Hiền")
    parcel = make_parcel(status="delivered", buyer=user)
    client.force_login(user)
    url = url_of(parcel, key=False)

    client.post(url, {"stars": "5"})
    page = client.get(url)
    client.post(url, {"stars": "2", "text": "Hơi loãng."})

    review = Review.objects.get()
    assert page.context["form"].initial == {"stars": 5, "text": ""}
    assert (review.stars, review.user, review.author_name) == (2, user, "Hiền L.")


def test_somebody_else_with_the_link_writes_under_no_account(client):
    parcel = make_parcel(status="delivered", buyer=make_user())
    client.force_login(make_user(name="Người Khác"))

    client.post(url_of(parcel), {"stars": "5"})

    assert Review.objects.get().user is None


def test_who_leaves_takes_her_name_from_what_her_link_wrote(client):
    user = make_user()
    hers, other = (make_parcel(status="delivered", buyer=buyer) for buyer in (user, None))
    for parcel in (hers, other):
        client.post(url_of(parcel), {"stars": "5"})

    anonymise(user=user)

    names = dict(Review.objects.values_list("proof", "author_name"))
    assert names == {
        proof_of(hers, product_of(hers)): "",
        proof_of(other, product_of(other)): "Mai T.",
    }


@pytest.mark.parametrize("status", [status for status in STEPS_TO if status != "delivered"])
def test_nothing_is_rated_before_it_has_arrived(client, status):
    parcel = make_parcel(status=status)

    answer = client.post(url_of(parcel), {"stars": "5"})

    assert (answer.status_code, Review.objects.count()) == (404, 0)


def test_strangers_find_no_review_page(client):
    parcel = make_parcel(status="delivered", buyer=make_user())
    other = make_parcel(status="delivered")
    wrong_key = url_of(parcel, key=False) + f"?key={order_key(other.order)}"

    answers = [client.post(url, {"stars": "5"}) for url in (url_of(parcel, key=False), wrong_key)]
    client.force_login(make_user())
    answers.append(client.post(url_of(parcel, key=False), {"stars": "5"}))

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert Review.objects.count() == 0


def test_only_what_is_in_the_parcel_is_rated(client):
    parcel, other = make_parcel(status="delivered"), make_parcel(status="delivered")

    answer = client.post(url_of(parcel, product_of(other)), {"stars": "1"})

    assert (answer.status_code, Review.objects.count()) == (404, 0)


@pytest.mark.parametrize("as_buyer", [True, False])
def test_nobody_rates_her_own_stall(client, as_buyer):
    owner = make_user()
    seller = make_seller(owner=owner)
    parcel = make_parcel(status="delivered", seller=seller, buyer=owner if as_buyer else None)
    client.force_login(owner)

    answer = client.post(url_of(parcel), {"stars": "5"})

    assert (answer.status_code, Review.objects.count()) == (404, 0)
    assert url_of(parcel, key=False) not in client.get(order_path(parcel.order)).content.decode()


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"stars": "0"},
        {"stars": "6"},
        {"stars": "4.5"},
        {"stars": "１"},
        {"stars": "5", "text": "x" * 1001},
        {"stars": "5", "text": "a\0b"},
    ],
)
def test_nonsense_is_refused_in_words(client, typed):
    parcel = make_parcel(status="delivered")

    answer = client.post(url_of(parcel), typed)

    assert (answer.status_code, Review.objects.count()) == (422, 0)


def test_a_line_end_counts_as_one_letter(client):
    parcel = make_parcel(status="delivered")

    client.post(url_of(parcel), {"stars": "5", "text": "a\r\n" * 499 + "ab"})

    assert len(Review.objects.get().text) == 1000


def test_two_sizes_of_one_product_are_rated_once(client):
    product = make_product(seller=make_seller())
    small, large = product.variants.get(), make_variant(product)
    parcel = place(make_basket((small, 1), (large, 1))).parcels.get()
    for step in STEPS_TO["delivered"]:
        getattr(services, f"{step}_parcel")(parcel=parcel, by=None)

    page = client.get(order_path(parcel.order)).content.decode()

    assert page.count(url_of(parcel, product, key=False)) == 1


def test_a_hidden_review_tells_its_author_why_and_stays(client):
    parcel = make_parcel(status="delivered")
    client.post(url_of(parcel), {"stars": "1", "text": "0912345678"})
    hide_review(review=Review.objects.get(), by=make_user(), reason="Có số điện thoại")

    page = client.get(url_of(parcel)).content.decode()
    answer = client.post(url_of(parcel), {"stars": "2"})

    assert "Có số điện thoại" in page
    assert (answer.status_code, Review.objects.get().stars) == (422, 1)


def test_a_proof_fits_its_column():
    largest = 2**63 - 1

    proof = proof_of(Parcel(pk=largest), Product(pk=largest))

    assert len(proof) <= Review._meta.get_field("proof").max_length


@pytest.mark.parametrize("count", [1, 3])
def test_an_order_takes_the_same_queries_for_any_number_of_goods(
    client, count, django_assert_num_queries
):
    seller = make_seller()
    goods = [(make_product(seller=seller).variants.get(), 1) for _ in range(count)]
    parcel = place(make_basket(*goods)).parcels.get()
    Parcel.objects.update(status="delivered", finished_at=parcel.created_at)
    client.get(order_path(parcel.order))

    with django_assert_num_queries(15):
        client.get(order_path(parcel.order))


def test_the_letter_of_delivery_asks_how_it_was(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), translation.override("en"):
        make_parcel(status="delivered", language="en")

    assert "How did you like it?" in mail.outbox[-1].body
