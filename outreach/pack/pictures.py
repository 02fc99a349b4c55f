"""Pictures in the shapes that channels show, cut round what matters in them."""

import io
from dataclasses import dataclass

from django.core.files.storage import default_storage
from PIL import Image, ImageOps

from images.models import Photo, SizedPicture

# Pixels: what Facebook and Zalo show of a link, a square post, a poster's picture.
SHAPES = {"wide": (1200, 630), "square": (1080, 1080), "poster": (1600, 1100)}
QUALITY = 88


@dataclass(frozen=True)
class Picture:
    """A picture of this site: its file, and the point round which it may be cut."""

    name: str  # in the storage of uploads
    middle: tuple[float, float] = (0.5, 0.5)  # of its width and height
    alt: str = ""

    @classmethod
    def of_photo(cls, photo: Photo | None) -> "Picture | None":
        """Return an editor's picture with its focal point."""
        if photo is None:
            return None
        middle = (0.5, 0.5)
        if photo.has_focal_point() and photo.width and photo.height:
            focus = photo.get_focal_point()
            middle = (focus.centroid.x / photo.width, focus.centroid.y / photo.height)
        return cls(photo.file.name, middle, photo.default_alt_text)

    @classmethod
    def of_sized(cls, picture: SizedPicture) -> "Picture":
        """Return an uploaded photo, in the largest size there is."""
        width = 1600 if picture.is_ready and picture.width > 800 else 800
        return cls(f"{picture.key}-{width}.webp", alt=picture.alt)


def cut(picture: Picture, shape: str) -> bytes | None:
    """Return a JPEG in one of `SHAPES`; None if the file is gone or broken."""
    size = SHAPES[shape]
    try:
        with default_storage.open(picture.name) as file, Image.open(file) as opened:
            whole = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError):
        return None
    share = _centring(whole, size, picture.middle)
    fitted = ImageOps.fit(whole, size, Image.Resampling.LANCZOS, centering=share)
    out = io.BytesIO()
    fitted.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _centring(
    whole: Image.Image, size: tuple[int, int], middle: tuple[float, float]
) -> tuple[float, float]:
    """Return how Pillow shares what is cut off, so that `middle` comes to the middle.

    Pillow's 0.25 means that a quarter of it goes at the start.
    """
    scale = max(size[0] / whole.width, size[1] / whole.height)
    return tuple(
        _share(length * scale, wanted, point)
        for length, wanted, point in zip(whole.size, size, middle, strict=True)
    )


def _share(length: float, wanted: int, point: float) -> float:
    spare = length - wanted
    if spare <= 0:
        return 0.5
    return min(max((point * length - wanted / 2) / spare, 0.0), 1.0)
