from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from django.utils.timezone import localdate

from tests.factories import make_commune, make_officer, make_province, make_unit, make_user
from union import services
from union.models import Officer, Unit, UnitMove
from union.services import refusals
from union.signals import officer_changed

pytestmark = pytest.mark.django_db


def tomorrow():
    return localdate() + timedelta(days=1)


def make_tree():
    province = make_unit(name="Tỉnh")
    first, second = make_unit(province, name="Xã một"), make_unit(province, name="Xã hai")
    branch = make_unit(first, name="Chi hội", kind=Unit.Kind.BRANCH)
    return province, first, second, branch


def parent_of(unit):
    return Unit.objects.get(pk=unit.pk).get_parent()


def move(unit, to_parent, day=None):
    return services.move_subtree(
        unit=unit, to_parent=to_parent, effective_date=day or localdate(), by=None
    )


def test_open_units_makes_one_for_the_province_and_each_commune():
    province = make_province()
    make_commune("Phát Diệm", province=province)
    make_commune("Hoa Lư", province=province, kind="ward")

    root = services.open_units_from_places(province=province)

    assert (root.name, root.slug) == ("Hội LHPN tỉnh Ninh Bình", "hoi-lhpn-tinh-ninh-binh")
    assert [(u.name, u.slug) for u in root.get_children()] == [
        ("Hội LHPN phường Hoa Lư", "hoi-lhpn-phuong-hoa-lu"),
        ("Hội LHPN xã Phát Diệm", "hoi-lhpn-xa-phat-diem"),
    ]


def test_open_units_repeated_adds_only_what_is_missing():
    province = make_province()
    make_commune("Phát Diệm", province=province)
    services.open_units_from_places(province=province)
    make_commune("Kim Sơn", province=province)

    services.open_units_from_places(province=province)

    assert Unit.objects.count() == 3
    assert Unit.find_problems() == ([], [], [], [], [])


def test_open_units_gives_namesakes_of_two_provinces_different_slugs():
    other = make_province(code="01", name="Hà Nội")
    make_commune("Kim Sơn", province=make_province())
    make_commune("Kim Sơn", province=other)

    services.open_units_from_places(province=make_province())
    services.open_units_from_places(province=other)

    slugs = Unit.objects.filter(depth=2).order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["hoi-lhpn-xa-kim-son", "hoi-lhpn-xa-kim-son-2"]


def test_move_takes_the_whole_subtree_and_is_remembered():
    province, first, _second, branch = make_tree()
    other = make_unit(name="Tỉnh khác")

    moved = move(first, other)

    assert parent_of(first) == other
    assert parent_of(branch) == first
    assert (moved.from_parent, moved.to_parent) == (province, other)
    assert UnitMove.objects.waiting().count() == 0
    assert Unit.find_problems() == ([], [], [], [], [])


def test_move_of_a_day_to_come_waits():
    province, first, *_ = make_tree()
    other = make_unit(name="Tỉnh khác")

    move(first, other, tomorrow())

    assert parent_of(first) == province
    assert services.apply_due_moves(today=localdate()) == 0
    assert services.apply_due_moves(today=tomorrow()) == 1
    assert services.apply_due_moves(today=tomorrow()) == 0
    assert parent_of(first) == other


@pytest.mark.parametrize(
    ("what", "where", "refusal"),
    [
        ("Chi hội", "Xã một", refusals.AlreadyThere),
        ("Xã một", "Chi hội", refusals.WrongLevel),
        ("Xã một", "Xã hai", refusals.WrongLevel),
        ("Tỉnh", "Xã một", refusals.WrongLevel),
        ("Chi hội", "Xã cũ", refusals.HasEnded),
    ],
)
def test_impossible_move_is_refused_and_changes_nothing(what, where, refusal):
    province, *_ = make_tree()
    make_unit(province, name="Xã cũ", valid_to=date(2026, 1, 1))
    paths = list(Unit.objects.values_list("path", "name"))

    with pytest.raises(refusal):
        move(Unit.objects.get(name=what), Unit.objects.get(name=where))

    assert list(Unit.objects.values_list("path", "name")) == paths
    assert UnitMove.objects.count() == 0


def test_second_waiting_move_is_refused():
    _province, _first, second, branch = make_tree()
    move(branch, second, tomorrow())

    with pytest.raises(refusals.MoveWaits):
        move(branch, second, tomorrow())

    assert UnitMove.objects.count() == 1


def test_unit_cannot_have_two_waiting_moves_in_the_database():
    _province, first, second, branch = make_tree()
    moves = UnitMove(unit=branch, from_parent=first, to_parent=second, effective_date=tomorrow())
    moves.save()

    moves.pk = None
    with pytest.raises(IntegrityError, match="unit_move_one_waiting|UNIQUE.*unit_id"):
        moves.save(force_insert=True)


def test_waiting_move_undone_never_happens():
    _province, first, second, branch = make_tree()
    planned = move(branch, second, tomorrow())

    services.undo_move(move=planned)

    assert services.apply_due_moves(today=tomorrow()) == 0
    assert parent_of(branch) == first


def test_applied_move_is_undone_once():
    _province, first, second, branch = make_tree()
    done = move(branch, second)

    services.undo_move(move=done)
    with pytest.raises(refusals.TooLateToUndo):
        services.undo_move(move=done)

    assert parent_of(branch) == first


def test_old_move_stays():
    _province, _first, second, branch = make_tree()
    done = move(branch, second)
    UnitMove.objects.update(applied_at=done.created_at - timedelta(days=31))

    with pytest.raises(refusals.TooLateToUndo):
        services.undo_move(move=done)

    assert parent_of(branch) == second


def test_merger_ends_units_and_hands_over_what_is_below():
    _province, first, second, branch = make_tree()
    officer = make_officer(first)

    services.merge_units(units=[first], into=second, on=localdate(), by=None)

    first.refresh_from_db()
    officer.refresh_from_db()
    assert (first.valid_to, first.merged_into) == (localdate(), second)
    assert (parent_of(first), parent_of(branch)) == (second, second)
    assert officer.to_date == localdate()
    assert officer.user.is_staff is False
    assert Unit.find_problems() == ([], [], [], [], [])


def test_merger_of_a_day_to_come_waits_for_it():
    province, first, second, branch = make_tree()

    services.merge_units(units=[first], into=second, on=tomorrow(), by=None)

    assert (parent_of(first), parent_of(branch)) == (province, first)
    assert services.apply_due_moves(today=tomorrow()) == 2
    assert (parent_of(first), parent_of(branch)) == (second, second)


def test_merger_into_a_unit_of_another_level_changes_nothing():
    province, first, _second, _branch = make_tree()

    with pytest.raises(refusals.WrongLevel):
        services.merge_units(units=[first], into=province, on=localdate(), by=None)

    first.refresh_from_db()
    assert (first.valid_to, UnitMove.objects.count()) == (None, 0)


def test_appointment_opens_the_staff_area_and_the_end_of_the_term_closes_it():
    _province, first, *_ = make_tree()
    user = make_user()

    officer = services.appoint(user=user, unit=first, role="officer", from_date=date(2026, 1, 1))
    entered = (user.is_staff, user.groups.filter(name="Officers").exists())
    services.end_term(officer=officer, on=localdate())

    user.refresh_from_db()
    assert entered == (True, True)
    assert (user.is_staff, list(user.groups.all())) == (False, [])


def test_members_of_the_group_may_enter_the_staff_area(django_user_model):
    _province, first, *_ = make_tree()
    user = make_user()

    services.appoint(user=user, unit=first, role="editor", from_date=date(2026, 1, 1))

    fresh = django_user_model.objects.get(pk=user.pk)
    assert fresh.has_perm("wagtailadmin.access_admin")


def test_second_appointment_to_the_same_office_is_refused():
    officer = make_officer()

    with pytest.raises(refusals.AlreadyInOffice):
        services.appoint(
            user=officer.user, unit=officer.unit, role=officer.role, from_date=localdate()
        )

    assert Officer.objects.count() == 1


def test_appointment_to_a_unit_that_has_ended_is_refused():
    unit = make_unit(valid_to=date(2026, 1, 1))

    with pytest.raises(refusals.HasEnded):
        services.appoint(user=make_user(), unit=unit, role="officer", from_date=localdate())

    assert Officer.objects.count() == 0


def test_term_ends_once_and_not_before_it_began():
    officer = make_officer(from_date=date(2026, 1, 1))

    with pytest.raises(refusals.EndsBeforeItBegins):
        services.end_term(officer=officer, on=date(2026, 1, 1))
    services.end_term(officer=officer, on=date(2026, 2, 1))
    with pytest.raises(refusals.TermEnded):
        services.end_term(officer=officer, on=date(2026, 3, 1))

    officer.refresh_from_db()
    assert officer.to_date == date(2026, 2, 1)


def test_terms_that_began_or_ended_overnight_are_noticed_once(capsys):
    came = make_officer(user=make_user()).user
    gone = make_officer(to_date=localdate()).user
    heard = []
    officer_changed.connect(lambda user, **rest: heard.append(user.pk), weak=False, dispatch_uid=1)

    call_command("apply_due_changes")
    call_command("apply_due_changes")

    officer_changed.disconnect(dispatch_uid=1)
    came.refresh_from_db()
    gone.refresh_from_db()
    assert (came.is_staff, gone.is_staff, heard) == (True, False, [came.pk, gone.pk])
    assert "0 moves applied, 2 people's access changed." in capsys.readouterr().out


def test_dates_of_a_unit_are_in_order_in_the_database():
    with pytest.raises(IntegrityError, match="unit_dates_in_order"):
        make_unit(valid_to=date(2025, 7, 1))


def test_unit_merges_only_when_it_ends_in_the_database():
    with pytest.raises(IntegrityError, match="unit_merged_only_when_ended"):
        make_unit(merged_into=make_unit())


def test_commune_unit_has_a_commune_in_the_database():
    with pytest.raises(IntegrityError, match="unit_has_a_place"):
        Unit.add_root(
            kind="commune", name="x", slug="x", province=make_province(), valid_from=localdate()
        )
