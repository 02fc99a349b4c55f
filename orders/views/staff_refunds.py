"""Money to give back by hand: where to, done once, and a file for the bank."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from core.typed import typed_text
from orders import services
from orders.access import for_money_staff
from orders.models import Refund
from orders.payments.transfer import vietqr
from orders.payments.transfer.banks import bank_of
from orders.refund_forms import DoneForm, RefundFilter
from orders.views.refunds import seller_pays

PER_PAGE = 30


def _refunds() -> QuerySet[Refund]:
    return Refund.objects.select_related("order", "parcel__seller").order_by("created_at", "pk")


@for_money_staff
@require_safe
def refund_list(request: HttpRequest) -> HttpResponse:
    """What belongs to buyers, oldest first."""
    form = RefundFilter(request.GET)
    page = Paginator(form.narrowed(_refunds()), PER_PAGE).get_page(request.GET.get("page"))
    ready = services.ready_refunds().count()
    context = {"page": page, "form": form, "ready": ready}
    return render(request, "orders/staff/refund_list.html", context)


@for_money_staff
@require_http_methods(["GET", "HEAD", "POST"])
def refund_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One refund: its account and code to scan; a person says that it is done, once."""
    refund = get_object_or_404(_refunds(), key=key)
    form = DoneForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _done(request, refund, form)
    is_by_hand = Refund.objects.by_hand().filter(pk=refund.pk).exists()
    is_with_bank = refund.status == Refund.Status.SENT
    context = {
        "refund": refund,
        "order": refund.order,
        "form": form if is_by_hand else None,
        "bank": bank_of(refund.bank_bin) if refund.bank_bin else None,
        "code": _code(refund) if is_by_hand and not is_with_bank else "",  # not twice
        "is_with_bank": is_by_hand and is_with_bank,
        "from_seller": seller_pays(refund),
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/refund_detail.html", context, status=status)


def _done(request: HttpRequest, refund: Refund, form: DoneForm) -> HttpResponse:
    """Try the gateway again, or write down that the buyer has her money."""
    by_hand = get_object_or_404(Refund.objects.by_hand(), pk=refund.pk)
    note, by = form.cleaned_data["note"], request.user
    from_seller = request.POST.get("act") == "seller" and seller_pays(refund)
    try:
        if request.POST.get("act") == "retry":
            services.retry_refund(refund=by_hand)
            messages.success(request, _("It is tried again."))
        elif request.POST.get("act") == "bounced":
            services.take_bounced(refund=by_hand)
            messages.success(request, _("Noted. The buyer is asked for another account."))
        else:
            services.finish_refund(refund=by_hand, by=by, note=note, paid_by_seller=from_seller)
            messages.success(request, _("Done. The buyer has been told."))
    except (services.AlreadyRefunded, services.RefundClosed) as error:
        messages.error(request, str(error))
    return redirect("orders_refunds")


def _code(refund: Refund) -> str:
    """Return the text of a VietQR code for the bank's app, "" without an account."""
    if not refund.bank_account:
        return ""
    try:
        return vietqr.payload(
            bank=refund.bank_bin,
            account=refund.bank_account,
            amount=refund.amount,
            memo=memo(refund),
        )
    except vietqr.BadTransfer:
        return ""


def memo(refund: Refund) -> str:
    """What the transfer says: letters and digits only."""
    return f"HOAN TIEN {refund.order.number.replace('-', '')}"


@for_money_staff
@require_safe
def refund_code(request: HttpRequest, key: str) -> HttpResponse:
    """The VietQR code of one refund as a picture."""
    refund = get_object_or_404(_refunds().exclude(bank_account=""), key=key)
    return HttpResponse(vietqr.svg(_code(refund)), content_type="image/svg+xml")


@for_money_staff
@require_POST
def refund_handover(request: HttpRequest) -> HttpResponse:
    """Mark all that have an account as handed to the bank, before its file is taken."""
    many = services.export_refunds(now=timezone.now())
    messages.success(request, _("%(count)d refunds are in the bank's file now.") % {"count": many})
    return redirect("orders_refund_file", "xlsx")


@for_money_staff
@require_safe
def refund_file(request: HttpRequest, kind: str) -> HttpResponse:
    """What was handed to the bank with the refund `with`, or last; may be taken again.

    Never more: the bank has the files of other times already, and would pay twice.
    """
    if kind not in KINDS:
        raise Http404
    sent = _refunds().filter(status=Refund.Status.SENT).exclude(bank_account="")
    asked = sent.filter(key=typed_text(request.GET, "with")).first()
    asked = asked or sent.order_by(F("handed_at").desc(nulls_last=True)).first()
    sent = sent.filter(handed_at=asked and asked.handed_at)
    headings = [_("Bank"), _("Account number"), _("Account holder"), _("Amount"), _("Memo")]
    rows = (
        [
            bank_of(refund.bank_bin).name,
            refund.bank_account,
            refund.bank_holder,
            refund.amount,
            memo(refund),
        ]
        for refund in sent
    )
    return table_response(kind, f"refunds-{timezone.localdate()}", headings, rows)
