"""Figures of weeks: typed, read from spreadsheets, compared."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.timezone import localdate
from openpyxl import Workbook

from outreach.coverage import ANY, HERE, coverage
from outreach.league import standings
from outreach.models import Channel, WeeklyFigures
from outreach.services.figures import Typed, save_figures
from outreach.weeks import last_full_week, name_of_week, week_named
from tests.factories import make_officer, make_unit, make_user
from tests.outreach.builders import make_channel, make_figures
from tests.products.builders import allow_staff
from union.models import Unit


@pytest.fixture
def officer(client):
    user = allow_staff(make_officer(make_unit(make_unit())).user)
    client.force_login(user)
    return user.offices.get()


def row_of(channel: Channel, version: int = 0, **numbers: object) -> dict[str, object]:
    values = {"followers": "1.200", "reach": "9", "interactions": "5", "posts": "3", "views": ""}
    typed = {f"{name}-{channel.pk}": value for name, value in (values | numbers).items()}
    return typed | {f"version-{channel.pk}": version}


def kept() -> list[tuple[int, ...]]:
    return [row.numbers for row in WeeklyFigures.objects.order_by("pk")]


def this_week() -> str:
    return name_of_week(last_full_week(localdate()))


def test_figures_are_typed_in_one_table(client, officer):
    first, second = make_channel(officer.unit), make_channel(officer.unit)

    client.post(reverse("outreach_figures"), row_of(first) | row_of(second, posts="0"))

    assert kept() == [(1200, 9, 5, 3, 0), (1200, 9, 5, 0, 0)]


def test_empty_rows_are_left_out(client, officer):
    channel = make_channel(officer.unit)
    nothing = dict.fromkeys(WeeklyFigures.NUMBERS, "")

    client.post(reverse("outreach_figures"), row_of(channel, **nothing))

    assert kept() == []


@pytest.mark.parametrize("number", ["x", "-5", "1e9", "9" * 13, "١٢", "\0", "200000000"])
def test_what_is_no_number_is_said_and_nothing_saved(client, officer, number):
    channel = make_channel(officer.unit)

    answer = client.post(reverse("outreach_figures"), row_of(channel, reach=number))

    assert (answer.status_code, kept()) == (422, [])


def test_what_somebody_else_changed_meanwhile_stays(client, officer):
    row = make_figures(make_channel(officer.unit), posts=7)
    WeeklyFigures.objects.update(version=2)

    answer = client.post(reverse("outreach_figures"), row_of(row.channel, version=1))

    assert (answer.status_code, [numbers[3] for numbers in kept()]) == (422, [7])


def test_two_first_figures_of_a_week_are_one_row():
    channel, week = make_channel(), last_full_week(localdate())
    users = [make_user(), make_user()]
    typed = [Typed(channel.pk, week, (n, 0, 0, 1, 0), version=0) for n in (1, 2)]

    saved = [save_figures(typed=[t], by=u) for t, u in zip(typed, users, strict=True)]

    assert [(s.written, s.overtaken) for s in saved] == [(1, []), (0, [channel.pk])]
    assert kept() == [(1, 0, 0, 1, 0)]


def test_figures_for_another_units_channel_are_ignored(client, officer):
    make_channel(officer.unit)

    client.post(reverse("outreach_figures"), row_of(make_channel()))

    assert kept() == []


def sheet(*rows: list[object]) -> SimpleUploadedFile:
    book, buffer = Workbook(), io.BytesIO()
    for row in (["", "", "", "", ""], *rows):
        book.active.append(row)
    book.save(buffer)
    return SimpleUploadedFile("figures.xlsx", buffer.getvalue())


def test_spreadsheet_is_looked_at_and_then_saved(client, officer):
    channel = make_channel(officer.unit)
    row = ["", "", channel.address, this_week(), 10, 20, 30, 4, 50]

    page = client.post(reverse("outreach_figure_import"), {"file": sheet(row)})
    before = kept()
    client.post(reverse("outreach_figure_confirm"), {"sealed": page.context["sealed"]})

    assert (before, kept()) == ([], [(10, 20, 30, 4, 50)])


def test_spreadsheet_tells_what_it_leaves_out(client, officer):
    hers, other = make_channel(officer.unit), make_channel()
    rows = [
        ["", "", other.address, this_week(), 1],
        ["", "", hers.address, "2026-W99", 1],
        ["", "", hers.address, this_week(), "viele"],
        ["", "", hers.address, this_week(), 1],
        ["", "", hers.address, this_week(), 2],
        ["", "", hers.address, this_week(), None],
    ]

    page = client.post(reverse("outreach_figure_import"), {"file": sheet(*rows)})

    assert [problem.number for problem in page.context["problems"]] == [2, 3, 4, 6]
    assert [each.numbers[0] for each in page.context["found"].new] == [1]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nonsense", b"\xff\xfe\x00", b"x" * 3_000_000])
def test_what_is_no_spreadsheet_is_refused(client, officer, content):
    for name in ("a.xlsx", "a.csv"):
        file = SimpleUploadedFile(name, content)
        answer = client.post(reverse("outreach_figure_import"), {"file": file})
        assert answer.status_code in {200, 302}
    assert kept() == []


def test_sealed_figures_of_others_are_not_saved(client, officer):
    channel = make_channel(officer.unit)
    row = ["", "", channel.address, this_week(), 10]
    page = client.post(reverse("outreach_figure_import"), {"file": sheet(row)})
    client.force_login(allow_staff(make_officer(make_unit()).user))

    client.post(reverse("outreach_figure_confirm"), {"sealed": page.context["sealed"]})
    client.post(reverse("outreach_figure_confirm"), {"sealed": "forged"})

    assert kept() == []


def test_export_can_be_read_again(client, officer):
    make_figures(make_channel(officer.unit), followers=42)
    make_figures(make_channel(), followers=99)

    content = client.get(reverse("outreach_figure_export", args=["csv"])).content
    file = SimpleUploadedFile("f.csv", content)
    page = client.post(reverse("outreach_figure_import"), {"file": file})

    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert [row[4] for row in rows[1:]] == ["42"]
    assert (page.context["found"].same, page.context["problems"]) == (1, [])


def test_weeks_are_read_as_people_write_them():
    today = localdate().replace(year=2026, month=11, day=22)

    assert week_named("2026-W47", today).isoformat() == "2026-11-16"
    assert name_of_week(week_named("2026w47", today)) == "2026-W47"
    assert [week_named(text, today) for text in ("2026-W48", "2026-W99", "2020-W01", "x")] == [
        None
    ] * 4


def test_league_compares_by_follower_and_shares_ranks():
    big, small, tie, late = (make_channel(name=name) for name in ("A", "B", "C", "D"))
    for week in range(4):
        make_figures(big, week, followers=1000, interactions=100)
        make_figures(small, week, followers=10, interactions=20)
        make_figures(tie, week, followers=100, interactions=200)
    make_figures(late, 0, interactions=9999)  # one week of four

    table = standings(Channel.objects.all(), today=localdate(), weeks=4, order="interactions")

    assert [(each.rank, each.channel.name) for each in table] == [(1, "B"), (1, "C"), (3, "A")]
    assert [each.per_follower for each in table] == [8.0, 8.0, 0.4]


def test_league_says_who_has_won_followers():
    channel = make_channel()
    make_figures(channel, 1, followers=100)
    make_figures(channel, 0, followers=150)

    (only,) = standings(Channel.objects.all(), today=localdate(), weeks=4, order="growth")

    assert (only.gained, only.growth) == (50, 0.5)


def test_meter_names_the_units_without_a_page():
    province = make_unit()
    here, there = make_unit(province), make_unit(province)
    make_channel(here)
    make_channel(there, closed_on=localdate())

    levels = coverage(Unit.objects.all(), ANY)

    assert [(level.kind, level.have, level.total) for level in levels] == [
        ("province", 0, 1),
        ("commune", 1, 2),
    ]
    assert levels[1].missing == [there]
    assert [level.have for level in coverage(Unit.objects.all(), HERE)] == [0, 0]


def test_hundred_percent_is_said_only_when_nobody_is_missing():
    (level,) = coverage(Unit.objects.filter(pk=make_unit().pk), ANY)
    level.total = 1000

    assert level.percent == 99
