"""The demo's texts and pictures as they lie in `demo/`."""

import io
import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.core.files.storage import default_storage
from PIL import Image

from cms.services import shared_collection
from core.keys import random_key
from images.models import Photo

FOLDER = Path(settings.BASE_DIR) / "demo"


@cache
def read(name: str) -> object:
    """Return the content of `demo/content/<name>.json`."""
    return json.loads((FOLDER / "content" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def alts() -> dict[str, dict[str, object]]:
    """Return what each picture shows, by name."""
    return json.loads((FOLDER / "pictures" / "pictures.json").read_text(encoding="utf-8"))


@cache
def picture(name: str) -> tuple[bytes, int, int]:
    """Return the bytes, width and height of a picture; the sedge bag where one is missing."""
    path = FOLDER / "pictures" / f"{name}.webp"
    content = (path if path.exists() else FOLDER / "pictures" / "tui-coi.webp").read_bytes()
    with Image.open(io.BytesIO(content)) as image:
        return content, image.width, image.height


@cache
def small_picture(name: str) -> bytes:
    """Return the picture 400 px wide."""
    content, width, height = picture(name)
    with Image.open(io.BytesIO(content)) as image:
        small = image.convert("RGB").resize((400, round(400 * height / width)), Image.LANCZOS)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=78, method=4)
    return out.getvalue()


def sized_picture(name: str, folder: str) -> dict[str, object]:
    """Store a picture as sellers' pictures are stored; return the row's fields.

    The demo's pictures are ours and already small, so they skip `images.pipeline`.
    """
    content, width, height = picture(name)
    key = f"{folder}/{random_key()}"
    default_storage.save(f"{key}-800.webp", ContentFile(content))
    default_storage.save(f"{key}-400.webp", ContentFile(small_picture(name)))
    if width > 800:
        default_storage.save(f"{key}-1600.webp", ContentFile(content))
    return {"key": key, "width": width, "height": height, "alt": alt(name), "is_ready": True}


def alt(name: str, language: str = "vi") -> str:
    """Return what a picture shows, in words: in English where the language has none."""
    known = alts().get(name, {})
    return str(known.get(f"alt_{language}", known.get("alt_en", "")))[:250]


def library_photo(name: str) -> Photo:
    """Return the picture in the editors' library, put there on first use."""
    title = f"{alt(name) or name}"[:200]
    photo = Photo.objects.filter(title=title).first()
    if photo is None:
        content, width, height = picture(name)
        file = ImageFile(io.BytesIO(content), name=f"{name}.webp")
        photo = Photo(title=title, alt_text=alt(name), file=file, width=width, height=height)
        photo.collection = shared_collection()
        photo.save()
    return photo
