"""Campaigns on the home page."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.models import CampaignPage
from cms import kinds


def register() -> None:
    """Offer campaigns to editors of the home page."""
    kinds.register_kind(
        kinds.Kind(
            name="campaigns",
            label=_("campaigns"),
            newest=newest_campaigns,
            chosen=chosen_campaigns,
            card="campaigns/_home_card.html",
            url_name="campaigns:index",
        )
    )


def newest_campaigns(language: str, count: int) -> Sequence[CampaignPage]:
    """Return campaigns of a language that run now, newest first."""
    today = timezone.localdate()
    pages = CampaignPage.objects.filter(locale__language_code=language, starts_on__lte=today)
    still = pages.exclude(ends_on__lt=today)
    return list(still.for_cards().order_by("-starts_on", "-pk")[:count])


def chosen_campaigns(page_ids: list[int]) -> Sequence[CampaignPage]:
    """Return these campaigns, in this order."""
    found = {page.pk: page for page in CampaignPage.objects.filter(pk__in=page_ids).for_cards()}
    return [found[pk] for pk in page_ids if pk in found]
