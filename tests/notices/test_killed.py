"""Workers killed while they send letters to a real mail server: nobody gets one twice."""

import os
import subprocess
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from notices.models import Message, Notice
from notices.sending import find_unclear
from notices.telling import Reader
from tests.jobs.test_worker import database_url, until
from tests.proof.post_office import PostOffice

ROOT = Path(__file__).resolve().parents[2]
LETTERS = 60

pytestmark = pytest.mark.django_db(transaction=True)


class SlowPostOffice(PostOffice):
    """Takes its time, so that a kill finds a letter on its way."""

    def process_request_thread(self, request, client_address):
        time.sleep(0.01)
        super().process_request_thread(request, client_address)


@pytest.fixture
def start():
    """Return what starts a worker that sends to our mail server, and the server."""
    post, workers = SlowPostOffice().start(), []
    wanted = {
        "DATABASE_URL": database_url(),
        "TASKS_BY": "database",
        "DJANGO_SETTINGS_MODULE": "tests.notices.worker_settings",
        "SMTP_PORT": str(post.port),
    }

    def start_worker():
        command = [sys.executable, "manage.py", "work"]
        quiet = {"stderr": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
        workers.append(subprocess.Popen(command, cwd=ROOT, env=os.environ | wanted, **quiet))
        return workers[-1]

    yield start_worker, post
    for worker in workers:
        worker.kill()
        worker.wait()
    post.shutdown()


def write_many():
    readers = [Reader("vi", email=f"m{number}@example.org") for number in range(LETTERS)]
    facts = {"kind": "rice", "facts": {"word": "x"}, "language": "vi", "try_at": timezone.now()}
    rows = [Notice(key=reader.key, email=reader.email, **facts) for reader in readers]
    Notice.objects.bulk_create(rows)


def test_nobody_gets_two_letters_when_workers_are_killed(start):
    start_worker, post = start
    write_many()
    for share in (0.2, 0.5, 0.8):
        worker = start_worker()
        until(lambda enough=share * LETTERS: len(post.letters) >= enough, seconds=120)
        worker.kill()
        worker.wait()
    # As if the leases of the killed were over.
    Message.objects.filter(status="waiting").update(next_try_at=timezone.now())
    start_worker()
    until(lambda: not Message.objects.filter(status="waiting").exists(), seconds=120)
    until(lambda: len(post.letters) >= Message.objects.filter(status="sent").count())
    find_unclear(timezone.now() + timedelta(minutes=11))

    states = Counter(Message.objects.values_list("status", flat=True))
    got = Counter(letter.to for letter in post.letters)
    assert set(got.values()) == {1}
    assert states["sent"] + states["unclear"] == LETTERS
    assert states["unclear"] <= 3  # one a murder at most
    assert states["sent"] <= len(got) <= LETTERS
