"""The staff desk: events of an officer's units, and who comes."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from core.templatetags.ui import local_phone
from fanpages import services
from fanpages.models import EventRecord, Registration
from union.access import is_officer, units_for

EVENTS_PER_PAGE = 50


def _records(request: HttpRequest) -> object:
    coming = Q(registrations__status=Registration.Status.COMING)
    waiting = Q(registrations__status=Registration.Status.WAITING)
    records = EventRecord.objects.filter(unit__in=units_for(request.user).values("pk"))
    return records.select_related("unit").annotate(
        coming_count=Count("registrations", filter=coming),
        waiting_count=Count("registrations", filter=waiting),
    )


@require_safe
def event_list(request: HttpRequest) -> HttpResponse:
    """Her units' events, the latest first."""
    if not is_officer(request.user):
        raise Http404
    records = _records(request).order_by("-starts_at", "-pk")
    page = Paginator(records, EVENTS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "fanpages/staff/events.html", {"page": page, "now": timezone.now()})


@require_safe
def event_people(request: HttpRequest, key: UUID) -> HttpResponse:
    """Who comes, who waits, and what a livestream showed."""
    record = get_object_or_404(_records(request), page_key=key)
    context = {
        "record": record,
        "people": record.registrations.in_order(),
        "shown": record.shown.order_by("at", "pk"),
    }
    return render(request, "fanpages/staff/event_people.html", context)


@require_POST
def event_closing(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take no more registrations, or take them again."""
    record = get_object_or_404(_records(request), page_key=key)
    services.close_registration(record=record, closed=request.POST.get("closed") == "yes")
    return redirect("events_people", key)


@require_http_methods(["GET", "HEAD", "POST"])
def event_person_removal(request: HttpRequest, key: UUID, pk: int) -> HttpResponse:
    """Ask, then take a place back: who waited longest gets it."""
    record = get_object_or_404(_records(request), page_key=key)
    person = get_object_or_404(record.registrations.open().select_related("record"), pk=pk)
    if request.method == "POST":
        services.remove_registration(registration=person, by=request.user)
        messages.success(request, _("%s is off the list.") % person.name)
        return redirect("events_people", key)
    context = {"record": record, "person": person}
    return render(request, "fanpages/staff/event_removal.html", context)


@require_safe
def event_people_export(request: HttpRequest, key: UUID, kind: str) -> HttpResponse:
    """The same as a file, to print for the door."""
    record = get_object_or_404(_records(request), page_key=key)
    if kind not in KINDS:
        raise Http404
    headings = [_("Name"), _("Phone"), _("E-mail"), _("State"), _("Registered at")]
    rows = [
        [
            *(each.name, local_phone(each.phone), each.email, each.get_status_display()),
            timezone.localtime(each.created_at).strftime("%Y-%m-%d %H:%M"),
        ]
        for each in record.registrations.in_order()
    ]
    return table_response(kind, "registrations", headings, rows)
