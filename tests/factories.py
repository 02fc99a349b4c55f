"""Builders of things for tests: `make_<thing>()` works alone, name only what matters."""

from itertools import count

from core.text import collation_key
from places.keys import place_key
from places.models import Commune, PlaceAlias, Province

_numbers = count(1)


def make_province(name: str = "Ninh Bình", code: str = "37") -> Province:
    """Return the province with that code, made if it isn't there."""
    keys = {"sort_key": collation_key(name), "search_text": place_key(name)}
    defaults = {"name": name, "kind": "province", **keys}
    return Province.objects.get_or_create(code=code, defaults=defaults)[0]


def make_commune(
    name: str = "", *, old_name: str = "", province: Province | None = None, **fields
) -> Commune:
    """Return a new commune, by default in Ninh Bình; `old_name` also finds it."""
    number = next(_numbers)
    name = name or f"Xóm {number}"
    keys = {"sort_key": collation_key(name), "search_text": place_key(name)}
    usual = {"code": f"{90000 + number}", "kind": "commune", **keys}
    province = province or make_province()
    commune = Commune.objects.create(name=name, province=province, **(usual | fields))
    if old_name:
        PlaceAlias.objects.create(
            commune=commune, name=old_name, folded=place_key(old_name), kind="district"
        )
    return commune
