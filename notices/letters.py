"""E-mails: made ready first, handed over at the last moment, each at most once."""

import hashlib
import smtplib
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.urls import reverse
from django.utils import translation

from core import mail
from notices.gateways import Refused, Unreachable
from notices.kinds import Facts, Kind
from notices.models import Notice
from notices.wishes import off_token


def letter_of(notice: Notice, kind: Kind, shown: Facts, to: str) -> EmailMultiAlternatives:
    """Return the e-mail of a notice, with a Message-ID that is the same each time."""
    off_url = _off_url(notice, kind)
    context = shown | {"off_url": off_url, "wishes_url": _wishes_url(notice)}
    letter = mail.letter(to=to, language=notice.language, template=kind.template, context=context)
    letter.extra_headers["Message-ID"] = message_id(notice)
    if off_url:
        letter.extra_headers["List-Unsubscribe"] = f"<{off_url}>"
        letter.extra_headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return letter


def message_id(notice: Notice) -> str:
    name = hashlib.sha256(notice.key.encode()).hexdigest()[:40]
    return f"<{name}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


def _off_url(notice: Notice, kind: Kind) -> str:
    if kind.is_essential:
        return ""
    with translation.override(notice.language):
        return settings.SITE_URL + reverse("notices:off", args=[off_token(notice)])


def _wishes_url(notice: Notice) -> str:
    if not notice.user_id:
        return ""
    with translation.override(notice.language):
        return settings.SITE_URL + reverse("notices:wishes")


class Line:
    """One connection to the mail server for many letters."""

    def __init__(self) -> None:
        self.backend: BaseEmailBackend | None = None

    def open(self) -> None:
        """Have a line that works, before anything is handed over.

        Raises:
            Unreachable: there is none.
        """
        if self.backend and self._is_alive():
            return
        self.close()
        backend = get_connection()
        try:
            backend.open()
        except (OSError, smtplib.SMTPException) as error:
            raise Unreachable(str(error)) from error
        self.backend = backend

    def send(self, letter: EmailMultiAlternatives) -> str:
        """Hand a letter over; return its Message-ID.

        Raises:
            Refused: the server said that it will never take it.
            Unreachable: the server said that it does not take it now.
        Any other error means that nobody knows.
        """
        letter.connection = self.backend
        try:
            letter.send()
        except smtplib.SMTPRecipientsRefused as error:
            raise _refusal(next(iter(error.recipients.values()))[0], error) from error
        except smtplib.SMTPResponseException as error:
            raise _refusal(error.smtp_code, error) from error
        except UnicodeError as error:  # an address that can't be written in a letter
            raise Refused(str(error)) from error
        return letter.extra_headers["Message-ID"]

    def close(self) -> None:
        if self.backend:
            self.backend.close()
        self.backend = None

    def _is_alive(self) -> bool:
        """Servers hang up on silent lines: ask before a letter is lost in one."""
        smtp = getattr(self.backend, "connection", None)
        if not hasattr(smtp, "noop"):
            return True
        try:
            return smtp.noop()[0] == 250
        except (OSError, smtplib.SMTPException):
            return False


def _refusal(code: int, error: Exception) -> Exception:
    return Refused(str(error)) if code >= 500 else Unreachable(str(error))
