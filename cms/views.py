"""Ways into what is published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.views.decorators.http import require_safe

from cms.models import NewsIndexPage


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """Lead to the province's news in the reader's language, wherever editors keep it."""
    pages = NewsIndexPage.objects.live().filter(
        locale__language_code=translation.get_language(), depth=3
    )
    return redirect(get_object_or_404(pages.order_by("path")[:1]).url)
