"""Numbers that can be none, asked of the staff desk: what they name is not there.

Screens of Wagtail take any text for the number of a picture or a document, and end in an error
of the database. Its own addresses are too many to stand before each; see also `cms.doors`.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse

STAFF_AREA = "/staff/"
LARGEST = 2**63 - 1  # that a database keeps
NUMBER = re.compile("[0-9]{1,18}", re.ASCII)
ENDLESS = re.compile("-?[0-9]{19,}", re.ASCII)


class NonsenseMiddleware:
    """Answer 404 where an address of the staff desk names what cannot be."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: list, kwargs: dict[str, object]
    ) -> None:
        if request.path_info.startswith(STAFF_AREA) and any(_flaws(request, kwargs)):
            raise Http404


def _flaws(request: HttpRequest, kwargs: dict[str, object]) -> Iterable[bool]:
    yield not _is_number(kwargs.get("pk"))
    yield any(isinstance(value, int) and value > LARGEST for value in kwargs.values())
    yield not _is_number(request.GET.get("parent_page_id"))
    if request.path_info.endswith("/chosen-multiple/"):
        yield not all(map(_is_number, request.GET.getlist("id")))
    for name, values in request.GET.lists():
        yield name != "q" and any(ENDLESS.fullmatch(value) for value in values)
    yield not _is_address(request.GET.get("link_url", ""))


def _is_number(value: object) -> bool:
    """Return True for what may be a primary key, and where none is asked for."""
    return not isinstance(value, str) or not value or NUMBER.fullmatch(value) is not None


def _is_address(value: str) -> bool:
    with suppress(ValueError):
        urlsplit(value)
        return True
    return False
