"""The staff desk: how channels do, compared, and which units have none."""

from dataclasses import asdict, dataclass

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from core.spreadsheets import KINDS, table_response
from outreach.access import for_officers, units_to_choose
from outreach.coverage import ANY, coverage, kinds_of_page
from outreach.league import ORDERS, PERIODS, Standing, standings, weeks_before
from outreach.models import Channel
from union.access import units_for
from union.models import Unit

PER_PAGE = 50
TITLES = {
    "interactions": gettext_lazy("Taking part, for each follower"),
    "growth": gettext_lazy("Followers won"),
    "posts": gettext_lazy("Posts"),
    "followers": gettext_lazy("Followers"),
}


@dataclass(frozen=True)
class Asked:
    """What the address asks for; nonsense is ignored."""

    weeks: int
    order: str
    kind: str
    platform: str  # "" for all

    @classmethod
    def by(cls, request: HttpRequest) -> "Asked":
        given = request.GET
        known = {str(period): period for period in PERIODS}
        order, kind = given.get("order", ""), given.get("kind", "")
        platform = given.get("platform", "")
        return cls(
            weeks=known.get(given.get("weeks", ""), 12),
            order=order if order in ORDERS else "interactions",
            kind=kind if kind in Unit.Kind else Unit.Kind.COMMUNE,
            platform=platform if platform in Channel.Platform else "",
        )

    def query(self, **changed: object) -> str:
        """Return the query of the same page with something changed."""
        return urlencode(asdict(self) | changed)


def compared(request: HttpRequest) -> QuerySet[Channel]:
    """Return the channels that are compared: all of her province.

    Their followers and posts are public where they stand; who has their keys is not shown.
    """
    roots = units_for(request.user).values_list("path", flat=True)
    starts = {path[:4] for path in roots}
    return Channel.objects.filter(unit__in=Unit.objects.beneath(starts).values("pk"))


def _standings(request: HttpRequest, asked: Asked) -> list[Standing]:
    """Return units of one kind: a branch is not compared with a province."""
    channels = compared(request).filter(unit__kind=asked.kind)
    if asked.platform:
        channels = channels.filter(platform=asked.platform)
    return standings(channels, today=localdate(), weeks=asked.weeks, order=asked.order)


@require_safe
@for_officers
def league(request: HttpRequest) -> HttpResponse:
    """Channels of units of one kind, best first."""
    asked = Asked.by(request)
    first, last = weeks_before(localdate(), asked.weeks)
    page = Paginator(_standings(request, asked), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "asked": asked,
        "page": page,
        "first": first,
        "last": last,
        "choices": _choices(asked),
        "query": asked.query(),
        "place": "league",
    }
    return render(request, "outreach/staff/league.html", context)


def _choices(asked: Asked) -> list[list[dict[str, object]]]:
    """Return the rows of what can be chosen, each with its query."""
    rows = {
        "kind": Unit.Kind.choices,
        "platform": [("", _("All of them")), *Channel.Platform.choices],
        "order": TITLES.items(),
        "weeks": [
            (weeks, ngettext("%(count)s week", "%(count)s weeks", weeks) % {"count": weeks})
            for weeks in PERIODS
        ],
    }
    return [
        [
            {
                "name": label,
                "query": asked.query(**{field: value}),
                "is_chosen": value == getattr(asked, field),
            }
            for value, label in choices
        ]
        for field, choices in rows.items()
    ]


@require_safe
@for_officers
def league_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    asked = Asked.by(request)
    headings = [
        *(_("Rank"), _("Unit"), _("Channel"), _("Where it is"), _("Weeks with figures")),
        *(_("Followers"), _("Followers won"), _("People reached"), _("Interactions")),
        *(_("For each follower"), _("Posts"), _("Views")),
    ]
    rows = [
        [
            *(each.rank, each.channel.unit.name, each.channel.name),
            *(each.channel.get_platform_display(), each.weeks, each.followers, each.gained),
            *(each.reach, each.interactions, round(each.per_follower, 3), each.posts, each.views),
        ]
        for each in _standings(request, asked)
    ]
    return table_response(kind, f"league-{asked.kind}-{asked.weeks}", headings, rows)


@require_safe
@for_officers
def meter(request: HttpRequest) -> HttpResponse:
    """How many of her units have a page, and the names of the others."""
    wanted = _wanted(request)
    context = {
        "levels": coverage(units_to_choose(request.user), wanted),
        "wanted": wanted,
        "kinds": kinds_of_page().items(),
        "place": "coverage",
    }
    return render(request, "outreach/staff/coverage.html", context)


@require_safe
@for_officers
def meter_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The units without a page as a file."""
    if kind not in KINDS:
        raise Http404
    wanted = _wanted(request)
    rows = [
        [unit.name, level.name, unit.place]
        for level in coverage(units_to_choose(request.user), wanted)
        for unit in level.missing
    ]
    return table_response(kind, f"without-{wanted}", [_("Unit"), _("Kind"), _("Place")], rows)


def _wanted(request: HttpRequest) -> str:
    wanted = request.GET.get("page_kind", "")
    return wanted if wanted in kinds_of_page() else ANY
