"""Staff: files of carriers, looked at before they count, and rows that wait for a decision."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from orders import services
from orders.access import for_money_staff
from orders.carriers import adapter_of, held, previews
from orders.carriers.columns import Meaning, meaning_of
from orders.carriers.forms import NoteForm, UploadForm
from orders.carriers.matching import find_parcels
from orders.models import Carrier, CarrierFile, CarrierRow, Parcel

PER_PAGE = 50
TO_DECIDE = "open"  # in an address: rows that wait for a person


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def carrier_files(request: HttpRequest, code: str) -> HttpResponse:
    """Files of a carrier; a new one is read and shown, nothing is written down yet."""
    carrier = get_object_or_404(Carrier, code=code)
    reads = adapter_of(carrier).reads_files
    if request.method == "POST" and not reads:
        raise Http404
    typed = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*typed, carrier=carrier)
    if typed and form.is_valid():
        return _ask(request, carrier, form.upload())
    page = Paginator(held.files_of(carrier), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "carrier": carrier,
        "place": "files",
        "form": form if reads else None,
        "page": page,
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/carrier_files.html", context, status=status)


def _ask(request: HttpRequest, carrier: Carrier, upload: previews.Upload) -> HttpResponse:
    """Show what the file would do, and carry it along for the one button."""
    preview = previews.preview(carrier, upload)
    context = {
        "carrier": carrier,
        "place": "files",
        "upload": upload,
        "is_cash": upload.kind == CarrierFile.Kind.REMITTANCE,
        "preview": preview,
        "done": preview.counts[CarrierRow.Status.DONE],
        "known": preview.counts[CarrierRow.Status.KNOWN],
        "to_decide": sum(preview.counts[status] for status in CarrierRow.TO_DECIDE),
        "meanings": Meaning.choices,
        "sealed": previews.seal(upload),
    }
    return render(request, "orders/staff/carrier_preview.html", context)


@require_POST
@for_money_staff
def carrier_confirmation(request: HttpRequest, code: str) -> HttpResponse:
    """Write down the file that was shown, and work through it."""
    carrier = get_object_or_404(Carrier, code=code)
    upload = previews.unseal(request.POST.get("sealed", ""))
    if upload is None or upload.carrier_id != carrier.pk:
        messages.error(request, _("That took too long. Choose the file again."))
        return redirect("carrier_files", code)
    words = previews.unknown_words(carrier, upload)
    said = {word: request.POST.get(f"meaning-{n}", "") for n, word in enumerate(words)}
    try:
        file = services.import_file(
            carrier=carrier,
            kind=upload.kind,
            file_name=upload.file_name,
            sha256=upload.sha256,
            read=upload.read,
            by=request.user,
            meanings=said,
        )
    except services.NoFiles as error:
        messages.error(request, str(error))
        return redirect("carrier_files", code)
    messages.success(request, _("The file is worked through, row by row."))
    return redirect(f"{reverse('carrier_rows', args=[code])}?{urlencode({'file': file.pk})}")


@require_safe
@for_money_staff
def carrier_rows(request: HttpRequest, code: str) -> HttpResponse:
    """Rows of one file or of all, all or those that wait for a decision."""
    carrier = get_object_or_404(Carrier, code=code)
    file = _asked_file(request, carrier)
    status = request.GET.get("status", "")
    rows = held.rows_of(carrier).filter(**({"file": file} if file else {}))
    if status == TO_DECIDE:
        rows = rows.filter(status__in=CarrierRow.TO_DECIDE)
    elif status in CarrierRow.Status:
        rows = rows.filter(status=status)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "carrier": carrier,
        "place": "rows" if status == TO_DECIDE and not file else "files",
        "file": file,
        "status": status,
        "page": page,
        "tabs": _tabs(carrier, file),
    }
    return render(request, "orders/staff/carrier_rows.html", context)


def _asked_file(request: HttpRequest, carrier: Carrier) -> CarrierFile | None:
    pk = request.GET.get("file", "")
    if not (pk.isascii() and pk.isdigit() and len(pk) < 19):
        return None
    return held.files_of(carrier).filter(pk=pk).first()


def _tabs(carrier: Carrier, file: CarrierFile | None) -> list[dict[str, object]]:
    start = {"file": file.pk} if file else {}
    names = [("", _("All rows")), (TO_DECIDE, _("To decide")), *CarrierRow.Status.choices]
    return [
        {"value": value, "label": label, "query": urlencode(start | {"status": value})}
        for value, label in names
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def carrier_row(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """One row: what the file said, what stands here, and what can be done about it."""
    rows = CarrierRow.objects.select_related("file__carrier", "file__by", "parcel__order")
    row = get_object_or_404(rows, pk=pk, file__carrier__code=code)
    if request.method != "POST":
        return _show_row(request, row)
    try:
        problem = _decide(request, row)
    except (services.MovedOn, services.NotReadable, services.NotHeld) as error:
        messages.warning(request, str(error))
        return redirect("carrier_row", code, pk)
    if problem:
        return _show_row(request, row, problem=problem)
    row.refresh_from_db()
    _tell(request, row)
    return redirect("carrier_row", code, pk)


def _decide(request: HttpRequest, row: CarrierRow) -> str:
    """Do what was asked; return "" or what is wrong with what was typed."""
    act, by = request.POST.get("act"), request.user
    if act == "again":
        services.try_row_again(row=row, by=by)
    elif act == "match":
        parcel = _typed_parcel(request, row)
        if parcel is None:
            return _("No parcel of this carrier, or several, have this number.")
        services.match_row(row=row, parcel=parcel, by=by)
    elif act == "mean" and request.POST.get("meaning") in Meaning:
        services.explain_word(row=row, meaning=request.POST["meaning"], by=by)
    elif act in ("accept", "aside"):
        form = NoteForm(request.POST)
        if not form.is_valid():
            return _("Write in one sentence why.")
        decide = {"accept": services.accept_difference, "aside": services.set_row_aside}[act]
        decide(row=row, by=by, note=form.cleaned_data["note"])
    else:
        return _("Choose what to do.")
    return ""


def _typed_parcel(request: HttpRequest, row: CarrierRow) -> Parcel | None:
    """Return the parcel whose number was typed, the carrier's or ours."""
    typed = "".join(request.POST.get("number", "").replace("\0", "").split()).upper()[:60]
    asked = CarrierRow(pk=1, tracking_number=typed, order_number=typed)
    parcel_id, _problem = find_parcels(row.file.carrier, [asked])[1]
    return Parcel.objects.filter(pk=parcel_id).first() if parcel_id else None


def _tell(request: HttpRequest, row: CarrierRow) -> None:
    if row.is_to_decide:
        messages.warning(request, _("It still doesn't fit: %s") % row.problem)
    else:
        messages.success(request, _("Decided: %s.") % row.get_status_display())


def _show_row(request: HttpRequest, row: CarrierRow, problem: str = "") -> HttpResponse:
    context = {
        "row": row,
        "file": row.file,
        "carrier": row.file.carrier,
        "place": "files",
        "is_cash": row.file.kind == CarrierFile.Kind.REMITTANCE,
        "is_unknown_word": bool(row.word) and not meaning_of(row.file.carrier, row.word),
        "can_accept": row.is_to_decide and bool(row.parcel_id and row.gross),
        "meanings": Meaning.choices,
        "entries": row.entries.order_by("pk"),
        "problem": problem,
    }
    status = 422 if problem else 200
    return render(request, "orders/staff/carrier_row.html", context, status=status)
