"""Making short links and switching them off."""

from django.db import transaction

from accounts.models import User
from core.text import slugify
from outreach.models import TrackedLink
from union.models import Unit


@transaction.atomic
def make_link(
    *, unit: Unit, path: str, channel: str, title: str, campaign: str, by: User
) -> TrackedLink:
    """Return a new short link to `path`, which `outreach.paths.own_path` has read."""
    return TrackedLink.objects.create(
        unit=unit,
        path=path,
        channel=channel,
        title=title,
        campaign=slugify(campaign, 60) if campaign else "",
        made_by=by,
    )


def switch_link(*, link: TrackedLink, is_off: bool) -> bool:
    """Let a link lead nowhere, or on again; False if it stood so already."""
    same = TrackedLink.objects.filter(pk=link.pk, is_off=not is_off)
    return same.update(is_off=is_off) == 1
