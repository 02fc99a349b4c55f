"""Fixed addresses that lead to pages, wherever editors keep them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.views.decorators.http import require_safe

from cms.models import (
    AboutPage,
    BasePage,
    GalleryIndexPage,
    GoodExampleIndexPage,
    LawIndexPage,
    NoticeIndexPage,
)
from cms.models.listing import lists_of

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
    pages = lists_of(PAGES[name]).order_by("path")
    here = pages.filter(locale__language_code=translation.get_language())
    return redirect((here.first() or get_object_or_404(pages[:1])).url)
