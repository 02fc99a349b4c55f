"""What machines ask for."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cooperatives.services import suspend_seller
from products.models import SearchChange
from products.search.elastic.guard import guard
from tests.factories import make_product, make_user
from tests.fanpages.builders import make_post
from tests.translating import published


def test_robots_names_the_sitemap(client):
    response = client.get("/robots.txt")

    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in response.content.decode()
    assert "Disallow: /staff/" in response.content.decode()


def test_health_answers_yes_when_all_is_well(client):
    response = client.get("/health/")

    search = {"engine": "database"}
    assert response.json() == {"database": True, "cache": True, "disk": True, "search": search}
    assert response.status_code == 200


def test_health_names_what_is_wrong(client, settings, tmp_path):
    settings.VAR_DIR = tmp_path / "gone"

    response = client.get("/health/")

    assert (response.json()["disk"], response.json()["cache"]) == (False, True)
    assert response.status_code == 503


def test_health_tells_what_the_search_server_does_not_know(client, settings):
    settings.SEARCH_URL = "opensearch+http://127.0.0.1:9"  # nothing listens there
    make_product()
    SearchChange.objects.update(changed_at=timezone.now() - timedelta(minutes=2, seconds=1))

    response = client.get("/health/")

    guard.forget()
    assert (response.status_code, response.json()["search"]) == (
        200,
        {"engine": "database", "problem": "", "changes_waiting": 1, "oldest_seconds": 121},
    )


def test_sitemap_lists_products_in_both_languages(client):
    product = make_product()

    text = client.get(reverse("sitemap-section", args=["products-vi"])).content.decode()

    assert f"/vi/products/{product.slug}/" in text
    assert f'hreflang="en" href="http://testserver/en/products/{product.slug}/"' in text


def test_sitemap_leaves_out_what_is_not_public(client):
    draft = make_product(status="draft")

    text = client.get(reverse("sitemap-section", args=["products-vi"])).content.decode()

    assert draft.slug not in text


def test_sitemap_of_pages_names_translations(client):
    text = client.get(reverse("sitemap-section", args=["pages-hi"])).content.decode()

    assert text.count("<url>") == 1
    assert text.count('hreflang="ar"') == 1


def test_the_index_names_every_language_of_every_kind(client):
    text = client.get(reverse("sitemap")).content.decode()

    assert text.count("<sitemap>") == 25
    assert "http://testserver/sitemap-pages-ar.xml" in text


def test_sitemap_of_posts_names_the_languages_they_are_in(client):
    post, alone = make_post(), make_post()
    published(post, "de")

    here, there = (
        client.get(reverse("sitemap-section", args=[f"posts-{code}"])).content.decode()
        for code in ("vi", "de")
    )

    assert (here.count("<url>"), there.count("<url>")) == (2, 1)
    german = f'hreflang="de" href="http://testserver/de/posts/{post.key}/"'
    assert (here.count(german), there.count(german)) == (1, 1)
    assert here.count(f"/posts/{alone.key}/") == 1


@pytest.mark.parametrize("code", ["vi", "en", "de", "ar", "hi"])
@pytest.mark.parametrize("address", ["feeds/news/", "posts/feeds/all/"])
def test_a_feed_says_its_language(client, code, address):
    feed = client.get(f"/{code}/{address}").content.decode()

    assert f"<language>{code}</language>" in feed


def test_sitemap_forgets_a_suspended_seller_at_once(
    client, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    product = make_product()
    addresses = [reverse("sitemap-section", args=[name]) for name in ("products-vi", "sellers-en")]
    assert product.slug in client.get(addresses[0]).content.decode()
    assert product.seller.slug in client.get(addresses[1]).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        suspend_seller(seller=product.seller, by=make_user(), reason="Kiểm tra")

    assert product.slug not in client.get(addresses[0]).content.decode()
    assert product.seller.slug not in client.get(addresses[1]).content.decode()
