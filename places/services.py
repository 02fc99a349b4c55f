"""Loading the places that come with the project."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.db import models, transaction

from core.progress import in_batches
from core.text import collation_key

from .keys import place_key, words_inside
from .models import Commune, PlaceAlias, Province

FILE = Path(__file__).with_name("data") / "places.json.gz"
BATCH = 500


def places_are_loaded() -> bool:
    """Return True if the database holds at least the communes of the file."""
    return Commune.objects.count() >= len(_rows()["communes"])


@transaction.atomic
def load_places(*, report: Callable[[str], object] = lambda line: None) -> int:
    """Add or update all places; return how many communes the file has.

    Safe to repeat: rows are recognised by their codes. Other names that are no
    longer in the file are deleted, communes and provinces never.
    """
    communes = list(_communes())
    aliases = list(_aliases())
    _save(list(_provinces()), unique=["code"], report=report)
    _save(communes, unique=["code"], report=report)
    _delete_aliases_except(aliases)
    _save(aliases, unique=["commune", "folded", "kind"], report=report)
    return len(communes)


@cache
def _rows() -> dict[str, list]:
    return json.loads(gzip.decompress(FILE.read_bytes()))


def _provinces() -> Iterator[Province]:
    for code, name, kind in _rows()["provinces"]:
        yield Province(code=code, kind=kind, **_name_and_keys(name))


def _communes() -> Iterator[Commune]:
    for code, province, name, kind, latitude, longitude, *_old in _rows()["communes"]:
        yield Commune(
            code=code,
            province_id=province,
            kind=kind,
            latitude=latitude,
            longitude=longitude,
            **_name_and_keys(name),
        )


def _name_and_keys(name: str) -> dict[str, str]:
    keys = {"sort_key": collation_key(name), "search_text": place_key(name)}
    return {"name": name} | keys


def _aliases() -> Iterator[PlaceAlias]:
    """Yield each other name of a commune once; see also `extract` in places/data."""
    kind = PlaceAlias.Kind
    for code, _province, name, *_rest, provinces, districts, old in _rows()["communes"]:
        other_names = {
            kind.OLD_PROVINCE: provinces,
            kind.DISTRICT: districts,
            kind.OLD_COMMUNE: old,
            kind.WORD: words_inside(name),
        }
        for alias_kind, names in other_names.items():
            for key, alias in {place_key(n): n for n in names}.items():
                yield PlaceAlias(commune_id=code, kind=alias_kind, name=alias, folded=key)


def _delete_aliases_except(aliases: list[PlaceAlias]) -> None:
    wanted = {(a.commune_id, a.folded, a.kind) for a in aliases}
    rows = PlaceAlias.objects.values_list("pk", "commune", "folded", "kind")
    gone = [pk for pk, *key in rows if tuple(key) not in wanted]
    PlaceAlias.objects.filter(pk__in=gone).delete()


def _save(items: list[models.Model], *, unique: list[str], report: Callable[[str], Any]) -> None:
    model = type(items[0])
    changeable = [f for f in model._meta.concrete_fields if not f.primary_key]
    report(f"{model.__name__}:")
    for batch in in_batches(items, BATCH, report):
        model.objects.bulk_create(
            batch,
            update_conflicts=True,
            unique_fields=unique,
            update_fields=[f.name for f in changeable if f.name not in unique],
        )
