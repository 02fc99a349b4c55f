"""How two versions are compared where they are not text: days as people write them, yes and no.

Wagtail shows what Python prints: None, False, 2026-11-23 05:23:00+07:00.
"""

from datetime import datetime

from django.db import models
from django.template.defaultfilters import yesno
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString
from wagtail.admin.compare import (
    BlockComparison,
    FieldComparison,
    TextDiff,
    register_comparison_class,
)


class SpelledComparison(FieldComparison):
    """A field whose value is a day, a moment, or yes or no."""

    def htmldiff(self) -> SafeString:
        before, after = spelled(self.val_a), spelled(self.val_b)
        if before == after:
            return escape(after)
        parts = [("deletion", before), ("addition", after)]
        return TextDiff([(kind, words) for kind, words in parts if words]).to_html()


class YesNoBlockComparison(BlockComparison):
    """A block that is ticked or not."""

    def htmlvalue(self, val: bool | None) -> SafeString:
        return escape(spelled(bool(val)))


def spelled(value: object) -> str:
    """Return a value in words; nothing for one that is not there."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return yesno(value)
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    return date_format(value, "SHORT_DATE_FORMAT")


def register() -> None:
    """Compare fields of these kinds on every page so."""
    for kind in (models.DateField, models.DateTimeField, models.BooleanField):
        register_comparison_class(kind, comparison_class=SpelledComparison)
