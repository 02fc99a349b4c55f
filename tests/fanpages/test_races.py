"""Many people at once, each on her own connection. SQLite lets one write at a time anyway."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from fanpages import services
from fanpages.models import Registration
from tests.fanpages.builders import make_event

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="races need PostgreSQL"),
]


def at_once(*calls):
    """Run the calls at the same moment; return what each returned or raised."""
    gate = Barrier(len(calls))

    def run(call):
        try:
            connection.ensure_connection()
            gate.wait(timeout=10)
            return call()
        except services.RegistrationError as stopped:
            return stopped
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def coming(event, number):
    """Return a call that registers one more person."""
    person = {"name": f"Chị {number}", "phone": f"+8491200{number:04d}", "email": ""}
    return lambda: services.register(event=event, language="vi", **person)


def test_the_last_places_are_given_once(django_db_serialized_rollback):
    event = make_event(takes_registrations=True, places=3)

    at_once(*(coming(event, number) for number in range(12)))

    statuses = Registration.objects.values_list("status", flat=True)
    assert sorted(statuses) == ["coming"] * 3 + ["waiting"] * 9
