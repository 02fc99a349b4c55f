"""Provinces and communes in force since 1 July 2025, and the old names people still use.

`sort_key` comes from `core.text.collation_key`, `search_text` and `folded` from
`places.keys.place_key`; `places.services.load_places` fills them.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from .querysets import CommuneQuerySet


class Province(models.Model):
    """A province or a city under the central government."""

    class Kind(models.TextChoices):
        PROVINCE = "province", _("province")
        CITY = "city", _("city")

    code = models.CharField(_("code"), max_length=2, primary_key=True)
    name = models.CharField(_("name"), max_length=60)  # "Ninh Bình", without its kind
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    sort_key = models.CharField(max_length=200, db_index=True, editable=False)
    search_text = models.CharField(max_length=120, db_index=True, editable=False)

    class Meta:
        verbose_name = _("province")
        verbose_name_plural = _("provinces")
        constraints = [
            models.UniqueConstraint(fields=["name"], name="province_name_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["province", "city"]), name="province_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Commune(models.Model):
    """A commune, ward or special zone: the lower of the two levels."""

    class Kind(models.TextChoices):
        COMMUNE = "commune", _("commune")
        WARD = "ward", _("ward")
        SPECIAL_ZONE = "special_zone", _("special zone")

    code = models.CharField(_("code"), max_length=5, primary_key=True)
    province = models.ForeignKey(
        Province, models.PROTECT, related_name="communes", verbose_name=_("province")
    )
    name = models.CharField(_("name"), max_length=80)  # "Gia Viễn", without its kind
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)  # degrees north
    longitude = models.FloatField(_("longitude"), null=True, blank=True)  # degrees east
    sort_key = models.CharField(max_length=200, editable=False)
    search_text = models.CharField(max_length=160, editable=False)

    objects = CommuneQuerySet.as_manager()

    class Meta:
        verbose_name = _("commune or ward")
        verbose_name_plural = _("communes and wards")
        constraints = [
            models.UniqueConstraint(
                fields=["province", "kind", "name"], name="commune_name_once_in_province"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=["commune", "ward", "special_zone"]),
                name="commune_kind_known",
            ),
        ]
        indexes = [
            models.Index(fields=["search_text"], name="commune_search"),
            models.Index(fields=["province", "sort_key"], name="commune_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.province.name}"

    @property
    def full_name(self) -> str:
        """The name with its kind, as on an envelope: "xã Gia Viễn"."""
        patterns = {
            self.Kind.COMMUNE: pgettext("place name", "%(name)s commune"),
            self.Kind.WARD: pgettext("place name", "%(name)s ward"),
            self.Kind.SPECIAL_ZONE: pgettext("place name", "%(name)s special zone"),
        }
        return patterns[self.kind] % {"name": self.name}

    @property
    def label(self) -> str:
        """Name, kind and province, as no other commune has. Needs `province` loaded."""
        return f"{self.full_name}, {self.province.name}"


class PlaceAlias(models.Model):
    """Another name that finds a commune: mostly what it, or a part of it, was called."""

    class Kind(models.TextChoices):
        OLD_PROVINCE = "old_province", _("former province")
        DISTRICT = "district", _("former district")
        OLD_COMMUNE = "old_commune", _("former commune")
        WORD = "word", _("later words of the name")

    commune = models.ForeignKey(
        Commune, models.CASCADE, related_name="aliases", verbose_name=_("commune")
    )
    name = models.CharField(_("name"), max_length=120)
    folded = models.CharField(max_length=120, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)

    class Meta:
        verbose_name = _("other name of a place")
        verbose_name_plural = _("other names of places")
        constraints = [
            models.UniqueConstraint(fields=["commune", "folded", "kind"], name="alias_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["old_province", "district", "old_commune", "word"]),
                name="alias_kind_known",
            ),
        ]
        indexes = [models.Index(fields=["folded", "commune"], name="alias_search")]

    def __str__(self) -> str:
        return self.name
