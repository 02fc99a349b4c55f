"""Moving and merging units. Every move is a row, and applies on its day."""

import logging
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core import pagecache
from union.models import Officer, Unit, UnitMove
from union.signals import unit_moved

from .offices import close_offices
from .refusals import (
    AlreadyThere,
    BelowItself,
    HasEnded,
    MoveWaits,
    Refused,
    TooLateToUndo,
    WrongLevel,
)

DAYS_TO_UNDO = 30
LEVEL_ABOVE = {Unit.Kind.COMMUNE: Unit.Kind.PROVINCE, Unit.Kind.BRANCH: Unit.Kind.COMMUNE}

log = logging.getLogger(__name__)


@transaction.atomic
def move_subtree(*, unit: Unit, to_parent: Unit, effective_date: date, by: User | None) -> UnitMove:
    """Put `unit` and all below it under `to_parent`, now or on a day to come.

    Raises:
        Refused: it would be below itself, on a level that doesn't fit, there already,
            one of the two has ended by then, or another move of it waits.
    """
    unit, to_parent = _one_at_a_time(unit, to_parent)
    if LEVEL_ABOVE.get(unit.kind) != to_parent.kind:
        raise WrongLevel(unit, to_parent)
    return _plan(unit, to_parent, effective_date, by)


@transaction.atomic
def merge_units(*, units: Iterable[Unit], into: Unit, on: date, by: User | None) -> list[UnitMove]:
    """End `units` on a day; `into` takes over what they leave and those below them.

    An ended unit moves below its successor, so that the officers there look after its
    sellers and pages. Its own officers' terms end that day.

    Raises:
        Refused: as for `move_subtree`; then nothing has changed.
    """
    moves = []
    for unit in sorted(units, key=lambda unit: unit.pk):
        unit, into = _one_at_a_time(unit, into)
        if unit.kind != into.kind:
            raise WrongLevel(unit, into)
        heirs = list(unit.get_children().in_force(on))
        moves += [_plan(child, into, on, by) for child in heirs]
        unit.refresh_from_db()
        into.refresh_from_db()
        moves.append(_plan(unit, into, on, by))
        ended = Unit.objects.filter(pk=unit.pk, valid_to=None, valid_from__lt=on)
        if not ended.update(valid_to=on, merged_into=into):
            raise HasEnded(unit)
        close_offices(terms=Officer.objects.filter(unit=unit), on=on)
    return moves


def apply_due_moves(*, today: date) -> int:
    """Apply the moves whose day has come; return how many. Safe to run twice.

    A move that has become impossible stays waiting and is logged.
    """
    applied = 0
    due = UnitMove.objects.waiting().filter(effective_date__lte=today)
    for move in due.order_by("effective_date", "pk").select_related("unit", "to_parent"):
        try:
            applied += _apply(move)
        except Refused as refusal:
            log.warning("Move %s waits: %s", move.pk, refusal)
    return applied


@transaction.atomic
def undo_move(*, move: UnitMove) -> None:
    """Take back a waiting move, or the last move of a unit within 30 days.

    Raises:
        TooLateToUndo: it is older, undone already, not the last, or part of a merger.
    """
    now = timezone.now()
    unit, from_parent = _one_at_a_time(move.unit, move.from_parent)
    recent = now - timedelta(days=DAYS_TO_UNDO)
    if UnitMove.objects.waiting().filter(pk=move.pk).update(undone_at=now):
        return
    last = UnitMove.objects.filter(unit=unit, undone_at=None).order_by("-applied_at", "-pk").first()
    is_part_of_merger = unit.merged_into_id or from_parent.merged_into_id
    if last is None or last.pk != move.pk or last.applied_at < recent or is_part_of_merger:
        raise TooLateToUndo
    _check(unit, from_parent, timezone.localdate())
    UnitMove.objects.filter(pk=move.pk).update(undone_at=now)
    unit.move(from_parent, "last-child")
    unit_moved.send(sender=Unit, unit=Unit.objects.get(pk=unit.pk))
    pagecache.touch("units")


def _plan(unit: Unit, to_parent: Unit, day: date, by: User | None) -> UnitMove:
    """Write the move down; apply it if its day has come."""
    from_parent = unit.get_parent()
    if from_parent is None:
        raise WrongLevel(unit, to_parent)
    if from_parent == to_parent:
        raise AlreadyThere(unit, to_parent)
    _check(unit, to_parent, day)
    if UnitMove.objects.waiting().filter(unit=unit).exists():
        raise MoveWaits(unit)
    move = UnitMove.objects.create(
        unit=unit, from_parent=from_parent, to_parent=to_parent, effective_date=day, moved_by=by
    )
    if day <= timezone.localdate():
        _apply(move)
    return move


@transaction.atomic
def _apply(move: UnitMove) -> bool:
    unit, to_parent = _one_at_a_time(move.unit, move.to_parent)
    now = timezone.now()
    if not UnitMove.objects.waiting().filter(pk=move.pk).update(applied_at=now):
        return False
    if to_parent.path.startswith(unit.path):
        raise BelowItself(unit)
    unit.move(to_parent, "last-child")
    unit_moved.send(sender=Unit, unit=Unit.objects.get(pk=unit.pk))
    pagecache.touch("units")
    return True


def _check(unit: Unit, to_parent: Unit, day: date) -> None:
    if to_parent.path.startswith(unit.path):
        raise BelowItself(unit)
    for one in (unit, to_parent):
        if one.valid_from > day or (one.valid_to and one.valid_to <= day):
            raise HasEnded(one)


def _one_at_a_time(*units: Unit) -> list[Unit]:
    """Wait for other changes of the tree, then return `units` as they are now."""
    list(Unit.objects.select_for_update().filter(depth=1).order_by("pk"))
    fresh = Unit.objects.in_bulk([unit.pk for unit in units])
    return [fresh[unit.pk] for unit in units]
