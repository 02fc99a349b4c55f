from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.timezone import localdate

from tests.factories import make_officer, make_unit, make_user
from union import access
from union.models import Officer, Unit

pytestmark = pytest.mark.django_db
Role = Officer.Role


def make_tree():
    """A province with two communes, the first of which has a branch."""
    province = make_unit(name="Tỉnh")
    first, second = make_unit(province, name="Xã một"), make_unit(province, name="Xã hai")
    branch = make_unit(first, name="Chi hội", kind=Unit.Kind.BRANCH)
    return province, first, second, branch


def names(units):
    return {unit.name for unit in units}


def test_officer_acts_for_her_unit_and_all_below():
    _province, first, _second, _branch = make_tree()
    officer = make_officer(first)

    assert names(access.units_for(officer.user)) == {"Xã một", "Chi hội"}


def test_province_officer_acts_for_every_unit_of_her_province_only():
    province, *_ = make_tree()
    make_unit(name="Tỉnh khác")

    officer = make_officer(province)

    expected = {"Tỉnh", "Xã một", "Xã hai", "Chi hội"}
    assert names(access.units_for(officer.user)) == expected


def test_administrator_acts_for_all_units():
    make_tree()

    assert access.units_for(make_user(is_superuser=True)).count() == 4


@pytest.mark.parametrize("person", [AnonymousUser(), "buyer", "inactive"])
def test_others_act_for_no_unit(person):
    province, *_ = make_tree()
    if person == "buyer":
        person = make_user()
    if person == "inactive":
        person = make_officer(province, user=make_user(is_active=False)).user

    assert list(access.units_for(person)) == []
    assert not access.may_act_for(person, province)
    assert not access.is_officer(person)


@pytest.mark.parametrize(
    ("from_days", "to_days", "expected"),
    [(0, None, True), (1, None, False), (-9, 0, False), (-9, 1, True)],
)
def test_officer_acts_only_within_her_term(from_days, to_days, expected):
    _province, first, *_ = make_tree()
    day = localdate() + timedelta(days=from_days)
    end = None if to_days is None else localdate() + timedelta(days=to_days)

    officer = make_officer(first, from_date=day, to_date=end)

    assert access.may_act_for(officer.user, first) is expected
    assert access.units_for(officer.user).exists() is expected


def test_office_at_a_unit_that_has_ended_gives_nothing():
    _province, first, *_ = make_tree()
    officer = make_officer(first)
    Unit.objects.filter(pk=first.pk).update(valid_to=date(2026, 1, 1))

    assert not access.may_act_for(officer.user, first)
    assert not access.is_officer(officer.user)


def test_units_above_keep_looking_after_units_that_have_ended():
    province, first, *_ = make_tree()
    officer = make_officer(province)
    Unit.objects.filter(pk=first.pk).update(valid_to=date(2026, 1, 1))

    assert access.may_act_for(officer.user, first)
    assert first in access.units_for(officer.user)
    assert first not in access.units_for(officer.user).in_force(localdate())


@pytest.mark.parametrize(
    ("role", "approves", "appoints"),
    [(Role.LEADER, True, True), (Role.OFFICER, True, False), (Role.EDITOR, False, False)],
)
def test_role_decides_who_approves_and_who_appoints(role, approves, appoints):
    _province, first, second, branch = make_tree()

    user = make_officer(first, role=role).user

    assert access.may_act_for(user, branch)
    assert access.may_approve(user, branch) is approves
    assert access.may_appoint(user, branch) is appoints
    assert not access.may_approve(user, second)
    assert access.is_leader(user) is appoints


def test_notices_go_to_the_nearest_unit_with_an_officer():
    province, first, second, branch = make_tree()
    above, near = make_officer(province), make_officer(first)
    make_officer(first, role=Role.EDITOR)

    assert list(access.officers_of(branch)) == [near]
    assert list(access.officers_of(second)) == [above]


def test_units_for_takes_two_queries(django_assert_num_queries):
    province, first, *_ = make_tree()
    user = make_officer(first).user
    make_officer(province, user=user)

    with django_assert_num_queries(2):
        assert len(access.units_for(user)) == 4
