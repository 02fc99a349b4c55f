"""What is counted, and what isn't."""

import pytest
from django.db import IntegrityError, connection
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from tests.cms.builders import make_index, make_news
from tests.factories import make_product, make_unit
from tests.visits.builders import make_views
from visits.counting import count_view, mark_of, subject_in, views
from visits.models import DailyViews

PHONE = {
    "sec-fetch-site": "same-origin",
    "user-agent": "Mozilla/5.0 (Linux; Android 9) Chrome/99 Mobile Safari/537.36 Zalo android",
}


def rows() -> list[tuple[object, ...]]:
    views.flush()
    fields = ("subject", "language", "day", "unit", "count")
    return sorted(DailyViews.objects.values_list(*fields))


def send(client: Client, mark: str, **headers: str) -> int:
    return client.post(reverse("visits:visit"), {"mark": mark}, headers=PHONE | headers).status_code


def test_views_of_a_day_become_one_row(client):
    unit = make_unit()

    answers = [send(client, mark_of("page:a", unit.pk)) for _ in range(3)]

    assert answers == [204] * 3
    assert rows() == [("page:a", "vi", localdate(), unit.pk, 3)]


def test_second_process_adds_to_what_the_first_has_written():
    make_views("page:a", 5)

    count_view(subject="page:a", unit_id=None, language="vi")
    count_view(subject="page:a", unit_id=None, language="en")

    assert [(row[1], row[4]) for row in rows()] == [("en", 1), ("vi", 6)]


@pytest.mark.parametrize(
    "headers",
    [
        {"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"user-agent": "facebookexternalhit/1.1"},
        {"user-agent": "curl/8.5"},
        {"user-agent": ""},
        {"sec-purpose": "prefetch;prerender"},
    ],
)
def test_robots_are_not_counted(client, headers):
    assert send(client, mark_of("page:a", None), **headers) == 204
    assert rows() == []


@pytest.mark.parametrize("mark", ["", "page:a|", "page:a|:x", mark_of("page:a", 1) + "x", "\0"])
def test_what_this_site_did_not_mark_is_refused(client, mark):
    assert send(client, mark) == 400
    assert rows() == []


def test_another_site_cannot_count(client):
    assert send(client, mark_of("page:a", None), **{"sec-fetch-site": "cross-site"}) == 403
    assert rows() == []


def test_one_address_counts_only_so_often(client, same_minute, monkeypatch):
    monkeypatch.setattr("visits.views.beacon.VIEWS_PER_MINUTE", 2)

    for _ in range(5):
        send(client, mark_of("page:a", None))

    assert rows()[0][4] == 2


def test_a_mark_says_subject_and_unit():
    assert subject_in(mark_of("post:x|y", 7)) == ("post:x|y", 7)
    assert subject_in(mark_of("seller:3", None)) == ("seller:3", None)


def test_published_pages_ask_to_be_counted(client):
    page = make_news(make_index(make_unit()))

    html = client.get(page.url).content.decode()

    assert f'data-visit="{mark_of(f"page:{page.translation_key}", page.unit_id)}"' in html
    assert 'data-visit-url="/vi/visits/"' in html


def test_products_ask_to_be_counted_and_baskets_do_not(client):
    product = make_product()

    page = client.get(product.get_absolute_url()).content.decode()
    basket = client.get(reverse("orders:basket")).content.decode()

    assert mark_of(f"product:{product.pk}", product.seller.unit_id) in page
    assert "data-visit" not in basket


def test_counts_wait_for_a_database_that_fails(monkeypatch):
    count_view(subject="page:a", unit_id=None, language="vi")
    with monkeypatch.context() as patch:
        patch.setattr(views, "_write", lambda counts: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            views.flush()

    assert rows()[0][4] == 1


def test_many_views_are_one_statement(django_assert_num_queries):
    for number in range(50):
        count_view(subject=f"page:{number}", unit_id=None, language="vi")

    with django_assert_num_queries(3 if connection.in_atomic_block else 1):  # with a savepoint
        views.flush()


def test_database_refuses_a_second_row_of_a_day():
    make_views("page:a")

    with pytest.raises(IntegrityError, match="views_one_row_a_day|UNIQUE"):
        make_views("page:a")


def test_database_refuses_a_subject_without_a_kind():
    with pytest.raises(IntegrityError, match="views_name_their_kind"):
        make_views("nothing")
