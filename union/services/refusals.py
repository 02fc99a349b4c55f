"""Why something about units and offices was refused, in words for a person."""

from django.utils.translation import gettext as _

from union.models import Unit


class Refused(Exception):
    """A rule of the Union forbids it; `str()` says which."""


class AlreadyThere(Refused):
    def __init__(self, unit: Unit, parent: Unit) -> None:
        super().__init__(
            _("%(unit)s is already below %(parent)s.") % {"unit": unit, "parent": parent}
        )


class BelowItself(Refused):
    def __init__(self, unit: Unit) -> None:
        super().__init__(_("%(unit)s can't move below itself.") % {"unit": unit})


class HasEnded(Refused):
    def __init__(self, unit: Unit) -> None:
        super().__init__(_("%(unit)s no longer exists on that day.") % {"unit": unit})


class WrongLevel(Refused):
    def __init__(self, unit: Unit, other: Unit) -> None:
        words = {"unit": unit, "other": other}
        super().__init__(_("%(unit)s and %(other)s are of levels that don't fit.") % words)


class MoveWaits(Refused):
    def __init__(self, unit: Unit) -> None:
        super().__init__(
            _("A move of %(unit)s is already planned. Undo it first.") % {"unit": unit}
        )


class TooLateToUndo(Refused):
    def __init__(self) -> None:
        super().__init__(_("This move can't be undone any more. Move the unit again instead."))


class AlreadyInOffice(Refused):
    def __init__(self, name: str, unit: Unit) -> None:
        words = {"name": name, "unit": unit}
        super().__init__(_("%(name)s already holds this office at %(unit)s.") % words)


class TermEnded(Refused):
    def __init__(self) -> None:
        super().__init__(_("This term has already ended."))


class EndsBeforeItBegins(Refused):
    def __init__(self) -> None:
        super().__init__(_("A term can't end before the day after it began."))
