"""The staff desk: sessions of the officer's units, planned, changed, called off."""

from datetime import datetime

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from core.spreadsheets import KINDS, table_response
from core.templatetags.ui import local_date, local_time
from core.typed import typed_text
from training import session_selectors as selectors
from training.models import Session
from training.models.session import SessionQuerySet
from training.services import sessions as services
from training.session_access import sessions_of
from training.session_staff_forms import CallOffForm, SessionForm, answers_of
from union.access import is_officer

PER_PAGE, MOST_EXPORTED = 50, 5000
FORM = "training/staff/session_form.html"


@require_safe
def session_index(request: HttpRequest) -> HttpResponse:
    """Sessions of her units: those to come, or those that were."""
    asked = _asked(request)
    context = {
        "page": Paginator(_found(request, asked), PER_PAGE).get_page(request.GET.get("page"))
    }
    return render(request, "training/staff/session_list.html", context | asked)


@require_safe
def session_index_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    rows = [
        (
            one.title,
            one.unit.name,
            f"{local_date(one.starts_at)} {local_time(one.starts_at)}",
            one.minutes,
            one.where,
            one.get_audience_display(),
            one.all_places,
            one.all_taken,
            one.reason,
        )
        for one in _found(request, _asked(request))[:MOST_EXPORTED]
    ]
    headings = [
        _("Title"),
        _("Unit"),
        _("Begins"),
        _("Minutes"),
        pgettext("event", "Where"),
        _("For whom"),
    ]
    headings += [_("Places"), _("Taken"), _("Why called off")]
    return table_response(kind, "sessions", headings, rows)


def _asked(request: HttpRequest) -> dict[str, str]:
    if not is_officer(request.user):
        raise Http404
    tab = request.GET.get("tab")
    return {"text": typed_text(request.GET), "tab": "past" if tab == "past" else "coming"}


def _found(request: HttpRequest, asked: dict[str, str]) -> SessionQuerySet:
    found, now = sessions_of(request.user).for_cards(), timezone.now()
    for word in asked["text"].split()[:6]:
        found = found.filter(title__icontains=word)
    if asked["tab"] == "past":
        return found.filter(ends_at__lte=now).order_by("-starts_at", "-pk")
    return found.filter(ends_at__gt=now).order_by("starts_at", "pk")


@require_http_methods(["GET", "HEAD", "POST"])
def session_new(request: HttpRequest) -> HttpResponse:
    """Plan a session."""
    if not is_officer(request.user):
        raise Http404
    form = SessionForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            session = services.plan_session(by=request.user, **form.cleaned_data)
        except services.SessionRefused as error:
            form.add_error("quotas", str(error))
        else:
            messages.success(request, _("The session is on the site. People can register."))
            return redirect(session.staff_url)
    context = {"form": form, "title": _("Plan a session"), "icon": "date"}
    return render(request, FORM, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def session_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a session."""
    session = session_or_404(request, slug)
    if session.is_called_off:
        raise Http404
    form = SessionForm(request.POST or None, user=request.user, initial=answers_of(session))
    if request.method == "POST" and form.is_valid():
        try:
            services.change_session(session=session, now=timezone.now(), **form.cleaned_data)
        except services.SessionRefused as error:
            form.add_error("quotas", str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect(session.staff_url)
    context = {"form": form, "title": session.title, "icon": "date", "session": session}
    return render(request, FORM, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def session_calling_off(request: HttpRequest, slug: str) -> HttpResponse:
    """Call a session off; everybody on the list is told why."""
    session = session_or_404(request, slug)
    if session.is_called_off or session.is_over(timezone.now()):
        raise Http404
    form = CallOffForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.call_off(session=session, now=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The session is called off. Everybody on the list is told."))
        return redirect(session.staff_url)
    title = _("Call off: %(title)s") % {"title": session.title}
    context = {"form": form, "title": title, "icon": "cross", "session": session}
    return render(request, FORM, context, status=422 if form.errors else 200)


@require_safe
def session_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One session: places, who is on the list, who was there."""
    session, now = session_or_404(request, slug), timezone.now()
    rows = session.enrolments.select_related("commune", "certificate")
    rows = list(rows.order_by("created_at", "pk"))
    for row in rows:
        row.session = session  # what `was_late` and `minutes` look at
    coming = sorted((row for row in rows if row.is_coming), key=lambda row: row.name.split()[-1:])
    context = {
        "session": session,
        "seats": selectors.seats_of(selectors.pools_of(session)),
        "coming": coming,
        "waiting": [row for row in rows if row.is_waiting],
        "cancelled": sum(row.is_cancelled for row in rows),
        "present": sum(row.was_there for row in rows),
        "hours": sum(row.minutes for row in rows) / 60,
        **_steps(session, now),
    }
    return render(request, "training/staff/session_detail.html", context)


def _steps(session: Session, now: datetime) -> dict[str, bool]:
    """Return what an officer may do with a session now."""
    return {
        "is_over": session.is_over(now),
        "notes": session.notes_attendance(now),
        "may_close": session.is_over(now) and not session.is_called_off,
    }


def session_or_404(request: HttpRequest, slug: str) -> Session:
    """Return a session that her units run."""
    sessions = sessions_of(request.user).select_related("unit", "commune__province", "requirement")
    return get_object_or_404(sessions, slug=slug)
