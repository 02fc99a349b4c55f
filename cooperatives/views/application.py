"""Asking the Union for a stall: five questions, an account if there is none, send.

A visitor answers first; her answers wait in the session while she signs in or up, and are
shown once more, filled in, with one button left.
"""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cooperatives import services
from cooperatives.forms import ApplicationForm
from cooperatives.models import Seller
from cooperatives.selectors import NoUnit, stalls_of

KEPT = "seller_application"  # answers in the session, until they are sent


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def application(request: HttpRequest) -> HttpResponse:
    """Ask the five questions; send the answers, or keep them until she has an account."""
    kept = ApplicationForm.initial_from(request.session.get(KEPT, {}))
    initial = {"phone": getattr(request.user, "phone", "").replace("+84", "0", 1)} | kept
    form = ApplicationForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        if not request.user.is_authenticated:
            request.session[KEPT] = form.kept()
            return redirect(_signup_url())
        if seller := _sent(request, form):
            return redirect("cooperatives:desk", seller.slug)
    context = {"form": form, "stalls": stalls_of(request.user)}
    template = "cooperatives/application.html"
    return render(request, template, context, status=422 if form.errors else 200)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD"])
def application_send(request: HttpRequest) -> HttpResponse:
    """Show the kept answers to somebody who has just signed in, with one button left."""
    if KEPT not in request.session:
        return redirect("cooperatives:apply")
    form = ApplicationForm(initial=ApplicationForm.initial_from(request.session[KEPT]))
    context = {"form": form, "is_almost_done": True}
    return render(request, "cooperatives/application.html", context)


def _sent(request: HttpRequest, form: ApplicationForm) -> Seller | None:
    try:
        seller = services.apply_to_sell(by=request.user, **form.application())
    except (services.TooManyApplications, NoUnit) as error:
        form.add_error(None, str(error))
        return None
    request.session.pop(KEPT, None)
    messages.success(request, _("The Union has your application."))
    return seller


def _signup_url() -> str:
    query = urlencode({"next": reverse("cooperatives:apply_send")})
    return f"{resolve_url('account_signup')}?{query}"
