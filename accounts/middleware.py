"""What happens on every page that knows its visitor."""

from collections.abc import Callable
from urllib.parse import quote

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import gettext as _

GREETING = "greeting"  # read by static/js/visitor.js
STAFF_AREA = "/staff/"


class GreetingMiddleware:
    """Keep a small readable cookie with the name of who is signed in.

    Public pages are the same bytes for everybody, so the browser fills in the name. The
    cookie is only written beside an answer that used the session anyway.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        session = getattr(request, "session", None)
        if session is None or not session.accessed or getattr(request, "page_is_public", False):
            return response
        wanted = quote(request.user.given_name) if request.user.is_authenticated else ""
        if wanted == request.COOKIES.get(GREETING, ""):
            return response
        if wanted:
            response.set_cookie(
                GREETING,
                wanted,
                max_age=session.get_expiry_age(),
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        else:
            response.delete_cookie(GREETING, samesite="Lax")
        return response


class StaffSecondFactorMiddleware:
    """Nobody works in the staff area with a password alone; for strangers it isn't there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(STAFF_AREA) or not request.user.is_authenticated:
            return self.get_response(request)
        if not request.user.has_perm("wagtailadmin.access_admin"):
            raise Http404
        if request.method in ("GET", "HEAD"):
            request.user.answers = {}  # reading changes nobody's office: asked once is enough
        with translation.override(request.user.language):  # the address doesn't name one
            if settings.STAFF_NEEDS_SECOND_FACTOR and not has_proved_herself(request):
                return ask_for_second_factor(request)
            return self.get_response(request)


def has_proved_herself(request: HttpRequest) -> bool:
    """Return True if this session was opened with a passkey or a second factor."""
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "mfa" for record in records)


def ask_for_second_factor(request: HttpRequest) -> HttpResponse:
    """Send her to prove it, or to set one up."""
    if not is_mfa_enabled(request.user):
        messages.warning(
            request,
            _(
                "The staff area needs a second key besides your password. "
                "Set one up here; it takes two minutes."
            ),
        )
        return redirect("mfa_index")
    methods = get_adapter().get_reauthentication_methods(request.user)
    url = next(m["url"] for m in methods if m["id"].startswith("mfa_reauthenticate"))
    return redirect(f"{url}?{urlencode({'next': request.get_full_path()})}")
