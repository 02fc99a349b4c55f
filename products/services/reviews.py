"""Reviews: what a buyer writes, what the seller answers, what staff hide."""

from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.models import User
from core.languages import FIRST
from core.pagecache import touch
from products.models import Product, Review
from products.services.derived import recount_reviews
from products.services.errors import (
    HidingReasonMissing,
    MovedOn,
    RepliedAlready,
    ReviewClosed,
)

Status = Review.Status


@transaction.atomic
def write_review(
    *,
    product: Product,
    proof: str,
    stars: int,
    text: str,
    author_name: str,
    user: User | None,
    language: str,
    now: datetime,
) -> Review:
    """Keep what somebody who bought `product` says about it, or change what she said.

    `proof` names what she bought; who calls has made sure that it is hers. The same proof
    again changes the review it made before.

    Raises:
        ReviewClosed: she wrote it more than 30 days ago, or staff hid it.
    """
    words = {"stars": stars, "text": text.strip(), "language": language}
    author = {"author_name": shown_name(author_name, language), "user": user}
    try:
        with transaction.atomic():
            review = product.reviews.create(proof=proof, **words, **author)
    except IntegrityError:  # hers is there already, perhaps since a moment
        review = Review.objects.select_for_update().get(proof=proof)
        if review.product_id != product.pk or not review.can_be_changed(now):
            raise ReviewClosed from None
        Review.objects.filter(pk=review.pk).update(**words)
        review.refresh_from_db()
    recount_reviews([product.pk])
    return review


def shown_name(name: str, language: str) -> str:
    """Return a name as strangers may read it: "Trần Thị Mai" is "Mai T.".

    Elsewhere the given name stands first: "Anna Smith" is "Anna S.".
    """
    parts = "".join(c for c in name if c.isprintable()).split()
    if len(parts) < 2:
        return "".join(parts)[:40]
    given, family = (parts[-1], parts[0]) if language == FIRST else (parts[0], parts[-1])
    return f"{given[:40]} {family[0].upper()}."


@transaction.atomic
def reply_to_review(*, review: Review, text: str, by: User, now: datetime) -> None:
    """Show the seller's answer below a review; there is one.

    Raises:
        RepliedAlready
    """
    unanswered = Review.objects.shown().filter(pk=review.pk, reply="")
    if unanswered.update(reply=text.strip(), replied_at=now) != 1:
        raise RepliedAlready
    touch(f"product:{review.product_id}")


@transaction.atomic
def hide_review(*, review: Review, by: User, reason: str) -> None:
    """Take a review from the page and from the mean.

    Raises:
        HidingReasonMissing, MovedOn
    """
    if not reason.strip():
        raise HidingReasonMissing
    values = {"hidden_reason": reason.strip(), "hidden_by": by}
    _set_status(review, Status.SHOWN, Status.HIDDEN, **values)


@transaction.atomic
def show_review(*, review: Review, by: User) -> None:
    """Undo hiding.

    Raises:
        MovedOn: it is shown already.
    """
    _set_status(review, Status.HIDDEN, Status.SHOWN, hidden_reason="", hidden_by=by)


def _set_status(review: Review, before: str, after: str, **values: object) -> None:
    expected = Review.objects.filter(pk=review.pk, status=before)
    if expected.update(status=after, **values) != 1:
        raise MovedOn
    recount_reviews([review.product_id])


@transaction.atomic
def forget_reviewer(*, user: User) -> int:
    """Take a person's name from what she wrote; stars and words stay. Returns how many."""
    hers = Review.objects.filter(user=user)
    touch(*(f"product:{pk}" for pk in hers.values_list("product_id", flat=True).distinct()))
    return hers.update(user=None, author_name="")


@transaction.atomic
def forget_author(*, proofs: str) -> int:
    """Take the name from reviews whose proof begins so, whoever wrote them. Returns how many."""
    found = Review.objects.filter(proof__startswith=proofs)
    touch(*(f"product:{pk}" for pk in found.values_list("product_id", flat=True).distinct()))
    return found.update(user=None, author_name="")
