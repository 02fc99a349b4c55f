"""The number on the bell."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from notices.models import Notice

UNREAD = "unread"  # read by static/js/visitor.js
ROOMS = {"accounts", "notices"}


class UnreadMiddleware:
    """Keep a small readable cookie with how much is unread, beside pages of one's account.

    Public pages are the same for everybody: there the browser fills the number in, and
    asks for it anew from time to time.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        found = request.resolver_match
        if found is None or not ROOMS.intersection(found.app_names) or not hasattr(request, "user"):
            return response
        if not request.user.is_authenticated:
            return response
        unread = Notice.objects.shown_to(request.user).unread().count()
        return keep_count(response, unread)


def keep_count(response: HttpResponse, unread: int) -> HttpResponse:
    """Write the number into the cookie, or take the cookie away."""
    if unread:
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(UNREAD, str(unread), max_age=86_400, samesite="Lax", secure=secure)
    else:
        response.delete_cookie(UNREAD, samesite="Lax")
    return response
