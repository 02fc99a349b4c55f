"""Several workers at the same moment, each on her own connection."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from threading import Event, Thread

import pytest
from django.core import mail
from django.db import connection, transaction
from django.utils import timezone

from jobs import schedule
from jobs.models import Job
from jobs.running import run_job
from notices.models import Notice
from notices.sending import deliver
from tests import races
from tests.jobs import work_to_do
from tests.jobs.work_to_do import remember
from tests.notices.conftest import _only_these_kinds  # noqa: F401  (a fixture)
from tests.orders.test_races import at_once

pytestmark = races.marks


@pytest.fixture(autouse=True)
def called():
    work_to_do.called.clear()
    return work_to_do.called


def waiting_job(**options):
    """Write down a job of which no worker has been told."""
    now = timezone.now()
    path = "tests.jobs.work_to_do.remember"
    return Job.objects.create(function=path, arguments=["x"], run_after=now, **options)


def test_a_job_is_done_by_one_of_four(called):
    pk = waiting_job().pk

    results = at_once(*(lambda: run_job(pk),) * 4)

    assert (sorted(results), called) == ([False, False, False, True], ["x"])


def test_a_key_asked_for_at_once_is_one_job():
    later = timedelta(hours=1)

    pks = at_once(*(lambda: remember.enqueue("x", key="k", wait=later),) * 4)

    assert (len(set(pks)), Job.objects.count()) == (1, 1)


def test_a_worker_waits_for_the_transaction_that_asks_again(called):
    pk = waiting_job(key="k", waiting_key="k").pk
    asked, done = Event(), Event()

    def work():
        asked.wait(10)
        run_job(pk)
        connection.close()
        done.set()

    worker = Thread(target=work)
    worker.start()
    with transaction.atomic():
        remember.enqueue("x", key="k")
        asked.set()
        began_early = done.wait(1)
    worker.join(10)

    assert (began_early, called) == (False, ["x"])


def test_one_of_four_clocks_asks(monkeypatch):
    noon = datetime(2026, 11, 22, 5, tzinfo=UTC)
    monkeypatch.setattr(schedule, "_planned", {})
    schedule.every("sweep", lambda: None, minutes=5)
    schedule.tick(noon)

    results = at_once(*(lambda: schedule.tick(noon),) * 4)

    assert sorted(results) == [[], [], [], ["sweep"]]


def test_four_workers_send_forty_letters_once_each():
    facts = {"kind": "rice", "facts": {"word": "x"}, "language": "vi", "try_at": timezone.now()}
    to = [f"m{number}@example.org" for number in range(40)]
    Notice.objects.bulk_create(Notice(key=email, email=email, **facts) for email in to)

    at_once(*(deliver,) * 4)

    assert Counter(letter.to[0] for letter in mail.outbox) == Counter(to)
