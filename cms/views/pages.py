"""Ways into what is published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site
from wagtail.views import serve

from cms.models import HomePage, NewsIndexPage
from cms.models.base import is_restricted


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """Lead to the province's news in the reader's language, wherever editors keep it."""
    pages = NewsIndexPage.objects.live().filter(
        locale__language_code=translation.get_language(), depth=3
    )
    return redirect(get_object_or_404(pages.order_by("path")[:1]).url)


def page(request: HttpRequest, path: str = "") -> HttpResponse:
    """Serve a published page: three queries before the page's own, where Wagtail takes nine.

    What is not plainly a public page (restricted, missing, redirected) goes Wagtail's way.
    """
    found = public_page_at(path) if request.method in ("GET", "HEAD") else None
    if found is None:
        return serve(request, path)
    request.page_is_restricted = False
    return found.specific.serve(request)


def public_page_at(path: str) -> Page | None:
    """Return the live page at an address of the current language, if everybody may read it."""
    language = translation.get_language()
    roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    if language not in roots:
        return None
    pages = Page.objects if path else HomePage.objects.for_page()
    found = pages.live().filter(url_path=f"{roots[language]}{path}")
    return found.exclude(is_restricted()).first()
