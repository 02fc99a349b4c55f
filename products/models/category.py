"""The two levels by which the catalogue is browsed."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _


class Category(models.Model):
    """A group of products (level 1) or a kind within it (level 2)."""

    name = models.CharField(_("name in Vietnamese"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
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
        return self.name if translation.get_language() == "vi" else self.name_en or self.name
