"""Addresses that only one reader has."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from newsletter.models import Subscriber


def own_url(reader: Subscriber, name: str) -> str:
    """Return the absolute address of `confirm`, `wishes` or `leave`, in her language."""
    with translation.override(reader.language):
        return settings.SITE_URL + reverse(f"newsletter:{name}", args=[reader.key])
