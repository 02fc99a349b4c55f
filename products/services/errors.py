"""What may stop a change. `str()` of each is a sentence for the person."""

from django.utils.translation import gettext as _

from products.models import Product, SynonymGroup


class ProductError(Exception):
    """The change cannot be made; nothing was changed."""


class Incomplete(ProductError):
    """Something is missing before the Union can look at it."""

    def __init__(self, product: Product, missing: list[str]) -> None:
        self.product, self.missing = product, missing
        super().__init__(_("Still missing: %(what)s.") % {"what": ", ".join(missing)})


class MovedOn(ProductError):
    """Somebody else was quicker, or the page was old."""

    def __init__(self) -> None:
        super().__init__(_("This has changed since the page was opened. Look again, please."))


class StockMoved(ProductError):
    """Units were sold while the seller was typing."""

    def __init__(self, label: str, stock: int) -> None:
        self.stock = stock
        sentence = _("%(label)s: somebody has just bought some, %(count)d are left. Check again.")
        super().__init__(sentence % {"label": label, "count": stock})


class ReasonMissing(ProductError):
    """A refusal without a word helps nobody."""

    def __init__(self) -> None:
        super().__init__(_("Write what the seller should change."))


class RecordedAlready(ProductError):
    """The same certificate twice."""

    def __init__(self) -> None:
        super().__init__(_("This product already has a certificate of this kind and number."))


class ReviewClosed(ProductError):
    """What she wrote can no longer be changed."""

    def __init__(self) -> None:
        super().__init__(_("A review can be changed for 30 days. After that it stays as it is."))


class RepliedAlready(ProductError):
    """One reply a review."""

    def __init__(self) -> None:
        super().__init__(_("This review already has a reply."))


class HidingReasonMissing(ProductError):
    """Nobody hides another person's words without saying why."""

    def __init__(self) -> None:
        super().__init__(_("Write why this review is hidden."))


class WordTaken(ProductError):
    """A word may stand in one group of synonyms only."""

    def __init__(self, word: str, group: SynonymGroup) -> None:
        self.group = group
        sentence = _("“%(word)s” already means the same as: %(words)s. Add your words there.")
        super().__init__(sentence % {"word": word, "words": group.words})


class PromotedAlready(ProductError):
    """A product once for the same words."""

    def __init__(self) -> None:
        super().__init__(_("This product already stands first for these words."))
