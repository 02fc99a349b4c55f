"""Coming events for feed readers: of everybody, and of a unit with all below it."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from core.dates import day_text, time_text
from core.pagecache import public_page, show
from fanpages.models import EventPage, EventPageQuerySet
from union.models import Unit

LENGTH = 30


class EventFeed(Feed):
    """What is coming, the next event first, for a reader of one language."""

    feed_type = Rss201rev2Feed

    def __call__(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        show(request, "cms")
        return public_page(super().__call__)(request, *args, **kwargs)

    def events(self, of: Unit | None) -> EventPageQuerySet:
        return EventPage.objects.all()

    def title(self, of: Unit | None = None) -> str:
        return f"{settings.SITE_NAME}: {_('What is coming')}"

    def link(self, of: Unit | None = None) -> str:
        return reverse("fanpages:calendar")

    def description(self, of: Unit | None = None) -> str:
        return self.title(of)

    def items(self, of: Unit | None = None) -> Iterable[EventPage]:
        events = self.events(of).for_cards().in_language(translation.get_language())
        return events.coming(timezone.now())[:LENGTH]

    def item_title(self, item: EventPage) -> str:
        return item.title

    def item_description(self, item: EventPage) -> str:
        when = f"{time_text(item.starts_at)}, {day_text(item.starts_at)}"
        where = _("On the internet") if item.is_online else item.place or item.commune.full_name
        return f"{when} · {where}. {item.summary}"

    def item_link(self, item: EventPage) -> str:
        return item.full_url

    def item_guid(self, item: EventPage) -> str:
        return item.subject

    item_guid_is_permalink = False

    def item_pubdate(self, item: EventPage) -> datetime:
        return item.first_published_at

    def item_updateddate(self, item: EventPage) -> datetime:
        return item.last_published_at

    def item_author_name(self, item: EventPage) -> str:
        return item.unit.name if item.unit else settings.SITE_NAME

    def item_categories(self, item: EventPage) -> list[str]:
        return [item.get_kind_display()]


class UnitEventFeed(EventFeed):
    """What a unit and those below it plan."""

    def get_object(self, request: HttpRequest, slug: str) -> Unit:
        return get_object_or_404(Unit, slug=slug)

    def events(self, of: Unit) -> EventPageQuerySet:
        return EventPage.objects.beneath(of)

    def title(self, of: Unit) -> str:
        return _("What is coming: %(name)s") % {"name": of.name}

    def link(self, of: Unit) -> str:
        return reverse("fanpages:unit_calendar", args=[of.slug])
