"""The seller's desk: card money straight to an account of her own at Stripe."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cooperatives.access import may_manage_members
from cooperatives.models import Seller
from cooperatives.views.frame import desk_page, render_desk
from orders.models import CardTransfer, StripeAccount
from orders.payments.card import connect
from orders.payments.card.forms import CountryForm
from orders.payments.protocol import Unreachable

TRANSFERS_SHOWN = 20


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def card_money(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Open an account, see whether it can receive, and what went to it."""
    if not connect.is_offered():
        raise Http404
    account = StripeAccount.objects.filter(seller=seller).first()
    if request.method == "POST":
        if not may_manage_members(request.user, seller):  # whose account it is decides the owner
            raise Http404
        return _to_stripe_herself(request, seller, account)
    if account and request.GET.get("back"):
        connect.look_up_account(account)
        account.refresh_from_db()
    return _show(request, seller, account, CountryForm())


def _to_stripe(request: HttpRequest, seller: Seller, account: StripeAccount | None) -> HttpResponse:
    """Send her to the page where she tells Stripe who she is."""
    form = CountryForm(request.POST)
    if account is None and not form.is_valid():
        return _show(request, seller, account, form, status=422)
    country = "" if account else form.cleaned_data["country"]
    try:
        url = connect.begin_onboarding(
            seller=seller, country=country, email=request.user.email or "", here=request.path
        )
    except connect.AccountRefused as error:
        messages.error(request, _("Stripe says: %s") % error)
    except Unreachable:
        messages.error(request, _("Stripe doesn’t answer at the moment. Try again soon."))
    else:
        return redirect(url)
    return redirect("orders:card_money", seller.slug)


# Whoever finds an open phone must not send the money elsewhere: the password is asked again.
_to_stripe_herself = reauthentication_required(_to_stripe)


def _show(
    request: HttpRequest,
    seller: Seller,
    account: StripeAccount | None,
    form: CountryForm,
    *,
    status: int = 200,
) -> HttpResponse:
    sent = CardTransfer.objects.filter(parcel__seller=seller).select_related("parcel__order")
    context = {
        "account": account,
        "form": form,
        "may_open": may_manage_members(request.user, seller),
        "transfers": sent.order_by("-created_at", "-pk")[:TRANSFERS_SHOWN],
    }
    return render_desk(request, "orders/card_money.html", seller, "today", context, status=status)
