"""Whoever follows the demo's links never comes to a wall, and all she sees is valid HTML."""

import json
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.demo.walk import resolve_or_none

pytestmark = pytest.mark.looks
VNU = Path(__file__).resolve().parent.parent / "servers" / "vnu.sh"
EACH_KIND = 2  # pages of a kind and language


@pytest.fixture(scope="module")
def checker() -> str:
    found = subprocess.run([VNU], capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.skip(found.stderr.strip() or "the HTML checker is not there")
    return found.stdout.strip()


def kind_of(address: str) -> tuple[str, str]:
    """Return the language and the kind of a page, by which samples are drawn."""
    path = urlsplit(address).path
    match = resolve_or_none(path)
    name = match.view_name if match else ""
    return path.split("/")[1], path if name == "page" else name


def test_pages_are_valid(walk, checker, tmp_path):
    taken: dict[tuple, int] = {}
    for address, content in walk.pages.items():
        kind = kind_of(address)
        taken[kind] = taken.get(kind, 0) + 1
        if taken[kind] <= EACH_KIND:
            name = address.strip("/").replace("/", "~").replace("?", "!")[:150]
            (tmp_path / f"{name}.html").write_bytes(content)

    command = ["java", "-jar", checker, "--format", "json", "--errors-only", str(tmp_path)]
    said = json.loads(subprocess.run(command, capture_output=True, check=False).stderr)

    found = {f"{m['message']} | {m.get('extract', '')[:120]}": m["url"] for m in said["messages"]}
    assert [f"{Path(url).name}: {words}" for words, url in found.items()] == []


def test_every_link_leads_somewhere(walk):
    assert sorted(walk.broken) == []
    assert len(walk.pages) > 150


def test_the_home_page_leads_to_all_that_the_union_does(walk):
    sections = "campaigns", "newsletter", "outreach/groups", "posts", "questions", "training"

    links = {link.removeprefix("/vi/").strip("/") for link in walk.read["/vi/"].links}

    assert set(sections) - links == set()


def test_pages_name_each_other_as_translations(walk):
    lonely = []
    for address, reader in walk.read.items():
        named = {urlsplit(url).path for url in reader.others.values()}
        if address not in named:  # shown here in a language that it was not written in
            continue
        for language, other in reader.others.items():
            there = walk.read.get(urlsplit(other).path)
            if there is None or language == "x-default" or "?" in address:
                continue
            back = {urlsplit(url).path for url in there.others.values()}
            if address not in back:
                lonely.append(f"{other} does not name {address}")

    assert lonely == []
