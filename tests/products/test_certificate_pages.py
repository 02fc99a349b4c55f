"""Certificates in the staff area, on the seller's desk, and as buyers see them."""

import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from products import services
from products.models import Certificate
from tests.factories import (
    make_certificate,
    make_officer,
    make_product,
    make_seller,
    make_unit,
    make_user,
)
from tests.products.builders import allow_staff
from union.models import Officer

pytestmark = pytest.mark.django_db

TYPED = {
    "scheme": "ocop",
    "stars": "4",
    "number": "2210/QĐ-UBND",
    "issued_by": "UBND tỉnh Ninh Bình",
    "issued_on": "2025-12-01",
    "valid_until": "2028-12-01",
}


@pytest.fixture
def product():
    return make_product(seller=make_seller(unit=make_unit(make_unit())))


@pytest.fixture
def officer(client, product):
    """Somebody in office at the seller's unit, signed in."""
    user = allow_staff(make_officer(product.seller.unit).user)
    client.force_login(user)
    return user


def new_url(product) -> str:
    return reverse("products_certificate_new", args=[product.slug])


def in_english(client, url: str) -> str:
    with translation.override("en"):
        return client.get(url).content.decode()


def test_an_officer_records_a_certificate(client, officer, product):
    answer = client.post(new_url(product), TYPED)

    paper = product.certificates.get()
    product.refresh_from_db()
    assert answer.status_code == 302
    assert (paper.name, paper.number, paper.recorded_by) == ("OCOP 4★", "2210/QĐ-UBND", officer)
    assert (paper.valid_until, product.ocop_stars) == (date(2028, 12, 1), 4)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"stars": ""}, "stars"),
        ({"stars": "9"}, "stars"),
        ({"scheme": "gold"}, "scheme"),
        ({"number": ""}, "number"),
        ({"number": "x" * 81}, "number"),
        ({"number": "a\0b"}, "number"),
        ({"issued_on": "2999-01-01"}, "issued_on"),
        ({"issued_on": "0001-01-01"}, "issued_on"),
        ({"issued_on": "yesterday"}, "issued_on"),
        ({"valid_until": ""}, "valid_until"),
        ({"valid_until": "2025-11-30"}, "valid_until"),
        ({"valid_until": "99999-01-01"}, "valid_until"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_recorded(client, officer, product, changes, field):
    answer = client.post(new_url(product), TYPED | changes)

    assert (answer.status_code, [*answer.context["form"].errors]) == (422, [field])
    assert Certificate.objects.count() == 0


def test_another_kind_needs_neither_stars_nor_an_end(client, officer, product):
    client.post(new_url(product), TYPED | {"scheme": "gi", "valid_until": ""})

    paper = product.certificates.get()
    assert (paper.scheme, paper.stars, paper.valid_until) == ("gi", None, None)


def test_the_same_paper_again_is_refused_in_words(client, officer, product):
    client.post(new_url(product), TYPED)

    answer = client.post(new_url(product), TYPED | {"stars": "5"})

    assert (answer.status_code, [*answer.context["form"].errors]) == (422, ["number"])
    assert product.certificates.get().stars == 4


def test_an_officer_corrects_ends_and_restores(client, officer, product):
    paper = make_certificate(product=product)
    edit = reverse("products_certificate_edit", args=[product.slug, paper.pk])
    end = reverse("products_certificate_end", args=[product.slug, paper.pk])

    client.post(edit, TYPED | {"stars": "3"})
    client.post(end, {"act": "end"})
    paper.refresh_from_db()
    assert (paper.stars, paper.ended_on) == (3, timezone.localdate())
    client.post(end, {"act": "end"})  # a second click
    client.post(end, {"act": "restore"})
    paper.refresh_from_db()
    assert paper.ended_on is None


@pytest.mark.parametrize("who", ["editor", "other unit", "own stall", "nobody"])
def test_nobody_else_writes_certificates(client, product, who):
    paper = make_certificate(product=product)
    user = make_user(is_staff=True)
    if who == "editor":
        make_officer(product.seller.unit, user=user, role=Officer.Role.EDITOR)
    elif who == "other unit":
        make_officer(make_unit(make_unit()), user=user)
    elif who == "own stall":
        make_officer(product.seller.unit, user=user)
        product.seller.memberships.create(user=user)
    client.force_login(allow_staff(user))
    edit = reverse("products_certificate_edit", args=[product.slug, paper.pk])
    end = reverse("products_certificate_end", args=[product.slug, paper.pk])

    answers = [client.post(url, TYPED) for url in (new_url(product), edit, end)]

    paper.refresh_from_db()
    assert {answer.status_code for answer in answers} <= {302, 404}
    assert (product.certificates.count(), paper.number == TYPED["number"]) == (1, False)
    assert paper.ended_on is None


def test_a_certificate_is_found_under_its_own_product_only(client, officer, product):
    stranger = make_certificate()
    for pk in (stranger.pk, 2**70):
        url = f"/staff/products/{product.slug}/certificates/{pk}/"
        assert client.get(url).status_code == 404


def test_buyers_see_what_is_in_force(client, product):
    make_certificate(product=product, number="12/QĐ", valid_until=date(2099, 1, 2))
    make_certificate(
        product=product, number="OLD-7", valid_until=date(2020, 1, 1), issued_on=date(2019, 1, 1)
    )
    services.refresh_ocop_stars([product.pk])

    page = in_english(client, f"/en/products/{product.slug}/")

    assert "12/QĐ" in page
    assert "valid until 2 Jan 2099" in page
    assert 'class="ocop-badge"' in page
    assert "OLD-7" not in page


def test_search_engines_read_mean_and_certificates(client, product):
    make_certificate(product=product, number="</script>", valid_until=date(2099, 1, 2))
    services.refresh_ocop_stars([product.pk])

    page = in_english(client, f"/en/products/{product.slug}/")

    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    described = json.loads(script[1])
    assert "aggregateRating" not in described
    assert described["hasCertification"] == [
        {
            "@type": "Certification",
            "name": "OCOP",
            "certificationIdentification": "</script>",
            "issuedBy": {"@type": "Organization", "name": "UBND tỉnh Ninh Bình"},
            "validFrom": "2025-07-01",
            "expires": "2099-01-02",
            "certificationRating": {"@type": "Rating", "ratingValue": 4, "bestRating": 5},
        }
    ]


def test_a_seller_sees_her_certificates_and_whom_to_ask(client, product):
    owner = make_user()
    product.seller.memberships.create(user=owner)
    make_certificate(product=product, number="12/QĐ")
    client.force_login(owner)

    page = client.get(reverse("products:seller_edit", args=[product.seller.slug, product.slug]))

    shown = page.content.decode()
    assert "12/QĐ" in shown
    assert product.seller.unit.name in shown


def test_the_list_takes_the_same_queries_for_one_and_three(client, officer, product):
    url, counts = reverse("products_certificates", args=[product.slug]), []

    for more in (1, 2):
        for _number in range(more):
            make_certificate(product=product, recorded_by=make_user())
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert len(client.get(url).context["certificates"]) == len(counts) * 2 + 1
        counts.append(len(queries))

    assert counts[0] == counts[1]
