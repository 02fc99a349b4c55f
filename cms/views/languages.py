"""From a page in one language to another."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.models.base import is_restricted


@require_safe
def nearest(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to a page in this language, else to the nearest above it, where that is said."""
    readable = Page.objects.live().exclude(is_restricted())
    page = get_object_or_404(readable, pk=pk)
    path = page.get_ancestors(inclusive=True).filter(depth__gt=1)
    here = readable.filter(
        locale__language_code=translation.get_language(),
        translation_key__in=path.values("translation_key"),
    )
    found = here.order_by("-depth").first()
    if found and found.translation_key == page.translation_key:
        return redirect(found.url)
    home = f"/{translation.get_language()}/"
    return redirect(f"{found.url if found else home}?untranslated=1")
