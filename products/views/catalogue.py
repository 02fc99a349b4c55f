"""The lists that visitors browse: everything, one category, one place."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, translate_url
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.htmx import render_page
from core.pagecache import public_page, show
from core.text import slugify
from places.models import Commune
from products.forms.catalogue import find_group
from products.paging import home_crumb
from products.results import Results


@require_safe
@public_page
def product_list(request: HttpRequest) -> HttpResponse:
    """All products on the market, narrowed and sorted."""
    return _list_page(request)


@require_safe
@public_page
def product_category(request: HttpRequest, slug: str) -> HttpResponse:
    """One category of either level."""
    if find_group(slug) is None:
        raise Http404
    return _list_page(request, category=slug)


@require_safe
@public_page
def product_commune(request: HttpRequest, code: str, name: str = "") -> HttpResponse:
    """What comes from one commune or ward. The name in the address is for people."""
    commune = Commune.objects.filter(pk=code).first()
    if commune is None:
        raise Http404
    if name and name != slugify(commune.name):
        return redirect("products:commune", code=code, permanent=True)
    return _list_page(request, commune=code)


def _list_page(request: HttpRequest, category: str = "", commune: str = "") -> HttpResponse:
    """Show a list without words; with words it is a search, which has a page of its own."""
    if request.GET.get("q", "").strip():
        return redirect(_search_address(request, category, commune))
    results = Results(request.GET, category=category, commune=commune)
    context = {
        "crumbs": _crumbs(results, is_all=not (category or commune)),
        "canonical_url": request.build_absolute_uri(_own_address(results)),
        # Search engines get each section once, not every choice of filters.
        "hide_from_search": results.filters.address(sort=[]) != request.path,
    }
    return render_list(request, results, context)


def render_list(
    request: HttpRequest,
    results: Results,
    context: dict[str, object],
    *,
    page: str = "products/product_list.html",
    fragment: str = "products/_list_fragment.html",
) -> HttpResponse:
    """Answer with a page, or for htmx with its parts that filters change."""
    stamps = (f"product:{pk}" for pk in results.found.ids)
    show(request, "catalogue", "searches", *stamps)
    common = {
        "results": results,
        "filters": results.filters,
        "found": results.found,
        "title": results.title,
        "search_text": results.text,
    }
    address = results.filters.address()
    request.alternate_urls = in_all_languages(address)
    response = render_page(request, page, fragment, common | context)
    response["HX-Push-Url"] = address
    return response


def in_all_languages(address: str) -> dict[str, str]:
    """Return the same list, with its words and filters, in each language of the site."""
    return {code: translate_url(address, code) for code, _name in settings.LANGUAGES}


def _search_address(request: HttpRequest, category: str, commune: str) -> str:
    """Return the address of the same search on the results page."""
    query = request.GET.copy()
    for name in ("page", "at"):
        query.pop(name, None)
    for name, value in (("category", category), ("commune", commune)):
        if value:
            query[name] = value
    return f"{reverse('cms:search')}?{query.urlencode()}"


def _own_address(results: Results) -> str:
    page = results.found.page
    return results.filters.address(sort=[], page={"page": page} if page > 1 else {})


def _crumbs(results: Results, *, is_all: bool) -> list[dict[str, str]]:
    crumbs = [home_crumb()]
    if not is_all:
        crumbs.append({"title": _("All specialties"), "url": reverse("products:list")})
    return [*crumbs, {"title": results.title}]
