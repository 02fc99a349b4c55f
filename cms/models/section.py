"""Where a unit publishes: its part of the pages, of the pictures, and who may write there."""

from django.contrib.auth.models import Group
from django.db import models
from wagtail.models import Collection

from union.models import Unit


class UnitSection(models.Model):
    """The link between a unit and what Wagtail calls page, collection and group."""

    unit = models.OneToOneField(Unit, models.PROTECT, related_name="section")
    group = models.OneToOneField(Group, models.PROTECT, related_name="+")
    collection = models.OneToOneField(Collection, models.PROTECT, related_name="+")
    pages_key = models.UUIDField(unique=True)  # translation_key of its NewsIndexPages

    def __str__(self) -> str:
        return str(self.unit)
