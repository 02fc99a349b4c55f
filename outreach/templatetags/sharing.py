"""`{% shared_address subject "zalo" %}`: what a share button passes on."""

from django import template
from django.utils.translation import get_language

from outreach import shared

register = template.Library()


@register.simple_tag
def shared_address(subject: str, channel: str, language: str = "") -> str:
    """Return the counted address of a subject, in the reader's language by default."""
    return shared.shared_address(subject, channel, language or get_language())
