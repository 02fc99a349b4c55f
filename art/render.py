"""Draw pictures to WebP: `python -m art.render [name ...]`; without names, only what changed.

Needs pillow and playwright with a Chromium (the variable CHROMIUM may name its program).
"""

import hashlib
import importlib
import io
import json
import os
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from art import catalogue

FAMILIES = ("food", "jars", "sea", "drinks", "herbs", "fruit", "craft", "plants", "places", "outings", "people", "hands", "scenes")
SEEN = Path("var") / "art-drawn.json"


def makers() -> dict:
    """Return every maker of a picture by name."""
    found = {}
    for family in FAMILIES:
        if (Path(__file__).parent / f"{family}.py").exists():
            found |= importlib.import_module(f"art.{family}").PICTURES
    return found


def shoot(browser, source: str, width: int, height: int) -> Image.Image:
    """Return the drawing as pixels."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(f"<body style='margin:0'>{source}</body>")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return picture


def save(picture: Image.Image, path: Path, limit: int) -> None:
    """Save as small as looks good: step the quality down until the file fits."""
    for quality in (82, 78, 74, 70, 66, 60, 54, 48):
        picture.save(path, quality=quality, method=6)
        if path.stat().st_size <= limit:
            return


def main(names: list[str]) -> None:
    known, listed = makers(), catalogue.pictures()
    seen = json.loads(SEEN.read_text()) if SEEN.exists() else {}
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox", "--disable-dev-shm-usage"])
        for name in names or known:
            source, about = known[name]().svg(), listed[name]
            mark, path = hashlib.sha256(source.encode()).hexdigest(), catalogue.HERE / f"{name}.webp"
            if not names and seen.get(name) == mark and path.exists():
                continue
            picture = shoot(browser, source, about["width"], about["height"])
            save(picture, path, 100_000 if about["width"] > 800 else 68_000)
            seen[name] = mark
            print(name, len(source) // 1024, "KB", path.stat().st_size // 1024, "KB", flush=True)
        browser.close()
    SEEN.parent.mkdir(exist_ok=True)
    SEEN.write_text(json.dumps(seen, indent=1))
    catalogue.write()


if __name__ == "__main__":
    main(sys.argv[1:])
