"""A product's way to the market: draft, waiting, listed, withdrawn. Every step is kept."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.pagecache import touch
from products.models import Product, ProductChange, ProductEvent
from products.search.documents import write_documents
from products.services.derived import refresh_product
from products.services.drafts import save_at_free_slug
from products.services.errors import Incomplete, MovedOn, ReasonMissing
from products.services.notices import tell_seller

Status = Product.Status


@transaction.atomic
def submit_for_approval(*, product: Product, by: User) -> None:
    """Hand a draft to the Union.

    Raises:
        Incomplete: the sentence names what is missing.
        MovedOn: it is no draft any more.
    """
    if missing := what_is_missing(product):
        raise Incomplete(product, missing)
    product.top_category = product.category.parent or product.category
    if product.listed_at:
        product.save(update_fields=["top_category"])
    else:
        save_at_free_slug(product, product.name, fields=["top_category"])
    _move(product, Status.DRAFT, Status.WAITING, by)


@transaction.atomic
def approve_product(*, product: Product, by: User, seen: datetime) -> None:
    """Put a product on the market as the officer saw it at `seen` (its `updated_at` then).

    Raises:
        MovedOn: it was decided, taken back or changed meanwhile.
    """
    _move(product, Status.WAITING, Status.LISTED, by, seen=seen)
    refresh_product(product)
    tell_seller("product_approved", product)


@transaction.atomic
def refuse_product(*, product: Product, by: User, reason: str) -> None:
    """Hand a product back to its seller with what she should change.

    Raises:
        ReasonMissing, MovedOn
    """
    if not reason.strip():
        raise ReasonMissing
    _move(product, Status.WAITING, Status.DRAFT, by, reason=reason.strip())
    tell_seller("product_refused", product, reason=reason.strip())


@transaction.atomic
def take_back(*, product: Product, by: User) -> None:
    """Make a waiting product a draft again, on the seller's wish."""
    _move(product, Status.WAITING, Status.DRAFT, by)


@transaction.atomic
def withdraw(*, product: Product, by: User, reason: str = "") -> None:
    """Take a product off the market; its words and sizes stay."""
    _move(product, Status.LISTED, Status.WITHDRAWN, by, reason=reason)
    refresh_product(product)


@transaction.atomic
def relist(*, product: Product, by: User) -> None:
    """Put a withdrawn product back on the market, in the words staff approved."""
    _move(product, Status.WITHDRAWN, Status.LISTED, by)
    refresh_product(product)


def what_is_missing(product: Product) -> list[str]:
    """Return what the Union needs before it can look at a product, in words."""
    needed = [
        (product.name, _("the name")),
        (product.category, _("the category")),
        (product.photos.exists(), _("a photo")),
        (product.variants.filter(is_active=True).exists(), _("the price")),
    ]
    return [words for is_there, words in needed if not is_there]


def last_refusal(product: Product) -> str:
    """Return why staff handed a draft back, or "" if they did not."""
    if product.status != Status.DRAFT:
        return ""
    last = product.events.order_by("-pk").first()
    return last.reason if last and last.from_status == Status.WAITING else ""


def _move(
    product: Product,
    from_status: str,
    to_status: str,
    by: User | None,
    *,
    reason: str = "",
    seen: datetime | None = None,
) -> None:
    """Change the status once, however often and by however many people it is asked for."""
    now = timezone.now()
    expected = Product.objects.filter(pk=product.pk, status=from_status)
    if seen:
        expected = expected.filter(updated_at=seen)
    also = {"is_public": False}  # `refresh_product` knows when it is
    if to_status == Status.LISTED:
        also["listed_at"] = product.listed_at or now
    if expected.update(status=to_status, updated_at=now, **also) != 1:
        raise MovedOn
    if Status.LISTED in (from_status, to_status):
        write_documents([product.pk])
        touch("catalogue", f"product:{product.pk}", f"seller:{product.seller_id}")
    ProductEvent.objects.create(
        product=product, from_status=from_status, to_status=to_status, reason=reason, by=by
    )
    product.refresh_from_db()


def waiting_change(product: Product) -> ProductChange | None:
    """Return the change that waits for staff, if there is one."""
    return product.changes.filter(status=ProductChange.Status.WAITING).first()
