"""What people are told about rescues, and how it reads. See also `telling.py`."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from campaigns.models import CampaignPage, Pledge, Rescue
from core.templatetags.ui import local_date
from notices.kinds import Facts, Kind, register

TITLE, LINK, DAY = 60, 200, 20  # letters


def of_rescue(facts: Facts) -> Facts | None:
    """What letters about a rescue need; None once its page is gone."""
    rescue = Rescue.objects.loaded().filter(pk=facts["rescue"]).first()
    page = _page(rescue.campaign) if rescue else None
    if page is None:
        return None
    return _shown(rescue, page, page.url)


def of_open_rescue(facts: Facts) -> Facts | None:
    """The same while it is open: nobody is called to what is over."""
    shown = of_rescue(facts)
    return shown if shown and shown["rescue"].is_open else None


def of_pledge(facts: Facts) -> Facts | None:
    """What letters about a promise need."""
    pledge = Pledge.objects.select_related("rescue__variant__product", "rescue__campaign")
    pledge = pledge.filter(pk=facts["pledge"]).first()
    page = _page(pledge.rescue.campaign) if pledge else None
    if page is None:
        return None
    path = reverse("campaigns:own_pledge", args=[pledge.key])
    return _shown(pledge.rescue, page, path) | {"pledge": pledge}


def of_held_pledge(facts: Facts) -> Facts | None:
    """The same while there is something to do."""
    shown = of_pledge(facts)
    return shown if shown and shown["pledge"].status == Pledge.Status.HELD else None


def _page(origin: CampaignPage) -> CampaignPage | None:
    """Return the campaign in the reader's language, else as it was written."""
    pages = CampaignPage.objects.live().filter(translation_key=origin.translation_key)
    by_language = {page.locale.language_code: page for page in pages.select_related("locale")}
    wanted = translation.get_language() or settings.LANGUAGE_CODE
    return by_language.get(wanted) or next(iter(by_language.values()), None)


def _shown(rescue: Rescue, page: CampaignPage, path: str) -> Facts:
    link = settings.SITE_URL + path
    short = {"title": page.title[:TITLE], "until": local_date(rescue.deadline), "link": link}
    return {"rescue": rescue, "campaign": page, "path": path, "link": link, "short": short}


SHORT = {"title": TITLE, "until": DAY, "link": LINK}
KINDS = [
    Kind(
        "rescue_open",
        _("A rescue has begun"),
        "campaigns/rescue_open",
        of_open_rescue,
        is_essential=False,
    ),
    Kind("pledge_made", _("You have promised to buy"), "campaigns/pledge_made", of_pledge),
    Kind(
        "pledge_confirmed",
        _("A rescue goes ahead: order what you promised"),
        "campaigns/pledge_confirmed",
        of_held_pledge,
        text=_("{title}: it goes ahead. Order what you promised by {until}: {link}"),
        longest=SHORT,
    ),
    Kind(
        "pledge_reminder",
        _("A promise is nearly over"),
        "campaigns/pledge_reminder",
        of_held_pledge,
        text=_("{title}: order what you promised by {until}: {link}"),
        longest=SHORT,
        is_essential=False,
    ),
    Kind(
        "pledge_released",
        _("A promise was let go"),
        "campaigns/pledge_released",
        of_pledge,
    ),
    Kind(
        "rescue_thanks",
        _("Thanks for helping in a rescue"),
        "campaigns/rescue_thanks",
        of_rescue,
        is_essential=False,
    ),
]


def register_all() -> None:
    """Make them known; called when the site starts."""
    for kind in KINDS:
        register(kind)
