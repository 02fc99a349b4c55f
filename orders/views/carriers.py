"""Staff: carriers, the cash they hold and since when, lists of parcels to hand in."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from core.templatetags.ui import local_date
from orders import services
from orders.access import for_money_staff
from orders.carriers import adapter_of, held, labels
from orders.carriers.codes import code_of
from orders.carriers.forms import CarrierForm, CorrectionForm
from orders.models import Carrier, Parcel

PER_PAGE = 50
MOST_EXPORTED = 20_000  # rows
OUT = "out"  # in an address: parcels on their way, instead of an age


@require_safe
@for_money_staff
def carrier_list(request: HttpRequest) -> HttpResponse:
    """All carriers with what each holds."""
    context = {"carriers": held.overview(timezone.now()), "days": held.LATE.days}
    return render(request, "orders/staff/carrier_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def carrier_new(request: HttpRequest) -> HttpResponse:
    return _edit(request, Carrier())


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def carrier_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change a carrier, the headings of its files and what its words mean."""
    return _edit(request, get_object_or_404(Carrier, code=code))


def _edit(request: HttpRequest, carrier: Carrier) -> HttpResponse:
    is_new = carrier.pk is None
    form = CarrierForm(request.POST or None, instance=carrier)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("carrier", carrier.code)
    context = {"form": form, "carrier": None if is_new else Carrier.objects.get(pk=carrier.pk)}
    status = 422 if form.errors else 200
    return render(request, "orders/staff/carrier_form.html", context, status=status)


@require_safe
@for_money_staff
def carrier_detail(request: HttpRequest, code: str) -> HttpResponse:
    """What one carrier holds, by age, down to the parcels."""
    return _show(request, get_object_or_404(Carrier, code=code))


def _show(
    request: HttpRequest, carrier: Carrier, *, correction: CorrectionForm | None = None
) -> HttpResponse:
    now, show = timezone.now(), request.GET.get("show", "")
    page = Paginator(_parcels(carrier, show), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "carrier": carrier,
        "place": "cash",
        "show": show,
        "page": page,
        "rows": [_row(carrier, parcel, now) for parcel in page],
        "parts": held.parts(carrier, now),
        "balance": held.balance(carrier),
        "out": held.still_out(carrier),
        "to_decide": held.rows_to_decide(carrier),
        "correction": correction or CorrectionForm(),
    }
    status = 422 if correction else 200
    return render(request, "orders/staff/carrier_detail.html", context, status=status)


def _parcels(carrier: Carrier, show: str) -> object:
    if show == OUT:
        return held.parcels_out(carrier)
    return held.held_parcels(carrier, timezone.now(), age=show)


def _row(carrier: Carrier, parcel: Parcel, now: object) -> dict[str, object]:
    since = parcel.finished_at or parcel.updated_at
    return {
        "parcel": parcel,
        "code": code_of(parcel.order.number, parcel.position),
        "link": adapter_of(carrier).tracking_link(parcel.tracking_number),
        "since": since,
        "days": (now - since).days,
        "is_late": bool(parcel.finished_at) and now - since > held.LATE,
        "amount": parcel.held if parcel.finished_at else parcel.to_pay if parcel.cash else 0,
    }


@require_safe
@for_money_staff
def carrier_export(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """The same parcels as a file, to compare with the carrier's own list."""
    carrier = _with_kind(code, kind)
    show, now = request.GET.get("show", ""), timezone.now()
    headings = [
        _("Our order number"),
        _("Tracking number"),
        _("Seller"),
        _("Status"),
        _("Since"),
        _("Days"),
        _("Amount"),
    ]
    rows = (
        [
            row["code"],
            row["parcel"].tracking_number,
            row["parcel"].seller.name,
            str(row["parcel"].get_status_display()),
            local_date(row["since"]),
            row["days"],
            row["amount"],
        ]
        for row in (_row(carrier, p, now) for p in _parcels(carrier, show)[:MOST_EXPORTED])
    )
    return table_response(kind, f"{carrier.code}-{timezone.localdate(now)}", headings, rows)


@require_safe
@for_money_staff
def carrier_labels(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """All packed parcels whose way of delivery names this carrier, to hand in."""
    carrier = _with_kind(code, kind)
    parcels = labels.to_hand_in(Parcel.objects.all(), carrier, even_unsaid=False)
    table = adapter_of(carrier).labels(parcels)
    return table_response(kind, table.name, table.headings, table.rows)


def _with_kind(code: str, kind: str) -> Carrier:
    if kind not in KINDS:
        raise Http404
    return get_object_or_404(Carrier, code=code)


@require_safe
@for_money_staff
def carrier_entries(request: HttpRequest, code: str) -> HttpResponse:
    """Every sum a carrier collected, handed over or kept; those of one parcel, if asked."""
    carrier = get_object_or_404(Carrier, code=code)
    entries = held.entries_of(carrier, parcel_key=request.GET.get("parcel", ""))
    page = Paginator(entries, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "carrier": carrier,
        "place": "entries",
        "page": page,
        "parcel": request.GET.get("parcel", ""),
        "balance": held.balance(carrier),
    }
    return render(request, "orders/staff/carrier_entries.html", context)


@require_POST
@for_money_staff
def carrier_cash(request: HttpRequest, code: str) -> HttpResponse:
    """Note by hand that cash of the ticked parcels came in."""
    carrier = get_object_or_404(Carrier, code=code)
    ids = [int(pk) for pk in request.POST.getlist("parcel")[:PER_PAGE] if _is_id(pk)]
    note = request.POST.get("note", "").replace("\0", "").strip()
    count = services.hand_over(carrier=carrier, parcels=ids, by=request.user, note=note)
    if count:
        messages.success(request, _("Cash of %(count)d parcels came in.") % {"count": count})
    else:
        messages.warning(request, _("Tick the parcels whose cash came in."))
    return redirect("carrier", code)


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


@require_POST
@for_money_staff
def carrier_correction(request: HttpRequest, code: str) -> HttpResponse:
    """Write down a sum that belongs to no parcel, with its reason."""
    carrier = get_object_or_404(Carrier, code=code)
    form = CorrectionForm(request.POST)
    if not form.is_valid():
        return _show(request, carrier, correction=form)
    services.correct_carrier(carrier=carrier, by=request.user, **form.cleaned_data)
    messages.success(request, _("Written down."))
    return redirect("carrier", code)
