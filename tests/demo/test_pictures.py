"""The drawn pictures: what the list promises is there, at its size, and light enough to ship."""

import json
from pathlib import Path

import pytest
from PIL import Image

HERE = Path(__file__).resolve().parents[2] / "demo" / "pictures"
LISTED = json.loads((HERE / "pictures.json").read_text())


def test_the_list_and_the_folder_hold_the_same_pictures():
    assert {path.stem for path in HERE.glob("*.webp")} == set(LISTED)


@pytest.mark.parametrize("name", LISTED)
def test_every_picture_has_its_size_and_both_alt_texts(name):
    about = LISTED[name]
    assert Image.open(HERE / f"{name}.webp").size == (about["width"], about["height"])
    assert about["alt_vi"]
    assert about["alt_en"]
    assert "planned" not in about


def test_all_pictures_together_stay_under_nine_megabytes():
    assert sum(path.stat().st_size for path in HERE.glob("*.webp")) < 9_000_000
