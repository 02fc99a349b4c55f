"""Short addresses: `/s/k7tq2mx/`, and those that share buttons pass on."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from core.limits import seconds_to_wait
from outreach.clicks import count_click
from outreach.models import TrackedLink
from outreach.services import links as services
from outreach.shared import CHANNELS, KINDS, MARK, named, unit_of
from visits.robots import is_robot

CLICKS_PER_MINUTE = 60  # of one address; who comes more often is led on, not counted


@require_safe
def short_link(request: HttpRequest, key: str) -> HttpResponse:
    """Lead to the page of a link, and count that somebody came this way."""
    link = TrackedLink.objects.filter(key=key.lower(), is_off=False).first()
    if link is None:
        raise Http404
    if _counts(request):
        count_click(link)
    return _led_on(link)


@require_safe
def shared_link(
    request: HttpRequest, language: str, channel: str, kind: str, key: str
) -> HttpResponse:
    """Lead to what a share button passed on, and count it; see `outreach.shared`."""
    subject = f"{kind}:{key}"
    is_known = language in dict(settings.LANGUAGES) and channel in CHANNELS and kind in KINDS
    place = named(subject, language) if is_known else None
    if place is None:
        raise Http404
    unit = unit_of(subject) if _counts(request) else None
    if unit is not None:
        link = services.shared_link(
            unit=unit,
            subject=f"{MARK}{subject}",
            language=language,
            channel=channel,
            path=place.url,
            title=place.title,
        )
        count_click(link)
    return _led_on(TrackedLink(path=place.url, channel=channel))


def _counts(request: HttpRequest) -> bool:
    """Return True for a person who doesn't come far too often."""
    is_person = request.method == "GET" and not is_robot(request)
    return is_person and not seconds_to_wait(request, name="clicks", per_minute=CLICKS_PER_MINUTE)


def _led_on(link: TrackedLink) -> HttpResponse:
    response = HttpResponseRedirect(link.target)
    response["Cache-Control"] = "private, no-store"  # a kept answer would not be counted
    response["Referrer-Policy"] = "strict-origin-when-cross-origin"
    return response
