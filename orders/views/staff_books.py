"""The staff desk: sellers' statements, adjustments and the month's tax file."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cooperatives.models import Seller
from core.keys import random_key
from core.spreadsheets import KINDS, table_response
from core.typed import typed_text
from orders.access import for_money_staff
from orders.settlement import ready, statements, taxes
from orders.settlement.adjustments import adjust
from orders.settlement.forms import AdjustmentForm
from orders.settlement.words import places, subtitle
from orders.views.statement_file import statement_response

SELLERS_PER_PAGE = 40
ENTRIES_PER_PAGE = 50


@require_safe
@for_money_staff
def statement_list(request: HttpRequest) -> HttpResponse:
    """Every seller with what she is owed, or those whose names have the words."""
    text = typed_text(request.GET)
    sellers = statements.with_balance(Seller.objects.matching(text=text))
    page = Paginator(sellers.order_by("sort_key", "pk"), SELLERS_PER_PAGE)
    context = {"page": page.get_page(request.GET.get("page")), "text": text}
    return render(request, "orders/staff/statement_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def statement_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One seller's books: where her money is, every month; add an adjustment."""
    seller = get_object_or_404(Seller, slug=slug)
    form = AdjustmentForm(request.POST or None, initial={"token": random_key()})
    if request.method == "POST" and form.is_valid():
        adjust(seller=seller, by=request.user, **form.adjustment())
        messages.success(request, _("It stands in her books now."))
        return redirect("statement_detail", slug)
    sums = ready.money_of(seller, ready.earned_until())
    context = {
        "seller": seller,
        "form": form,
        "sums": sums,
        "places": places(sums),
        "months": statements.months_of(seller),
        "entries_url": reverse("statement_entries", args=[slug]),
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/statement_detail.html", context, status=status)


@require_safe
@for_money_staff
def statement_entries(request: HttpRequest, slug: str) -> HttpResponse:
    """The entries behind a figure; with a month, its figures too."""
    seller = get_object_or_404(Seller, slug=slug)
    wanted = request.GET.dict()
    entries = statements.entries_of(seller, wanted)
    month = statements.read_month(wanted.get("month", ""))
    context = {
        "seller": seller,
        "page": Paginator(entries, ENTRIES_PER_PAGE).get_page(request.GET.get("page")),
        "sum": sum(entries.values_list("amount", flat=True)),
        "subtitle": subtitle(wanted),
        "statement": statements.statement(seller, month) if month else None,
        "entries_url": reverse("statement_entries", args=[slug]),
    }
    return render(request, "orders/staff/statement_entries.html", context)


@require_safe
@for_money_staff
def statement_file(request: HttpRequest, slug: str, month: str, kind: str) -> HttpResponse:
    """A seller's month as PDF or for a spreadsheet."""
    seller = get_object_or_404(Seller.objects.select_related("commune"), slug=slug)
    return statement_response(statements.statement(seller, _month(month)), seller, kind)


@require_safe
@for_money_staff
def tax_report(request: HttpRequest) -> HttpResponse:
    """What was withheld in a month, seller by seller; last month by default."""
    month = statements.read_month(request.GET.get("month", "")) or _last_month()
    rows = taxes.tax_rows(month)
    context = {
        "month": month,
        "key": f"{month:%Y-%m}",
        "rows": rows,
        "sums": taxes.sums(rows),
        "months": taxes.months(timezone.localdate()),
    }
    return render(request, "orders/staff/tax_report.html", context)


@require_safe
@for_money_staff
def tax_file(request: HttpRequest, month: str, kind: str) -> HttpResponse:
    """The same as a file, with whole tax codes."""
    if kind not in KINDS:
        raise Http404
    rows = [row.cells() for row in taxes.tax_rows(_month(month))]
    return table_response(kind, f"tax-{month}", taxes.headings(), rows)


def _month(text: str) -> date:
    month = statements.read_month(text)
    if not month:
        raise Http404
    return month


def _last_month() -> date:
    today = timezone.localdate()
    return date(today.year - (today.month == 1), (today.month - 2) % 12 + 1, 1)
