"""Reviews as buyers read them, answered at the seller's desk, watched by the Union."""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from core.pagecache import stamps
from products.models import Review
from products.services import hide_review, recount_reviews, reply_to_review
from tests.factories import (
    make_officer,
    make_product,
    make_review,
    make_seller,
    make_unit,
    make_user,
)
from tests.products.builders import allow_staff
from union.models import Officer


@pytest.fixture
def owner():
    return make_user()


@pytest.fixture
def product(owner):
    return make_product(seller=make_seller(owner=owner))


def review_of(product, **fields) -> Review:
    review = make_review(product=product, **fields)
    recount_reviews([product.pk])
    return review


def in_english(client, url: str) -> str:
    with translation.override("en"):
        return client.get(url).content.decode()


def test_a_product_shows_mean_bars_and_the_newest_ten(client, product):
    for number in range(12):
        review = review_of(product, stars=4 if number % 2 else 5, text=f"Lời số {number}.")
        day = timezone.now() - timedelta(days=number)
        Review.objects.filter(pk=review.pk).update(created_at=day)

    answer = client.get(f"/en/products/{product.slug}/")

    ratings, page = answer.context["ratings"], answer.content.decode()
    assert [(bar.stars, bar.count) for bar in ratings.bars] == [
        (5, 6),
        (4, 6),
        (3, 0),
        (2, 0),
        (1, 0),
    ]
    assert [review.text for review in ratings.newest] == [f"Lời số {n}." for n in range(10)]
    assert (ratings.mean, ratings.has_more) == (4.5, True)
    assert "12 reviews, all by people who bought it" in page


def test_all_reviews_are_paged(client, product):
    for _number in range(21):
        review_of(product)
    url = f"/en/products/{product.slug}/reviews/"

    pages = [client.get(url + query).context["page"] for query in ("", "?page=2", "?page=x")]

    assert [(page.number, len(page)) for page in pages] == [(1, 20), (2, 1), (1, 20)]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_reviews_takes_the_same_queries(
    client, product, count, django_assert_num_queries
):
    for _number in range(count):
        review_of(product)
    url = f"/vi/products/{product.slug}/"
    client.get(url)

    with django_assert_num_queries(5):  # product, count, page; two of the frame
        client.get(url + "reviews/")


def test_hidden_reviews_and_private_products_are_not_shown(client, product):
    review = review_of(product, text="Xấu hổ")
    draft = make_product(status="draft")
    hide_review(review=review, by=make_user(), reason="Quảng cáo")

    page = in_english(client, f"/en/products/{product.slug}/reviews/")

    assert "Xấu hổ" not in page
    assert "Nobody has written about it yet." in page
    assert client.get(f"/en/products/{draft.slug}/reviews/").status_code == 404


def test_words_of_buyers_and_sellers_are_only_words(client, product):
    attack = "<script>alert(1)</script>"
    review = review_of(product, text=attack, author_name=attack)
    reply_to_review(review=review, text=attack, by=make_user(), now=timezone.now())

    page = in_english(client, f"/en/products/{product.slug}/")

    assert attack not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 3


def test_search_engines_read_the_mean(client, product):
    review_of(product, stars=5), review_of(product, stars=4), review_of(product, stars=4)

    page = in_english(client, f"/en/products/{product.slug}/")

    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert json.loads(script[1])["aggregateRating"] == {
        "@type": "AggregateRating",
        "ratingValue": 4.33,
        "reviewCount": 3,
        "bestRating": 5,
        "worstRating": 1,
    }


def test_a_card_shows_the_mean_in_the_readers_way(client, product):
    review_of(product, stars=5), review_of(product, stars=4)

    vietnamese = client.get("/vi/products/").content.decode()

    assert "4,5" in vietnamese
    assert "4.5" in in_english(client, "/en/products/")


def test_a_seller_answers_once(client, product, owner):
    review = review_of(product)
    client.force_login(owner)
    url = reverse("products:seller_reply", args=[product.seller.slug, review.pk])

    assert client.post(url, {"text": " "}).status_code == 422
    client.post(url, {"text": "Cảm ơn chị."})
    client.post(url, {"text": "Thêm nữa."})

    review.refresh_from_db()
    assert review.reply == "Cảm ơn chị."


def test_an_answer_makes_the_page_anew(product, django_capture_on_commit_callbacks):
    review = review_of(product)
    name = (f"product:{product.pk}",)
    before = stamps().newest(name)

    with django_capture_on_commit_callbacks(execute=True):
        reply_to_review(review=review, text="Vâng.", by=make_user(), now=timezone.now())

    assert stamps().newest(name) > before


def test_her_list_holds_her_own_reviews_and_those_that_wait(client, product, owner):
    answered = review_of(product, reply="Vâng.", replied_at=timezone.now())
    waiting, _strangers = review_of(product), review_of(make_product())
    client.force_login(owner)
    url = reverse("products:seller_reviews", args=[product.seller.slug])

    lists = [list(client.get(url + query).context["page"]) for query in ("", "?show=waiting")]

    assert lists == [[waiting, answered], [waiting]]


def test_another_seller_finds_neither_list_nor_answer(client, product):
    review, other = review_of(product), make_user()
    own = make_seller(owner=other)
    client.force_login(other)
    places = [(product.seller.slug, review.pk), (own.slug, review.pk), (own.slug, 2**70)]

    answers = [
        client.post(f"/vi/products/desk/{s}/reviews/{pk}/", {"text": "x"}) for s, pk in places
    ]
    answers.append(client.get(reverse("products:seller_reviews", args=[product.seller.slug])))

    review.refresh_from_db()
    assert {answer.status_code for answer in answers} == {404}
    assert review.reply == ""


def test_an_officer_hides_with_a_reason_and_shows_again(client, product):
    review = review_of(product)
    client.force_login(allow_staff(make_officer(product.seller.unit).user))
    url = reverse("products_review", args=[review.pk])

    assert client.post(url, {"reason": ""}).status_code == 422
    client.post(url, {"reason": "Quảng cáo"})
    hidden = client.get(reverse("products_reviews") + "?show=hidden").context["page"]
    assert list(hidden) == [review]
    client.post(url, {})

    review.refresh_from_db()
    assert (review.status, review.hidden_reason) == ("shown", "")


@pytest.mark.parametrize("who", ["editor", "other unit", "own stall"])
def test_nobody_else_hides(client, product, who):
    review, user = review_of(product), make_user(is_staff=True)
    role = Officer.Role.EDITOR if who == "editor" else Officer.Role.OFFICER
    unit = make_unit(make_unit()) if who == "other unit" else product.seller.unit
    make_officer(unit, user=user, role=role)
    if who == "own stall":
        product.seller.memberships.create(user=user)
    client.force_login(allow_staff(user))

    answer = client.post(reverse("products_review", args=[review.pk]), {"reason": "Xấu"})

    review.refresh_from_db()
    assert (answer.status_code, review.status) == (404, "shown")


def test_an_officer_of_another_unit_reads_no_reviews(client, product):
    review_of(product, text="Của nơi khác")
    client.force_login(allow_staff(make_officer(make_unit(make_unit())).user))

    page = client.get(reverse("products_reviews"))

    assert "Của nơi khác" not in page.content.decode()
    assert list(page.context["page"]) == []


def test_the_staff_list_takes_the_same_queries_for_one_and_three(client, product):
    client.force_login(allow_staff(make_officer(product.seller.unit).user))
    url, counts = reverse("products_reviews"), []

    for more in (1, 2):
        for _number in range(more):
            review_of(product)
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert len(client.get(url).context["page"]) == len(counts) * 2 + 1
        counts.append(len(queries))

    assert counts[0] == counts[1]
