"""What is said to Elasticsearch 8 and 9, and to OpenSearch."""

import base64

import pytest

from products.search import Wanted, find_products
from products.search.elastic import index
from products.search.elastic.connection import work_client
from products.search.elastic.guard import PAUSE, guard
from tests.factories import make_product
from tests.products.search.servers import answering, as_json, saying

PRODUCT = {"X-Elastic-Product": "Elasticsearch"}
VENDOR = "application/vnd.elasticsearch+{}; compatible-with=8"
FOUND = {
    "timed_out": False,
    "_shards": {"failed": 0},
    "hits": {"hits": [], "total": {"value": 0}},
}
NOTHING = {"responses": [FOUND, FOUND]}


def strict(request):
    """Answer as Elasticsearch 8 does: a request of any other version is refused."""
    if request.headers["Accept"] != VENDOR.format("json"):
        return 400, b'{"error": "media_type_header_exception"}', PRODUCT
    kind = {"Content-Type": VENDOR.format("json")}
    return 200, as_json(**NOTHING).encode(), PRODUCT | kind


def words_of(asked):
    """Return every key and value that was sent."""
    return "".join(body for *_, body in asked)


@pytest.fixture(autouse=True)
def _it_looked_well():
    guard.checked_until = float("inf")


def test_elasticsearch_is_asked_in_the_words_of_version_8(settings):
    with answering(strict) as elasticsearch:
        settings.SEARCH_URL = elasticsearch.url
        found = find_products(Wanted(text="mật ong"))

    kinds = {headers["content-type"] for _, _, headers, body in elasticsearch.asked if body}
    assert (found.engine, kinds) == ("server", {VENDOR.format("x-ndjson")})


def test_a_server_that_is_not_elasticsearch_is_not_believed(settings):
    with answering(lambda _: (200, as_json(**NOTHING).encode(), {})) as other:
        settings.SEARCH_URL = other.url
        product = make_product(name="Mật ong")

        assert find_products(Wanted(text="mật ong")).ids == [product.pk]


def test_opensearch_is_asked_in_plain_json(settings):
    plain = {"Content-Type": "application/json; charset=UTF-8"}
    with answering(lambda _: (200, as_json(**NOTHING).encode(), plain)) as opensearch:
        settings.SEARCH_URL = f"opensearch+{opensearch.url}"
        find_products(Wanted(text="mật ong"))

    _, path, headers, _ = opensearch.asked[0]
    assert path == f"/{index.alias()}/_msearch"
    assert headers["accept"] == "application/json"
    assert headers["content-type"] == "application/x-ndjson"


def test_only_words_that_all_servers_know_are_sent(settings):
    """`exclude_vectors` is refused by OpenSearch, `synonyms_set` and `knn` exist on one side."""
    with answering(strict) as elasticsearch:
        settings.SEARCH_URL = elasticsearch.url
        find_products(Wanted(text="mật ong", facets=True, stars=(3,)))
        body = index.body()
        work_client().indices.create(index="new", **body)

    sent = words_of(elasticsearch.asked)
    for word in ("exclude_vectors", "synonyms_set", "knn", "dense_vector", "retriever"):
        assert word not in sent


@pytest.mark.parametrize("user", ["ong:m%40t@", ""])
def test_user_and_password_stand_in_the_url(settings, user):
    with answering(strict) as elasticsearch:
        settings.SEARCH_URL = elasticsearch.url.replace("//", f"//{user}")
        find_products(Wanted(text="mật ong"))

    expected = f"Basic {base64.b64encode(b'ong:m@t').decode()}" if user else None
    assert elasticsearch.asked[0][2].get("authorization") == expected


def test_a_key_is_sent_as_a_key(settings):
    with answering(strict) as elasticsearch:
        settings.SEARCH_URL, settings.SEARCH_API_KEY = elasticsearch.url, "abc=="
        find_products(Wanted(text="mật ong"))

    assert elasticsearch.asked[0][2]["authorization"] == "ApiKey abc=="


def test_trouble_is_told_once(settings):
    with answering(saying("")) as broken:
        settings.SEARCH_URL = broken.url
        for _ in range(3):
            find_products(Wanted(text="mật ong"))

    assert len(broken.asked) == 1
    assert guard.paused_until > 0
    assert PAUSE == 10
