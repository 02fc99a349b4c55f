"""Money that comes back to a buyer: where to, and whether she has it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from orders import services
from orders.links import back_to
from orders.models import Refund
from orders.return_forms import AccountForm
from orders.returns import money_is_with_seller
from orders.views.buyer import own_order


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_refund(request: HttpRequest, number: str, refund_key: str) -> HttpResponse:
    """One refund: the buyer says where the money goes, or that she has it."""
    order = own_order(request, number)
    refund = get_object_or_404(order.refunds.select_related("parcel__seller"), key=refund_key)
    from_seller = seller_pays(refund)
    back = back_to(order, request.GET.get("key", ""))
    form = AccountForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and from_seller:
        return _has_it(request, refund, back)
    if request.method == "POST" and form.is_valid():
        try:
            services.change_refund_account(refund=refund, **form.cleaned_data)
        except services.RefundClosed as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Thank you. The money is sent there in the next days."))
        return redirect(back)
    context = {
        "order": order,
        "refund": refund,
        "from_seller": from_seller,
        "form": form,
        "back": back,
        "asks_account": asks_account(refund, from_seller),
    }
    return render(request, "orders/own_refund.html", context, status=422 if form.errors else 200)


def seller_pays(refund: Refund) -> bool:
    """Return True if the seller has the cash and hands it back herself. At most one query."""
    is_cash = refund.way == "cash" and refund.parcel_id is not None
    return is_cash and money_is_with_seller(refund.parcel)


def asks_account(refund: Refund, from_seller: bool) -> bool:
    """Return True while a person has to send it and nobody has."""
    if refund.status in (Refund.Status.DONE, Refund.Status.SENT) or from_seller:
        return False
    return refund.way != "card" or refund.status == Refund.Status.FAILED


def _has_it(request: HttpRequest, refund: Refund, back: str) -> HttpResponse:
    """Let the buyer say that the seller gave her the money."""
    if request.POST.get("act") != "received":
        raise Http404
    try:
        services.finish_refund(refund=refund, by=request.user, paid_by_seller=True)
    except services.AlreadyRefunded as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Thank you. That is settled then."))
    return redirect(back)
