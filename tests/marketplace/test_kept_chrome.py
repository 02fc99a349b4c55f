"""Menu and footer are drawn once, and follow what staff change."""

import pytest
from django.urls import reverse

from cms import chrome
from cms.models import SiteChrome
from core import pagecache
from core.templatetags import ui
from marketplace import context_processors
from products.models import Category


@pytest.fixture(autouse=True)
def _kept_on(settings, tmp_path, monkeypatch):
    settings.THINGS_KEPT_SECONDS = 60
    monkeypatch.setattr(pagecache, "_stamps", pagecache.FileStamps(tmp_path / "stamps"))
    ui._kept_parts.forget()
    context_processors._kept.forget()
    yield
    ui._kept_parts.forget()
    context_processors._kept.forget()


def make_group(**fields) -> Category:
    return Category.objects.create(**{"name": "Nhóm", "slug": "nhom"} | fields)


def page(client, language="vi") -> str:
    return client.get(f"/{language}/products/").content.decode()


def test_new_category_stands_in_the_menu_at_once(client, django_capture_on_commit_callbacks):
    chrome.refresh()
    assert "Cói Kim Sơn" not in page(client)

    with django_capture_on_commit_callbacks(execute=True):
        make_group(name="Cói Kim Sơn")

    assert "Cói Kim Sơn" in page(client)


def test_new_phone_stands_in_the_footer_at_once(client, django_capture_on_commit_callbacks):
    chrome.refresh()
    page(client)

    with django_capture_on_commit_callbacks(execute=True):
        row = SiteChrome.objects.get()
        row.phone = "1900 0000"
        row.save()

    assert "1900 0000" in page(client)


def test_menu_marks_the_page_it_stands_on(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        first, second = make_group(), make_group(slug="nhom-hai")
    addresses = [reverse("products:category", args=[c.slug]) for c in (first, second)]

    shown = [client.get(address).content.decode() for address in (addresses * 2)]

    marks = [f'href="{address}" aria-current="page"' for address in addresses]
    expected = [[True, False], [False, True]] * 2
    assert [[mark in text for mark in marks] for text in shown] == expected


def test_menu_is_in_the_language_of_the_page(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_group(name="Cói", name_en="Sedge goods")

    shown = [page(client, language) for language in ("vi", "en", "vi")]

    assert ["Sedge goods" in text for text in shown] == [False, True, False]
