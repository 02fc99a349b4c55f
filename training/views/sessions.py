"""Sessions for everybody: the list, one session, calendar files."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.calendars import calendar_answer
from core.pagecache import public_page, show
from training import session_selectors as selectors
from training.models import Session
from training.session_forms import SessionFilterForm
from training.session_ics import entry_of

IN_FILE = 200


@require_safe
@public_page
def session_list(request: HttpRequest) -> HttpResponse:
    """What is coming, by commune and audience, and what was."""
    show(request, "sessions")
    now, form = timezone.now(), SessionFilterForm(request.GET)
    wanted = form.wanted()
    context = {
        "sessions": selectors.coming_sessions(wanted, now),
        "past": [] if wanted else selectors.past_sessions(now),
        "communes": selectors.communes_with_sessions(now),
        "filters": form.chips(),
        "wanted": wanted,
    }
    return render(request, "training/session_list.html", context)


@require_safe
@public_page
def session_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One session: when, where, how many places are left, for whom."""
    sessions = Session.objects.select_related("unit", "commune__province")
    session = get_object_or_404(sessions, slug=slug)
    show(request, "sessions", session.stamp, "cms")
    now = timezone.now()
    context = {
        "session": session,
        "seats": selectors.seats_of(selectors.pools_of(session)),
        "course": selectors.course_of(session.course_key, get_language()),
        "more": selectors.more_of(session, now),
        "takes_more": session.takes_more(now),
        "is_over": session.is_over(now),
    }
    return render(request, "training/session_detail.html", context)


@require_safe
@public_page
def session_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """One session, to be kept."""
    sessions = Session.objects.select_related("commune__province")
    session = get_object_or_404(sessions, slug=slug)
    show(request, session.stamp)
    return calendar_answer([entry_of(session)], name=session.title, file="session.ics")


@require_safe
@public_page
def sessions_calendar(request: HttpRequest) -> HttpResponse:
    """All coming sessions, for a calendar that asks again and again."""
    show(request, "sessions")
    coming = Session.objects.coming(timezone.now()).select_related("commune__province")
    name = f"{settings.SITE_NAME}: {_('Training sessions')}"
    return calendar_answer(map(entry_of, coming[:IN_FILE]), name=name)
