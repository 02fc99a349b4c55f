"""A list of families as a file."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from campaigns.families import criteria_of
from campaigns.files import Unreadable, read_families
from campaigns.models import Household, Result
from tests.campaigns.builders import make_family, make_household_campaign, make_staff, set_all
from tests.factories import make_unit

HEADINGS = ["Head of the family", "Hamlet", "People", "1. Tiêu chí 1", "2. Tiêu chí 2"]


def workbook(*rows: list) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def criteria(campaign):
    return list(criteria_of(campaign).ordinary())


def test_a_clean_file_is_read():
    campaign = make_household_campaign()
    first, second = criteria(campaign)

    read = read_families(workbook(HEADINGS, ["Đinh Thị Lý", "Nga 1", 4, "x", 0]), [first, second])

    assert read.problems == []
    assert read.rows == [
        {
            "states": {str(first.pk): "met", str(second.pk): "not_yet"},
            "head": "Đinh Thị Lý",
            "hamlet": "Nga 1",
            "size": 4,
        }
    ]


def test_every_wrong_cell_is_named():
    campaign = make_household_campaign()
    rows = [["", "Nga 1", 99, "x", ""], ["Lý", "Nga 2", 3, "hm", ""], ["LÝ", "nga 2", 3, "", ""]]

    read = read_families(workbook(HEADINGS, *rows), criteria(campaign))

    assert [(problem.line, problem.column, problem.value) for problem in read.problems] == [
        (2, "Head of the family", ""),
        (2, "People", "99"),
        (3, "1. Tiêu chí 1", "hm"),
    ]


def test_a_family_that_stands_twice_is_named():
    rows = [["Lý", "Nga 2", 3], ["LÝ", "nga 2", 3]]

    read = read_families(workbook(HEADINGS[:3], *rows), [])

    assert [(problem.line, problem.value) for problem in read.problems] == [(3, "LÝ")]


@pytest.mark.parametrize("content", [b"", b"\0\0", b"PK\x03\x04", b"a,b\n1,2", b"<html>"])
def test_a_file_of_another_kind_is_refused(content):
    with pytest.raises(Unreadable):
        read_families(content, [])


class Branch:
    def __init__(self, client) -> None:
        self.unit = make_unit(make_unit())
        self.campaign = make_household_campaign(unit=self.unit)
        self.client = client
        client.force_login(make_staff(self.unit))

    def url(self, name: str, *more: str) -> str:
        return reverse(name, args=[self.campaign.translation_key, *more])

    def send(self, content: bytes):
        file = SimpleUploadedFile("f.xlsx", content)
        return self.client.post(self.url("household_file"), {"unit": self.unit.pk, "file": file})


@pytest.fixture
def branch(client):
    return Branch(client)


def test_nothing_is_saved_before_confirmation(branch):
    answer = branch.send(workbook(HEADINGS, ["Đinh Thị Lý", "Nga 1", 4, "x", 0]))

    assert (answer.status_code, answer.context["fresh"], Household.objects.count()) == (200, 1, 0)
    branch.client.post(
        branch.url("household_file_confirmation"), {"sealed": answer.context["sealed"]}
    )
    assert Household.objects.values_list("head", "unit").get() == ("Đinh Thị Lý", branch.unit.pk)
    assert sorted(Result.objects.values_list("state", flat=True)) == ["met", "not_yet"]


def test_a_file_with_a_wrong_cell_saves_nothing(branch):
    answer = branch.send(workbook(HEADINGS, ["Lý", "Nga", 4, "x", 0], ["Hoa", "Nga", 0, "", ""]))

    assert (answer.status_code, answer.context["sealed"]) == (422, "")
    assert Household.objects.count() == 0


def test_a_forged_confirmation_saves_nothing(branch):
    branch.client.post(branch.url("household_file_confirmation"), {"sealed": "x:y:z"})

    assert Household.objects.count() == 0


def test_the_export_can_be_read_again(branch):
    family = make_family(branch.campaign, branch.unit, head="Đinh Thị Lý", hamlet="Nga 1")
    set_all(family, "met", criteria(branch.campaign)[:1])

    answer = branch.client.get(branch.url("household_export", "xlsx"))
    rows = list(load_workbook(io.BytesIO(answer.content)).active.values)
    read = read_families(answer.content, criteria(branch.campaign))

    assert rows[1][:5] == ("Đinh Thị Lý", "Nga 1", 4, "x", None)
    assert (read.problems, read.rows[0]["head"]) == ([], "Đinh Thị Lý")
