"""What machines ask for."""

from django.urls import reverse

from tests.factories import make_product


def test_robots_names_the_sitemap(client):
    response = client.get("/robots.txt")

    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in response.content.decode()
    assert "Disallow: /staff/" in response.content.decode()


def test_health_answers_yes_when_all_is_well(client):
    response = client.get("/health/")

    assert response.json() == {"database": True, "cache": True, "disk": True}
    assert response.status_code == 200


def test_health_names_what_is_wrong(client, settings, tmp_path):
    settings.VAR_DIR = tmp_path / "gone"

    response = client.get("/health/")

    assert response.json() == {"database": True, "cache": True, "disk": False}
    assert response.status_code == 503


def test_sitemap_lists_products_in_both_languages(client):
    product = make_product()

    text = client.get(reverse("sitemap-section", args=["products"])).content.decode()

    assert f"/vi/products/{product.slug}/" in text
    assert f'hreflang="en" href="http://testserver/en/products/{product.slug}/"' in text


def test_sitemap_leaves_out_what_is_not_public(client):
    draft = make_product(status="draft")

    text = client.get(reverse("sitemap-section", args=["products"])).content.decode()

    assert draft.slug not in text


def test_sitemap_of_pages_names_translations(client):
    text = client.get(reverse("sitemap-section", args=["pages"])).content.decode()

    assert text.count("<url>") == 2
    assert 'hreflang="en"' in text
