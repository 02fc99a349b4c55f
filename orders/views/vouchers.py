"""Entering the codes of vouchers, in the basket and on the last screen."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.limits import seconds_to_wait
from orders.checkout import Checkout
from orders.forms import CodeForm
from orders.models import Basket
from orders.services import Contact
from orders.views.pricing import price_now

TRIES_A_MINUTE = 10  # codes one address may try: guessing one of 31^8 takes for ever
TOO_MANY = 429


def enter_code(
    request: HttpRequest, basket: Basket, *, contact: Contact | None = None
) -> tuple[CodeForm | None, int]:
    """Keep the code that was typed, or forget the one to take out.

    Return the form with what is wrong, and the status to show it with; None if all is well.
    """
    checkout = Checkout(request)
    if "remove" in request.POST:
        gone = request.POST["remove"]
        checkout.keep_codes([code for code in checkout.codes if code != gone])
        return None, 200
    form = CodeForm(request.POST)
    if wait := seconds_to_wait(request, name="vouchers", per_minute=TRIES_A_MINUTE):
        sentence = _("Too many codes at once. Wait %(seconds)d seconds, then try again.")
        form.is_valid()
        form.add_error("code", sentence % {"seconds": wait})
        return form, TOO_MANY
    if not form.is_valid():
        return form, 422
    code = form.cleaned_data["code"]
    price = price_now(request, basket, contact=contact, more=code)
    refused = next((error for error in price.refused if error.code == code), None)
    if refused:
        form.add_error("code", str(refused))
        return form, 422
    if code not in checkout.codes:
        checkout.keep_codes([*Checkout(request).codes, code])
    return None, 200
