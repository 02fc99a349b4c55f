"""Forms on public pages: refuse posts from other sites without a token.

A token would need a cookie and make every public page different for every visitor.
Browsers say where a POST comes from (`Sec-Fetch-Site`, `Origin`, else `Referer`); a
request that says nothing, or another site, is refused.
"""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt


def comes_from_here(request: HttpRequest) -> bool:
    """Return True if the browser says that this site's own page sent the request."""
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site:
        return fetch_site == "same-origin"
    source = request.headers.get("Origin") or request.headers.get("Referer") or ""
    try:
        return urlsplit(source).netloc == request.get_host()
    except ValueError:  # like "http://[x"
        return False


def same_origin_post(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Replace Django's token check by `comes_from_here` for one view."""

    @csrf_exempt
    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method == "POST" and not comes_from_here(request):
            sentence = _("This form was sent from another site. Open the page here and try again.")
            return HttpResponse(sentence, status=403, content_type="text/plain; charset=utf-8")
        return view(request, *args, **kwargs)

    return wrapped
