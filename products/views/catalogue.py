"""The lists that visitors browse: everything, one category, one place."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cooperatives.models import Seller
from core.pagecache import public_page, show
from core.text import slugify
from places.models import Commune
from products.filters import Filters
from products.forms.catalogue import CatalogueForm, find_group, within
from products.paging import home_crumb, page_links
from products.search import Wanted, find_products
from products.selectors import Group, cards


@require_safe
@public_page
def product_list(request: HttpRequest) -> HttpResponse:
    """All products on the market, searched, narrowed and sorted."""
    form = CatalogueForm(request.GET)
    wanted, seller = form.wanted(), None
    if slug := form.cleaned_data.get("seller"):
        seller = Seller.objects.approved().filter(slug=slug).first()
        wanted = replace(wanted, sellers=(seller.pk if seller else 0,))
    group = form.chosen_group()
    return _list_page(request, form, wanted, title=_title(form, seller, group), group=group)


@require_safe
@public_page
def product_category(request: HttpRequest, slug: str) -> HttpResponse:
    """One category of either level."""
    group = find_group(slug)
    if group is None:
        raise Http404
    form = CatalogueForm(request.GET)
    wanted = within(replace(form.wanted(), groups=(), categories=()), group)
    return _list_page(request, form, wanted, title=group.label, group=group)


@require_safe
@public_page
def product_commune(request: HttpRequest, code: str, name: str = "") -> HttpResponse:
    """What comes from one commune or ward. The name in the address is for people."""
    commune = Commune.objects.select_related("province").filter(pk=code).first()
    if commune is None:
        raise Http404
    if name and name != slugify(commune.name):
        return redirect("products:commune", code=code, permanent=True)
    form = CatalogueForm(request.GET)
    wanted = replace(form.wanted(), communes=(commune.pk,))
    title = _("From %(place)s") % {"place": commune.name}
    return _list_page(request, form, wanted, title=title, commune=commune)


def _list_page(
    request: HttpRequest,
    form: CatalogueForm,
    wanted: Wanted,
    *,
    title: str,
    group: Group | None = None,
    commune: Commune | None = None,
) -> HttpResponse:
    found = find_products(wanted)
    products = cards(found.ids)
    show(request, "catalogue", *(f"product:{pk}" for pk in found.ids))
    filters = Filters(request, form, group=group, commune=commune)
    context = {
        "title": title,
        "crumbs": _crumbs(title, group),
        "found": found,
        "products": products,
        "filters": filters,
        "search_text": form.text,
        "canonical_url": request.build_absolute_uri(_own_address(request, found.page)),
        "hide_from_search": bool(form.text or filters.chips),
    } | {"pages": page_links(request.GET, found, wanted)}
    return render(request, "products/product_list.html", context)


def _own_address(request: HttpRequest, page: int) -> str:
    return f"{request.path}?page={page}" if page > 1 else request.path


def _title(form: CatalogueForm, seller: Seller | None, group: Group | None) -> str:
    if form.text:
        return _("Search: %(words)s") % {"words": form.text}
    if seller:
        return seller.name
    return group.label if group else _("All specialties")


def _crumbs(title: str, group: Group | None) -> list[dict[str, str]]:
    crumbs = [home_crumb()]
    if group:
        crumbs.append({"title": _("All specialties"), "url": reverse("products:list")})
    return [*crumbs, {"title": title}]
