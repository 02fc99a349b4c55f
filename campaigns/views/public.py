"""What everybody may see of campaigns beside their pages."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.views.decorators.http import require_safe

from campaigns.models import CampaignIndexPage, CampaignPage, stamp_of
from campaigns.progress import Progress, progress_of
from campaigns.selectors import rescue_of
from cms.models.base import is_restricted
from core.languages import to_try
from core.pagecache import public_page, show
from core.templatetags.ui import local_number, local_percent


@require_safe
def campaign_index(request: HttpRequest) -> HttpResponse:
    """Lead to the list of campaigns in the reader's language, else in one she may understand."""
    pages = CampaignIndexPage.objects.live().select_related("locale").order_by("-path")
    by_language = {page.locale.language_code: page for page in pages}
    for language in to_try():
        if language in by_language:
            return redirect(by_language[language].url)
    raise Http404


@require_safe
@public_page
def progress(request: HttpRequest, campaign: UUID) -> HttpResponse:
    """How far a published campaign is, for its bar: asked again and again, so kept."""
    language = translation.get_language()
    same = CampaignPage.objects.live().exclude(is_restricted()).filter(translation_key=campaign)
    page = get_object_or_404(same.filter(locale__language_code=language).order_by("pk")[:1])
    origin = page.origin
    show(request, "cms", stamp_of(campaign))
    rescue = rescue_of(origin)
    if rescue:
        show(request, f"product:{rescue.variant.product_id}")
    return JsonResponse(told(progress_of([origin])[campaign], page.measure))


def told(now: Progress, measure: str) -> dict[str, object]:
    """Return a progress as its bar reads it: numbers, and the same in words."""
    kilos = f"{local_number(now.kilos)} kg"
    words = kilos if now.grams else f"{local_number(now.reached)} {measure}".strip()
    return {
        "reached": now.reached,
        "goal": now.goal,
        "reached_text": words,
        "share_text": local_percent(now.share) if now.goal else "",
    }
