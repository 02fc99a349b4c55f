"""Provinces and communes in force since 1 July 2025, and the old names people still use."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Province(models.Model):
    """A province or a city under the central government."""

    class Kind(models.TextChoices):
        PROVINCE = "province", _("province")
        CITY = "city", _("city")

    code = models.CharField(max_length=2, primary_key=True)
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=10, choices=Kind)
    sort_key = models.CharField(max_length=200, db_index=True, editable=False)
    search_text = models.CharField(max_length=120, editable=False)

    def __str__(self) -> str:
        return self.name


class Commune(models.Model):
    """A commune, ward or special zone."""

    class Kind(models.TextChoices):
        COMMUNE = "commune", _("commune")
        WARD = "ward", _("ward")
        SPECIAL_ZONE = "special_zone", _("special zone")

    code = models.CharField(max_length=5, primary_key=True)
    province = models.ForeignKey(Province, models.PROTECT, related_name="communes")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=12, choices=Kind)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    sort_key = models.CharField(max_length=200, editable=False)
    search_text = models.CharField(max_length=160, editable=False)

    def __str__(self) -> str:
        return f"{self.name}, {self.province.name}"


class PlaceAlias(models.Model):
    """An old name (province, district, commune before the merger) of a commune of today."""

    class Kind(models.TextChoices):
        OLD_PROVINCE = "old_province", _("former province")
        DISTRICT = "district", _("former district")
        OLD_COMMUNE = "old_commune", _("former commune")

    commune = models.ForeignKey(Commune, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=120)
    folded = models.CharField(max_length=120, db_index=True)
    kind = models.CharField(max_length=12, choices=Kind)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["commune", "folded", "kind"], name="alias_once"),
        ]

    def __str__(self) -> str:
        return self.name
