"""What staff teach the search: words that mean the same, and products that stand first."""

from datetime import date

from django.db import IntegrityError, transaction

from accounts.models import User
from core.pagecache import touch
from core.text import fold
from products.models import HiddenSearch, Product, PromotedProduct, SynonymGroup
from products.services.errors import PromotedAlready, WordTaken
from products.synonyms import Group, read_group

LONGEST = 100  # characters; folding makes two letters of some


@transaction.atomic
def save_synonyms(*, group: SynonymGroup | None, words: Group, note: str, by: User) -> SynonymGroup:
    """Write a new group, or change `group`. Searches know it at once.

    Raises:
        WordTaken: another group explains one of the words in the same way.
    """
    group = group or SynonymGroup()
    for other in SynonymGroup.objects.select_for_update().exclude(pk=group.pk).order_by("pk"):
        if taken := words.shared_with(read_group(other.words)):
            raise WordTaken(min(taken), other)
    group.words, group.note, group.changed_by = str(words), note, by
    group.save()
    touch("synonyms", "catalogue")
    return group


@transaction.atomic
def delete_synonyms(*, group: SynonymGroup) -> None:
    """Let these words mean different things again."""
    group.delete()
    touch("synonyms", "catalogue")


def save_promotion(
    *,
    promotion: PromotedProduct | None,
    text: str,
    product: Product,
    position: int,
    starts_on: date | None,
    ends_on: date | None,
) -> PromotedProduct:
    """Put `product` first for the search `text`, between two days if they are given.

    Raises:
        PromotedAlready: it stands there by another row.
    """
    promotion = promotion or PromotedProduct()
    promotion.text, promotion.folded = text, fold(text)[:LONGEST]
    promotion.product, promotion.position = product, position
    promotion.starts_on, promotion.ends_on = starts_on, ends_on
    try:
        with transaction.atomic():
            promotion.save()
            touch("catalogue")
    except IntegrityError as error:
        raise PromotedAlready from error
    return promotion


@transaction.atomic
def delete_promotion(*, promotion: PromotedProduct) -> None:
    """Let the product stand where the search puts it."""
    promotion.delete()
    touch("catalogue")


@transaction.atomic
def hide_search(*, folded: str, by: User) -> None:
    """Offer these words to no visitor as a popular search. Twice is once."""
    HiddenSearch.objects.get_or_create(folded=folded, defaults={"hidden_by": by})
    touch("searches")


@transaction.atomic
def show_search(*, folded: str) -> None:
    """Let these words be a popular search again."""
    HiddenSearch.objects.filter(folded=folded).delete()
    touch("searches")
