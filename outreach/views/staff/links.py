"""The staff desk: short links and how often they were followed."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import IntegerField, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from outreach.access import for_officers, links_for, units_to_choose
from outreach.codes import png_of, svg_of
from outreach.forms.link import LinkForm
from outreach.models import LinkClicks, TrackedLink
from outreach.services.links import make_link, switch_link
from visits.selectors import last_days

PERIODS = (7, 30, 90, 365)  # days
PER_PAGE = 50
PICTURES = {"svg": ("image/svg+xml", svg_of), "png": ("image/png", png_of)}


def asked_days(request: HttpRequest) -> int:
    """Return the length of the period in the address; nonsense is ignored."""
    return {str(period): period for period in PERIODS}.get(request.GET.get("days", ""), 30)


def with_clicks(links: QuerySet[TrackedLink], first: date, last: date) -> QuerySet[TrackedLink]:
    """Add to each link how often it was followed in a period, and ever; the newest first."""
    here = LinkClicks.objects.filter(link=OuterRef("pk")).values("link")
    lately = here.filter(day__range=(first, last)).annotate(n=Sum("count")).values("n")
    ever = here.annotate(n=Sum("count")).values("n")
    whole = IntegerField()
    return links.select_related("unit").annotate(
        lately=Coalesce(Subquery(lately, output_field=whole), 0),
        ever=Coalesce(Subquery(ever, output_field=whole), 0),
    )


@require_safe
@for_officers
def link_list(request: HttpRequest) -> HttpResponse:
    """Her units' links, by channel if asked, the most followed first."""
    days, channel = asked_days(request), request.GET.get("channel", "")
    links = _found(request, days, channel)
    page = Paginator(links, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "days": days,
        "periods": PERIODS,
        "channel": channel if channel in TrackedLink.Channel else "",
        "by_channel": _by_channel(request, days),
        "place": "links",
    }
    return render(request, "outreach/staff/links.html", context)


def _found(request: HttpRequest, days: int, channel: str) -> QuerySet[TrackedLink]:
    links = links_for(request.user)
    if channel in TrackedLink.Channel:
        links = links.filter(channel=channel)
    return with_clicks(links, *last_days(days)).order_by("-lately", "-made_at", "-pk")


def _by_channel(request: HttpRequest, days: int) -> list[dict[str, object]]:
    """Return how many clicks each channel brought."""
    clicks = LinkClicks.objects.filter(link__in=links_for(request.user))
    clicks = clicks.filter(day__range=last_days(days))
    rows = clicks.values("link__channel").annotate(n=Sum("count")).order_by("-n", "link__channel")
    names = dict(TrackedLink.Channel.choices)
    return [
        {
            "channel": row["link__channel"],
            "name": names.get(row["link__channel"], row["link__channel"]),
            "count": row["n"],
        }
        for row in rows
    ]


@require_safe
@for_officers
def link_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    days = asked_days(request)
    headings = [
        *(_("What it leads to"), _("Where it is shared"), _("Occasion"), _("Unit")),
        *(_("Address"), _("Page"), _("Clicks in %d days") % days, _("All clicks")),
    ]
    rows = [
        [
            *(link.title, link.get_channel_display(), link.campaign, link.unit.name),
            *(link.address, link.path, link.lately, link.ever),
        ]
        for link in _found(request, days, request.GET.get("channel", ""))[:5000]
    ]
    return table_response(kind, f"links-{days}", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def link_new(request: HttpRequest) -> HttpResponse:
    """Make a short link."""
    units = units_to_choose(request.user)
    initial = {"path": request.GET.get("path", "")[:500], "title": request.GET.get("title", "")}
    sent = request.POST if request.method == "POST" else None
    form = LinkForm(sent, units=units, initial=initial)
    if sent is not None and form.is_valid():
        link = make_link(by=request.user, **form.cleaned_data)
        messages.success(request, _("The short address is ready: %s") % link.address)
        return redirect("outreach_link", link.pk)
    context = {"form": form, "place": "links"}
    status = 422 if form.errors else 200
    return render(request, "outreach/staff/link_new.html", context, status=status)


@require_safe
@for_officers
def link_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One link with its code, to copy and to print."""
    links = with_clicks(links_for(request.user), *last_days(30))
    context = {"link": get_object_or_404(links, pk=pk), "place": "links"}
    return render(request, "outreach/staff/link.html", context)


@require_safe
@for_officers
def link_code(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The code of a link as a picture."""
    link = get_object_or_404(links_for(request.user), pk=pk)
    if kind not in PICTURES:
        raise Http404
    content_type, draw = PICTURES[kind]
    response = HttpResponse(draw(link.address), content_type=content_type)
    response["Content-Disposition"] = f'inline; filename="{link.key}.{kind}"'
    return response


@require_POST
@for_officers
def link_switch(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch a link off, or on again."""
    link = get_object_or_404(links_for(request.user), pk=pk)
    is_off = request.POST.get("act") == "off"
    if switch_link(link=link, is_off=is_off):
        done = _("The link leads nowhere now.") if is_off else _("The link works again.")
        messages.success(request, done)
    return redirect("outreach_link", pk)
