"""Where journeys begin: a province, a commune, and the people of the Union in both."""

import io
from dataclasses import dataclass
from datetime import date

from PIL import Image

from accounts.models import User
from places.models import Commune
from tests.factories import make_category, make_commune, make_unit, make_user
from union.models import Officer, Unit
from union.services import appoint


@dataclass(frozen=True)
class Town:
    """A commune with a unit of its own; `leader` and `writer` serve there."""

    unit: Unit
    commune: Commune
    leader: User
    writer: User
    editor: User  # of the province


def open_town() -> Town:
    """Gia Viễn below Ninh Bình, and a shelf for honey."""
    province = make_unit(name="Hội LHPN tỉnh Ninh Bình")
    commune = make_commune("Gia Viễn")
    unit = make_unit(province, name="Hội LHPN xã Gia Viễn", commune=commune)
    make_category(name="Mật ong")
    return Town(
        unit=unit,
        commune=commune,
        leader=_in_office(unit, Officer.Role.LEADER, "lan@example.org", "Lê Thị Lan"),
        writer=_in_office(unit, Officer.Role.EDITOR, "nga@example.org", "Phạm Thị Nga"),
        editor=_in_office(province, Officer.Role.LEADER, "ha@example.org", "Vũ Thị Hà"),
    )


def _in_office(unit: Unit, role: str, email: str, name: str) -> User:
    user = make_user(email=email, name=name, language="vi")
    appoint(user=user, unit=unit, role=role, from_date=date(2025, 7, 1))
    return user


def photo_bytes() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (900, 700), "#c8862a").save(buffer, "JPEG")
    return buffer.getvalue()
