"""A unit as readers see it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from cms.directory import officers_at
from cms.models import NewsIndexPage, NewsPage, UnitContact
from cms.unit_pages import own_pages
from core.pagecache import public_page, show
from union.models import Unit

NEWS_SHOWN = 4


@require_safe
@public_page
def unit_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One unit: its office, who is in office, what belongs to it, what it was called before."""
    show(request, "units", "cms")
    unit = get_object_or_404(Unit.objects.for_rows(), slug=slug)
    today = localdate()
    news = NewsPage.objects.filter(locale__language_code=translation.get_language(), unit=unit)
    index = NewsIndexPage.objects.live().filter(unit=unit)
    context = {
        "unit": unit,
        "is_over": bool(unit.valid_to and unit.valid_to <= today),
        "own_page": own_pages([unit]).get(unit.pk),
        "above": unit.get_parent(),
        "contact": UnitContact.objects.filter(unit=unit).first(),
        "officers": officers_at(unit),
        "branches": list(unit.get_children().in_force(today).in_order()),
        "former": list(Unit.objects.filter(merged_into=unit).order_by("-valid_to", "pk")),
        "news": list(news.for_cards()[:NEWS_SHOWN]),
        "index": index.filter(locale__language_code=translation.get_language()).first(),
    }
    return render(request, "cms/unit_detail.html", context)
