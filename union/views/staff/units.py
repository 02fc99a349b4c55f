from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from union import access, selectors, services
from union.forms import MergerForm, MoveForm
from union.models import Unit


@require_safe
def unit_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a unit, its officers and how it came to be where it is."""
    unit = _unit_or_404(request, slug)
    context = {
        "unit": unit,
        "above": unit.get_ancestors(),
        "below": unit.get_children().for_rows().in_order(),
        "terms": selectors.terms_of(unit),
        "moves": selectors.moves_of(unit),
        "may_rearrange": access.may_rearrange(request.user, unit),
        "may_appoint": not unit.valid_to and access.may_appoint(request.user, unit),
    }
    return render(request, "union/staff/unit_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def unit_move(request: HttpRequest, slug: str) -> HttpResponse:
    """Move a unit and all below it, today or on a day to come."""
    unit = _rearrangeable_or_404(request, slug)
    form = MoveForm(request.POST or None, user=request.user, unit=unit)
    title = _("Move %(unit)s") % {"unit": unit}
    return _change(request, unit, form, title, _("The move is noted."), _move)


@require_http_methods(["GET", "HEAD", "POST"])
def unit_merger(request: HttpRequest, slug: str) -> HttpResponse:
    """End a unit; another takes over what it leaves."""
    unit = _rearrangeable_or_404(request, slug)
    form = MergerForm(request.POST or None, user=request.user, unit=unit)
    title = _("Merge %(unit)s into another") % {"unit": unit}
    return _change(request, unit, form, title, _("The merger is noted."), _merge)


@require_POST
def unit_undo(request: HttpRequest, slug: str) -> HttpResponse:
    """Take back the last move of a unit, or the one that waits."""
    unit = _rearrangeable_or_404(request, slug)
    move = get_object_or_404(selectors.moves_of(unit).filter(undone_at=None)[:1])
    try:
        services.undo_move(move=move)
    except services.Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("The move is undone."))
    return redirect("unit_detail", unit.slug)


def _change(
    request: HttpRequest,
    unit: Unit,
    form: forms.Form,
    title: str,
    done: str,
    change: Callable[..., object],
) -> HttpResponse:
    """Ask with `form` on one screen, then make one change."""
    if request.method == "POST" and form.is_valid():
        try:
            change(unit=unit, by=request.user, **form.cleaned_data)
        except services.Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, done)
            return redirect("unit_detail", unit.slug)
    context = {"form": form, "title": title, "icon": "site", "back": unit.staff_url}
    return render(request, "union/staff/form.html", context, status=422 if form.errors else 200)


def _move(**typed: object) -> None:
    services.move_subtree(**typed)


def _merge(*, unit: Unit, **typed: object) -> None:
    services.merge_units(units=[unit], **typed)


def _unit_or_404(request: HttpRequest, slug: str) -> Unit:
    return get_object_or_404(access.units_for(request.user).for_rows(), slug=slug)


def _rearrangeable_or_404(request: HttpRequest, slug: str) -> Unit:
    unit = _unit_or_404(request, slug)
    if not access.may_rearrange(request.user, unit):
        raise Http404
    return unit
