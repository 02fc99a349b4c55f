"""The picture that a chat app shows of a post: its photo, first words and who says them."""

import hashlib
import io
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageDraw, ImageFont, ImageOps

from fanpages.models import Post

SIZE = (1200, 630)  # pixels: what Facebook and Zalo ask for
PHOTO = 630  # the photo is a square at one end
GROUND, INK, SOFT, THREAD = "#033a29", "#f3f7ee", "#c4d7c7", "#d9a952"
MARGIN = 48
MOST_LINES = 6
# Where systems keep a font with Vietnamese, Arabic and Devanagari letters.
FOLDERS = ("/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/share/fonts/TTF")
FONTS = {
    "ar": "NotoSansArabic-Bold.ttf",
    "hi": "NotoSansDevanagari-Bold.ttf",
}
QUALITY = 86


def card_name(post: Post) -> str:
    """Return the file of a post's card; another when its words or first photo change."""
    photo = post.shown_photos[0].key if post.shown_photos else ""
    facts = "\n".join([post.headline, post.author.name, photo, settings.SITE_NAME])
    mark = hashlib.sha256(facts.encode()).hexdigest()[:12]
    return f"posts/cards/{post.key}-{post.locale.language_code}-{mark}.jpg"


def card_of(post: Post) -> bytes:
    """Return the JPEG, drawn on first use."""
    name = card_name(post)
    if default_storage.exists(name):
        with default_storage.open(name) as file:
            return file.read()
    content = draw_card(post)
    default_storage.save(name, ContentFile(content))
    return content


def draw_card(post: Post) -> bytes:
    card = Image.new("RGB", SIZE, GROUND)
    start = MARGIN
    photo = _photo(post)
    if photo:
        card.paste(ImageOps.fit(photo, (PHOTO, PHOTO), Image.Resampling.LANCZOS), (0, 0))
        start += PHOTO
    _write(ImageDraw.Draw(card), post, start)
    out = io.BytesIO()
    card.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _photo(post: Post) -> Image.Image | None:
    if not post.shown_photos:
        return None
    name = f"{post.shown_photos[0].key}-800.webp"
    try:
        with default_storage.open(name) as file, Image.open(file) as picture:
            return picture.convert("RGB")
    except OSError:  # the file is gone: the words are enough
        return None


def _write(draw: ImageDraw.ImageDraw, post: Post, start: int) -> None:
    language = post.locale.language_code
    font, small = _font(language, 46), _font(language, 30)
    if font is None:
        return
    width = SIZE[0] - start - MARGIN
    lines = _lines(draw, post.headline, font, width)
    for number, line in enumerate(lines):
        draw.text((start, MARGIN + number * 66), line, font=font, fill=INK)
    draw.line((start, 478, start + 96, 478), fill=THREAD, width=6)
    author = _lines(draw, post.author.name, small, width)[:2]
    for number, line in enumerate(author):
        draw.text((start, 500 + number * 40), line, font=small, fill=SOFT)


def _lines(draw: ImageDraw.ImageDraw, text: str, font: object, width: int) -> list[str]:
    """Break a text into lines that fit; what does not fit ends with an ellipsis."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and draw.textlength(longer, font=font) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if len(lines) > MOST_LINES:
        lines = lines[:MOST_LINES]
        lines[-1] += " …"
    return lines


@cache
def _font(language: str, size: int) -> ImageFont.FreeTypeFont | None:
    """Return a bold font with the language's letters, or None on a machine without."""
    for name in (FONTS.get(language, "NotoSans-Bold.ttf"), "NotoSans-Bold.ttf"):
        for folder in FOLDERS:
            path = Path(folder) / name
            if path.exists():
                return ImageFont.truetype(str(path), size)
    return None
