"""Picture files as phones and attackers make them."""

import io
import struct
import zlib

import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, TiffImagePlugin

GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F


def make_photo(size=(600, 400), kind="JPEG", *, gps=False, orientation=1, name="", **options):
    """Return an uploaded picture: left half red, right half blue."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    if gps:
        exif[MAKER] = "SECRETPHONE"
        degrees = tuple(TiffImagePlugin.IFDRational(n) for n in (20, 15, 30))
        exif[GPS] = {1: "N", 2: degrees, 3: "E", 4: degrees}
    buffer = io.BytesIO()
    if kind == "HEIF":
        pillow_heif.from_pillow(picture).save(buffer, quality=80)
    else:
        picture.save(buffer, kind, exif=exif, **options)
    return uploaded(buffer.getvalue(), name or f"photo.{kind.lower()}")


def make_bomb(width=20_000, height=15_000):
    """Return a small PNG that says it has 300 million pixels."""
    rows = zlib.compress(bytes(height * (1 + width // 8)), 9)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")
    return uploaded(b"\x89PNG\r\n\x1a\n" + chunks, "bomb.png")


def uploaded(content: bytes, name="photo.jpg"):
    return SimpleUploadedFile(name, content, "image/jpeg")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
