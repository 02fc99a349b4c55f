"""May a person write, and may what she wrote be read at once?"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.utils.translation import gettext as _

from accounts.models import User
from community.links import has_link
from community.models import Comment, WatchedWord
from community.services.errors import Refused, Silenced, TooMuch, Unproven
from community.words import first_found
from core.text import fold

NEW_FOR = timedelta(days=7)  # an account younger than this is new
KNOWN_AFTER = 3  # comments that were shown; before, an account is new too
FLOOD, FLOOD_IN = 5, timedelta(minutes=10)  # comments of one person
REPEATED_IN = timedelta(days=1)
SHORT = 20  # letters: several people may well write "Cảm ơn chị em!"
OTHERS_SAY_SO = 2  # members with the same long text before one more is held

Held = Comment.Held


@dataclass(frozen=True)
class Verdict:
    """What becomes of words: shown at once, or held for an officer."""

    held_for: str = ""
    word: str = ""

    @property
    def status(self) -> str:
        return Comment.Status.WAITING if self.held_for else Comment.Status.SHOWN


def digest_of(text: str) -> str:
    """Return what is equal for texts that differ in marks, case and spaces only."""
    return hashlib.blake2b(fold(text).encode(), digest_size=16).hexdigest()


def is_proven(user: User) -> bool:
    """Return whether her e-mail or her phone is known to be hers."""
    if user.phone and user.phone_verified_at:
        return True
    return EmailAddress.objects.filter(user=user, verified=True).exists()


def is_new(user: User, now: datetime) -> bool:
    """Return whether little is known of her: a young account, or few comments so far."""
    if now - user.joined_at < NEW_FOR:
        return True
    return user.comments.shown()[:KNOWN_AFTER].count() < KNOWN_AFTER


def may_write(user: User, now: datetime) -> None:
    """Raise what keeps a person from writing at all.

    Raises:
        Unproven, Silenced
    """
    if not is_proven(user):
        raise Unproven
    if strike := user.strikes.silencing(now).first():
        raise Silenced(strike.until)


def judge(
    user: User, text: str, now: datetime, *, name: str = "", besides: Comment | None = None
) -> Verdict:
    """Return what becomes of words she wants to send under a name; they may replace others.

    Raises:
        TooMuch: the fifth in ten minutes was the last.
        Refused: the same text again, or a word that can't be sent; `str()` says which.
    """
    hers = user.comments.exclude(pk=besides.pk) if besides else user.comments.all()
    if not besides and hers.filter(created_at__gt=now - FLOOD_IN).count() >= FLOOD:
        raise TooMuch
    same = Comment.objects.filter(digest=digest_of(text), created_at__gt=now - REPEATED_IN)
    if same.filter(pk__in=hers.values("pk")).exists():
        raise Refused(_("You have written this already. Once is enough; it will be read."))
    word = first_found(f"{name}\n{text}", WatchedWord.objects.all())
    if word and word.action == WatchedWord.Action.REFUSE:
        raise Refused(word.sentence)
    if word:
        return Verdict(Held.WORD, word.text)
    if len(text) > SHORT and same.exclude(user=user).count() >= OTHERS_SAY_SO:
        return Verdict(Held.REPEATED)
    if has_link(text) and is_new(user, now):
        return Verdict(Held.LINK)
    return Verdict()
