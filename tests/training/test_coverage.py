"""How many officers have learnt what a year asks, and who is reminded."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from notices.models import Notice
from tests.factories import make_officer, make_unit, make_user
from tests.training.builders import make_learning
from tests.training.session_builders import make_present, make_requirement, make_session
from training.coverage import coverage_of, units_seen
from training.services.requirements import RequirementRefused, remind_missing, require

NOW = timezone.now()


@pytest.fixture
def tree():
    """A province with an officer, and two communes with two officers each."""
    province = make_unit(name="Tỉnh")
    communes = [make_unit(province, name=name) for name in ("Xã một", "Xã hai")]
    people = [make_officer(unit).user for unit in (province, *communes, *communes)]
    return province, communes, people


def learnt(requirement, user, at=NOW):
    make_learning(user, requirement.course_key, completed_at=at)


def test_share_of_the_whole_and_of_each_unit_below(tree):
    province, (first, second), people = tree
    requirement = make_requirement(unit=province)
    for user in (people[0], people[1], people[3]):  # the province's and both of the first
        learnt(requirement, user)

    found = coverage_of(requirement, province)

    assert (found.whole.done, found.whole.all) == (3, 5)
    assert [(row.unit, row.done, row.all) for row in found.units] == [(second, 0, 2), (first, 2, 2)]
    assert {person.user for person in found.missing} == {people[2], people[4]}


def test_commune_sees_its_own_officers_only(tree):
    province, (first, _second), people = tree

    found = coverage_of(make_requirement(unit=province), first)

    assert {person.user for person in found.missing} == {people[1], people[3]}


def test_session_for_the_requirement_counts_by_account_and_by_phone(tree):
    province, _communes, people = tree
    requirement = make_requirement(unit=province, course_key=None)
    session = make_session(unit=province, requirement=requirement, starts_at=NOW)
    type(people[1]).objects.filter(pk=people[1].pk).update(phone="+84912345678")
    make_present(session, user=people[0])
    make_present(session, phone="+84912345678")
    make_present(make_session(unit=province), user=people[2])  # of something else

    assert {p.user for p in coverage_of(requirement, province).done} == set(people[:2])


def test_what_was_learnt_last_year_does_not_count(tree):
    province, _communes, people = tree
    requirement = make_requirement(unit=province)
    learnt(requirement, people[0], NOW - timedelta(days=400))

    assert coverage_of(requirement, province).whole.done == 0


def test_leaders_only(tree):
    province, communes, _people = tree
    leader = make_officer(communes[0], role="leader").user
    requirement = make_requirement(unit=province, who="leader")

    assert [p.user for p in coverage_of(requirement, province).missing] == [leader]


def test_person_with_two_offices_counts_once_above_and_once_in_each(tree):
    province, communes, people = tree
    make_officer(communes[1], user=people[1])
    requirement = make_requirement(unit=province)

    found = coverage_of(requirement, province)

    assert (found.whole.all, sorted(row.all for row in found.units)) == (5, [2, 3])


def test_months_show_how_the_year_went(tree):
    province, _communes, people = tree
    requirement = make_requirement(unit=province, year=2025)
    type(people[0]).objects.get(pk=people[0].pk)
    learnt(requirement, people[0], datetime(2025, 3, 5, tzinfo=NOW.tzinfo))

    months = coverage_of(requirement, province, date(2026, 2, 1)).months

    assert [share for _month, share in months] == [0.0, 0.0, *[0.2] * 10]


def test_past_year_counts_who_was_in_office_on_its_last_day(tree):
    province, communes, _people = tree
    make_officer(communes[0], from_date=date(2026, 1, 1))
    requirement = make_requirement(unit=province, year=2025)

    assert coverage_of(requirement, province, date(2026, 2, 1)).whole.all == 5


@pytest.mark.parametrize("count", [1, 6])
def test_coverage_takes_few_queries(count):
    province = make_unit()
    requirement = make_requirement(unit=province)
    for _number in range(count):
        make_officer(make_unit(province))

    with CaptureQueriesContext(connection) as queries:
        coverage_of(requirement, province)

    assert len(queries) <= 6


def test_the_missing_are_reminded_once_a_week(tree):
    province, (first, _second), people = tree
    requirement = make_requirement(unit=province)
    learnt(requirement, people[0])
    days = [(first, 0), (province, 1), (province, 6), (province, 7)]

    told = [
        remind_missing(requirement=requirement, unit=unit, now=NOW + timedelta(days=day, minutes=1))
        for unit, day in days
    ]

    assert told == [2, 2, 0, 2]
    assert Notice.objects.filter(kind="training_required").count() == 6


def test_same_thing_is_required_once(tree):
    province, _communes, _people = tree
    fields = {"unit": province, "year": 2026, "title": "Kỹ năng số", "by": make_user()}
    require(**fields)

    with pytest.raises(RequirementRefused):
        require(**fields)

    assert province.requirements.count() == 1


def test_units_at_which_an_officer_looks(tree):
    province, (first, second), people = tree
    requirement = make_requirement(unit=first)

    seen = [set(units_seen(people[place], requirement)) for place in range(3)]

    assert seen == [{province, first}, {first}, set()]
    assert second not in set.union(*seen)
