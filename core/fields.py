"""Model fields that say what they store."""

from django.db import models


class BlankIsNull:
    """Text that may be missing but must be unique when it is there.

    Python sees "" for a missing value, the database NULL, so that a unique
    index allows any number of rows without one.
    """

    def get_prep_value(self, value: str | None) -> str | None:
        return super().get_prep_value(value) or None

    def from_db_value(self, value: str | None, expression: object, connection: object) -> str:
        return value or ""


class OptionalEmailField(BlankIsNull, models.EmailField):
    """An e-mail address or ""."""


class OptionalCharField(BlankIsNull, models.CharField):
    """A short text or ""."""
