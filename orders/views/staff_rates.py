"""The staff desk: commission and tax rates. What counted once stays: a new row replaces it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cooperatives.models import Seller
from core.typed import typed_text
from orders.access import for_money_staff
from orders.models import CommissionRate, TaxRate
from orders.settlement.forms import CommissionForm, TaxForm
from orders.settlement.tables import RateInForce, add_rate, forget_rate

TABLES = {"commissions": (CommissionRate, CommissionForm), "taxes": (TaxRate, TaxForm)}


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def rate_table(request: HttpRequest, table: str) -> HttpResponse:
    """All rows of a table, newest first; add one that begins today or later."""
    if table not in TABLES:
        raise Http404
    model, form_class = TABLES[table]
    seller = _asked_seller(request) if table == "commissions" else None
    instance = model(seller=seller) if seller else None
    form = form_class(request.POST or None, instance=instance)
    if request.method == "POST" and form.is_valid():
        row = form.save(commit=False)
        add_rate(row=row, by=request.user)
        day = row.valid_from.strftime("%d/%m/%Y")
        messages.success(request, _("Kept. It counts from %s on.") % day)
        return redirect("rate_table", table)
    rows = model.objects.order_by("-valid_from", "-pk")
    rows = rows.select_related("seller") if table == "commissions" else rows
    today = timezone.localdate()
    context = {
        "table": table,
        "rows": [{"row": row, "is_coming": row.valid_from > today} for row in rows],
        "form": form,
        "seller": seller,
        "is_taxes": table == "taxes",
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/rate_table.html", context, status=status)


def _asked_seller(request: HttpRequest) -> Seller | None:
    """Return the seller named in the address, for whom alone the new row is."""
    slug = typed_text(request.GET, "seller")
    return get_object_or_404(Seller, slug=slug) if slug else None


@require_POST
@for_money_staff
def rate_removal(request: HttpRequest, table: str, pk: int) -> HttpResponse:
    """Take a row out that has not begun."""
    if table not in TABLES:
        raise Http404
    row = get_object_or_404(TABLES[table][0], pk=pk)
    try:
        forget_rate(row=row, by=request.user)
    except RateInForce as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The row is gone."))
    return redirect("rate_table", table)
