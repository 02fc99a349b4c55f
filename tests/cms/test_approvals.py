"""What waits for approval, with its age."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.approvals import approvals, states_for
from cms.models import NewsIndexPage
from cms.sections import pages_waiting
from cms.services import open_section, sync_writers
from tests.cms.builders import make_news
from tests.factories import make_officer, make_unit


@pytest.fixture
def commune():
    unit = make_unit(make_unit(name="Hội LHPN tỉnh"))
    open_section(unit=unit)
    return unit


def officer_of(unit, role="leader"):
    user = make_officer(unit, role=role).user
    sync_writers(user=user)
    return user


def waits(unit, writer, title="Sen nở", days=0):
    """An article whose first step began some days ago."""
    index = NewsIndexPage.objects.get(unit=unit, locale__language_code="vi")
    page = make_news(index, title=title, live=False)
    page.save_revision(user=writer)
    state = page.get_workflow().start(page, writer)
    since = timezone.now() - timedelta(days=days)
    state.task_states.update(started_at=since)
    return state


def test_the_oldest_comes_first_and_late_ones_say_so(commune):
    leader, writer = officer_of(commune), officer_of(commune, "editor")
    waits(commune, writer, "Mới", days=1)
    waits(commune, writer, "Cũ", days=4)

    rows = approvals(states_for(leader), leader)

    assert [(row.title, row.days, row.is_late) for row in rows] == [
        ("Cũ", 4, True),
        ("Mới", 1, False),
    ]
    assert (rows[0].unit, rows[0].writer) == (commune.name, str(writer))


def test_the_writer_and_strangers_have_nothing_to_approve(commune):
    writer, stranger = officer_of(commune, "editor"), officer_of(make_unit(commune.get_parent()))
    waits(commune, writer)

    assert [states_for(user) for user in (writer, stranger)] == [[], []]
    assert pages_waiting(stranger) is None


def test_the_second_step_is_the_provinces(commune):
    leader, editor = officer_of(commune), officer_of(commune.get_parent())
    state = waits(commune, leader)

    state.current_task_state.approve(user=leader)

    assert [len(states_for(user)) for user in (leader, editor)] == [0, 1]


def test_the_list_and_its_file_have_the_same(client, commune):
    leader = officer_of(commune)
    waits(commune, officer_of(commune, "editor"), days=5)
    client.force_login(leader)

    page = client.get("/staff/approvals/").content.decode()
    table = client.get("/staff/approvals/list.csv").getvalue().decode()

    assert ("Sen nở" in page, "waiting__age--late" in page) == (True, True)
    assert table.splitlines()[1].startswith("Sen nở,")
    assert client.get("/staff/approvals/list.pdf").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_more_articles_take_few_more_queries(commune, django_assert_max_num_queries, count):
    leader, writer = officer_of(commune), officer_of(commune, "editor")
    for number in range(count):
        waits(commune, writer, f"Bài {number}")

    with django_assert_max_num_queries(14 + 12 * count):  # each draft is read from its revision
        approvals(states_for(leader), leader)
