"""Kinds of the tests' own: what the site tells people may change, how it tells them not."""

from pathlib import Path

import pytest

from notices import kinds
from notices.kinds import Kind

LETTERS = Path(__file__).parent / "letters"


def load(facts):
    """Return what the letters need, or None when the rice is gone."""
    if facts.get("word") == "gone":
        return None
    short = {"word": facts["word"], "seller": facts.get("seller", "HTX Đồng Giao")}
    return {"word": facts["word"], "path": "/vi/", "short": short}


RICE = Kind(
    "rice",
    "Rice is ripe",
    "rice",
    load,
    text="Rice: {word}, from {seller}.",
    longest={"word": 300, "seller": 60},
)
NEWS = Kind("news", "News of the market", "rice", load, is_essential=False)


@pytest.fixture(autouse=True)
def _only_these_kinds(monkeypatch, settings):
    monkeypatch.setattr(kinds, "_kinds", {})
    settings.TEMPLATES[0]["DIRS"] = [*settings.TEMPLATES[0]["DIRS"], LETTERS]
    settings.TEMPLATES = list(settings.TEMPLATES)
    settings.SMS_BY = "console"
    kinds.register(RICE)
    kinds.register(NEWS)
