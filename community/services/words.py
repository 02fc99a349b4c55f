"""The list of watched words."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from community.models import WatchedWord


class OnTheList(Exception):
    """The word is there already."""

    def __str__(self) -> str:
        return _("This word is on the list already.")


@transaction.atomic
def save_word(
    *, text: str, action: str, sentence: str, by: User, word: WatchedWord | None = None
) -> WatchedWord:
    """Add a word, or change one.

    Raises:
        OnTheList
    """
    word = word or WatchedWord()
    word.text, word.action, word.sentence = " ".join(text.split()), action, sentence
    word.key, word.changed_by = word.text.casefold(), by
    try:
        with transaction.atomic():
            word.save()
    except IntegrityError as error:
        raise OnTheList from error
    return word


def delete_word(*, word: WatchedWord) -> None:
    """Watch it no longer."""
    word.delete()
