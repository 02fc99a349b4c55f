"""What a seller says about herself, her pictures and how she delivers."""

from functools import partial

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from cooperatives.models import Seller, SellerPhoto, SellerText
from cooperatives.signals import seller_profile_changed
from core import pagecache
from core.text import collation_key, fold
from images.pipeline import store_picture
from images.tasks import delete_files, make_sizes
from places.models import Commune

PICTURES = ("logo", "cover")


@transaction.atomic
def edit_profile(
    *, seller: Seller, texts: dict[str, dict[str, str]] | None = None, **fields: object
) -> Seller:
    """Change what the stall says; `texts` are story and quote by language code."""
    before = seller.words_key
    for name, value in fields.items():
        setattr(seller, name, value)
    seller.sort_key = collation_key(seller.name)
    seller.search_text = search_text(seller.name, seller.legal_name, seller.commune)
    seller.save(update_fields=[*fields, "sort_key", "search_text"])
    for language, words in (texts or {}).items():
        own = {"source_key": seller.words_key, "is_machine": False}
        is_left = before != seller.words_key and _is_same(seller, language, words)
        said = words if is_left else words | own
        SellerText.objects.update_or_create(seller=seller, language=language, defaults=said)
    _shown_anew(seller)
    seller_profile_changed.send(sender=Seller, seller=seller)
    return seller


def _is_same(seller: Seller, language: str, words: dict[str, str]) -> bool:
    """Return True for a translation left as it was: it is as old as it was."""
    return seller.texts.filter(language=language, **words).exists()


@transaction.atomic
def change_delivery(
    *, seller: Seller, delivery_fee: int, free_delivery_from: int | None, offers_pickup: bool
) -> Seller:
    """Change what a parcel costs, from what amount it is free, and whether buyers may fetch it."""
    seller.delivery_fee = delivery_fee
    seller.free_delivery_from = free_delivery_from
    seller.offers_pickup = offers_pickup
    seller.delivery_set_at = timezone.now()
    fields = ["delivery_fee", "free_delivery_from", "offers_pickup", "delivery_set_at"]
    seller.save(update_fields=fields)
    _shown_anew(seller)
    return seller


def change_picture(*, seller: Seller, place: str, file: UploadedFile, alt: str = "") -> SellerPhoto:
    """Put a checked upload in place of the logo or the cover; the old one is deleted.

    The files are written before the transaction: nothing waits for them.
    """
    stored = store_picture(file, folder="sellers")
    with transaction.atomic():
        photo = SellerPhoto.objects.create(
            seller=seller, key=stored.key, width=stored.width, height=stored.height, alt=alt
        )
        _set_picture(seller, place, photo)
        transaction.on_commit(
            partial(make_sizes.enqueue, "cooperatives.SellerPhoto", photo.pk), robust=True
        )
    return photo


@transaction.atomic
def remove_picture(*, seller: Seller, place: str) -> None:
    """Leave the place of the logo or the cover empty."""
    _set_picture(seller, place, None)


def search_text(name: str, legal_name: str, commune: Commune) -> str:
    """Return what the search of sellers reads; see `SellerQuerySet.matching`."""
    words = [name, legal_name, commune.name, commune.province.name]
    return fold(" ".join(words))


def _set_picture(seller: Seller, place: str, photo: SellerPhoto | None) -> None:
    """Point `place` at `photo` and drop what was there, row and files."""
    old = SellerPhoto.objects.filter(pk=getattr(seller, f"{place}_id"), seller=seller).first()
    setattr(seller, place, photo)
    seller.save(update_fields=[place])
    if old:
        old.delete()
        transaction.on_commit(partial(delete_files.enqueue, [old.key]), robust=True)
    _shown_anew(seller)


def _shown_anew(seller: Seller) -> None:
    """Forget the pages that show her: her own, lists of sellers, cards with her name."""
    pagecache.touch("sellers", f"seller:{seller.pk}", "catalogue")
