"""The side of the person who asks: with an account, or by the link of her question."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.limits import seconds_to_wait
from images.private import picture_at, picture_response
from tickets import services
from tickets.forms import AskForm, LookForm, StarsForm, WordsForm
from tickets.models import Ticket, Topic
from tickets.selectors import events_for_her

PER_PAGE = 20
ASKS_A_MINUTE, LOOKS_A_MINUTE = 5, 10
TOO_MANY = 429


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask the Union."""
    person = request.user if request.user.is_authenticated else None
    if request.method != "POST":
        chosen = {"topic": request.GET.get("topic"), "commune": request.GET.get("commune")}
        form = AskForm(person=person, initial={k: v for k, v in chosen.items() if v})
        return _form(request, form, 200)
    form = AskForm(request.POST, request.FILES, person=person)
    if wait := seconds_to_wait(request, name="questions", per_minute=ASKS_A_MINUTE):
        form.add_error(None, _("Wait %(seconds)d seconds, then send it again.") % {"seconds": wait})
        return _form(request, form, TOO_MANY)
    if not form.is_valid():
        return _form(request, form, 422)
    ticket = services.ask(question=form.question(), by=person)
    messages.success(request, _("Sent. Keep the link of this page: the answer comes here."))
    return redirect(ticket.own_path())


def _form(request: HttpRequest, form: AskForm, status: int) -> HttpResponse:
    sensitive = list(
        Topic.objects.filter(is_open=True, is_sensitive=True).values_list("pk", flat=True)
    )
    context = {"form": form, "sensitive": sensitive}
    return render(request, "tickets/ask.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, number: str) -> HttpResponse:
    """Her question: what became of it, and what she can do now."""
    ticket = _own_or_404(request, number)
    forms = {"add": WordsForm(), "reopen": WordsForm(), "rate": StarsForm()}
    status = 200
    if request.method == "POST":
        act = request.POST.get("act", "")
        if act not in (*forms, "close"):
            raise Http404
        form = {"rate": StarsForm}.get(act, WordsForm)(request.POST)
        if act == "close" or form.is_valid():
            return _act(request, ticket, act, form)
        forms[act], status = form, 422
    context = {
        "ticket": ticket,
        "events": events_for_her(ticket),
        "photos": range(1, ticket.photos.count() + 1),
        "forms": forms,
        "key": request.GET.get("key", ""),
    }
    return render(request, "tickets/own.html", context, status=status)


def _act(request: HttpRequest, ticket: Ticket, act: str, form: object) -> HttpResponse:
    by = request.user if request.user.is_authenticated and not ticket.is_anonymous else None
    steps: dict[str, tuple[Callable[..., None], str]] = {
        "add": (services.add, _("Added.")),
        "reopen": (services.reopen, _("The unit looks at it again.")),
        "rate": (services.rate, _("Thank you.")),
        "close": (services.close_own, _("Closed.")),
    }
    service, done = steps[act]
    try:
        service(ticket=ticket, by=by, **({} if act == "close" else form.cleaned_data))
    except services.TicketStopped as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect(request.get_full_path())


@never_cache
@require_safe
def own_photo(request: HttpRequest, number: str, place: int) -> HttpResponse:
    """One of her pictures."""
    return picture_response(picture_at(_own_or_404(request, number).photos, place))


@login_required
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Everything she has asked with her account."""
    found = request.user.tickets.select_related("topic", "unit").order_by("-asked_at", "-pk")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "tickets/mine.html", {"page": page})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: HttpRequest) -> HttpResponse:
    """Find a question by its number and key, without an account."""
    form = LookForm(request.POST if request.method == "POST" else None)
    status = 200
    if form.is_bound:
        if seconds_to_wait(request, name="question-look", per_minute=LOOKS_A_MINUTE):
            form.add_error(None, _("Wait a minute, then try again."))
            status = TOO_MANY
        elif form.is_valid():
            return redirect(form.ticket.own_path())
        else:
            status = 422
    return render(request, "tickets/look.html", {"form": form}, status=status)


def _own_or_404(request: HttpRequest, number: str) -> Ticket:
    """Return a question to the person who asked it, or to whoever has its link."""
    found = Ticket.objects.select_related("topic", "unit", "assigned_to", "asker")
    ticket = get_object_or_404(found, number=number)
    has_key = constant_time_compare(request.GET.get("key", ""), ticket.key)
    is_hers = request.user.is_authenticated and ticket.asker_id == request.user.pk
    if not (has_key or is_hers):
        raise Http404
    return ticket
