"""The stall to practise on."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.limits import seconds_to_wait
from core.same_origin import same_origin_post
from training.forms import PracticeForm
from training.practice import advice_on

PER_MINUTE = 12  # pictures read for one address


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
@never_cache
def practice(request: HttpRequest) -> HttpResponse:
    """Try out a product: how it would look, and what would sell better. Kept nowhere."""
    if request.method != "POST":
        return _page(request, PracticeForm())
    if seconds_to_wait(request, name="practice", per_minute=PER_MINUTE):
        problem = _("That was quick. Wait a minute, then send it again.")
        return _page(request, PracticeForm(), problem=problem, status=429)
    form = PracticeForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    trial = form.trial()
    shown = {"trial": trial, "advice": advice_on(trial), "picture": trial.picture_text}
    return _page(request, form, **shown)


def _page(
    request: HttpRequest, form: PracticeForm, *, status: int = 200, **shown: object
) -> HttpResponse:
    context = {"form": form, "currency": settings.CURRENCY, **shown}
    return render(request, "training/practice.html", context, status=status)
