"""Many people at once, each on her own connection. SQLite lets one write at a time anyway."""

from functools import partial

from fanpages import services
from fanpages.models import Registration
from tests import races
from tests.fanpages.builders import make_event

pytestmark = races.marks
at_once = partial(races.at_once, stops=(services.RegistrationError,))


def coming(event, number):
    """Return a call that registers one more person."""
    person = {"name": f"Chị {number}", "phone": f"+8491200{number:04d}", "email": ""}
    return lambda: services.register(event=event, language="vi", **person)


def test_the_last_places_are_given_once():
    event = make_event(takes_registrations=True, places=3)

    at_once(*(coming(event, number) for number in range(12)))

    statuses = Registration.objects.values_list("status", flat=True)
    assert sorted(statuses) == ["coming"] * 3 + ["waiting"] * 9
