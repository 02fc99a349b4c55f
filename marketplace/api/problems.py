"""Why there is no answer, in one shape (RFC 9457) and in words."""

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from ninja.errors import ValidationError

from core.api import Problem, Wrong
from products.api.query import BadParameter

PROBLEM_TYPE = "application/problem+json"


def problem(
    status: int, title: str, detail: str, errors: Iterable[Wrong] = (), **headers: str
) -> HttpResponse:
    """Return a problem as an answer. Nobody keeps it. `Retry_After` names a header."""
    content = Problem(title=title, status=status, detail=detail, errors=list(errors))
    response = JsonResponse(
        content.model_dump(), status=status, json_dumps_params={"ensure_ascii": False}
    )
    response["Content-Type"] = PROBLEM_TYPE
    response["Cache-Control"] = "no-store"
    for name, value in headers.items():
        response[name.replace("_", "-")] = value
    return response


def nothing_here(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
    """Answer 404."""
    return problem(404, _("Not found"), _("There is nothing at this address."))


def only_reading(request: HttpRequest) -> HttpResponse:
    """Answer 405."""
    sentence = _("This API can only be read: use GET, HEAD or OPTIONS.")
    return problem(405, _("Method not allowed"), sentence, Allow="GET, HEAD, OPTIONS")


def too_often(request: HttpRequest, seconds: int) -> HttpResponse:
    """Answer 429."""
    sentence = _("At most %(count)d new answers a minute. Ask again in %(seconds)d seconds.")
    numbers = {"count": settings.API_RATE, "seconds": seconds}
    return problem(429, _("Too many requests"), sentence % numbers, Retry_After=str(seconds))


def unusable(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer 422 for parameters that are not as they must be."""
    return _unusable(Wrong(parameter=_name(one), message=_sentence(one)) for one in error.errors)


def unusable_one(request: HttpRequest, error: BadParameter) -> HttpResponse:
    """Answer 422 for one parameter that cannot be used."""
    return _unusable([Wrong(parameter=error.parameter, message=str(error))])


def _unusable(errors: Iterable[Wrong]) -> HttpResponse:
    sentence = _("Some parameters cannot be used; `errors` names them.")
    return problem(422, _("Unusable parameters"), sentence, errors)


def _name(error: dict[str, object]) -> str:
    """Return the parameter's name: of ("query", "query", "stars", 0) it is "stars"."""
    names = [part for part in error["loc"] if isinstance(part, str)]
    return names[-1]


def _sentence(error: dict[str, object]) -> str:
    """Return what is wrong with one parameter, for people who do not know Pydantic."""
    known = error.get("ctx") or {}
    sentences = {
        "int_parsing": _("Write a whole number."),
        "int_from_float": _("Write a whole number."),
        "int_parsing_size": _("The number is too large."),
        "bool_parsing": _("Write true or false."),
        "greater_than_equal": _("At least %(ge)s."),
        "less_than_equal": _("At most %(le)s."),
        "enum": _("One of: %(expected)s."),
        "literal_error": _("One of: %(expected)s."),
        "string_too_long": _("At most %(max_length)s characters."),
        "too_long": _("At most %(max_length)s values."),
        "string_pattern_mismatch": _("It must match %(pattern)s."),
    }
    sentence = sentences.get(error["type"], _("This value is not understood."))
    return sentence % known
