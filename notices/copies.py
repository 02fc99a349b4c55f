"""Telling a person that her copy of what the site holds about her is ready."""

from django.conf import settings
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import PersonalCopy
from accounts.signals import copy_ready
from notices.kinds import Facts, Kind
from notices.kinds import register as register_kind
from notices.telling import Reader, tell


@receiver(copy_ready)
def tell_ready(sender: type, copy: PersonalCopy, **signal: object) -> None:
    """Write down that she has to hear of it."""
    facts = {"copy": copy.key}
    tell(kind="copy_ready", to=Reader.of(copy.user), key=f"copy-ready:{copy.key}", facts=facts)


def of_copy(facts: Facts) -> Facts | None:
    """Return what the letter needs; the file itself is fetched by who has signed in."""
    copy = PersonalCopy.objects.ready(timezone.now()).filter(key=facts["copy"]).first()
    if copy is None:
        return None
    path = reverse("accounts:export")
    return {"until": copy.expires_at, "path": path, "link": settings.SITE_URL + path}


def register() -> None:
    """Called once when the site starts."""
    label = _("Your copy of what we hold about you is ready")
    register_kind(Kind("copy_ready", label, template="notices/copy_ready", load=of_copy))
