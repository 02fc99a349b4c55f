"""The seller's desk: her vouchers."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cooperatives.models import Seller
from cooperatives.views.frame import desk_page, render_desk
from core.spreadsheets import table_response
from orders.services.voucher_desk import CodeTaken, make_vouchers, switch_voucher
from orders.voucher_forms import VoucherForm
from orders.voucher_words import cells, headings, row

PER_PAGE = 20
MOST_EXPORTED = 20_000  # rows


@require_safe
@desk_page
def voucher_list(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Her vouchers, newest first: what each gives, how often it was used."""
    found = seller.vouchers.order_by("-created_at", "-pk")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": [row(voucher) for voucher in page], "tab": "vouchers"}
    return render_desk(request, "orders/voucher_list.html", seller, "stall", context)


@require_safe
@desk_page
def voucher_export(request: HttpRequest, seller: Seller, kind: str) -> HttpResponse:
    """The same as a file."""
    found = seller.vouchers.order_by("-created_at", "-pk")[:MOST_EXPORTED]
    return table_response(kind, f"{seller.slug}-vouchers", headings(), map(cells, found))


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def voucher_new(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Hand out a new one."""
    form = VoucherForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = make_vouchers(values=form.values(), by=request.user, seller=seller)
        except CodeTaken as error:
            form.add_error("code", str(error))
        else:
            sentence = _("Done. Tell buyers the code %(code)s.") % {"code": made[0].code}
            messages.success(request, sentence)
            return redirect("orders:voucher_list", seller.slug)
    status = 422 if form.errors else 200
    context = {"form": form, "tab": "vouchers"}
    return render_desk(request, "orders/voucher_new.html", seller, "stall", context, status)


@require_POST
@desk_page
def voucher_switch(request: HttpRequest, seller: Seller, pk: int) -> HttpResponse:
    """Switch one off, or on again."""
    voucher = get_object_or_404(seller.vouchers, pk=pk)
    on = request.POST.get("on") == "yes"
    if switch_voucher(voucher=voucher, on=on):
        words = {"code": voucher.code}
        said = _("%(code)s counts again.") if on else _("%(code)s is switched off.")
        messages.success(request, said % words)
    return redirect("orders:voucher_list", seller.slug)
