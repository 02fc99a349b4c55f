"""Fifty people promise the last twenty kilos at one moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from campaigns.models import Pledge
from campaigns.services.pledge import PledgeStopped, make_pledge
from tests import races
from tests.campaigns.builders import make_rescue
from tests.factories import make_user

PEOPLE, LAST = 50, 20
pytestmark = races.marks


def test_fifty_promises_for_the_last_twenty_kilos():
    rescue = make_rescue(stock=LAST)
    users = [make_user() for _ in range(PEOPLE)]
    start = Barrier(PEOPLE, timeout=60)

    def promise(user) -> bool:
        try:
            connection.ensure_connection()
            start.wait()
            make_pledge(rescue=rescue, user=user, name="Mai", phone="+84912345678", quantity=1)
        except PledgeStopped:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(PEOPLE) as pool:
        kept = list(pool.map(promise, users))

    rescue.variant.refresh_from_db()
    assert (kept.count(True), Pledge.objects.held().count(), rescue.variant.stock) == (
        LAST,
        LAST,
        0,
    )
