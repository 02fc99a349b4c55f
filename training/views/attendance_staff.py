"""The staff desk on the day of a session: the code in the room, the list, the door."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from training.papers import code_of
from training.services import attendance, enrolment
from training.session_access import enrolments_of
from training.session_choices import Marked
from training.session_codes import SECONDS_SHOWN, room_path
from training.session_forms import EnrolmentForm
from training.views.session_staff import session_or_404


@require_safe
@never_cache
def room_code(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the code in the room as large as the screen; the page makes a new one by itself."""
    session, now = session_or_404(request, slug), timezone.now()
    if not session.notes_attendance(now):
        raise Http404
    address = settings.SITE_URL + room_path(session)
    context = {
        "session": session,
        "code": code_of(address),
        "address": address,
        "seconds": SECONDS_SHOWN,
        "present": session.enrolments.present().count(),
        "coming": session.enrolments.coming().count(),
    }
    return render(request, "training/staff/room_code.html", context)


@require_POST
def list_save(request: HttpRequest, slug: str) -> HttpResponse:
    """Keep the ticks: who is there, who left early."""
    session = session_or_404(request, slug)
    ticked = {name: request.POST.getlist(name) for name in ("present", "left")}
    try:
        count = attendance.note_list(session=session, by=request.user, now=timezone.now(), **ticked)
    except attendance.AttendanceRefused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved: %(count)d were there.") % {"count": count})
    return redirect(session.staff_url)


@require_POST
def list_close(request: HttpRequest, slug: str) -> HttpResponse:
    """The list is complete: give the certificates."""
    session = session_or_404(request, slug)
    try:
        count = attendance.close_list(session=session, by=request.user, now=timezone.now())
    except attendance.AttendanceRefused as error:
        messages.error(request, str(error))
    else:
        words = {"count": count}
        messages.success(request, _("%(count)d certificates were given.") % words)
    return redirect(session.staff_url)


@require_http_methods(["GET", "HEAD", "POST"])
def arrival(request: HttpRequest, key: str) -> HttpResponse:
    """Where a learner's own code leads an officer's camera: one tap, and she is present."""
    rows = enrolments_of(request.user).select_related("session__unit", "commune")
    row = get_object_or_404(rows, key=key)
    if request.method == "POST":
        try:
            attendance.note_present(
                enrolment=row, how=Marked.OWN, by=request.user, now=timezone.now()
            )
        except attendance.AttendanceRefused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("%(name)s is there.") % {"name": row.name})
        return redirect(row.session.staff_url)
    return render(request, "training/staff/arrival.html", {"row": row, "session": row.session})


@require_http_methods(["GET", "HEAD", "POST"])
def list_add(request: HttpRequest, slug: str) -> HttpResponse:
    """Register somebody who phoned, or stands at the door."""
    session, now = session_or_404(request, slug), timezone.now()
    form = EnrolmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = enrolment.enrol(
                session=session,
                comer=form.comer(),
                language=get_language(),
                by_officer=True,
                now=now,
            )
        except enrolment.EnrolmentError as error:
            form.add_error(None, str(error))
        else:
            state = (
                _("%(name)s has a place.") if row.is_coming else _("%(name)s waits for a place.")
            )
            messages.success(request, state % {"name": row.name})
            return redirect(session.staff_url)
    title = _("Register somebody: %(title)s") % {"title": session.title}
    context = {"form": form, "title": title, "icon": "user", "session": session}
    status = 422 if form.errors else 200
    return render(request, "training/staff/session_form.html", context, status=status)


@require_safe
def list_export(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Everybody on the list as a file, with how long each was there."""
    session = session_or_404(request, slug)
    if kind not in KINDS:
        raise Http404
    rows = session.enrolments.select_related("commune", "certificate").order_by("created_at", "pk")
    lines = []
    for row in rows:
        row.session = session
        paper = row.certificate.number if row.certificate else ""
        came = localtime(row.came_at).strftime("%H:%M") if row.came_at else ""
        lines.append(
            (
                row.name,
                row.phone_shown,
                row.commune.name,
                row.get_group_display(),
                row.get_status_display(),
                came,
                _("late") if row.was_late else "",
                row.minutes,
                paper,
            )
        )
    headings = [_("Name"), _("Phone number"), _("Commune or ward"), _("Comes as"), _("Status")]
    headings += [_("Came at"), _("Late"), _("Minutes"), _("Certificate")]
    return table_response(kind, f"session-{session.slug}", headings, lines)
