from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from .models import Commune

A_DAY = 86_400  # seconds
HTML, JSON = "text/html", "application/json"


@require_safe
@cache_control(public=True, max_age=A_DAY)
def commune_list(request: HttpRequest) -> HttpResponse:
    """The communes that a few typed letters may mean, as options of a list or as JSON."""
    near = settings.HOME_PROVINCE
    communes = list(Commune.objects.matching(request.GET.get("q", ""), near=near))
    if request.get_preferred_type([HTML, JSON]) == JSON:
        response = JsonResponse({"communes": [_as_json(commune) for commune in communes]})
    else:
        response = render(request, "places/_communes.html", {"communes": communes})
    patch_vary_headers(response, ["Accept"])
    return response


def _as_json(commune: Commune) -> dict[str, str]:
    return {
        "code": commune.pk,
        "label": commune.label,
        "name": commune.name,
        "kind": commune.kind,
        "province": commune.province_id,
        "former_name": commune.former_name,
    }
