"""Which basket a request belongs to, and the two cookies that go with it.

`basket` holds the key of a guest's basket and can't be read by scripts; `basket_count` is
readable: public pages are the same for everybody, a script fills in the number. A guest's
basket joins the member's the first time it is asked for after she has signed in.
"""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from orders import selectors, services
from orders.models import Basket

KEY_COOKIE, COUNT_COOKIE = "basket", "basket_count"
KEY = re.compile(r"[A-Za-z0-9_-]{22}")


def basket_of(request: HttpRequest) -> Basket | None:
    """Return the visitor's basket, or None while she has none."""
    guest = _guest_basket(request)
    if not request.user.is_authenticated:
        return guest
    member = Basket.objects.filter(user=request.user).first()
    if guest is None:
        return member
    member = member or Basket.objects.get_or_create(user=request.user)[0]
    services.merge_baskets(guest=guest, member=member)
    return member


def basket_to_fill(request: HttpRequest) -> Basket:
    """Return the visitor's basket, made if she has none."""
    basket = basket_of(request)
    if basket is None and request.user.is_authenticated:
        basket, _made = Basket.objects.get_or_create(user=request.user)
    return basket or Basket.objects.create()


def remember(request: HttpRequest, response: HttpResponse, basket: Basket | None) -> HttpResponse:
    """Set on `response` what the browser keeps of `basket`."""
    if basket is not None and basket.user_id is None:
        _set_cookie(response, KEY_COOKIE, basket.key, httponly=True)
    elif KEY_COOKIE in request.COOKIES:
        response.delete_cookie(KEY_COOKIE, samesite="Lax")
    count = selectors.unit_count(basket) if basket else 0
    if count:
        _set_cookie(response, COUNT_COOKIE, str(count), httponly=False)
    elif COUNT_COOKIE in request.COOKIES:
        response.delete_cookie(COUNT_COOKIE, samesite="Lax")
    return response


def _guest_basket(request: HttpRequest) -> Basket | None:
    key = request.COOKIES.get(KEY_COOKIE, "")
    return Basket.objects.filter(key=key, user=None).first() if KEY.fullmatch(key) else None


def _set_cookie(response: HttpResponse, name: str, value: str, *, httponly: bool) -> None:
    response.set_cookie(
        name,
        value,
        max_age=settings.BASKET_COOKIE_DAYS * 86_400,
        httponly=httponly,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
