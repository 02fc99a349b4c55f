"""What repeats is asked for once each time, however many workers look at the clock."""

from datetime import UTC, datetime, time, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from jobs import schedule
from jobs.models import Job, ScheduledJob
from jobs.running import run_job

NOON = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)  # 12:00 in Vietnam


@pytest.fixture(autouse=True)
def calls(monkeypatch):
    """Plan two things and nothing else; return what was called."""
    calls = []
    monkeypatch.setattr(schedule, "_planned", {})
    schedule.every("sweep", lambda: calls.append("sweep"), minutes=5)
    schedule.daily("night", lambda: calls.append("night"), at=time(2, 30))
    schedule.tick(NOON)
    return calls


def test_what_is_new_begins_at_once_or_at_its_time_of_day():
    due = dict(ScheduledJob.objects.values_list("name", "next_at"))

    assert due == {"sweep": NOON, "night": datetime(2026, 11, 22, 19, 30, tzinfo=UTC)}


def test_what_is_due_is_asked_for_once(calls):
    asked = [schedule.tick(NOON), schedule.tick(NOON)]
    run_job(Job.objects.get().pk)

    row = ScheduledJob.objects.get(name="sweep")
    assert (asked, calls) == ([["sweep"], []], ["sweep"])
    assert (row.next_at, row.last_at) == (NOON + timedelta(minutes=5), NOON)
    assert row.done_at is not None


def test_of_two_workers_with_the_same_clock_one_asks():
    row = ScheduledJob.objects.get(name="sweep")

    assert [schedule._ask(row, NOON), schedule._ask(row, NOON)] == [True, False]
    assert Job.objects.count() == 1


def test_times_that_nobody_was_awake_for_are_made_up_for_once():
    tomorrow = NOON + timedelta(days=1)

    asked = [sorted(schedule.tick(tomorrow)), schedule.tick(tomorrow)]

    night = ScheduledJob.objects.get(name="night")
    assert asked == [["night", "sweep"], []]
    assert night.next_at == datetime(2026, 11, 23, 19, 30, tzinfo=UTC)


def test_a_day_has_one_night_also_just_before_and_after_it():
    plan = schedule._planned["night"]
    half_past_two = datetime(2026, 11, 22, 19, 30, tzinfo=UTC)

    assert plan.after(half_past_two - timedelta(seconds=1)) == half_past_two
    assert plan.after(half_past_two) == half_past_two + timedelta(days=1)


def test_what_is_slow_waits_once(calls):
    schedule.tick(NOON)
    schedule.tick(NOON + timedelta(minutes=6))

    assert Job.objects.count() == 1


def test_run_now_does_not_move_the_date(calls):
    assert (schedule.run_now(name="night"), schedule.run_now(name="other")) == (True, False)
    run_job(Job.objects.get().pk)

    night = ScheduledJob.objects.get(name="night")
    assert (calls, night.next_at) == (["night"], datetime(2026, 11, 22, 19, 30, tzinfo=UTC))


def test_what_an_upgrade_took_away_is_left_alone(calls, monkeypatch):
    schedule.tick(NOON)
    monkeypatch.setattr(schedule, "_planned", {})

    run_job(Job.objects.get().pk)

    assert (calls, schedule.tick(NOON + timedelta(days=9))) == ([], [])


def test_work_once_does_what_is_due(calls, django_capture_on_commit_callbacks):
    ScheduledJob.objects.filter(name="night").update(next_at=timezone.now() + timedelta(hours=1))

    with django_capture_on_commit_callbacks(execute=True):
        call_command("work", "--once", stderr=StringIO())

    assert (calls, Job.objects.count()) == (["sweep"], 0)
