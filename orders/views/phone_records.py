"""Staff: numbers to which parcels were refused. Sellers and buyers never see this."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.text import normalise_phone
from core.typed import typed_text
from orders import reliability
from orders.access import for_money_staff
from orders.carriers.forms import PhoneRecordForm
from orders.models import BuyingSettings, PhoneRecord

PER_PAGE = 50


@never_cache
@require_safe
@for_money_staff
def phone_record_list(request: HttpRequest) -> HttpResponse:
    """Numbers that refused something, most often first; or one number."""
    text = typed_text(request.GET, longest=30)
    page = Paginator(_records(text), PER_PAGE).get_page(request.GET.get("page"))
    limit = BuyingSettings.current().refusals_before_prepaying
    context = {"page": page, "text": text, "limit": limit}
    return render(request, "orders/staff/phone_record_list.html", context)


def _records(text: str) -> QuerySet[PhoneRecord]:
    if not text:
        return PhoneRecord.objects.filter(refused__gt=0).order_by("-refused", "phone")
    try:
        number = normalise_phone(text)
    except ValueError:
        number = text
    return PhoneRecord.objects.filter(phone=number).order_by("pk")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def phone_record(request: HttpRequest, pk: int) -> HttpResponse:
    """One number: how its parcels ended, and whether it may pay at the door."""
    record = get_object_or_404(PhoneRecord, pk=pk)
    initial = {"is_trusted": record.is_trusted, "note": record.note}
    form = PhoneRecordForm(request.POST or None, initial=initial)
    if request.method == "POST":
        form = PhoneRecordForm(request.POST)
        if form.is_valid():
            reliability.decide_about(record=record, **form.cleaned_data)
            messages.success(request, _("Saved."))
            return redirect("phone_records")
    context = {
        "record": record,
        "form": form,
        "must_prepay": reliability.must_prepay(record.phone),
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/phone_record.html", context, status=status)
