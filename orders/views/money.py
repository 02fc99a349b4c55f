"""The seller's desk: her money, month by month, down to every entry."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cooperatives.access import may_manage_members
from cooperatives.models import Seller
from cooperatives.views.frame import desk_page, render_desk
from core.htmx import wants_fragment
from orders.models import BuyingSettings, Payout
from orders.payments.card import connect
from orders.payments.transfer.banks import bank_of
from orders.settlement import ready, statements
from orders.settlement.forms import PriceForm, TermsForm
from orders.settlement.preview import preview
from orders.settlement.terms import change_terms, terms_of
from orders.settlement.words import places, subtitle
from orders.views.statement_file import statement_response

ENTRIES_PER_PAGE = 50
PAYOUTS_SHOWN = 12


@require_safe
@desk_page
def money_home(request: HttpRequest, seller: Seller) -> HttpResponse:
    """What she is owed, where it is now, what was paid, and every month."""
    sums = ready.money_of(seller, ready.earned_until())
    context = {
        "sums": sums,
        "places": places(sums),
        "coming": ready.coming(seller),
        "months": statements.months_of(seller),
        "payouts": _payouts(seller),
        "terms": terms_of(seller),
        "days": BuyingSettings.current().payout_after_days,
        "tab": "home",
    }
    return _page(request, seller, "home", context)


def _payouts(seller: Seller) -> list[Payout]:
    """Return her last payouts, those given up left out."""
    payouts = Payout.objects.filter(seller=seller).exclude(batch__status="dropped")
    return list(payouts.select_related("batch").order_by("-pk")[:PAYOUTS_SHOWN])


@require_safe
@desk_page
def money_month(request: HttpRequest, seller: Seller, month: str) -> HttpResponse:
    """One month: its figures, each linked to its entries, and the entries."""
    found = _month(seller, month)
    context = {"statement": found, "page": _entries(request, seller, {"month": month})}
    return _page(request, seller, "month", context | {"tab": "home"})


@require_safe
@desk_page
def money_month_file(request: HttpRequest, seller: Seller, month: str, kind: str) -> HttpResponse:
    """The same as PDF or for a spreadsheet."""
    return statement_response(_month(seller, month), seller, kind)


@require_safe
@desk_page
def money_entries(request: HttpRequest, seller: Seller) -> HttpResponse:
    """The entries behind a figure."""
    wanted = request.GET.dict()
    context = {
        "page": _entries(request, seller, wanted),
        "sum": sum(statements.entries_of(seller, wanted).values_list("amount", flat=True)),
        "subtitle": subtitle(wanted),
        "tab": "home",
    }
    return _page(request, seller, "entries", context)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def money_account(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Where her money goes, VAT and days to send back. Only owners may change it."""
    terms = terms_of(seller)
    is_owner = may_manage_members(request.user, seller)
    form = TermsForm(request.POST or None, initial=TermsForm.initial_of(terms))
    if request.method == "POST":
        if not is_owner:
            raise Http404
        if form.is_valid():
            keep = _keep_account if form.changes_account(terms) else _keep_terms
            return keep(request, seller, form)
    bank = bank_of(terms.bank_bin).name
    frame = {"form": form, "terms": terms, "bank": bank, "is_owner": is_owner}
    context = frame | {"tab": "account", "takes_card_money": connect.is_offered()}
    status = 422 if form.errors else 200
    return _page(request, seller, "account", context, status)


def _keep_terms(request: HttpRequest, seller: Seller, form: TermsForm) -> HttpResponse:
    if change_terms(seller=seller, by=request.user, **form.terms()):
        messages.success(request, _("Saved. Everybody of the stall is told by e-mail."))
    else:
        messages.success(request, _("Saved."))
    return redirect("orders:money_account", seller.slug)


# Whoever finds an open phone must not send the money elsewhere: the password is asked again.
_keep_account = reauthentication_required(_keep_terms)


@require_safe
@desk_page
def money_preview(request: HttpRequest, seller: Seller) -> HttpResponse:
    """What she receives for a price: a page, or the piece that the product form shows."""
    form = PriceForm(request.GET if request.GET.get("price") else None)
    shown = preview(seller, form.cleaned_data["price"]) if form.is_valid() else None
    context = {"form": form, "preview": shown, "seller": seller, "tab": "preview"}
    if wants_fragment(request):
        return render(request, "orders/money/_preview.html", context)
    return _page(request, seller, "preview", context)


def _month(seller: Seller, text: str) -> statements.Statement:
    month = statements.read_month(text)
    if not month:
        raise Http404
    return statements.statement(seller, month)


def _entries(request: HttpRequest, seller: Seller, wanted: dict[str, str]) -> object:
    entries = statements.entries_of(seller, wanted)
    return Paginator(entries, ENTRIES_PER_PAGE).get_page(request.GET.get("page"))


def _page(
    request: HttpRequest, seller: Seller, name: str, context: dict[str, object], status: int = 200
) -> HttpResponse:
    links = {"entries_url": reverse("orders:money_entries", args=[seller.slug])}
    template = f"orders/money/{name}.html"
    return render_desk(request, template, seller, "today", links | context, status)
