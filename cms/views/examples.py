"""Naming a good example; anybody may."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cms import services
from cms.forms import NominationForm
from core.limits import seconds_to_wait
from core.pagecache import public_page
from core.same_origin import same_origin_post

NOMINATIONS_A_MINUTE = 3


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
def nominate(request: HttpRequest) -> HttpResponse:
    """Ask six questions, and put the answers on the desk of the commune's officers."""
    if request.method != "POST":
        return _form(request, NominationForm())
    form = NominationForm(request.POST)
    if not form.is_valid():
        return _form(request, form, 422)
    if seconds_to_wait(request, name="nominate", per_minute=NOMINATIONS_A_MINUTE):
        form.add_error(None, _("That was quick. Wait a minute, then send it again."))
        return _form(request, form, 429)
    services.nominate(**form.nomination())
    return redirect("cms:nominated")


@public_page
def _form(request: HttpRequest, form: NominationForm, status: int = 200) -> HttpResponse:
    return render(request, "cms/nomination.html", {"form": form}, status=status)


@require_safe
@public_page
def nominated(request: HttpRequest) -> HttpResponse:
    """Thank, and say what happens now."""
    return render(request, "cms/nominated.html")
