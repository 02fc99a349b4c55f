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


@transaction.atomic
def shared_link(
    *, unit: Unit, subject: str, language: str, channel: str, path: str, title: str
) -> TrackedLink:
    """Return the link of what share buttons pass on, written down on first use."""
    link, _is_new = TrackedLink.objects.get_or_create(
        unit=unit,
        subject=subject,
        language=language,
        channel=channel,
        defaults={"path": path, "title": title[:255]},
    )
    return link


def switch_link(*, link: TrackedLink, is_off: bool) -> bool:
    """Let a link lead nowhere, or on again; False if it stood so already."""
    same = TrackedLink.objects.filter(pk=link.pk, is_off=not is_off)
    return same.update(is_off=is_off) == 1
