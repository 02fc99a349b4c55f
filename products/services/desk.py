"""One press of a button on the seller's form: words, photos and the first size together."""

from collections.abc import Callable
from dataclasses import replace

from django.db import transaction

from accounts.models import User
from cooperatives.models import Seller
from products.models import Product
from products.services.changes import proposed_words, save_words
from products.services.drafts import Words, add_photos, start_draft
from products.services.listing import submit_for_approval
from products.services.prices import Size, add_size, change_size


def keep_listing(
    *,
    seller: Seller,
    product: Product | None,
    words: Callable[[Words], Words],
    size: Size | None,
    files: list,
    submit: bool,
    by: User,
) -> Product:
    """Keep what was typed and, if asked, hand it to the Union. Makes a draft of a new product.

    `words` is given the words as they are and returns the new ones. What was typed stays
    even if the product cannot be handed in yet.

    Raises:
        Incomplete: nothing is lost; the sentence names what is missing.
        forms.ValidationError: a file is no picture we can show.
    """
    if product is None:
        product = start_draft(seller=seller, words=words(Words(commune=seller.commune_id)), by=by)
    added = [[photo.pk, ""] for photo in add_photos(product=product, files=files, by=by)]
    with transaction.atomic():
        wanted = words(proposed_words(product))
        named = {pk for pk, _ in wanted.photos}
        photos = [*wanted.photos, *(pair for pair in added if pair[0] not in named)]
        save_words(product=product, words=replace(wanted, photos=photos), by=by)
        if size:
            keep_first_size(product=product, size=size, by=by)
    product.refresh_from_db()
    if submit and product.status == Product.Status.DRAFT:
        submit_for_approval(product=product, by=by)
    return product


def keep_first_size(*, product: Product, size: Size, by: User) -> None:
    """Set the only size of a draft, or make it."""
    only = product.variants.filter(is_active=True).order_by("pk").first()
    if only:
        change_size(variant=only, size=replace(size, sku=only.sku, label_en=only.label_en), by=by)
    else:
        add_size(product=product, size=size, by=by)
