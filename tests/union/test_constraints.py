"""What the database refuses of officers and moves, whoever asks."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.factories import make_officer, make_unit
from union.models import UnitMove


def two_open_terms():
    open_term = make_officer()
    make_officer(open_term.unit, user=open_term.user)


def term_that_ends_first():
    make_officer(from_date=date(2026, 7, 1), to_date=date(2026, 7, 1))


def move_to_the_same_parent():
    parent = make_unit()
    UnitMove.objects.create(
        unit=make_unit(parent),
        from_parent=parent,
        to_parent=parent,
        effective_date=date(2026, 7, 1),
    )


@pytest.mark.parametrize(
    ("break_it", "name"),
    [
        (two_open_terms, "officer_one_open_term|UNIQUE.*user_id.*unit_id.*role"),
        (term_that_ends_first, "officer_dates_in_order"),
        (move_to_the_same_parent, "unit_move_changes_parent"),
    ],
)
def test_the_database_refuses(break_it, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        break_it()


def test_an_ended_term_leaves_room_for_the_next():
    ended = make_officer(to_date=date(2026, 1, 1))

    assert make_officer(ended.unit, user=ended.user).pk
