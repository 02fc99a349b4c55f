"""The staff desk: the register of channels."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from core.text import fold
from outreach.access import channels_for, for_officers, units_to_choose
from outreach.forms.channel import ChannelForm
from outreach.models import Channel
from outreach.services.channels import (
    ChannelExists,
    ClosedTooEarly,
    close_channel,
    reopen_channel,
    save_channel,
)

PER_PAGE = 50
SHOWN = {
    "open": gettext_lazy("In use"),
    "sleeping": gettext_lazy("Asleep for two weeks"),
    "keys": gettext_lazy("With fewer than two keys"),
    "closed": gettext_lazy("Closed"),
}


@require_safe
@for_officers
def channel_list(request: HttpRequest) -> HttpResponse:
    """Her units' channels: those in use, asleep, short of keys, closed."""
    shown, text = _asked(request)
    page = Paginator(_found(request, shown, text), PER_PAGE).get_page(request.GET.get("page"))
    counts = {name: len(_of(request, name)) for name in ("sleeping", "keys")}
    context = {
        "page": page,
        "shown": shown,
        "text": text,
        "tabs": [(name, label, counts.get(name)) for name, label in SHOWN.items()],
        "place": "channels",
    }
    return render(request, "outreach/staff/channels.html", context)


def _asked(request: HttpRequest) -> tuple[str, str]:
    shown = request.GET.get("show", "")
    text = request.GET.get("q", "").replace("\0", " ")[:100].strip()
    return shown if shown in SHOWN else "open", text


def _of(request: HttpRequest, shown: str) -> list[Channel]:
    """Return her channels of one kind, in the order of the tree."""
    channels = channels_for(request.user)
    found = {
        "open": channels.open,
        "sleeping": lambda: channels.sleeping(localdate()),
        "keys": channels.short_of_admins,
        "closed": lambda: channels.filter(closed_on__isnull=False),
    }[shown]()
    return list(found.for_rows().in_order())


def _found(request: HttpRequest, shown: str, text: str) -> list[Channel]:
    """Return those whose name, unit or address has the words; few enough for that."""
    wanted = fold(text)
    return [c for c in _of(request, shown) if wanted in fold(f"{c.name} {c.unit.name} {c.address}")]


@require_safe
@for_officers
def channel_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file, without the phones of those who have the keys."""
    if kind not in KINDS:
        raise Http404
    shown, text = _asked(request)
    headings = [
        *(_("Unit"), _("Where it is"), _("Name"), _("Address")),
        *(_("Opened on"), _("Closed on"), _("Keys"), _("Everybody may join")),
    ]
    rows = [
        [
            *(channel.unit.name, channel.get_platform_display(), channel.name, channel.address),
            *(channel.opened_on, channel.closed_on, channel.admin_count),
            _("yes") if channel.is_listed else _("no"),
        ]
        for channel in _found(request, shown, text)
    ]
    return table_response(kind, f"channels-{shown}", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def channel_new(request: HttpRequest) -> HttpResponse:
    """Put a channel into the register."""
    slug = request.GET.get("unit", "").replace("\0", "")
    units = units_to_choose(request.user)
    chosen = units.filter(slug=slug).first() or units.first()
    form = ChannelForm(_sent(request), units=units, initial={"unit": chosen})
    return _edit(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def channel_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a channel, or who has its key."""
    channels = channels_for(request.user).for_rows().prefetch_related("admins__user")
    channel = get_object_or_404(channels, pk=pk)
    units = units_to_choose(request.user)
    form = ChannelForm(_sent(request), units=units, channel=channel)
    return _edit(request, form, channel)


def _edit(request: HttpRequest, form: ChannelForm, channel: Channel | None = None) -> HttpResponse:
    if form.is_bound and form.is_valid():
        try:
            saved = save_channel(
                channel=channel, keepers=form.keepers(), **form.fields_of_channel()
            )
        except ChannelExists as error:
            form.add_error("address", str(error))
        else:
            messages.success(request, _("Saved: %s.") % saved)
            return redirect("outreach_channels")
    context = {
        "form": form,
        "channel": channel,
        "title": channel.name if channel and not form.is_bound else _("A channel"),
        "today": localdate(),
    }
    status = 422 if form.errors else 200
    return render(request, "outreach/staff/channel.html", context, status=status)


@require_POST
@for_officers
def channel_closing(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a channel, or take it into use again."""
    channel = get_object_or_404(channels_for(request.user), pk=pk)
    try:
        if request.POST.get("act") == "open":
            reopen_channel(channel=channel)
        else:
            close_channel(channel=channel, on=_day(request))
    except (ChannelExists, ClosedTooEarly) as error:
        messages.error(request, str(error))
    return redirect("outreach_channel", pk)


def _day(request: HttpRequest) -> date:
    """Return the day that was typed, today for nonsense or a day to come."""
    try:
        return min(date.fromisoformat(request.POST.get("on", "")), localdate())
    except ValueError:
        return localdate()


def _sent(request: HttpRequest) -> object:
    return request.POST if request.method == "POST" else None
