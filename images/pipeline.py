"""The one way in for pictures: checked, turned upright, cleaned, made small.

A picture is judged by its content, not by its name. What is kept is encoded anew, so that
nothing of the uploaded file survives but what one sees: no GPS position, no camera number,
no program hidden behind the pixels.
"""

import io
import struct
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

import pillow_heif
from django import forms
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageFile, ImageOps

from core.keys import random_key
from images.models import SizedPicture

pillow_heif.register_heif_opener()

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF")
WEBP_QUALITY = 80  # of 100: no difference is seen on a phone above this
FIRST_WIDTH = 800  # pixels; made while the person waits, the others by a task
TALLEST = 2  # times the width; a strip taller than that is made smaller
LIBRARY_LONGEST = 3200  # pixels; the longer side of what editors keep
# What Pillow's readers raise on files that are cut off or broken on purpose.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    RuntimeError,
    struct.error,
)


@dataclass(frozen=True)
class StoredPicture:
    """Where a picture was put, for the row that will show it; see `SizedPicture`."""

    key: str
    width: int
    height: int


def check_upload(file: BinaryIO) -> None:
    """Refuse what is no picture we can show.

    Raises:
        forms.ValidationError: with a sentence for the person who chose the file.
    """
    read_picture(file, longest=FIRST_WIDTH).close()


def store_picture(file: BinaryIO, *, folder: str) -> StoredPicture:
    """Keep a picture under a random name below `folder`, with its 800 px size made.

    `images.tasks.make_sizes` makes the other sizes from the source kept beside it.

    Raises:
        forms.ValidationError: the file is no picture we can show.
    """
    widest = max(SizedPicture.WIDTHS)
    picture = fitted(read_picture(file, longest=widest * TALLEST), widest)
    key = f"{folder.strip('/')}/{random_key()}"
    write(f"{key}-source.jpg", picture, "JPEG", quality=92)
    write(f"{key}-{FIRST_WIDTH}.webp", fitted(picture, FIRST_WIDTH), "WEBP", quality=WEBP_QUALITY)
    return StoredPicture(key, *picture.size)


def make_other_sizes(key: str) -> bool:
    """Make the sizes that are missing and drop the source; False if that was done before."""
    source = f"{key}-source.jpg"
    if not default_storage.exists(source):
        return False
    with default_storage.open(source) as file, Image.open(file, formats=("JPEG",)) as picture:
        for width in SizedPicture.WIDTHS:
            name = f"{key}-{width}.webp"
            if not default_storage.exists(name):
                write(name, fitted(picture, width), "WEBP", quality=WEBP_QUALITY)
    default_storage.delete(source)
    return True


def delete_picture(key: str) -> None:
    """Delete every file of a picture. Files that are gone already are no problem."""
    for ending in ("source.jpg", *(f"{width}.webp" for width in SizedPicture.WIDTHS)):
        default_storage.delete(f"{key}-{ending}")


def cleaned_upload(file: BinaryIO, name: str) -> SimpleUploadedFile:
    """Return an editor's picture without anything that is not seen: JPEG, or PNG if see-through.

    Raises:
        forms.ValidationError: the file is no picture we can show.
    """
    picture = read_picture(file, longest=LIBRARY_LONGEST, keep_transparency=True)
    picture.thumbnail((LIBRARY_LONGEST, LIBRARY_LONGEST), Image.Resampling.LANCZOS)
    ending, kind = ("png", "PNG") if picture.mode == "RGBA" else ("jpg", "JPEG")
    stem = PurePath(name).stem or "picture"
    content = encoded(picture, kind, **({"quality": 90} if kind == "JPEG" else {}))
    return SimpleUploadedFile(f"{stem}.{ending}", content, f"image/{kind.lower()}")


def read_picture(file: BinaryIO, *, longest: int, keep_transparency: bool = False) -> Image.Image:
    """Return the decoded picture, upright, in sRGB, without any metadata.

    JPEGs are decoded at a fraction of their size when that still gives `longest` pixels.

    Raises:
        forms.ValidationError: with a sentence for the person who chose the file.
    """
    if file.size > settings.PHOTO_MAX_BYTES:
        sentence = _("This picture is larger than %(size)s. Send a smaller copy of it.")
        size = filesizeformat(settings.PHOTO_MAX_BYTES)
        raise forms.ValidationError(sentence % {"size": size}, code="too_large")
    file.seek(0)
    picture = _opened(file)
    if picture.width * picture.height > settings.PHOTO_MAX_PIXELS:
        raise _too_many_pixels()
    try:
        picture.draft("RGB", (longest, longest))
        picture.load()
        upright = ImageOps.exif_transpose(picture)
        return _only_pixels(_in_srgb(upright), keep_transparency)
    except BROKEN as error:
        sentence = _("This picture is damaged or only half of it arrived. Choose it again.")
        raise forms.ValidationError(sentence, code="damaged") from error
    finally:
        file.seek(0)


def _opened(file: BinaryIO) -> ImageFile.ImageFile:
    """Read the header only: nothing is decoded yet."""
    try:
        return Image.open(file, formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except BROKEN as error:
        sentence = _("This file is not a photo. Choose a photo: JPEG, PNG, WebP, AVIF or HEIC.")
        raise forms.ValidationError(sentence, code="not_a_picture") from error


def _too_many_pixels() -> forms.ValidationError:
    sentence = _("This picture has more than %(count)d million dots. Send a smaller copy of it.")
    millions = settings.PHOTO_MAX_PIXELS // 1_000_000
    return forms.ValidationError(sentence % {"count": millions}, code="too_many_pixels")


def _in_srgb(picture: Image.Image) -> Image.Image:
    """Turn the colours of a wide-gamut phone into those every screen knows."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "RGBA", "CMYK"):
        return picture
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, source, target, outputMode=mode)
    except (ImageCms.PyCMSError, *BROKEN):
        return picture  # an unreadable profile: the colours stay as they are


def _only_pixels(picture: Image.Image, keep_transparency: bool) -> Image.Image:
    """Return a new picture that carries no metadata; see-through parts on white."""
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        if not keep_transparency:
            ground = Image.new("RGBA", picture.size, "white")
            picture = Image.alpha_composite(ground, picture)
    mode = "RGBA" if keep_transparency and picture.mode == "RGBA" else "RGB"
    bare = Image.new(mode, picture.size)
    bare.paste(picture.convert(mode))
    return bare


def fitted(picture: Image.Image, width: int) -> Image.Image:
    """Return a copy at most `width` wide; never larger than the original."""
    copy = picture.copy()
    copy.thumbnail((width, width * TALLEST), Image.Resampling.LANCZOS)
    return copy


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    """Return the bytes of a picture file."""
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def write(name: str, picture: Image.Image, kind: str, **options: object) -> None:
    """Write one file into the site's storage."""
    default_storage.save(name, ContentFile(encoded(picture, kind, **options)))
