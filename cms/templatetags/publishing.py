"""Tags for the staff desk of publishing."""

from django import template
from django.utils.safestring import SafeString

from cms.thumbnails import thumbnail_of

register = template.Library()


@register.simple_tag
def page_type_drawing(app_label: str, model_name: str) -> SafeString:
    """Draw what a page of a type looks like."""
    return thumbnail_of(app_label, model_name)
