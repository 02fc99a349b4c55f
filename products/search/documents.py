"""Write what search knows of products, in the transaction of the change."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Prefetch

from core.text import fold
from places.models import PlaceAlias
from products.models import Certificate, Product, SearchDocument, SearchWords, Variant
from products.search.database import fulltext
from products.search.outbox import note_changes
from products.search.terms import add_terms
from products.search.tokens import KIND_ENDS

BATCH = 500  # products read and written at once
PRIOR_VOTES, PRIOR_STARS = 5, 4  # one vote of five stars does not make the best product


@transaction.atomic
def write_documents(product_ids: Iterable[int], *, tell_server: bool = True) -> None:
    """Write the documents of these products again; delete those of products not public.

    A fixed number of queries for each `BATCH` products. `tell_server`: see `note_changes`.
    """
    ids = sorted(set(product_ids))
    for start in range(0, len(ids), BATCH):
        _write_batch(ids[start : start + BATCH], tell_server)


def _write_batch(ids: Sequence[int], tell_server: bool) -> None:
    versions = note_changes(ids, tell_server=tell_server)  # first: locks until committed
    products = _load(ids)
    gone = set(ids) - {product.pk for product in products}
    SearchDocument.objects.filter(pk__in=gone).delete()
    SearchWords.objects.filter(pk__in=gone).delete()
    former = _former_names({product.commune_id for product in products})
    _save(SearchDocument, [_document(product, versions[product.pk]) for product in products])
    words = [_words(product, former) for product in products]
    _save(SearchWords, words)
    fulltext.write_index(words)
    add_terms(words)


def _load(ids: Sequence[int]) -> list[Product]:
    products = Product.objects.public().filter(pk__in=ids)
    products = products.select_related(
        "seller", "category", "top_category", "commune__province"
    ).order_by("pk")
    return list(
        products.prefetch_related(
            "texts",
            "facts",
            Prefetch("certificates", Certificate.objects.in_force(), to_attr="in_force"),
            Prefetch("variants", Variant.objects.exclude(sku=""), to_attr="coded"),
        )
    )


def _save(model: type[SearchDocument | SearchWords], rows: list) -> None:
    names = [field.attname for field in model._meta.fields if not field.primary_key]
    model.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["product"], update_fields=names
    )


def _document(product: Product, version: int) -> SearchDocument:
    schemes = sorted({certificate.scheme for certificate in product.in_force})
    return SearchDocument(
        product_id=product.pk,
        group=product.top_category_id,
        category=product.category_id,
        province=product.commune.province_id,
        commune=product.commune_id,
        seller=product.seller_id,
        kind=product.seller.kind,
        stars=product.ocop_stars,
        schemes=f"|{'|'.join(schemes)}|" if schemes else "",
        price=product.price_from,
        in_stock=product.in_stock,
        rating=round(100 * (product.rating or 0)),
        ratings=product.rating_count,
        rating_key=_rating_key(product),
        sold=product.sold,
        listed_at=product.listed_at,
        version=version,
    )


def _rating_key(product: Product) -> int:
    """Return hundredths of stars to sort by; 0 where nobody rated."""
    votes = product.rating_count + PRIOR_VOTES
    stars = product.rating_sum + PRIOR_VOTES * PRIOR_STARS
    return round(100 * stars / votes) if product.rating_count else 0


def _words(product: Product, former: dict[str, list[str]]) -> SearchWords:
    texts = list(product.texts.all())
    kinds = dict.fromkeys([product.category, product.top_category])
    kind = [name for kind in kinds for name in kind.names.values()]
    near = [product.seller.name, product.commune.name, product.commune.province.name]
    near = dict.fromkeys([*near, *former.get(product.commune_id, [])])
    body = [product.summary, product.story, *(fact.value for fact in product.facts.all())]
    body += [part for text in texts for part in (text.summary, text.story)]
    return SearchWords(
        product_id=product.pk,
        name=product.name,
        other_names="\n".join(text.name for text in texts if text.name),
        near=KIND_ENDS.join("\n".join(filter(None, lines)) for lines in (kind, near)),
        body="\n".join(filter(None, body)),
        codes=" ".join(fold(variant.sku) for variant in product.coded),
    )


def _former_names(communes: set[str]) -> dict[str, list[str]]:
    """Return the other names of these communes, by code."""
    names: dict[str, list[str]] = {}
    aliases = PlaceAlias.objects.filter(commune__in=communes).order_by("pk")
    aliases = aliases.exclude(kind=PlaceAlias.Kind.WORD)  # words of a name that is there
    for code, name in aliases.values_list("commune", "name"):
        names.setdefault(code, []).append(name)
    return names
