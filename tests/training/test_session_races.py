"""Sessions that many want at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection
from django.utils import timezone

from tests import races
from tests.factories import make_commune
from tests.training.session_builders import comer, make_enrolment, make_session
from training.models import Pool
from training.services.enrolment import EnrolmentError, cancel, enrol

pytestmark = races.marks
AT_ONCE = 20  # connections; a throw-away server has sixty


def at_once(calls):
    """Begin so many calls at the same moment and go on until all are done."""
    gate = Barrier(AT_ONCE)

    def run(some):
        gate.wait(timeout=20)
        try:
            return [_answer(call) for call in some]
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        parts = pool.map(run, (calls[start::AT_ONCE] for start in range(AT_ONCE)))
        return [answer for part in parts for answer in part]


def _answer(call):
    try:
        return call()
    except EnrolmentError as error:
        return error


def coming(session, person):
    return lambda: enrol(session=session, comer=person, language="vi", now=timezone.now())


def counts(session):
    rows = session.enrolments.order_by()
    return {name: rows.filter(status=name).count() for name in ("coming", "waiting", "cancelled")}


def test_sixty_people_for_the_last_ten_places_of_a_commune():
    here = make_commune()
    session = make_session(total=100, quotas={here: 30})
    for _number in range(20):
        make_enrolment(session, here)

    at_once([coming(session, comer(here)) for _number in range(60)])

    pool = Pool.objects.get(session=session, commune=here)
    assert counts(session) == {"coming": 30, "waiting": 50, "cancelled": 0}
    assert (pool.taken, pool.left) == (30, 0)


def test_places_given_back_while_others_register_are_all_taken():
    session = make_session(total=10)
    first = [make_enrolment(session) for _number in range(10)]
    cancelling = [lambda row=row: cancel(enrolment=row, now=timezone.now()) for row in first]
    registering = [coming(session, comer()) for _number in range(20)]

    at_once([call for pair in zip(registering, cancelling * 2, strict=True) for call in pair])

    assert counts(session) == {"coming": 10, "waiting": 10, "cancelled": 10}
    assert Pool.objects.get(session=session).taken == 10


def test_one_phone_in_twenty_tabs_comes_once():
    session, person = make_session(), comer()

    answers = at_once([coming(session, person)] * 20)

    names = sorted(type(answer).__name__ for answer in answers)
    assert names == ["AlreadyEnrolled"] * 19 + ["Enrolment"]
    assert Pool.objects.get(session=session).taken == 1
