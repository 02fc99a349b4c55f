"""The staff desk: payouts to sellers, for who handles the site's money."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from orders.access import for_money_staff
from orders.models import Payout, PayoutBatch
from orders.payments.transfer.banks import bank_of
from orders.settlement import bank_file, payouts
from orders.settlement.ready import earned_until, sort_out
from orders.settlement.terms import account_of

BATCHES_PER_PAGE = 20
LONGEST_NOTE = 300

# What a POST to …/<step>/ does, and what is said then.
STEPS: dict[str, Callable[[HttpRequest, PayoutBatch], str]] = {}


def step(name: str) -> Callable:
    """Let a POST to …/<name>/ call the function; it returns what the officer reads."""

    def keep(function: Callable[[HttpRequest, PayoutBatch], str]) -> Callable:
        STEPS[name] = function
        return function

    return keep


@require_safe
@for_money_staff
def payout_list(request: HttpRequest) -> HttpResponse:
    """What could be paid now, who is left out and why, and every payout so far."""
    until = earned_until()
    payable, left_out = sort_out(until)
    batches = PayoutBatch.objects.select_related("made_by", "approved_by").order_by("-pk")
    context = {
        "payable": payable.items(),
        "total": sum(payable.values()),
        "left_out": left_out,
        "until": until,
        "page": Paginator(batches, BATCHES_PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "orders/staff/payout_list.html", context)


@require_POST
@for_money_staff
def payout_draft(request: HttpRequest) -> HttpResponse:
    """Gather what is ready into a draft."""
    try:
        batch = payouts.draft_payouts(by=request.user)
    except payouts.PayoutError as error:
        messages.error(request, str(error))
        return redirect("payout_list")
    messages.success(request, _("The draft is ready. Somebody else has to approve it."))
    return redirect("payout_detail", batch.key)


@require_safe
@for_money_staff
def payout_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One payout: every seller with her account, and the next step."""
    people = ("made_by", "approved_by", "confirmed_by")
    batch = get_object_or_404(PayoutBatch.objects.select_related(*people), key=key)
    context = {
        "batch": batch,
        "rows": [_row(payout) for payout in _payouts(batch)],
        "is_open": batch.status in payouts.OPEN,
        "is_own": batch.made_by_id == request.user.pk,
    }
    return render(request, "orders/staff/payout_detail.html", context)


def _payouts(batch: PayoutBatch) -> list[Payout]:
    return list(batch.payouts.select_related("seller__terms").order_by("seller__sort_key", "pk"))


def _row(payout: Payout) -> dict[str, object]:
    """Return a payout with what an officer compares: has the account changed since?"""
    terms = getattr(payout.seller, "terms", None)
    names = ("bank_bin", "bank_account", "bank_holder")
    then = tuple(getattr(payout, name) for name in names)
    now = tuple(getattr(account_of(terms), name) for name in names) if terms else None
    return {"payout": payout, "bank": bank_of(payout.bank_bin).name, "has_changed": now != then}


@require_POST
@for_money_staff
def payout_step(request: HttpRequest, key: str, step: str) -> HttpResponse:
    """Approve, confirm or give up a payout, or take a seller out of it."""
    if step not in STEPS:
        raise Http404
    batch = get_object_or_404(PayoutBatch, key=key)
    try:
        sentence = STEPS[step](request, batch)
    except payouts.PayoutError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, sentence)
    return redirect("payout_detail", key)


@require_POST
@for_money_staff
def payout_file(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """The file for the bank; the first one marks the payout as handed over."""
    if kind not in KINDS:
        raise Http404
    batch = get_object_or_404(PayoutBatch, key=key)
    try:
        batch = payouts.hand_to_bank(batch=batch)
    except payouts.PayoutError as error:
        messages.error(request, str(error))
        return redirect("payout_detail", key)
    name = f"payout-{batch.pk}-{timezone.localdate()}"
    return table_response(kind, name, bank_file.headings(), bank_file.bank_rows(batch))


@step("approval")
def _approve(request: HttpRequest, batch: PayoutBatch) -> str:
    payouts.approve_payouts(batch=batch, by=request.user)
    return _("Approved. Now fetch the file for the bank.")


@step("confirmation")
def _confirm(request: HttpRequest, batch: PayoutBatch) -> str:
    payouts.confirm_payouts(batch=batch, by=request.user)
    return _("Paid. The sellers have been told.")


@step("dropping")
def _drop(request: HttpRequest, batch: PayoutBatch) -> str:
    note = " ".join(request.POST.get("note", "").replace("\0", "").split())[:LONGEST_NOTE]
    payouts.drop_payouts(batch=batch, note=note)
    return _("Given up. What it would have paid waits for the next payout.")


@step("leaving-out")
def _leave_out(request: HttpRequest, batch: PayoutBatch) -> str:
    number = request.POST.get("payout", "")
    known = number.isascii() and number.isdigit() and len(number) < 19
    payout = get_object_or_404(batch.payouts.select_related("seller"), pk=number if known else 0)
    payouts.leave_out(payout=payout)
    return _("%s is left out; her money waits for the next payout.") % payout.seller
