"""The two levels by which the catalogue is browsed."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.languages import FIRST, of_columns

OTHERS = ("en", "de", "ar", "hi")  # each has a column


class Category(models.Model):
    """A group of products (level 1) or a kind within it (level 2)."""

    name = models.CharField(_("name in Vietnamese"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    name_de = models.CharField(_("name in German"), max_length=80, blank=True)
    name_ar = models.CharField(_("name in Arabic"), max_length=80, blank=True)
    name_hi = models.CharField(_("name in Hindi"), max_length=80, blank=True)
    slug = models.SlugField(max_length=90, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    picture = models.ForeignKey(
        "images.Photo", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name, verbose_name_plural = _("category"), _("categories")
        constraints = [
            models.CheckConstraint(
                name="category_not_its_own_parent",
                condition=Q(parent=None) | ~Q(parent=models.F("id")),
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        return reverse("products:category", args=[self.slug])

    @property
    def label(self) -> str:
        """The name in the reader's language."""
        return of_columns(self, "name")

    @property
    def names(self) -> dict[str, str]:
        """What it is called, by language, as far as somebody said it; search reads all."""
        columns = {FIRST: self.name} | {code: getattr(self, f"name_{code}") for code in OTHERS}
        return {code: name for code, name in columns.items() if name}
