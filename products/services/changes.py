"""New words and photos for a product that staff have approved: the live ones stay meanwhile."""

from dataclasses import asdict, replace

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from products.models import Product, ProductChange
from products.services.derived import delete_photos
from products.services.drafts import Words, apply_words, words_of
from products.services.errors import MovedOn, ReasonMissing
from products.services.notices import tell_seller

Status = ProductChange.Status


@transaction.atomic
def save_words(*, product: Product, words: Words, by: User) -> ProductChange | None:
    """Keep what the seller typed: at once for a draft, else as a change that waits for staff."""
    if product.is_editable_at_once:
        apply_words(product, words)
        return None
    return propose_change(product=product, words=words, by=by)


@transaction.atomic
def propose_change(*, product: Product, words: Words, by: User) -> ProductChange | None:
    """Ask staff to replace what visitors see. A newer wish replaces an older one.

    Returns None when the words are those already shown: then nothing waits any more.
    """
    live = asdict(words_of(product))
    wanted = {name: value for name, value in asdict(words).items() if value != live[name]}
    Product.objects.select_for_update().get(pk=product.pk)  # one wish at a time
    waiting = product.changes.filter(status=Status.WAITING)
    if wanted and (same := waiting.filter(values=wanted).first()):
        return same
    waiting.update(status=Status.REPLACED, decided_at=timezone.now())
    if not wanted:
        return None
    return product.changes.create(values=wanted, asked_by=by)


def proposed_words(product: Product) -> Words:
    """Return what the seller last wished for: live words, and over them her open wish."""
    words = words_of(product)
    if product.is_editable_at_once:
        photos = product.photos.order_by("position", "pk")
        return replace(words, photos=[[photo.pk, photo.alt] for photo in photos])
    last = product.changes.order_by("-pk").first()
    if last and last.status in (Status.WAITING, Status.REFUSED):
        return replace(words, **last.values)
    return words


@transaction.atomic
def approve_change(*, change: ProductChange, by: User) -> None:
    """Show the new words and photos.

    Raises:
        MovedOn: it was decided or replaced meanwhile.
    """
    _decide(change, Status.APPROVED, by)
    product = change.product
    apply_words(product, replace(words_of(product), **change.values))
    tell_seller("change_approved", product)


@transaction.atomic
def refuse_change(*, change: ProductChange, by: User, reason: str) -> None:
    """Leave what visitors see as it is and say why.

    Raises:
        ReasonMissing, MovedOn
    """
    if not reason.strip():
        raise ReasonMissing
    _decide(change, Status.REFUSED, by, reason=reason.strip())
    tell_seller("change_refused", change.product, reason=reason.strip())


@transaction.atomic
def drop_change(*, product: Product, by: User) -> None:
    """Forget the seller's open or refused wish and the photos only it named."""
    product.changes.filter(status__in=[Status.WAITING, Status.REFUSED]).update(
        status=Status.REPLACED, decided_at=timezone.now()
    )
    delete_photos(product.photos.filter(is_live=False))


def _decide(change: ProductChange, status: str, by: User, reason: str = "") -> None:
    expected = ProductChange.objects.filter(pk=change.pk, status=Status.WAITING)
    decided = {"decided_by": by, "decided_at": timezone.now()}
    if expected.update(status=status, reason=reason, **decided) != 1:
        raise MovedOn
    change.refresh_from_db()
