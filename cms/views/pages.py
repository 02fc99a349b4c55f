"""Ways into what is published."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site
from wagtail.views import serve

from cms.models import NewsIndexPage
from cms.models.base import BasePage, addresses_of, is_restricted
from core.kept import Kept


class Place(NamedTuple):
    """What stands at an address."""

    model: type[BasePage]
    pk: int
    addresses: dict[str, str]  # by language; see `addresses_of`


_kept_places = Kept(limit=2000)


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """Lead to the province's news in the reader's language, wherever editors keep it."""
    pages = NewsIndexPage.objects.live().filter(
        locale__language_code=translation.get_language(), depth=3
    )
    return redirect(get_object_or_404(pages.order_by("path")[:1]).url)


def page(request: HttpRequest, path: str = "") -> HttpResponse:
    """Serve a published page: one query for it once its place is known, where Wagtail takes nine.

    What is not plainly a public page (restricted, missing, redirected) goes Wagtail's way.
    """
    place = place_at(path) if request.method in ("GET", "HEAD") else None
    found = place and place.model.objects.live().for_page().filter(pk=place.pk).first()
    if not found:
        return serve(request, path)
    request.page_is_restricted = False
    request.alternate_urls = place.addresses
    return found.serve(request)


def place_at(path: str) -> Place | None:
    """Return what stands at an address of the current language, if everybody may read it."""
    key = (translation.get_language(), path)
    return _kept_places.get_many({key: "cms"}, _find_place).get(key)


def _find_place(keys: list[tuple[str, str]]) -> dict[tuple[str, str], Place]:
    language, path = keys[0]
    roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    if language not in roots:
        return {}
    pages = Page.objects.live().filter(url_path=f"{roots[language]}{path}")
    found = pages.exclude(is_restricted()).first()
    if found is None or not issubclass(found.specific_class or Page, BasePage):
        return {}
    return {keys[0]: Place(found.specific_class, found.pk, addresses_of(found))}
