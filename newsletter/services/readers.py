"""Coming, choosing and going."""

from collections.abc import Iterable, Sequence

from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts import consents
from accounts.models import User
from cms.models import Topic
from newsletter.models import Subscriber
from newsletter.tasks import ask_to_confirm
from union.models import Unit

ASKED_AGAIN = 600  # seconds: nobody fills a stranger's letter box with our question


def subscribe(
    *,
    email: str,
    language: str,
    units: Iterable[Unit],
    topics: Iterable[Topic] = (),
    kinds: Sequence[str] = (),
    rhythm: str = "weekly",
    user: User | None = None,
) -> Subscriber:
    """Keep the wish and write to the address, once: only its owner can confirm.

    An address that reads already gets the same letter, and nobody learns which are known. Her
    wishes stay as they were until she confirms or changes them by her own link.
    """
    email = email.strip().lower()
    try:
        with transaction.atomic():
            reader = Subscriber.objects.create(
                email=email,
                language=language,
                kinds=list(kinds),
                rhythm=rhythm,
                user=_owner(user, email),
            )
            reader.units.set(units)
            reader.topics.set(topics)
    except IntegrityError:
        reader = Subscriber.objects.get(email__iexact=email)
    if cache.add(f"newsletter-asked:{reader.pk}", 1, ASKED_AGAIN):
        with transaction.atomic():
            ask_to_confirm.enqueue(reader.pk, key=f"confirm:{reader.pk}")
    return reader


def _owner(user: User | None, email: str) -> User | None:
    """Return the account whose address this is: another's address is not hers to count."""
    return user if user is not None and (user.email or "").lower() == email else None


@transaction.atomic
def confirm(*, reader: Subscriber) -> None:
    """Her letters begin, also again after she had left. Safe to repeat."""
    was_reading = reader.confirmed_at and not reader.left_at
    # Whoever opened the link reads this address: if it is a member's, she is the reader.
    reader.user = reader.user or User.objects.filter(email=reader.email, is_active=True).first()
    reader.confirmed_at = reader.confirmed_at or timezone.now()
    reader.left_at = reader.paused_at = None
    reader.failures = 0
    reader.save(update_fields=["user", "confirmed_at", "left_at", "paused_at", "failures"])
    if not was_reading:
        _note(reader, given=True, how="letter")


@transaction.atomic
def leave(*, reader: Subscriber, how: str = "letter") -> None:
    """No more letters. Safe to repeat."""
    left = Subscriber.objects.filter(pk=reader.pk, left_at=None).update(left_at=timezone.now())
    if left:
        reader.refresh_from_db()
        _note(reader, given=False, how=how)


@transaction.atomic
def save_wishes(
    *,
    reader: Subscriber,
    units: Iterable[Unit],
    topics: Iterable[Topic],
    kinds: Sequence[str] = (),
    rhythm: str,
    language: str,
) -> None:
    """Change what she reads, how often, in which language."""
    reader.kinds, reader.rhythm, reader.language = list(kinds), rhythm, language
    reader.save(update_fields=["kinds", "rhythm", "language"])
    reader.units.set(units)
    reader.topics.set(topics)


def _note(reader: Subscriber, *, given: bool, how: str) -> None:
    contact = "" if reader.user_id else reader.email
    consents.note(purpose="newsletter", given=given, how=how, user=reader.user, contact=contact)
