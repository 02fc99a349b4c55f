"""Which pages are campaigns, so that a post can be tagged with one.

from fanpages import campaigns
campaigns.register("campaigns.CampaignPage")
"""

from django.apps import apps
from django.utils import timezone
from wagtail.models import Page

_models: list[str] = []


def register(model: str) -> None:
    """Let posts be about pages of a kind."""
    if model not in _models:
        _models.append(model)


def page_types() -> list[type[Page]]:
    """Return the kinds of pages that posts may be about."""
    return [apps.get_model(name) for name in _models]


def running(language: str) -> list[Page]:
    """Return the published campaigns in a language, the newest first."""
    found: list[Page] = []
    for model in page_types():
        pages = model.objects.live().public().filter(locale__language_code=language)
        if hasattr(model, "ends_on"):
            pages = pages.exclude(ends_on__lt=timezone.localdate())
        found += pages.order_by("-first_published_at", "-pk")[:30]
    return found
