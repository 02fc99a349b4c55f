"""What all answers of the API have in common: readable from anywhere, kept, limited."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from core.api import LANGUAGES
from core.limits import seconds_to_wait
from marketplace.api.problems import only_reading, too_often

View = Callable[..., HttpResponse]
A_DAY = "86400"  # seconds


def open_data(view: View) -> View:
    """Let everybody read what `view` answers, from any page, within the limit.

    It is a public page (`core.pagecache`): stored answers are given before this is
    reached, so they do not count.
    """

    @csrf_exempt
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        language = request.GET.get("lang")
        if language not in LANGUAGES:
            language = settings.LANGUAGE_CODE
        with translation.override(language):
            response = _answer(view, request, args, kwargs)
        response["Content-Language"] = language
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Retry-After"
        response["X-Robots-Tag"] = "noindex"  # people are to find the pages
        return response

    return answer


def _answer(view: View, request: HttpRequest, args: tuple, kwargs: dict) -> HttpResponse:
    if request.method == "OPTIONS":
        return _may_read()
    if request.method not in ("GET", "HEAD"):
        return only_reading(request)
    if seconds := seconds_to_wait(request, name="api", per_minute=settings.API_RATE):
        return too_often(request, seconds)
    request.page_is_public = True
    method, request.method = request.method, "GET"  # HEAD is GET without its body
    try:
        return view(request, *args, **kwargs)
    finally:
        request.method = method


def _may_read() -> HttpResponse:
    """Answer a browser that asks whether another site's script may read."""
    return HttpResponse(
        status=204,
        headers={
            "Allow": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
            "Access-Control-Max-Age": A_DAY,
        },
    )
