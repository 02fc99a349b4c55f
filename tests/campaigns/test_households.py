"""Families: who may see what of them, and that nothing sensitive leaks."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from campaigns.families import (
    counted_criteria,
    criteria_of,
    reached_by_commune,
    totals_by_criterion,
)
from campaigns.models import CaseLook, CaseOfficer, Household, Result
from campaigns.services import household as services
from tests.campaigns.builders import (
    make_case_officer,
    make_family,
    make_household_campaign,
    make_staff,
    set_all,
)
from tests.factories import make_unit, make_user
from tests.images.builders import make_photo


class Commune:
    """A province, a commune and its branch, each with an officer; one family."""

    def __init__(self) -> None:
        self.province = make_unit()
        self.commune = make_unit(self.province)
        self.branch = make_unit(self.commune, kind="branch")
        self.campaign = make_household_campaign(unit=self.province)
        self.family = make_family(self.campaign, self.branch, head="Đinh Thị Lý")
        self.ordinary = list(criteria_of(self.campaign).ordinary())
        self.secret = criteria_of(self.campaign).sensitive().get()
        self.officer = make_staff(self.branch)
        self.leader = make_staff(self.commune, role="leader")
        self.boss = make_staff(self.province, role="leader")

    def grid(self) -> str:
        return reverse("household_grid", args=[self.campaign.translation_key])


@pytest.fixture
def place():
    return Commune()


def press(client, family, criterion, seen="unseen", state="met", name="household_result"):
    told = {"criterion": criterion.pk, "seen": seen, "state": state}
    return client.post(reverse(name, args=[family.key]), told)


def states(family):
    return dict(family.results.values_list("criterion__text", "state"))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("household_size_in_range", {"size": 31}),
        ("household_has_a_head", {"head": ""}),
    ],
)
def test_the_database_refuses_an_impossible_family(name, wrong):
    campaign = make_household_campaign()

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_family(campaign, **wrong)


def test_the_database_keeps_a_family_once_a_branch(place):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_family(place.campaign, place.branch, head="ĐINH THỊ LÝ")


def test_a_branch_officer_presses_a_switch(client, place):
    client.force_login(place.officer)

    answer = press(client, place.family, place.ordinary[0])

    assert (answer.status_code, states(place.family)) == (302, {"Tiêu chí 1": "met"})


def test_a_second_press_from_an_old_screen_changes_nothing(place):
    set_all(place.family, "met", place.ordinary[:1])

    with pytest.raises(services.ChangedMeanwhile):
        services.set_result(
            household=place.family,
            criterion=place.ordinary[0],
            seen="unseen",
            state="not_yet",
            by=place.officer,
        )

    assert states(place.family) == {"Tiêu chí 1": "met"}


def test_what_is_sensitive_is_not_switched_in_the_grid(client, place):
    client.force_login(place.officer)

    answer = press(client, place.family, place.secret)

    assert (answer.status_code, Result.objects.count()) == (404, 0)


@pytest.mark.parametrize("who", ["boss", "admin", "stranger"])
def test_names_are_not_for_the_province(client, place, who):
    people = {"boss": place.boss, "admin": make_user(is_superuser=True, is_staff=True)}
    client.force_login(people.get(who) or make_staff(make_unit(make_unit())))
    addresses = [place.grid(), reverse("household", args=[place.family.key])]

    answers = [client.get(address) for address in addresses]

    assert [answer.status_code for answer in answers] == [404, 404]
    desk = client.get(place.campaign.staff_url).content.decode()
    assert "Đinh Thị Lý" not in desk


@pytest.mark.parametrize("who", ["officer", "leader", "boss"])
def test_the_file_is_closed_to_all_but_case_officers(client, place, who):
    set_all(place.family, "not_yet", [place.secret])
    client.force_login(getattr(place, who))
    case = reverse("case", args=[place.family.key])

    assert client.get(case).status_code == 404
    assert CaseLook.objects.count() == 0


@pytest.mark.parametrize("who", ["officer", "leader"])
def test_nothing_an_officer_reads_names_a_sensitive_criterion(client, place, who):
    set_all(place.family, "not_yet", [place.secret])
    client.force_login(getattr(place, who))
    key = place.campaign.translation_key
    addresses = [
        place.grid(),
        reverse("household", args=[place.family.key]),
        reverse("household_export", args=[key, "csv"]),
        reverse("household_file", args=[key]),
    ]

    pages = [client.get(address).content.decode() for address in addresses]

    assert [place.secret.text in page for page in pages] == [False] * 4


def test_a_case_officer_reads_and_every_look_is_kept(client, place):
    helper = make_case_officer(place.commune, make_staff(place.commune)).user
    client.force_login(helper)

    page = client.get(reverse("case", args=[place.family.key])).content.decode()
    press(client, place.family, place.secret, state="not_yet", name="case")

    assert place.secret.text in page
    looks = CaseLook.objects.order_by("pk").values_list("user", "act", "household_key")
    assert list(looks) == [
        (helper.pk, "looked", place.family.key),
        (helper.pk, "changed", place.family.key),
    ]


def test_a_case_officer_of_another_unit_finds_nothing(client, place):
    other = make_case_officer(make_unit(place.province), make_staff(place.commune)).user
    client.force_login(other)

    assert client.get(reverse("case", args=[place.family.key])).status_code == 404


@pytest.mark.parametrize(
    "statement",
    ["UPDATE campaigns_caselook SET act = 'x'"] * 1 + ["DELETE FROM campaigns_caselook"],
)
def test_the_log_of_looks_cannot_be_changed(place, statement):
    services.note_look(household=place.family, by=place.leader)

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert CaseLook.objects.get().act == "looked"


def test_only_the_units_own_leader_names_case_officers(client, place):
    client.force_login(place.boss)
    told = {"unit": place.commune.pk, "user": place.officer.pk}

    answer = client.post(reverse("case_officers"), told)

    assert (answer.status_code, CaseOfficer.objects.count()) == (404, 0)
    client.force_login(place.leader)
    client.post(reverse("case_officers"), told)
    assert CaseOfficer.objects.values_list("user", "unit").get() == (
        place.officer.pk,
        place.commune.pk,
    )


def test_sensitive_numbers_are_hidden_where_few_families_are_behind(place):
    families = [make_family(place.campaign, place.branch) for _ in range(9)]
    for number, family in enumerate(families):
        set_all(family, "not_yet" if number < 4 else "met", [place.secret])

    total = totals_by_criterion(counted_criteria(place.campaign), 10)[-1]

    assert (total.met, total.not_yet) == (None, None)


def test_sensitive_numbers_are_told_where_many_are(place):
    for number in range(11):
        family = make_family(place.campaign, place.branch)
        set_all(family, "not_yet" if number < 5 else "met", [place.secret])

    total = totals_by_criterion(counted_criteria(place.campaign), 12)[-1]

    assert (total.met, total.not_yet) == (6, 5)


def test_progress_counts_what_everybody_may_see(place):
    set_all(place.family, "met", place.ordinary)
    set_all(place.family, "not_yet", [place.secret])
    make_family(place.campaign, make_unit(place.commune, kind="branch"))

    rows = reached_by_commune(place.campaign)

    assert [(row.name, row.families, row.reached) for row in rows] == [(place.commune.name, 2, 1)]


def test_the_public_page_names_no_family(client, place):
    set_all(place.family, "not_yet", [place.secret])

    page = client.get(place.campaign.url).content.decode()

    assert "Đinh Thị Lý" not in page
    assert "quá ít gia đình" in page or "too few families" in page


def test_a_picture_of_something_sensitive_is_for_case_officers(client, place):
    photo = services.add_photo(
        household=place.family, criterion=place.secret, file=make_photo(), alt="", by=place.leader
    )
    address = reverse("household_photo", args=[place.family.key, photo.pk])
    client.force_login(place.officer)
    before = client.get(address).status_code
    client.force_login(make_case_officer(place.branch, place.officer).user)

    assert (before, client.get(address).status_code) == (404, 200)
    assert CaseLook.objects.get().act == "photo"


def test_taking_a_family_out_takes_everything(place):
    set_all(place.family, "met", place.ordinary)

    services.remove_household(household=place.family)

    assert (Household.objects.count(), Result.objects.count()) == (0, 0)


def test_the_grid_takes_the_same_queries_for_any_number(client, place):
    client.force_login(place.officer)
    client.get(place.grid())
    counts = []

    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(place.grid()).status_code == 200
        counts.append(len(queries))
        for _ in range(2):
            make_family(place.campaign, place.branch)

    assert counts[0] == counts[1]


@pytest.mark.parametrize("query", ["?q=%00", "?unit=%00&page=x", "?q=" + "x" * 500, "?page=-1"])
def test_hostile_questions_are_no_errors(client, place, query):
    client.force_login(place.officer)

    assert client.get(place.grid() + query).status_code == 200
