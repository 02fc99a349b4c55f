"""Search of the whole site: one results page with tabs, and what is suggested while typing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from cms.search_tabs import MOST, Slice, Tab, product_count, tab_named, tabs
from cms.suggestions import Suggestions
from core.htmx import wants_fragment
from core.pagecache import public_page, show
from products.forms.catalogue import CatalogueForm
from products.instead import Instead
from products.paging import home_crumb
from products.results import Results
from products.search.counts import note
from products.views.catalogue import in_all_languages, render_list

LONGEST_PAGE_NUMBER = 4  # digits


@require_safe
@gzip_page
@cache_control(public=True, max_age=0, must_revalidate=True)
def results(request: HttpRequest) -> HttpResponse:
    """Show what was found, products first. Never stored here: every search is counted."""
    text = CatalogueForm(request.GET).text
    if not text:
        return redirect(Results(request.GET).filters.address())
    tab = tab_named(request.GET.get("tab", ""))
    if tab:
        return _other_tab(request, tab, text)
    found = Results(request.GET)
    _count(request, found)
    total = found.found.total
    context = {"tabs": _tabs(text, "", total, here=found.filters.address()), "crumbs": _crumbs()}
    context["hide_from_search"] = True
    return render_list(
        request,
        found,
        context,
        page="search/results.html",
    )


def _count(request: HttpRequest, results: Results) -> None:
    """Count a search once: not each filter, not the second page."""
    is_first = not results.filters.is_narrowed and results.wanted.page == 1
    if request.method == "GET" and is_first and not wants_fragment(request):
        found = results.found
        note(results.text, 0 if found.is_corrected or found.is_near else found.total)


def _other_tab(request: HttpRequest, tab: Tab, text: str) -> HttpResponse:
    number = request.GET.get("page", "")
    is_number = number.isascii() and number.isdecimal() and len(number) <= LONGEST_PAGE_NUMBER
    found = tab.find(text, max(int(number), 1) if is_number else 1)
    context = {
        "tabs": _tabs(text, tab.key, product_count(text), here=_address(text, tab.key)),
        "tab": tab,
        "slice": found,
        "pages": _pages(text, tab, found),
        "instead": Instead(),
        "crumbs": _crumbs(),
        "title": _("Search: %(words)s") % {"words": text},
        "search_text": text,
        "hide_from_search": True,
    }
    request.alternate_urls = in_all_languages(_address(text, tab.key))
    return render(request, "search/tab.html", context)


def _tabs(text: str, current: str, products: int, here: str) -> list[dict[str, object]]:
    """Return the tabs with their numbers; those that find nothing stay, with a nought."""
    shown = [("", _("Products"), products)]
    shown += [(tab.key, tab.label, tab.count(text)) for tab in tabs()]
    return [
        {
            "title": label,
            "url": here if key == current else _address(text, key),
            "current": key == current,
            "count": f"{MOST}+" if count > MOST else count,
        }
        for key, label, count in shown
    ]


def _address(text: str, key: str = "", page: int = 1) -> str:
    query = {"q": text, "tab": key, "page": page if page > 1 else ""}
    query = {name: value for name, value in query.items() if value}
    return f"{reverse('cms:search')}?{urlencode(query)}"


def _pages(text: str, tab: Tab, found: Slice) -> dict[str, str]:
    previous = found.number - 1
    return {
        "previous_url": _address(text, tab.key, previous) if previous else "",
        "next_url": _address(text, tab.key, found.number + 1) if found.has_next else "",
    }


def _crumbs() -> list[dict[str, str]]:
    return [home_crumb(), {"title": _("Search")}]


@require_safe
@public_page
def suggest(request: HttpRequest) -> HttpResponse:
    """What a few typed letters may mean, as options of the search box's list."""
    show(request, "catalogue", "sellers", "cms")
    text = CatalogueForm(request.GET).text
    context = {"suggestions": Suggestions(text), "text": text, "all_url": _address(text)}
    return render(request, "search/_suggestions.html", context)
