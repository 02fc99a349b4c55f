"""The desk: questions of an officer's units."""

from collections.abc import Callable
from datetime import date

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from core.moments import check_year
from core.spreadsheets import table_response
from core.typed import typed_text
from images.private import picture_at, picture_response
from tickets import exports, services
from tickets.access import answers_questions, colleagues, tickets_seen_by, units_to_pass_on
from tickets.forms import AssignForm, PassOnForm, PublishForm, WordsForm
from tickets.models import ReplyTemplate, Ticket, TicketQuerySet
from tickets.selectors import events_for_officers, months_of

PER_PAGE = 30
KINDS = ("csv", "xlsx")


def _desk_or_404(request: HttpRequest) -> TicketQuerySet:
    if not answers_questions(request.user):
        raise Http404
    return tickets_seen_by(request.user)


def _shown(request: HttpRequest, found: TicketQuerySet) -> tuple[str, TicketQuerySet]:
    """Return which tab is open, and its questions; what is due first stands first."""
    now = timezone.now()
    tabs = {
        "waiting": found.waiting_for_us(),
        "mine": found.open().filter(assigned_to=request.user),
        "late": found.overdue(now),
        "asker": found.filter(status=Ticket.Status.ASKED_BACK),
        "done": found.filter(status__in=Ticket.DONE),
        "all": found,
    }
    show = request.GET.get("show", "")
    show = show if show in tabs else "waiting"
    return show, tabs[show]


@require_safe
def ticket_list(request: HttpRequest) -> HttpResponse:
    """What waits, the nearest date on top; what is done, the newest."""
    found = _desk_or_404(request)
    show, rows = _shown(request, found)
    words = typed_text(request.GET, "q")
    if words:
        rows = rows.filter(number__icontains=words) | rows.filter(title__icontains=words)
    order = ("-asked_at", "-pk") if show in ("done", "all") else ("due_at", "pk")
    page = Paginator(rows.for_rows().order_by(*order), PER_PAGE).get_page(request.GET.get("page"))
    tabs = [
        ("waiting", _("To answer")),
        ("mine", _("Mine")),
        ("late", _("Late")),
        ("asker", _("Wait for the person")),
        ("done", _("Answered")),
        ("all", _("All")),
    ]
    context = {"page": page, "show": show, "tabs": tabs, "words": words, "now": timezone.now()}
    return render(request, "tickets/staff/list.html", context)


@require_safe
def ticket_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The list as a file: without the words of confidential questions."""
    if kind not in KINDS:
        raise Http404
    _show, rows = _shown(request, _desk_or_404(request))
    rows = rows.for_rows().order_by("asked_at", "pk")
    return table_response(kind, "questions", exports.headings(), exports.rows(rows))


@require_http_methods(["GET", "HEAD", "POST"])
def ticket_detail(request: HttpRequest, number: str) -> HttpResponse:
    """One question: what she wrote, what happened, what to do now."""
    ticket = _ticket_or_404(request, number)
    desk = Desk(request, ticket)
    status = 200
    if request.method == "POST":
        if desk.done():
            return redirect("ticket_detail", ticket.number)
        status = 422
    context = {
        "ticket": ticket,
        "events": events_for_officers(ticket),
        "photos": range(1, ticket.photos.count() + 1),
        "forms": desk.forms,
        "replies": ReplyTemplate.objects.filter(unit=ticket.unit).order_by("title"),
        "is_late": ticket.is_late(timezone.now()),
    }
    return render(request, "tickets/staff/detail.html", context, status=status)


class Desk:
    """The acts of one page, each with its form."""

    def __init__(self, request: HttpRequest, ticket: Ticket) -> None:
        self.request, self.ticket = request, ticket
        self.people = colleagues(ticket)
        self.forms: dict[str, forms.Form] = {
            "answer": WordsForm(),
            "ask_back": WordsForm(),
            "note": WordsForm(),
            "forward": PassOnForm(units=units_to_pass_on(ticket)),
            "assign": AssignForm(people=self.people),
            "publish": PublishForm(initial=self._words()),
        }
        for act, form in self.forms.items():
            form.auto_id = f"{act}_%s"  # several of them have a field of the same name

    def _words(self) -> dict[str, str]:
        ticket = self.ticket
        return {
            "question": ticket.public_question or f"{ticket.title}\n{ticket.text}",
            "answer": ticket.public_answer or ticket.answer,
        }

    def done(self) -> bool:
        """Do what was sent; False if the form says what is missing."""
        act = self.request.POST.get("act", "")
        if act in ("accept", "hide"):
            return self._try({"accept": services.accept, "hide": services.hide}[act])
        if act not in self.forms:
            raise Http404
        form = self.forms[act] = self._bound(act)
        form.auto_id = f"{act}_%s"
        if not form.is_valid():
            return False
        return self._try(getattr(services, act), **self._wish(act, form.cleaned_data))

    def _bound(self, act: str) -> forms.Form:
        data = self.request.POST
        if act == "forward":
            return PassOnForm(data, units=units_to_pass_on(self.ticket))
        if act == "assign":
            return AssignForm(data, people=self.people)
        return PublishForm(data) if act == "publish" else WordsForm(data)

    @staticmethod
    def _wish(act: str, typed: dict[str, object]) -> dict[str, object]:
        if act == "forward":
            return {"to": typed["unit"], "words": typed["words"]}
        if act == "assign":
            return {"to": User.objects.get(pk=typed["officer"])}
        return typed

    def _try(self, service: Callable[..., None], **wish: object) -> bool:
        try:
            service(ticket=self.ticket, by=self.request.user, **wish)
        except services.TicketStopped as error:
            messages.error(self.request, str(error))
        else:
            messages.success(self.request, _("Done."))
        return True


@require_safe
def ticket_photo(request: HttpRequest, number: str, place: int) -> HttpResponse:
    return picture_response(picture_at(_ticket_or_404(request, number).photos, place))


@require_safe
def ticket_digest(request: HttpRequest) -> HttpResponse:
    """A month in numbers, a line a unit."""
    found = _desk_or_404(request)
    month = month_of(request.GET.get("month", ""))
    lines = months_of(found, month)
    kind = request.GET.get("as", "")
    if kind in KINDS:
        rows = exports.digest_rows(lines)
        return table_response(kind, f"questions-{month:%Y-%m}", exports.digest_headings(), rows)
    context = {"lines": lines, "month": month, "months": last_months()}
    return render(request, "tickets/staff/digest.html", context)


def month_of(text: str) -> date:
    """Return the first day of a month typed as 2026-11, else of this month."""
    try:
        check_year(month := date.fromisoformat(f"{text}-01"))
    except (ValueError, ValidationError):
        return timezone.localdate().replace(day=1)
    return month


def last_months(count: int = 12) -> list[date]:
    """Return the first days of this month and those before it."""
    today = timezone.localdate()
    serial = today.year * 12 + today.month - 1
    return [date(*divmod_month(serial - back)) for back in range(count)]


def divmod_month(serial: int) -> tuple[int, int, int]:
    year, month = divmod(serial, 12)
    return year, month + 1, 1


def _ticket_or_404(request: HttpRequest, number: str) -> Ticket:
    found = _desk_or_404(request).select_related("topic", "unit", "assigned_to", "asker")
    return get_object_or_404(found, number=number)
