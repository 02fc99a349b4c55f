"""What all these views do alike: a limit for each address, and asking who she is."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from community import subjects
from core.limits import seconds_to_wait

POSTS_A_MINUTE = 20


def gently(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let one address do this so many times a minute, all such views together."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method == "POST":
            wait = seconds_to_wait(request, name="community", per_minute=POSTS_A_MINUTE)
            if wait:
                sentence = _("That was a lot at once. Please wait a minute and try again.")
                headers = {"Retry-After": str(wait)}
                kind = "text/plain; charset=utf-8"
                return HttpResponse(sentence, status=429, content_type=kind, headers=headers)
        return view(request, *args, **kwargs)

    return wrapped


def sign_in(back: str) -> HttpResponse:
    """Ask who she is, and come back to a page that goes on from there."""
    return redirect_to_login(back)


def talked_about(name: str) -> subjects.About:
    """Return a subject that people may react to, or raise 404."""
    about = subjects.find(name)
    if about is None or not about.takes_part:
        raise Http404
    return about
