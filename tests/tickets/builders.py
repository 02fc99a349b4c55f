"""Questions in every state."""

from tests.factories import make_officer, make_unit
from tickets import services
from tickets.models import Ticket, Topic
from tickets.services import Question


def make_topic(**fields: object) -> Topic:
    return Topic.objects.create(**({"name": "Bán hàng"} | fields))


def make_ticket(*, unit=None, topic=None, by=None, now=None, **typed: object) -> Ticket:
    """A question of a guest who left her number."""
    wish = {
        "topic": topic or make_topic(),
        "unit": unit or make_unit(make_unit()),
        "title": "Bao giờ có lớp chụp ảnh?",
        "text": "Tôi ở xóm 3, muốn học chụp ảnh hàng bằng điện thoại.",
        "language": "vi",
        "name": "Mai",
        "phone": "+84912345678",
        "wants_public": True,
    } | typed
    if wish.get("is_anonymous"):
        wish |= {"name": "", "phone": ""}
    return services.ask(question=Question(**wish), by=by, now=now)


def make_answered(**fields: object) -> tuple[Ticket, object]:
    """An answered question, and the officer who answered it."""
    ticket = make_ticket(**fields)
    officer = make_officer(ticket.unit, role="leader").user
    services.answer(ticket=ticket, words="Lớp mở ngày 5 tháng sau.", by=officer)
    return ticket, officer
