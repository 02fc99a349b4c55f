"""One notice a decision, ours; Wagtail's own e-mails of the same events are not sent."""

import pytest
from django.core import mail
from wagtail.models import WorkflowState
from wagtail.signals import workflow_approved, workflow_rejected, workflow_submitted

from cms.decision_letters import of_page
from cms.models import NewsIndexPage
from cms.services import open_section, sync_writers
from notices import sending
from notices.models import Notice
from tests.cms.builders import make_news
from tests.factories import make_officer, make_unit, make_user


@pytest.fixture
def people():
    """A unit's writer and leader, and an administrator whom Wagtail would write to."""
    unit = make_unit()
    open_section(unit=unit)
    make_user(is_superuser=True, is_staff=True, email="quan-tri@example.org")
    writer, leader = (make_officer(unit, role=role).user for role in ("editor", "leader"))
    for user in (writer, leader):
        sync_writers(user=user)
    return unit, writer, leader


def handed_in(unit, writer):
    index = NewsIndexPage.objects.get(unit=unit, locale__language_code="vi")
    page = make_news(index, title="Sen nở", live=False)
    page.save_revision(user=writer)
    return page.get_workflow().start(page, writer)


def approve(state, user):
    """Say yes at every step."""
    while state.status == WorkflowState.STATUS_IN_PROGRESS:
        state.current_task_state.approve(user=user)
        state = WorkflowState.objects.get(pk=state.pk)


def test_the_writer_hears_once_that_her_page_is_approved(
    people, django_capture_on_commit_callbacks
):
    unit, writer, leader = people
    with django_capture_on_commit_callbacks(execute=True):
        approve(handed_in(unit, writer), leader)
    sending.deliver()

    notice = Notice.objects.get()
    assert (notice.kind, notice.user) == ("page_approved", writer)
    assert [letter.to for letter in mail.outbox] == [[writer.email]]
    assert "Sen nở" in mail.outbox[0].body


def test_a_page_that_comes_back_says_why(people, django_capture_on_commit_callbacks):
    unit, writer, leader = people
    with django_capture_on_commit_callbacks(execute=True):
        state = handed_in(unit, writer)
        state.current_task_state.reject(user=leader, comment="Thêm ngày và nơi.")
    sending.deliver()

    assert [letter.to for letter in mail.outbox] == [[writer.email]]
    assert "Thêm ngày và nơi." in mail.outbox[0].body


def test_nobody_is_told_of_her_own_decision(people):
    unit, _writer, leader = people

    approve(handed_in(unit, leader), leader)

    assert not Notice.objects.exists()


@pytest.mark.parametrize("signal", [workflow_approved, workflow_rejected, workflow_submitted])
def test_wagtail_sends_nothing_of_these(signal):
    heard, _async = signal._live_receivers(WorkflowState)

    assert not any("wagtail" in type(one).__module__ for one in heard)


def test_a_page_that_is_gone_is_not_told_of():
    assert of_page({"page": 999, "words": ""}) is None


def test_the_editor_says_why_a_page_came_back(people, client):
    unit, writer, leader = people
    state = handed_in(unit, writer)
    state.current_task_state.reject(user=leader, comment="Ghi rõ giờ mở phiên chợ.")
    client.force_login(writer)
    screen = f"/staff/pages/{state.object_id}/edit/"

    before = client.get(screen).content.decode()
    WorkflowState.objects.get(pk=state.pk).resume(user=writer)
    after = client.get(screen).content.decode()

    assert ("Ghi rõ giờ mở phiên chợ." in before, "help-block help-warning" in before) == (
        True,
        True,
    )
    assert "help-block help-warning" not in after
