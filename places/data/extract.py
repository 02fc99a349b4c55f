"""Make places.json.gz from a downloaded vietnamadminunits wheel.

    pip download --no-deps --dest . vietnamadminunits==1.0.4
    python extract.py vietnamadminunits-1.0.4-py3-none-any.whl

Not part of the running site. The same wheel always gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
import sqlite3
import sys
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path

KINDS = {"Xã": "commune", "Phường": "ward", "Đặc khu": "special_zone"}
PROVINCES = """SELECT DISTINCT provinceCode, provinceShort, province, provinceKey
    FROM admin_units ORDER BY provinceCode"""
COMMUNES = """SELECT wardCode, provinceCode, ward, wardType, wardLat, wardLon,
    provinceKey, wardKey FROM admin_units ORDER BY wardCode"""
OLD_UNITS = """SELECT provinceKey || '_' || districtKey || '_' || coalesce(wardKey, ''),
    provinceShort, district, ward FROM admin_units_legacy"""


def main(wheel: Path) -> None:
    """Write places.json.gz beside this file."""
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        database = archive.extract("vietnamadminunits/data/dataset.db", folder)
        converter = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        with sqlite3.connect(database) as connection:
            places = extract(connection, old_keys_by_commune(converter))
    text = json.dumps(places, ensure_ascii=False, separators=(",", ":"))
    target = Path(__file__).with_name("places.json.gz")
    target.write_bytes(gzip.compress(text.encode(), mtime=0))
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")


def old_keys_by_commune(converter: dict) -> dict[tuple[str, str], set[str]]:
    """Return for (province key, commune key) the keys of the units it was made from."""
    old_keys = defaultdict(set)
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, keys in communes.items():
            old_keys[province, commune].update(keys)
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, parts in divided.items():
            for part in parts:
                old_keys[province, part["newWardKey"]].add(key)
    return old_keys


def extract(connection: sqlite3.Connection, old_keys: dict) -> dict[str, list]:
    """Return provinces and communes as rows; `places.services` names the columns."""
    old_units = {key: names for key, *names in connection.execute(OLD_UNITS)}
    names = {code: name for code, name, *_ in connection.execute(PROVINCES)}
    communes = []
    for row in connection.execute(COMMUNES):
        code, province, full_name, kind, latitude, longitude, *key = row
        units = [old_units[k] for k in sorted(old_keys[tuple(key)]) if k in old_units]
        old_provinces = {unit[0] for unit in units} - {names[province]}
        districts = {short(unit[1]) for unit in units}
        old_communes = {short(unit[2]) for unit in units if unit[2]}
        old_names = [sorted(old_provinces), sorted(districts), sorted(old_communes)]
        name = full_name.removeprefix(f"{kind} ")
        position = [latitude, longitude]
        communes.append([code, province, name, KINDS[kind], *position, *old_names])
    provinces = [
        [code, name, "city" if full_name.startswith("Thành phố") else "province"]
        for code, name, full_name, _ in connection.execute(PROVINCES)
    ]
    return {"provinces": provinces, "communes": communes}


def short(name: str) -> str:
    """Return a unit's name without its kind, unless a number would be left."""
    for kind in ("Thành phố ", "Thị xã ", "Thị trấn ", "Huyện ", "Quận ", "Phường ", "Xã "):
        if name.startswith(kind) and not name.removeprefix(kind)[0].isdigit():
            return name.removeprefix(kind)
    return name


if __name__ == "__main__":
    main(Path(sys.argv[1]))
