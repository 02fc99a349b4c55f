"""A product's words and photos while nobody but its seller has seen them."""

from dataclasses import dataclass, field

from django.db import IntegrityError, transaction

from accounts.models import User
from cooperatives.models import Seller
from core.keys import random_key
from core.languages import COMMON, FIRST
from core.text import slugify
from images import pipeline
from images.tasks import make_sizes
from products.models import Product, ProductPhoto
from products.services.derived import delete_photos, refresh_product

SLUG_LENGTH = 120
# Words in the addresses of products.urls and of the staff desk.
TAKEN = {"new", "desk", "from", "category", "results", "waiting", "reviews"}
MOST_PHOTOS = 10
OWN = ("name", "summary", "story", "unit")
SELLERS_LANGUAGES = (FIRST, COMMON)
FACTS_CHANGED = "facts changed"  # no `words_key`: a translation with it is older than the original


@dataclass(frozen=True)
class Words:
    """All that a seller says about a product, and staff look at before it is shown."""

    name: str = ""
    category: int | None = None
    commune: str = ""  # code of where it comes from
    summary: str = ""
    story: str = ""
    unit: str = ""
    texts: dict[str, dict[str, str]] = field(default_factory=dict)  # {"en": {"name": …}}
    facts: dict[str, list[list[str]]] = field(default_factory=dict)  # {"vi": [[what, value]]}
    photos: list[list[object]] = field(default_factory=list)  # [[id, alt]], the cover first


def words_of(product: Product) -> Words:
    """Return what visitors read and see now."""
    facts: dict[str, list[list[str]]] = {}
    for fact in product.facts.order_by("position", "pk"):
        facts.setdefault(fact.language, []).append([fact.name, fact.value])
    photos = product.photos.filter(is_live=True).order_by("position", "pk")
    return Words(
        category=product.category_id,
        commune=product.commune_id,
        texts={
            text.language: {name: getattr(text, name) for name in OWN}
            for text in product.texts.all()
        },
        facts=facts,
        photos=[[photo.pk, photo.alt] for photo in photos],
        **{name: getattr(product, name) for name in OWN},
    )


@transaction.atomic
def start_draft(*, seller: Seller, words: Words, by: User) -> Product:
    """Keep the beginning of a new product; anything may still be missing."""
    product = Product(
        seller=seller, commune=seller.commune, status=Product.Status.DRAFT, unit=words.unit
    )
    save_at_free_slug(product, words.name)
    apply_words(product, words)
    product.events.create(to_status=product.status, by=by)
    return product


@transaction.atomic
def apply_words(product: Product, words: Words) -> None:
    """Make `words` those of the product, at once. Photos it does not name are deleted."""
    for name in OWN:
        setattr(product, name, getattr(words, name))
    product.category_id = words.category
    product.commune_id = words.commune or product.commune_id
    product.save(update_fields=[*OWN, "category", "commune"])
    _say_in_english(product, words.texts.get(COMMON))
    _write_facts(product, words.facts)
    _arrange_photos(product, words.photos)
    product.refresh_from_db()
    refresh_product(product)


def _write_facts(product: Product, tables: dict[str, list[list[str]]]) -> None:
    """Keep a seller's own tables; those in other languages are the translators'."""
    before = words_of(product).facts
    product.facts.filter(language__in=SELLERS_LANGUAGES).delete()
    product.facts.model.objects.bulk_create(
        product.facts.model(
            product=product, language=language, name=what, value=value, position=position
        )
        for language in SELLERS_LANGUAGES
        for position, (what, value) in enumerate(tables.get(language, []))
    )
    if _same(before.get(FIRST), tables.get(FIRST)):
        return
    left = [code for code in before if code != FIRST]
    if not _same(before.get(COMMON), tables.get(COMMON)):
        left = [code for code in left if code != COMMON]  # she wrote both anew
    product.texts.filter(language__in=left).update(source_key=FACTS_CHANGED)


def _same(one: list | None, other: list | None) -> bool:
    return [list(pair) for pair in one or []] == [list(pair) for pair in other or []]


def _say_in_english(product: Product, words: dict[str, str] | None) -> None:
    """Keep a seller's own English; other languages are the translators', see `translations`."""
    if words is None:
        return
    before = product.texts.filter(language=COMMON).values(*OWN).first()
    if before == words:
        return  # she left it as it was: if it is outdated, it stays so
    key = {"source_key": product.words_key, "is_machine": False}
    product.texts.update_or_create(language=COMMON, defaults=words | key)


def _arrange_photos(product: Product, wanted: list[list[object]]) -> None:
    known = {photo.pk: photo for photo in product.photos.all()}
    kept = [(known[pk], alt) for pk, alt in wanted if pk in known]
    for position, (photo, alt) in enumerate(kept):
        photo.position, photo.alt, photo.is_live = position, alt[:250], True
        photo.save(update_fields=["position", "alt", "is_live"])
    kept_ids = {photo.pk for photo, _ in kept}
    delete_photos(photo for pk, photo in known.items() if pk not in kept_ids)


def add_photos(*, product: Product, files: list, by: User) -> list[ProductPhoto]:
    """Store uploaded photos; those of a listed product are shown once staff approve them.

    Raises:
        forms.ValidationError: a file is no picture we can show.
    """
    room = MOST_PHOTOS - product.photos.count()
    stored = [pipeline.store_picture(file, folder="products") for file in files[: max(room, 0)]]
    with transaction.atomic():
        last = product.photos.count()
        photos = [
            ProductPhoto.objects.create(
                product=product,
                key=picture.key,
                width=picture.width,
                height=picture.height,
                position=last + number,
                is_live=product.is_editable_at_once,
            )
            for number, picture in enumerate(stored)
        ]
        for photo in photos:
            transaction.on_commit(_size_maker(photo.pk))
        if photos and product.is_editable_at_once:
            refresh_product(product)
    return photos


def _size_maker(pk: int):
    return lambda: make_sizes.enqueue("products.ProductPhoto", pk)


def save_at_free_slug(product: Product, name: str, *, fields: list[str] | None = None) -> None:
    """Save a product (or its `fields` and slug), also when another takes the slug meanwhile."""
    while True:
        product.slug = free_slug(name, besides=product if product.pk else None)
        try:
            with transaction.atomic():
                return product.save(update_fields=fields and [*fields, "slug"])
        except IntegrityError:
            others = Product.objects.exclude(pk=product.pk)
            if not others.filter(slug=product.slug).exists():
                raise


def free_slug(name: str, besides: Product | None = None) -> str:
    """Return a slug of `name` that no other product has."""
    slug = slugify(name, SLUG_LENGTH)
    others = Product.objects.exclude(pk=besides.pk) if besides else Product.objects.all()
    if slug in TAKEN or others.filter(slug=slug).exists():
        return f"{slug}-{slugify(random_key())[:6].strip('-')}"
    return slug
