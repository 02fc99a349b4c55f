"""What buyers searched, and what the Union does about it: for officers of the whole site."""

from collections.abc import Callable
from functools import wraps

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from core.text import fold
from products import services
from products.access import may_steer_search
from products.models import HiddenSearch
from products.search.counts import searched

PERIODS = (7, 30, 90)  # days
ALL, NOTHING = "all", "nothing"
PER_PAGE = 50
MOST_EXPORTED = 5000  # rows


def for_search_staff(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show a view to those who may steer the search; for others it isn't there."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_steer_search(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


@require_safe
@for_search_staff
def search_report(request: HttpRequest) -> HttpResponse:
    """What was searched most, or what was searched and not found."""
    tab, days = _asked(request)
    page = Paginator(_searches(tab, days), PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "tab": tab, "days": days, "periods": PERIODS, "place": "searches"}
    return render(request, "products/staff/search_report.html", context)


@require_safe
@for_search_staff
def search_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    tab, days = _asked(request)
    headings = [_("Searched words"), _("Times"), _("Products found")]
    rows = [
        (search["text_last"], search["times_all"], search["found_last"])
        for search in _searches(tab, days)[:MOST_EXPORTED]
    ]
    return table_response(kind, f"searches-{tab}-{days}", headings, rows)


@require_POST
@for_search_staff
def search_hiding(request: HttpRequest) -> HttpResponse:
    """Show words to nobody as a popular search, or show them again."""
    tab, days = _asked(request)
    folded = fold(request.POST.get("text", ""))[:100]
    if request.POST.get("act") == "show":
        services.show_search(folded=folded)
    elif folded:
        services.hide_search(folded=folded, by=request.user)
    return redirect(f"{reverse('search_report')}?{urlencode({'tab': tab, 'days': days})}")


def _asked(request: HttpRequest) -> tuple[str, int]:
    """Return the tab and the number of days in the address; nonsense is ignored."""
    tab, days = request.GET.get("tab"), request.GET.get("days", "")
    known = {str(period): period for period in PERIODS}
    return NOTHING if tab == NOTHING else ALL, known.get(days, 30)


def _searches(tab: str, days: int) -> QuerySet:
    hidden = HiddenSearch.objects.filter(folded=OuterRef("folded"))
    searches = searched(days).annotate(is_hidden=Exists(hidden))
    return searches.filter(found_last=0) if tab == NOTHING else searches
