"""What a course may be: for whom, and how far on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    ALL = "all", _("everybody")
    STARTING = "starting", _("women starting a business")
    COOPERATIVE = "cooperative", _("cooperatives and groups")
    HOUSEHOLD = "household", _("households")
    OFFICER = "officer", _("officers of the Union")


class Level(models.TextChoices):
    FIRST = "first", _("first steps")
    NEXT = "next", _("going on")
