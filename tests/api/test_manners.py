"""What every answer of the API has in common."""

import gzip

import pytest
from django.core.cache import caches

from core.pagecache import touch
from tests.factories import make_product

ADDRESSES = [
    "",
    "products/",
    "sellers/",
    "categories/",
    "places/provinces/",
    "places/communes/",
    "suggestions/?q=mat",
    "openapi.json",
]


@pytest.mark.parametrize("path", ADDRESSES)
def test_anybody_reads_from_any_page_without_a_cookie(client, path):
    response = client.get(f"/api/v1/{path}", headers={"accept-language": "en"})

    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cache-Control"].startswith("public")
    assert response["Content-Language"] == "vi"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Vary"] == "Accept-Encoding, HX-Request"
    assert not response.cookies


@pytest.mark.parametrize("path", ADDRESSES)
def test_an_unchanged_answer_costs_nothing(client, path):
    etag = client.get(f"/api/v1/{path}")["ETag"]

    response = client.get(f"/api/v1/{path}", headers={"if-none-match": etag})

    assert (response.status_code, response.content) == (304, b"")
    assert response["Access-Control-Allow-Origin"] == "*"


def test_answers_are_compressed_for_those_who_read_that(client):
    make_product()
    plain = client.get("/api/v1/products/").content

    response = client.get("/api/v1/products/", headers={"accept-encoding": "gzip"})

    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content) == plain


def test_head_has_no_body(client):
    response = client.head("/api/v1/products/")

    assert (response.status_code, response.content) == (200, b"")
    assert response["Content-Type"] == "application/json; charset=utf-8"


def test_options_says_what_may_be_done(client):
    response = client.options("/api/v1/products/", headers={"origin": "https://example.org"})

    assert response.status_code == 204
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, method):
    client.handler.enforce_csrf_checks = True

    response = getattr(client, method)("/api/v1/products/")

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response.json()["status"] == 405


@pytest.mark.parametrize("path", ["products/nobody/", "sellers/nobody/", "x", "products/a/b/"])
def test_what_is_missing_says_so_in_json(client, path):
    response = client.get(f"/api/v1/{path}", {"lang": "en"})

    assert response["Content-Type"] == "application/problem+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response.json() == {
        "type": "about:blank",
        "title": "Not found",
        "status": 404,
        "detail": "There is nothing at this address.",
        "errors": [],
    }


def test_a_forgotten_slash_leads_on(client):
    response = client.get("/api/v1/products?q=m%E1%BA%ADt")

    assert (response.status_code, response["Location"]) == (301, "/api/v1/products/?q=m%E1%BA%ADt")


@pytest.mark.parametrize(
    ("parameters", "name", "sentence"),
    [
        ({"size": 101}, "size", "At most 100."),
        ({"size": "many"}, "size", "Write a whole number."),
        ({"page": 0}, "page", "At least 1."),
        ({"page": 10**30}, "page", "At most 60."),
        ({"price_min": -1}, "price_min", "At least 0."),
        ({"stars": 6}, "stars", "At most 5."),
        ({"sort": "x"}, "sort", None),
        ({"kind": "x"}, "kind", None),
        ({"certificate": "\0"}, "certificate", None),
        ({"province": "Ninh Bình"}, "province", "It must match ^[0-9]{2}$."),
        ({"seller": "a\0"}, "seller", "It must match ^[a-z0-9-]{1,140}$."),
        ({"category": ["a"] * 51}, "category", "At most 50 values."),
        ({"in_stock": "perhaps"}, "in_stock", "Write true or false."),
        ({"q": "x" * 10_000}, "q", "At most 200 characters."),
        ({"cursor": "é"}, "cursor", "Take it from `next_cursor` of an earlier answer."),
        ({"cursor": "x" * 99}, "cursor", "Take it from `next_cursor` of an earlier answer."),
    ],
)
def test_what_cannot_be_used_is_named(ask, parameters, name, sentence):
    status, answer = ask("products/", lang="en", **parameters)

    (error,) = answer["errors"]
    assert (status, answer["title"]) == (422, "Unusable parameters")
    assert error["parameter"] == name
    assert sentence is None or error["message"] == sentence


@pytest.mark.parametrize("q", ["\0", '"', "a*b", "NEAR(", "🍯", "' OR 1=1 --", "%", "\ud7ff", "\t"])
@pytest.mark.parametrize("path", ["products/", "sellers/", "places/communes/", "suggestions/"])
def test_hostile_words_find_nothing_and_break_nothing(ask, path, q):
    assert ask(path, q=q)[0] == 200


def test_an_unknown_language_is_named(ask):
    status, answer = ask("products/", lang="xx")

    assert (status, answer["errors"][0]["parameter"]) == (422, "lang")


@pytest.mark.usefixtures("same_minute")
def test_one_address_asks_so_often_and_then_waits(client, settings):
    settings.API_RATE = 2
    for _ in range(2):
        assert client.get("/api/v1/categories/").status_code == 200

    response = client.get("/api/v1/categories/")

    assert response.status_code == 429
    assert 1 <= int(response["Retry-After"]) <= 60
    assert response.json()["status"] == 429
    other = client.get("/api/v1/categories/", REMOTE_ADDR="192.0.2.7")
    assert other.status_code == 200


def test_answers_that_are_kept_do_not_count(client, settings):
    settings.API_RATE, settings.PAGE_CACHE_SECONDS = 1, 60

    statuses = [client.get("/api/v1/categories/").status_code for _ in range(5)]

    assert statuses == [200] * 5


@pytest.mark.usefixtures("same_minute")
def test_a_forged_proxy_header_is_no_way_round(client, settings):
    settings.API_RATE = 1
    client.get("/api/v1/categories/", headers={"x-forwarded-for": "192.0.2.1"})

    response = client.get("/api/v1/categories/", headers={"x-forwarded-for": "192.0.2.2"})

    assert response.status_code == 429


def test_behind_our_own_proxy_visitors_are_told_apart(client, settings):
    settings.API_RATE, settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1, 1
    client.get("/api/v1/categories/", headers={"x-forwarded-for": "192.0.2.1"})

    response = client.get("/api/v1/categories/", headers={"x-forwarded-for": "192.0.2.2"})

    assert response.status_code == 200


def test_a_kept_answer_is_made_anew_when_a_product_changes(
    ask, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    product = make_product(slug="mat-ong", name="Mật ong")
    ask("products/")
    type(product).objects.filter(pk=product.pk).update(name="Mật ong rừng")
    assert ask("products/")[1]["results"][0]["name"] == "Mật ong"

    with django_capture_on_commit_callbacks(execute=True):
        touch(f"product:{product.pk}")
    caches["default"].clear()

    assert ask("products/")[1]["results"][0]["name"] == "Mật ong rừng"


def test_an_address_with_a_line_break_is_a_problem_in_words(client):
    reply = client.get("/api/v1/products/a%0Ab/")

    assert (reply.status_code, reply["Content-Type"]) == (404, "application/problem+json")
