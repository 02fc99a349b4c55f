"""Days and moments that people type."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

FIRST_YEAR, LAST_YEAR = 2000, 2200


def check_year(day: date) -> None:
    """Refuse what is a slip of the finger: the first and the last years break time zones.

    Raises:
        ValidationError
    """
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(_("This day cannot be right."), code="year")
