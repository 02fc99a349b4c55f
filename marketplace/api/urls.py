"""Addresses of the API; each is open data, and what is missing says so in JSON."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import Resolver404, re_path, resolve, reverse

from core.api import Links
from marketplace.api.open import open_data
from marketplace.api.problems import nothing_here
from marketplace.api.site import api

NAMES = ("products", "sellers", "categories", "provinces", "communes", "suggestions")


def index(request: HttpRequest) -> HttpResponse:
    """Name what there is to ask."""
    links = Links(request)
    addresses = {name: links.url(reverse(f"api:{name}")) for name in NAMES}
    addresses["openapi"] = links.url(reverse("api:openapi-json"))
    return JsonResponse(addresses)


def elsewhere(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
    """Send who forgot the last slash on; else nothing is here."""
    try:
        is_known = resolve(f"{request.path_info}/").func is not nothing
    except Resolver404:
        is_known = False
    if not is_known or request.path_info.endswith("/"):
        return nothing_here(request)
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{request.path}/{'?' if query else ''}{query}", permanent=True)


patterns, _app, app_name = api.urls
for _pattern in patterns:
    _pattern.callback = open_data(index if _pattern.name == "api-root" else _pattern.callback)
nothing = open_data(elsewhere)
urlpatterns = [*patterns, re_path(r"^[\s\S]*\Z", nothing, name="nothing")]
