"""Operators see what failed, and why, and let it begin anew."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from jobs import schedule
from jobs.models import Job
from tests.factories import make_user
from tests.jobs.work_to_do import remember

PAGE = "/staff/jobs/"


@pytest.fixture
def operator(client):
    client.force_login(make_user(is_superuser=True, is_staff=True))
    return client


def make_failed(word="rice"):
    pk = remember.enqueue(word)
    Job.objects.filter(pk=pk).update(
        status="failed", problem="Traceback …\nValueError: no rice", failed_at=timezone.now()
    )
    return pk


def test_page_says_what_went_wrong(operator):
    make_failed()

    html = operator.get(PAGE).content.decode()

    assert "ValueError: no rice" in html
    assert "forget-tasks" in html


def test_a_failed_job_begins_anew(operator):
    pk = make_failed()

    operator.post(f"{PAGE}{pk}/again/")

    assert Job.objects.get().status == "waiting"


def test_a_failed_job_is_dropped(operator):
    pk = make_failed()

    operator.post(f"{PAGE}{pk}/forgetting/")

    assert not Job.objects.exists()


def test_what_repeats_is_asked_for_early(operator):
    response = operator.post(f"{PAGE}schedule/forget-tasks/run/")

    assert (response.status_code, Job.objects.get().arguments) == (302, ["forget-tasks"])


def test_an_unknown_name_is_not_found(operator):
    response = operator.post(f"{PAGE}schedule/nothing/run/")

    assert (response.status_code, Job.objects.count()) == (404, 0)


def test_page_warns_when_nobody_works(operator):
    an_hour_ago = timezone.now() - timedelta(hours=1)
    Job.objects.filter(pk=remember.enqueue("x")).update(run_after=an_hour_ago)

    assert "manage.py work" in operator.get(PAGE).content.decode()


def test_number_of_queries_does_not_grow(operator):
    schedule.tick()
    make_failed()
    operator.get(PAGE)
    with CaptureQueriesContext(connection) as one:
        operator.get(PAGE)
    make_failed(), make_failed()

    with CaptureQueriesContext(connection) as three:
        operator.get(PAGE)

    assert len(three) == len(one)
