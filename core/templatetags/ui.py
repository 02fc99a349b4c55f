"""Tags and filters that every template has without loading them."""

from django import template
from django.utils import translation

from core.money import format_money

register = template.Library()


@register.filter
def money(amount: int, currency: str = "VND") -> str:
    """Write an amount in the smallest unit as people read it."""
    return format_money(amount, currency, translation.get_language() or "vi")
