"""The staff desk: vouchers and gifts that the site pays for."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from core.typed import typed_text
from orders.access import for_money_staff
from orders.models import Voucher
from orders.services.voucher_desk import CodeTaken, make_vouchers, switch_voucher
from orders.voucher_forms import SiteVoucherForm
from orders.voucher_words import cells, headings, row
from orders.vouchers import tidy_code

PER_PAGE = 40
MOST_EXPORTED = 20_000  # rows


@require_safe
@for_money_staff
def site_vouchers(request: HttpRequest) -> HttpResponse:
    """The site's vouchers, newest first."""
    words = _words(request)
    page = Paginator(_found(words), PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": [row(voucher) for voucher in page], "words": words}
    return render(request, "orders/staff/vouchers.html", context)


@require_safe
@for_money_staff
def site_voucher_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file: codes to print or send out."""
    if kind not in KINDS:
        raise Http404
    rows = map(cells, _found(_words(request))[:MOST_EXPORTED])
    return table_response(kind, "vouchers", headings(), rows)


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def site_voucher_new(request: HttpRequest) -> HttpResponse:
    """Make one, or many at once."""
    form = SiteVoucherForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        many = form.cleaned_data["many"]
        try:
            made = make_vouchers(values=form.values(), by=request.user, many=many)
        except CodeTaken as error:
            form.add_error("code", str(error))
        else:
            sentence = ngettext("%(count)d code made.", "%(count)d codes made.", many)
            messages.success(request, sentence % {"count": many})
            words = made[0].name if many > 1 else made[0].code
            return redirect(f"{reverse('site_vouchers')}?{urlencode({'q': words})}")
    status = 422 if form.errors else 200
    return render(request, "orders/staff/voucher_new.html", {"form": form}, status=status)


@require_POST
@for_money_staff
def site_voucher_switch(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch one off, or on again."""
    voucher = get_object_or_404(Voucher, pk=pk, seller=None)
    on = request.POST.get("on") == "yes"
    if switch_voucher(voucher=voucher, on=on):
        said = _("%(code)s counts again.") if on else _("%(code)s is switched off.")
        messages.success(request, said % {"code": voucher.code})
    return redirect(f"{reverse('site_vouchers')}?{urlencode({'q': _words(request)})}")


def _words(request: HttpRequest) -> str:
    return typed_text(request.GET, longest=120)


def _found(words: str) -> QuerySet:
    """Return the site's vouchers whose code begins with, or whose name holds, these words."""
    found = Voucher.objects.filter(seller=None)
    if words:
        by_code = Q(code__startswith=tidy_code(words)) if tidy_code(words) else Q(pk=None)
        found = found.filter(by_code | Q(name__icontains=words))
    return found.order_by("-created_at", "-pk")
