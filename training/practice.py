"""A stall to practise on: what one types is judged and shown like a product, and kept nowhere.

The picture goes through the same door as a real one and comes back inside the answer; it
returns with the form, so that a name can be changed without choosing the picture again.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageStat

from images import pipeline

WIDTH = 800  # pixels
MOST_TEXT = 400_000  # letters of a picture that came back with the form
DARK, BRIGHT = 60, 225  # mean grey of 0–255
SHORT_NAME, LONG_STORY = 12, 80  # letters
SMALL = 600  # pixels on the shorter side


@dataclass(frozen=True)
class Trial:
    """A product as somebody tried it out."""

    name: str
    price: int  # dong
    size: str
    story: str
    picture: Image.Image | None

    @property
    def picture_text(self) -> str:
        """The picture as it travels in the form: base64 of a WebP; "" without one."""
        if self.picture is None:
            return ""
        return base64.b64encode(pipeline.encoded(self.picture, "WEBP", quality=75)).decode()


@dataclass(frozen=True)
class Advice:
    """One line of the feedback."""

    text: str
    is_good: bool


def read_picture(file: object) -> Image.Image:
    """Return an uploaded picture as it would be shown.

    Raises:
        forms.ValidationError: it is no picture that can be shown.
    """
    return pipeline.fitted(pipeline.read_picture(file, longest=WIDTH), WIDTH)


def returned_picture(text: str) -> Image.Image | None:
    """Return the picture that came back with the form; None for anything that is none."""
    if not text or len(text) > MOST_TEXT:
        return None
    try:
        content = base64.b64decode(text, validate=True)
        return read_picture(SimpleUploadedFile("picture.webp", content, "image/webp"))
    except (binascii.Error, ValueError):
        return None
    except pipeline.forms.ValidationError:
        return None


def advice_on(trial: Trial) -> list[Advice]:
    """Return what is good already and what would sell better."""
    return [*_of_picture(trial.picture), _of_name(trial.name), *_of_words(trial)]


def _of_picture(picture: Image.Image | None) -> list[Advice]:
    if picture is None:
        return [Advice(_("There is no photo yet. Almost nobody buys without one."), False)]
    light = ImageStat.Stat(picture.convert("L")).mean[0]
    found = [Advice(_("There is a photo."), True)]
    if light < DARK:
        found.append(Advice(_("The photo is dark. Try again beside a window."), False))
    elif light > BRIGHT:
        found.append(Advice(_("The photo is too bright. Step out of the sun."), False))
    else:
        found.append(Advice(_("The light of the photo is good."), True))
    if min(picture.size) < SMALL:
        found.append(Advice(_("The photo is small. Take it with the camera, not a copy."), False))
    return found


def _of_name(name: str) -> Advice:
    if len(name) < SHORT_NAME or " " not in name:
        sentence = _("The name is short. Add where it comes from or what it is made of.")
        return Advice(sentence, False)
    if name.isupper():
        return Advice(_("Write the name in small letters: capitals are hard to read."), False)
    return Advice(_("The name says what it is."), True)


def _of_words(trial: Trial) -> list[Advice]:
    story = (
        Advice(_("The story answers what buyers ask."), True)
        if len(trial.story) >= LONG_STORY
        else Advice(_("Tell how it is made and how to keep it: two or three sentences."), False)
    )
    price = (
        Advice(_("The price looks like a whole price in dong."), True)
        if trial.price >= 1000
        else Advice(_("The price is very low. Did you mean thousands of dong?"), False)
    )
    return [price, story]
