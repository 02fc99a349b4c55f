"""What people are told about posts and events: the kinds, and what their letters need."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.templatetags.ui import local_date, local_time
from fanpages.models import EventPage, Post, Registration
from notices.kinds import Facts, Kind, register

NAME, LINK, TITLE = 60, 200, 80  # letters


def of_post(facts: Facts) -> Facts | None:
    """What letters about a post need; None once it is gone."""
    post = Post.objects.kept().filter(pk=facts["post"]).for_cards().first()
    if post is None:
        return None
    path = post.get_absolute_url() if post.live else reverse("fanpages:post_edit", args=[post.key])
    return {"post": post, "path": path, "link": settings.SITE_URL + path}


def of_registration(facts: Facts) -> Facts | None:
    """What letters to somebody who registered need; None when she has cancelled since."""
    found = Registration.objects.open().select_related("record")
    return _letter_to(found.filter(pk=facts["registration"]).first())


def of_removed(facts: Facts) -> Facts | None:
    """What a letter to somebody whose place was taken back needs."""
    found = Registration.objects.filter(removed_by__isnull=False).select_related("record")
    return _letter_to(found.filter(pk=facts["registration"]).first())


def _letter_to(registration: Registration | None) -> Facts | None:
    if registration is None:
        return None
    record = registration.record
    page = EventPage.objects.live().filter(translation_key=record.page_key)
    page = page.filter(locale__language_code=registration.language).first() or page.first()
    if page is None:
        return None
    path = reverse("fanpages:registration", args=[registration.key])
    when = f"{local_time(record.starts_at)}, {local_date(record.starts_at)}"
    short = {"event": record.title[:TITLE], "when": when, "link": settings.SITE_URL + path}
    return {
        "registration": registration,
        "record": record,
        "event": page,
        "when": when,
        "path": path,
        "link": settings.SITE_URL + path,
        "short": short,
    }


SHORT = {"event": TITLE, "when": 30, "link": LINK}
KINDS = [
    Kind(
        "post_published",
        _("A post of yours is out"),
        "fanpages/post_published",
        of_post,
        is_essential=False,
        for_sellers=True,
    ),
    Kind(
        "post_returned",
        _("A post of yours came back"),
        "fanpages/post_returned",
        of_post,
        for_sellers=True,
    ),
    Kind(
        "event_registered",
        _("You are registered for an event"),
        "fanpages/event_registered",
        of_registration,
        text=_("You are registered: {event}, {when}. Change or cancel: {link}"),
        longest=SHORT,
    ),
    Kind(
        "event_place_free",
        _("A place at an event has become free for you"),
        "fanpages/event_place_free",
        of_registration,
        text=_("A place is free for you now: {event}, {when}. {link}"),
        longest=SHORT,
    ),
    Kind(
        "event_removed",
        _("The organisers of an event took your place back"),
        "fanpages/event_removed",
        of_removed,
        text=_("The organisers took your place back: {event}, {when}. {link}"),
        longest=SHORT,
    ),
    Kind(
        "event_reminder",
        _("An event that you go to begins soon"),
        "fanpages/event_reminder",
        of_registration,
        text=_("It begins soon: {event}, {when}. {link}"),
        longest=SHORT,
    ),
]


def register_all() -> None:
    """Make them known; called when the site starts."""
    for kind in KINDS:
        register(kind)
