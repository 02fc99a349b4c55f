"""Fixed addresses that lead to pages, wherever editors keep them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from cms.models import (
    AboutPage,
    BasePage,
    GalleryIndexPage,
    GoodExampleIndexPage,
    LawIndexPage,
    NoticeIndexPage,
)

PAGES: dict[str, type[BasePage]] = {
    "about": AboutPage,
    "good-examples": GoodExampleIndexPage,
    "laws": LawIndexPage,
    "notices": NoticeIndexPage,
    "galleries": GalleryIndexPage,
}


@require_safe
def way(request: HttpRequest, name: str) -> HttpResponse:
    """Lead to the first page of a type, in the reader's language if it is translated."""
    pages = PAGES[name].objects.live()
    here = pages.filter(locale__language_code=translation.get_language())
    found = here.order_by("path").first()
    first = pages.filter(locale=Locale.get_default()).order_by("path")
    return redirect((found or get_object_or_404(first[:1])).url)
