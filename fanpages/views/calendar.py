"""What is coming: on a page, and for the calendar of a phone."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.calendars import calendar_answer
from core.pagecache import public_page, show
from fanpages.ics import entry_of
from fanpages.models import EventPage, EventPageQuerySet
from union.models import Unit

SHOWN = 60
PAST_SHOWN = 6
IN_FILE = 200
PAST_IN_FILE = 50
KINDS = set(EventPage.Kind.values)


@require_safe
@public_page
def calendar(request: HttpRequest) -> HttpResponse:
    """All coming events, the next one first, and the last that were."""
    return _calendar(request, EventPage.objects.all(), None)


@require_safe
@public_page
def unit_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The coming events of a unit and all below it."""
    unit = get_object_or_404(Unit, slug=slug)
    return _calendar(request, EventPage.objects.beneath(unit), unit)


def _calendar(request: HttpRequest, events: EventPageQuerySet, unit: Unit | None) -> HttpResponse:
    show(request, "cms")
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else ""
    events = events.for_cards().in_language(translation.get_language())
    events = events.filter(kind=kind) if kind else events
    now = timezone.now()
    context = {
        "coming": list(events.coming(now)[:SHOWN]),
        "past": list(events.past(now)[:PAST_SHOWN]),
        "kinds": EventPage.Kind.choices,
        "kind": kind,
        "unit": unit,
    }
    return render(request, "fanpages/calendar.html", context)


@require_safe
@public_page
def all_events(request: HttpRequest) -> HttpResponse:
    """All coming events, and the last that were, for a calendar that asks again and again."""
    return _file(request, EventPage.objects.all(), f"{settings.SITE_NAME}: {_('Events')}")


@require_safe
@public_page
def unit_events(request: HttpRequest, slug: str) -> HttpResponse:
    """The events of a unit and all below it."""
    unit = get_object_or_404(Unit, slug=slug)
    return _file(request, EventPage.objects.beneath(unit), unit.name)


@require_safe
@public_page
def one_event(request: HttpRequest, key: UUID) -> HttpResponse:
    """One event, to be kept."""
    language = translation.get_language()
    events = EventPage.objects.for_cards().filter(translation_key=key)
    event = events.filter(locale__language_code=language).first()
    event = event or get_object_or_404(events.order_by("pk")[:1])
    show(request, "cms")
    return calendar_answer([entry_of(event)], name=event.title, file="event.ics")


def _file(request: HttpRequest, events: EventPageQuerySet, name: str) -> HttpResponse:
    show(request, "cms")
    events = events.for_cards().in_language(translation.get_language())
    now = timezone.now()
    kept = [*events.coming(now)[:IN_FILE], *events.past(now)[:PAST_IN_FILE]]
    return calendar_answer(map(entry_of, kept), name=name)
