"""Making a province's units from its places."""

from datetime import date
from itertools import count

from django.db import transaction

from core import pagecache
from core.text import collation_key, slugify
from places.models import Commune, Province
from union.models import Unit

FIRST_DAY = date(2025, 7, 1)  # today's provinces and communes exist since then

# Names of organisations are data, written the same in every language of the site.
PROVINCE_UNION = {"province": "Hội LHPN tỉnh {}", "city": "Hội LHPN thành phố {}"}
COMMUNE_UNION = {
    "commune": "Hội LHPN xã {}",
    "ward": "Hội LHPN phường {}",
    "special_zone": "Hội LHPN đặc khu {}",
}


@transaction.atomic
def open_units_from_places(*, province: Province, valid_from: date = FIRST_DAY) -> Unit:
    """Return the union of a province, with one unit below it for each commune.

    Safe to repeat: makes only what is missing. Communes whose unit has ended get none.
    """
    taken = set(Unit.objects.values_list("slug", flat=True))
    root = Unit.objects.filter(kind=Unit.Kind.PROVINCE, province=province).first()
    if root is None:
        name = PROVINCE_UNION[province.kind].format(province.name)
        kind = Unit.Kind.PROVINCE
        root = Unit.add_root(
            kind=kind, province=province, valid_from=valid_from, **_names(name, taken)
        )
    served = Unit.objects.filter(kind=Unit.Kind.COMMUNE).values("commune")
    for commune in province.communes.exclude(pk__in=served).order_by("sort_key", "pk"):
        _open_commune_unit(root, commune, valid_from, taken)
    pagecache.touch("units")
    return root


def _open_commune_unit(root: Unit, commune: Commune, valid_from: date, taken: set[str]) -> None:
    name = COMMUNE_UNION[commune.kind].format(commune.name)
    root.add_child(
        kind=Unit.Kind.COMMUNE,
        commune=commune,
        province_id=root.province_id,
        valid_from=valid_from,
        **_names(name, taken),
    )


def _names(name: str, taken: set[str]) -> dict[str, str]:
    """Return the name, a slug not yet `taken` (and take it) and the sort key."""
    slug = slugify(name)
    if slug in taken:
        slug = next(f"{slug}-{n}" for n in count(2) if f"{slug}-{n}" not in taken)
    taken.add(slug)
    return {"name": name, "slug": slug, "sort_key": collation_key(name)}
