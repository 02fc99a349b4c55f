"""A job is done once, tried again when it fails, and kept when it failed for good."""

import logging
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from jobs import services
from jobs.models import Job
from jobs.queue import hand_over_due
from jobs.running import put_back_lost, run_job
from tests.jobs import work_to_do
from tests.jobs.work_to_do import fail, remember


@pytest.fixture(autouse=True)
def called():
    work_to_do.called.clear()
    return work_to_do.called


def later(**pause):
    """Move every waiting job to now, as if that time had passed."""
    Job.objects.update(run_after=timezone.now() - timedelta(**(pause or {"seconds": 1})))


def test_a_job_is_done_after_the_commit_and_leaves_nothing(
    called, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        remember.enqueue("rice")
        before = list(called)

    assert (before, called, Job.objects.count()) == ([], ["rice"], 0)


def test_told_twice_it_is_done_once(called):
    pk = remember.enqueue("rice")

    results = [run_job(pk), run_job(pk)]

    assert (results, called) == ([True, False], ["rice"])


def test_two_with_the_same_key_are_one(called):
    first = remember.enqueue("rice", key="k")
    second = remember.enqueue("tea", key="k")

    assert first == second
    assert Job.objects.values_list("arguments", flat=True).get() == ["rice"]


def test_asking_again_brings_a_later_date_forward():
    pk = remember.enqueue("rice", key="k", wait=timedelta(hours=1))

    remember.enqueue("rice", key="k")

    assert run_job(pk) is True


def test_asking_for_later_does_not_put_off(called):
    pk = remember.enqueue("rice", key="k")

    remember.enqueue("rice", key="k", wait=timedelta(hours=1))

    assert run_job(pk) is True


def test_work_asked_for_while_the_same_runs_is_another_job():
    first = remember.enqueue("rice", key="k")
    Job.objects.update(status="running", waiting_key=None, give_up_at=timezone.now())

    second = remember.enqueue("rice", key="k")

    assert first != second


def test_a_job_with_a_date_waits_for_it(called):
    remember.enqueue("rice", wait=timedelta(minutes=5))

    now = hand_over_due()
    after = hand_over_due(timezone.now() + timedelta(minutes=6))

    assert (now, after) == (0, 1)


def test_a_failure_waits_longer_each_time(called):
    pk = fail.enqueue("x")
    waits = []
    for _ in range(2):
        run_job(pk)
        waits.append((Job.objects.get().run_after - timezone.now()).total_seconds())
        later()

    assert 7 < waits[0] < 12.6  # 10 ± a quarter
    assert 11 < waits[1] < 18.8  # 20, but 15 at most, ± a quarter
    assert called == ["x", "x"]


def test_what_fails_for_good_is_logged_and_kept(called, caplog):
    pk = fail.enqueue("x")
    for _ in range(4):
        run_job(pk)
        later()

    row = Job.objects.get()
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert (called, row.status, row.attempts, len(errors)) == (["x"] * 3, "failed", 3, 1)
    assert row.problem.strip().endswith("ValueError: x")


def test_of_failures_with_one_key_the_last_is_kept():
    for _ in range(2):
        pk = fail.enqueue("x", key="k")
        Job.objects.filter(pk=pk).update(attempts=2)
        run_job(pk)

    assert Job.objects.get().pk == pk


def test_a_retry_gives_way_to_the_same_job_asked_for_meanwhile(monkeypatch):
    first = fail.enqueue("x", key="k")
    asked = []
    meanwhile = SimpleNamespace(append=lambda word: asked.append(fail.enqueue("x", key="k")))
    monkeypatch.setattr(work_to_do, "called", meanwhile)

    run_job(first)

    assert list(Job.objects.values_list("pk", "status")) == [(asked[0], "waiting")]


def test_a_lost_job_begins_again(called):
    pk = remember.enqueue("rice")
    a_minute_ago = timezone.now() - timedelta(minutes=1)
    Job.objects.update(status="running", attempts=1, give_up_at=a_minute_ago, run_key="a")

    found = put_back_lost()
    later()

    assert (found, run_job(pk), called) == (1, True, ["rice"])


def test_a_job_that_kills_its_worker_each_time_fails():
    fail.enqueue("x")
    a_minute_ago = timezone.now() - timedelta(minutes=1)
    Job.objects.update(status="running", attempts=3, give_up_at=a_minute_ago)

    put_back_lost()

    assert Job.objects.get().status == "failed"


def test_a_worker_that_comes_back_too_late_changes_nothing(monkeypatch):
    pk = remember.enqueue("rice")
    steal = SimpleNamespace(append=lambda word: Job.objects.update(run_key="another"))
    monkeypatch.setattr(work_to_do, "called", steal)

    run_job(pk)

    assert Job.objects.get().run_key == "another"


def test_a_function_that_is_gone_fails_at_once():
    pk = remember.enqueue("rice")
    Job.objects.update(function="tests.jobs.work_to_do.nothing")

    run_job(pk)

    assert Job.objects.get().status == "failed"


def test_a_failed_job_can_be_tried_again(called):
    pk = remember.enqueue("rice")
    Job.objects.update(status="failed", attempts=3)

    results = [services.try_again(pk=pk), services.try_again(pk=pk)]

    assert (results, run_job(pk), called) == ([True, False], True, ["rice"])


def test_only_failed_jobs_are_forgotten():
    pk = remember.enqueue("rice")

    assert (services.forget(pk=pk), Job.objects.count()) == (False, 1)
    Job.objects.update(status="failed")
    assert (services.forget(pk=pk), Job.objects.count()) == (True, 0)


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"status": "failed", "waiting_key": "k"}, "job_key_only_waits"),
        ({"status": "running"}, "job_runs_until"),
        ({"give_up_at": "2026-01-01T00:00Z"}, "job_runs_until"),
    ],
)
def test_database_refuses_what_makes_no_sense(fields, constraint):
    remember.enqueue("rice")

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Job.objects.update(**fields)
