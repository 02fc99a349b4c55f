"""What a session may be, and who comes to it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SessionAudience(models.TextChoices):
    """For whom a session is: the groups that the Union trains for the digital change."""

    ALL = "all", _("everybody")
    OWNER = "owner", _("women who run a business")
    COOPERATIVE = "cooperative", _("women in cooperatives")
    GROUP = "group", _("women in cooperative groups")
    FOUNDER = "founder", _("women who want to start a business")
    OFFICER = "officer", _("officers of the Union")


class Way(models.TextChoices):
    PLACE = "place", _("at a place")
    ONLINE = "online", _("online")


class Marked(models.TextChoices):
    """How somebody was noted as present."""

    CODE = "code", _("scanned the code in the room")
    OWN = "own", _("showed her own code")
    LIST = "list", _("ticked on the list")
