"""Coming to a session: registering, one's own place, saying “I am here”."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.calendars import calendar_answer
from core.limits import seconds_to_wait
from core.same_origin import same_origin_post
from training import session_selectors as selectors
from training.models import Enrolment, Requirement, Session
from training.papers import code_of, paper_response
from training.services import attendance, enrolment
from training.session_choices import Marked
from training.session_codes import is_room_token
from training.session_forms import EnrolmentForm, PhoneForm
from training.session_ics import entry_of

A_MINUTE = 6  # registrations, and numbers tried at the door, of one address


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
@never_cache
def enrol(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask who comes, then keep a place or put her on the waiting list."""
    session = get_object_or_404(Session.objects.select_related("commune__province"), slug=slug)
    user = request.user if request.user.is_authenticated else None
    form = EnrolmentForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        row = _enrol(request, session, form)
        if row:
            return redirect(row)
    context = {
        "session": session,
        "form": form,
        "seats": selectors.seats_of(selectors.pools_of(session)),
        "takes_more": session.takes_more(timezone.now()),
    }
    status = 422 if form.errors else 200
    return render(request, "training/enrol.html", context, status=status)


def _enrol(request: HttpRequest, session: Session, form: EnrolmentForm) -> Enrolment | None:
    if seconds_to_wait(request, name="enrol", per_minute=A_MINUTE):
        form.add_error(None, _("That was very often. Wait a minute, then try again."))
        return None
    try:
        return enrolment.enrol(
            session=session,
            comer=form.comer(),
            language=get_language(),
            user=request.user if request.user.is_authenticated else None,
            now=timezone.now(),
        )
    except enrolment.EnrolmentError as error:
        form.add_error(None, str(error))
        return None


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
@never_cache
def own_place(request: HttpRequest, key: str) -> HttpResponse:
    """Show somebody's place by the link that only she has; POST gives it back."""
    row, now = _row_or_404(key), timezone.now()
    if request.method == "POST":
        enrolment.cancel(enrolment=row, now=now)
        return redirect(row)
    shows_code = row.is_coming and not row.was_there and not row.session.is_over(now)
    arrival = settings.SITE_URL + reverse("session_arrival", args=[row.key])
    context = {
        "row": row,
        "session": row.session,
        "is_over": row.session.is_over(now),
        "code": code_of(arrival) if shows_code else "",
    }
    return render(request, "training/own_place.html", context)


@require_safe
@never_cache
def own_calendar(request: HttpRequest, key: str) -> HttpResponse:
    """Her session for the calendar of her phone, with the link of the meeting."""
    row = _row_or_404(key)
    link = row.session.link if row.is_coming else ""
    entry = entry_of(row.session, link=link)
    return calendar_answer([entry], name=row.session.title, file="session.ics")


@require_safe
@never_cache
def own_paper(request: HttpRequest, key: str) -> HttpResponse:
    """Her certificate of attendance to print."""
    row = _row_or_404(key)
    if row.certificate is None or not row.certificate.is_valid:
        raise Http404
    return paper_response(row.certificate)


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
@never_cache
def here(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """Where the code in the room leads: one tap, or her phone number, and she is present."""
    session = get_object_or_404(Session.objects.select_related("commune__province"), slug=slug)
    if not is_room_token(session, token):
        context = {"session": session, "is_late": True}
        return render(request, "training/here.html", context, status=410)
    known = _known(request, session)
    form = None if known else PhoneForm(request.POST or None)
    problem = ""
    if request.method == "POST":
        row = known or _by_phone(request, session, form)
        if row:
            try:
                attendance.note_present(enrolment=row, how=Marked.CODE, now=timezone.now())
            except attendance.AttendanceRefused as error:
                problem = str(error)
            else:
                # Whoever types a number gets no link to that person's own page.
                return redirect(row if known else f"{request.path}?noted=1")
    context = {"session": session, "known": known, "form": form, "problem": problem}
    context["is_noted"] = "noted" in request.GET
    status = 422 if problem or (form and form.errors) else 200
    return render(request, "training/here.html", context, status=status)


def _known(request: HttpRequest, session: Session) -> Enrolment | None:
    if not request.user.is_authenticated:
        return None
    mine = session.enrolments.open().filter(user=request.user)
    return mine.select_related("session").first()


def _by_phone(request: HttpRequest, session: Session, form: PhoneForm) -> Enrolment | None:
    if not form.is_valid():
        return None
    if seconds_to_wait(request, name="here", per_minute=A_MINUTE):
        form.add_error(None, _("That was very often. Wait a minute, then try again."))
        return None
    rows = session.enrolments.open().filter(phone=form.cleaned_data["phone"])
    row = rows.select_related("session").first()
    if row is None:
        sentence = _("This number is not on the list. Ask the officer in the room.")
        form.add_error("phone", sentence)
    return row


@require_safe
@login_required
@never_cache
def required(request: HttpRequest, pk: int) -> HttpResponse:
    """How an officer does what she has to learn this year."""
    requirement = get_object_or_404(Requirement.objects.select_related("unit"), pk=pk)
    coming = Session.objects.coming(timezone.now()).for_cards()
    context = {
        "requirement": requirement,
        "course": selectors.course_of(requirement.course_key, get_language()),
        "sessions": list(coming.filter(requirement=requirement)[: selectors.SHOWN]),
    }
    return render(request, "training/required.html", context)


def _row_or_404(key: str) -> Enrolment:
    rows = Enrolment.objects.select_related("session__commune__province", "certificate__unit")
    return get_object_or_404(rows, key=key)
