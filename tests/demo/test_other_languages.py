"""The demo's words in German, Arabic and Hindi: nothing missing, the same markup and addresses."""

import json
import re
from pathlib import Path

import polib
import pytest

from marketplace.demo.languages import CODES, facts_in_languages
from marketplace.demo.pages import label
from marketplace.demo.translations import PAGES

CONTENT = Path(__file__).resolve().parents[2] / "demo" / "content"
TAG = re.compile(r"</?\w+/?>")
in_each = pytest.mark.parametrize("code", CODES)


def load(name):
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))


@in_each
@pytest.mark.parametrize("slug", PAGES)
def test_a_page_has_every_word_with_its_markup(slug, code):
    po = polib.pofile(str(CONTENT / "po" / f"{slug}.{code}.po"))
    german = polib.pofile(str(CONTENT / "po" / f"{slug}.de.po"))
    said = {entry.msgid: entry.msgstr for entry in po}

    assert [entry.msgid for entry in po] == [entry.msgid for entry in german]
    assert [TAG.findall(there) for there in said] == [TAG.findall(t) for t in said.values()]
    assert re.fullmatch(r"[a-z0-9-]+", said[slug])


def test_products_that_are_translated_have_their_table_of_facts_too():
    translated = load("other_languages")["products"]
    rows = [row for row in load("products") if row["slug"] in translated]

    tables = [facts_in_languages(row["facts"]) for row in rows]

    assert [list(table) for table in tables] == [["vi", "en", *CODES]] * 14
    assert [len(table["ar"]) for table in tables] == [len(row["facts"]) for row in rows]


def test_a_table_of_facts_is_never_half_in_one_language():
    known = {"name_vi": "Hạn dùng", "value_vi": "24 tháng"}
    known |= {"name_en": "Best before", "value_en": "24 months"}

    tables = facts_in_languages([known, known | {"value_en": "Nobody translated this"}])

    assert list(tables) == ["vi", "en"]


def test_links_of_the_footer_are_translated():
    assert label("Tra cứu", "Look up", "heading")["heading_ar"] == "ابحثوا واقرؤوا"
    assert label("Điều khoản", "Terms")["label_de"] == "Bedingungen"


def test_posts_that_are_translated_are_so_in_every_language():
    posts = load("posts")
    known = {row["text"] for row in posts["posts"]}

    assert {row["text"] for row in posts["translations"]} <= known
    for row in posts["translations"]:
        assert list(row["said"]) == ["en", *CODES]
        assert {text.count("\n") for text in row["said"].values()} == {row["text"].count("\n")}
