"""Pictures: what editors choose (`Photo`), and what every uploaded picture has."""

from pathlib import PurePath

from django.core.files.storage import default_storage
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from core.keys import random_key
from core.text import NOT_LETTERS, fold


def _letters(name: str) -> str:
    """Return what is left of a name in a file's address."""
    return NOT_LETTERS.sub("", fold(name))


class Photo(AbstractImage):
    """An editor's picture in Wagtail's library, cleaned by `images.pipeline`."""

    alt_text = models.CharField(_("what the picture shows"), max_length=250, blank=True)
    credit = models.CharField(_("who made it"), max_length=120, blank=True)

    admin_form_fields = (
        *(name for name in Image.admin_form_fields if name != "description"),  # see `alt_text`
        *("alt_text", "credit"),
    )

    class Meta(AbstractImage.Meta):
        verbose_name, verbose_name_plural = _("picture"), _("pictures")

    @property
    def default_alt_text(self) -> str:
        """What a picture says by itself; the name of a file, its first title, says nothing."""
        return self.alt_text or ("" if self._is_named_by_its_file else self.title)

    @property
    def _is_named_by_its_file(self) -> bool:
        """Return True for “IMG_2034”, not for a file whose name is a sentence."""
        is_one_word = len(self.title.split()) == 1
        return is_one_word and _letters(PurePath(self.file.name).stem).startswith(
            _letters(PurePath(self.title).stem)[:30]
        )

    def get_upload_to(self, filename: str) -> str:
        """Return where the file is kept: files are public, their names must not be guessed."""
        name = PurePath(filename)
        return super().get_upload_to(f"{name.stem[:40]}-{random_key()[:12]}{name.suffix}")


class PhotoRendition(AbstractRendition):
    """A size of a `Photo`, made on first use."""

    image = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once"
            ),
        ]


class SizedPicture(models.Model):
    """What people upload: one picture kept as WebP in fixed sizes under a random name.

    `key` is the start of the file names: `<folder>/<key>-400.webp`, `-800`, `-1600`. Addresses
    are known without a query. `width` and `height` are those of the largest size, upright.
    """

    WIDTHS = (400, 800, 1600)  # pixels; a smaller original makes smaller files, never larger

    key = models.CharField(max_length=120, unique=True, editable=False)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    alt = models.CharField(_("what the picture shows"), max_length=250, blank=True)
    is_ready = models.BooleanField(default=False, editable=False)  # all sizes are made
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True

    def url(self, width: int) -> str:
        """Return the address of one size; the 800 px one exists from the first moment."""
        if not self.is_ready or width > 800 >= self.width:
            width = 800  # larger sizes of a small picture hold nothing more
        return f"{self.base_url}-{width}.webp"

    @cached_property
    def base_url(self) -> str:
        """What the addresses of all sizes begin with; keys need no quoting."""
        return default_storage.url(self.key)

    @property
    def url_400(self) -> str:
        return self.url(400)

    @property
    def url_800(self) -> str:
        return self.url(800)

    @property
    def url_1600(self) -> str:
        return self.url(1600)
