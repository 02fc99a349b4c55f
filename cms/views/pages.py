"""Ways into what is published."""

from functools import partial
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site
from wagtail.views import serve

from cms.models import HomePage, NewsIndexPage
from cms.models.base import BasePage, addresses_of, is_restricted
from core.kept import KeptShown


class Place(NamedTuple):
    """What stands at an address."""

    page: BasePage  # shared by all threads: read it, never change it
    addresses: dict[str, str]  # by language; see `addresses_of`


_kept = KeptShown(limit=200)  # places; some 30 kB each


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """Lead to the province's news in the reader's language, wherever editors keep it."""
    pages = NewsIndexPage.objects.live().filter(
        locale__language_code=translation.get_language(), depth=3
    )
    return redirect(get_object_or_404(pages.order_by("path")[:1]).url)


def page(request: HttpRequest, path: str = "") -> HttpResponse:
    """Serve a published page: three queries before its own, most often none; Wagtail takes nine.

    What is not plainly a public page (restricted, missing, redirected) goes Wagtail's way.
    """
    key = (translation.get_language(), path)
    is_read = request.method in ("GET", "HEAD")
    place = _kept.get(key, request, partial(place_at, path), ("cms",)) if is_read else None
    if place is None:
        return serve(request, path)
    request.page_is_restricted = False
    request.alternate_urls = place.addresses
    return place.page.serve(request)


def place_at(path: str) -> Place | None:
    """Return what stands at an address of the current language, if everybody may read it."""
    language = translation.get_language()
    roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    if language not in roots:
        return None
    address = f"{roots[language]}{path}"
    pages = (Page.objects if path else HomePage.objects.for_page()).live()
    there = Page.objects.live().filter(url_path=address).exclude(is_restricted())
    # Itself and its translations, in one query.
    same = pages.filter(translation_key__in=there.values("translation_key"))
    same = same.select_related("locale")
    found = next((page for page in same if page.url_path == address), None)
    if found is None or not issubclass(found.specific_class or Page, BasePage):
        return None
    page = found if not path else found.specific_class.objects.for_page().get(pk=found.pk)
    return Place(page, addresses_of(same))
