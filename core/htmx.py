"""The one place that knows htmx."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def wants_fragment(request: HttpRequest) -> bool:
    """Return True if htmx will swap the reply into a page it already shows."""
    headers = request.headers
    return "HX-Request" in headers and "HX-History-Restore-Request" not in headers


def render_page(
    request: HttpRequest,
    page: str,
    fragment: str,
    context: dict[str, object],
    status: int = 200,
) -> HttpResponse:
    """Render `fragment` for an htmx swap and the whole `page` for everyone else."""
    template = fragment if wants_fragment(request) else page
    response = render(request, template, context, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response
