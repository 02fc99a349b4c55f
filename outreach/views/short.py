"""Short addresses: `/s/k7tq2mx/`."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from core.limits import seconds_to_wait
from outreach.clicks import count_click
from outreach.models import TrackedLink
from visits.robots import is_robot

CLICKS_PER_MINUTE = 60  # of one address; who comes more often is led on, not counted


@require_safe
def short_link(request: HttpRequest, key: str) -> HttpResponse:
    """Lead to the page of a link, and count that somebody came this way."""
    link = TrackedLink.objects.filter(key=key.lower(), is_off=False).first()
    if link is None:
        raise Http404
    is_person = request.method == "GET" and not is_robot(request)
    if is_person and not seconds_to_wait(request, name="clicks", per_minute=CLICKS_PER_MINUTE):
        count_click(link)
    response = HttpResponseRedirect(link.target)
    response["Cache-Control"] = "private, no-store"  # a kept answer would not be counted
    response["Referrer-Policy"] = "strict-origin-when-cross-origin"
    return response
