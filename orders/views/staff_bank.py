"""Money that came to the site's bank accounts: the list, and what becomes of doubtful sums."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from core.spreadsheets import KINDS, table_response
from core.templatetags.ui import local_date
from core.typed import typed_text
from orders.access import for_money_staff
from orders.models import BankEntry
from orders.payments.transfer import decisions
from orders.payments.transfer.forms import DecisionForm
from orders.payments.transfer.matching import suggestions

Status = BankEntry.Status
TABS = {
    "doubtful": (gettext_lazy("To decide"), (Status.DOUBTFUL, Status.NEW)),
    "refund": (gettext_lazy("To give back"), (Status.TO_REFUND,)),
    "matched": (gettext_lazy("For orders"), (Status.MATCHED,)),
    "other": (gettext_lazy("Not buyers'"), (Status.OTHER,)),
    "all": (gettext_lazy("All"), tuple(Status.values)),
}
PER_PAGE = 40
MOST_EXPORTED = 20_000  # rows
LONGEST_AMOUNT = 15  # digits


@require_safe
@for_money_staff
def bank_entries(request: HttpRequest) -> HttpResponse:
    """What came in, newest first, by what became of it."""
    tab = _tab(request)
    text = _text(request)
    page = Paginator(_with(_entries(tab), text), PER_PAGE).get_page(request.GET.get("page"))
    counts = dict(BankEntry.objects.order_by().values_list("status").annotate(many=Count("pk")))
    tabs = [
        {"code": code, "label": label, "count": sum(counts.get(s, 0) for s in statuses)}
        for code, (label, statuses) in TABS.items()
    ]
    context = {"page": page, "tab": tab, "tabs": tabs, "text": text, "place": "entries"}
    return render(request, "orders/staff/bank_entries.html", context)


@require_safe
@for_money_staff
def bank_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    headings = [
        *(_("Date"), _("Account"), _("Amount"), _("Memo"), _("Bank's number")),
        *(_("Status"), _("Order"), _("Note")),
    ]
    rows = [
        [
            local_date(entry.booked_at),
            entry.account.number,
            entry.amount,
            entry.memo,
            entry.reference,
            entry.get_status_display(),
            entry.order.number if entry.order else "",
            entry.note,
        ]
        for entry in _with(_entries(_tab(request)), _text(request))[:MOST_EXPORTED]
    ]
    return table_response(kind, "bank", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def bank_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """One sum: what the bank said, orders it may be for, and the decision."""
    entry = get_object_or_404(_all(), pk=pk)
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            _decide(request, entry, form)
        except (decisions.AlreadyDecided, decisions.NotPayable) as error:
            form.add_error(None, str(error))
        else:
            return redirect("bank_entries")
    is_open = entry.status != Status.MATCHED
    context = {
        "entry": entry,
        "form": form,
        "is_open": is_open,
        "suggestions": suggestions(entry) if is_open else [],
        "place": "entries",
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/bank_entry.html", context, status=status)


def _decide(request: HttpRequest, entry: BankEntry, form: DecisionForm) -> None:
    answer = form.cleaned_data
    if answer["decision"] == "order":
        order = answer["order"]
        decisions.give_to_order(entry=entry, order=order, by=request.user, note=answer["note"])
        messages.success(request, _("Counted for order %s.") % order.number)
    elif answer["decision"] == "back":
        decisions.promise_back(entry=entry, by=request.user, note=answer["note"])
        messages.success(request, _("It is on the list of money to give back."))
    else:
        decisions.put_aside(entry=entry, by=request.user, note=answer["note"])
        messages.success(request, _("Put aside."))


def _all() -> QuerySet[BankEntry]:
    return BankEntry.objects.select_related("account", "order", "decided_by", "statement")


def _entries(tab: str) -> QuerySet[BankEntry]:
    return _all().filter(status__in=TABS[tab][1]).order_by("-booked_at", "-pk")


def _with(entries: QuerySet[BankEntry], text: str) -> QuerySet[BankEntry]:
    """Return entries with these words in the memo, this amount, bank's number or order."""
    if not text:
        return entries
    letters = "".join(letter for letter in text.upper() if letter.isascii() and letter.isalnum())
    wanted = Q(memo__icontains=text) | Q(reference__iexact=text)
    wanted |= Q(order__number=f"{letters[:4]}-{letters[4:]}")
    if letters.isdigit() and len(letters) <= LONGEST_AMOUNT:
        wanted |= Q(amount=int(letters))
    return entries.filter(wanted)


def _text(request: HttpRequest) -> str:
    return typed_text(request.GET)


def _tab(request: HttpRequest) -> str:
    tab = request.GET.get("tab", "")
    return tab if tab in TABS else "doubtful"
