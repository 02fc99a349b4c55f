"""What a pack is made of: a published page or post, read in one way."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from html import unescape

from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.models import HomePage, NewsIndexPage
from cms.models.base import BasePage, is_restricted
from core.templatetags.ui import local_date, local_phone, local_time
from fanpages.models import EventPage, FanPage, Post
from fanpages.selectors import dressed
from outreach.pack.pictures import Picture
from union.models import Unit

PAGE, POST = "page", "post"


@dataclass(frozen=True)
class Source:
    """What is told, in one language. Nothing of it is secret: it is published."""

    subject: str
    language: str
    unit: Unit | None  # who answers for it
    title: str
    summary: str
    body: str  # paragraphs, a blank line between
    path: str  # of this site
    when: str = ""
    where: str = ""
    phone: str = ""
    names: list[str] = field(default_factory=list)  # what hashtags are made of
    picture: Picture | None = None

    @property
    def kind(self) -> str:
        return self.subject.partition(":")[0]

    @property
    def key(self) -> str:
        return self.subject.partition(":")[2]


def find_source(kind: str, key: str, language: str) -> Source | None:
    """Return what is published under a subject in a language, None if nothing is."""
    if kind == POST:
        posts = Post.objects.public().for_cards().select_related("seller__unit__province")
        post = posts.filter(key=key, locale__language_code=language).first()
        return of_post(post) if post else None
    if kind != PAGE:
        return None
    pages = Page.objects.live().exclude(is_restricted())
    page = pages.filter(translation_key=key, locale__language_code=language).first()
    page = page.specific if page else None
    if not isinstance(page, BasePage) or isinstance(page, HomePage | NewsIndexPage):
        return None
    return of_page(page)


def of_page(page: BasePage) -> Source:
    """Return a published page: news, events, campaigns, courses and what else there is."""
    language = page.locale.language_code
    with translation.override(language):
        return Source(
            subject=f"{PAGE}:{page.translation_key}",
            language=language,
            unit=page.unit,
            title=page.title,
            summary=_first_of(page, "summary", "intro", "search_description"),
            body=_body_of(page),
            path=page.url or "/",
            when=_when(page),
            where=_where(page),
            phone=_phone(page.unit, language),
            names=_names(page.unit),
            picture=Picture.of_photo(getattr(page, "share_picture", None)),
        )


def of_post(post: Post) -> Source:
    """Return a published post; its first photo is the picture."""
    language = post.locale.language_code
    photos = dressed([post])[0].shown_photos
    with translation.override(language):
        seller = [post.seller.name] if post.seller_id else []
        return Source(
            subject=post.subject,
            language=language,
            unit=post.author_unit,
            title=post.headline,
            summary=post.rest.partition("\n")[0],
            body=post.rest,
            path=post.get_absolute_url(),
            phone=post.seller.phone_shown if post.seller_id else _phone(post.unit, language),
            names=[*seller, *_names(post.author_unit)],
            picture=Picture.of_sized(photos[0]) if photos else None,
        )


def _first_of(page: BasePage, *names: str) -> str:
    found = (str(getattr(page, name, "") or "") for name in names)
    return next((text for text in found if text), "")


def _body_of(page: BasePage) -> str:
    body = getattr(page, "body", "")
    if isinstance(body, str):
        return _plain(body) or str(getattr(page, "aims", "") or "")
    blocks = [block["value"] for block in body.raw_data if block["type"] == "paragraph"]
    return "\n\n".join(filter(None, map(_plain, map(str, blocks))))


def _plain(html: str) -> str:
    """Return the words of rich text, a blank line between paragraphs."""
    ended = re.sub(r"</(?:p|li|h\d)>", "\n\n", re.sub(r"<br\s*/?>", "\n", html))
    return re.sub(r"\n{3,}", "\n\n", unescape(strip_tags(ended))).strip()


def _when(page: BasePage) -> str:
    """Return when something takes place, in the language of the page."""
    if isinstance(page, EventPage):
        day, hour = local_date(page.starts_at), local_time(page.starts_at)
        return _("%(hour)s, %(day)s") % {"hour": hour, "day": day}
    start, end = getattr(page, "starts_on", None), getattr(page, "ends_on", None)
    if not isinstance(start, date | datetime):
        return ""
    if not end:
        return _("from %(day)s") % {"day": local_date(start)}
    return _("%(first)s to %(last)s") % {"first": local_date(start), "last": local_date(end)}


def _where(page: BasePage) -> str:
    place, commune = getattr(page, "place", ""), getattr(page, "commune", None)
    parts = [str(place or ""), commune.full_name if commune else ""]
    return ", ".join(part for part in parts if part)


def _phone(unit: Unit | None, language: str) -> str:
    """Return the phone of a unit's office, as its fan page says."""
    pages = FanPage.objects.live().filter(unit=unit).exclude(phone="") if unit else None
    found = pages.order_by("pk").values_list("phone", flat=True).first() if pages else ""
    return local_phone(found) if found else ""


def _names(unit: Unit | None) -> list[str]:
    if unit is None:
        return []
    names = [_("Women of %(place)s") % {"place": unit.province.name}]
    return [unit.commune.name, *names] if unit.commune else names
