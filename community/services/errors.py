"""What can't be done, in sentences for people."""

from datetime import datetime

from django.utils.translation import gettext as _

from core.templatetags.ui import local_date


class TakesNoPart(Exception):
    """Nobody reacts to this, or it is gone."""

    def __str__(self) -> str:
        return _("This page is not there any more, or nobody can answer to it.")


class NotToBeFollowed(Exception):
    """Only sellers and units can be followed."""

    def __str__(self) -> str:
        return _("This can’t be followed any more.")


class Unproven(Exception):
    """Neither her e-mail nor her phone is known to be hers."""

    def __str__(self) -> str:
        return _("Please confirm your e-mail address or phone number first. It takes a minute.")


class Silenced(Exception):
    """An officer asked her not to write for a while."""

    def __init__(self, until: datetime | None) -> None:
        self.until = until
        super().__init__(until)

    def __str__(self) -> str:
        if self.until is None:
            return _("You can’t write comments any more. See “What I wrote” for the reason.")
        sentence = _("You can write again on %(day)s. See “What I wrote” for the reason.")
        return sentence % {"day": local_date(self.until)}


class TooMuch(Exception):
    """More in a few minutes than a person writes."""

    def __str__(self) -> str:
        return _("That is a lot in a few minutes. Please rest a little and then go on.")


class Refused(Exception):
    """Words that can't be sent: on the list, or sent before."""


class CommentTooLate(Exception):
    """It may not be changed any more."""

    def __str__(self) -> str:
        return _("Your words can be changed for 15 minutes only. You may still delete them.")


class NotYourOwn(Exception):
    """An officer can't decide about herself, or about her own decision."""

    def __str__(self) -> str:
        return _("Another officer has to decide this.")


class ReportedAlready(Exception):
    def __str__(self) -> str:
        return _("You have told us of this comment already. An officer looks at it.")


class DecidedAlready(Exception):
    def __str__(self) -> str:
        return _("Somebody else was faster: this has been decided already.")


class AppealedAlready(Exception):
    def __str__(self) -> str:
        return _("You have written to us about this already. Another officer decides.")
