"""A catalogue of up to millions of rows, written straight into the tables.

For measuring search only: no photos, one size a product. The rows are what the services
would write; the number of statements is what they would never need.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.models import Model

from cooperatives.models import Seller
from core.progress import in_batches
from core.text import fold
from marketplace.bench.fill import PRODUCTS_A_SELLER, categories, make_sellers
from marketplace.bench.wording import names_of
from places.models import Commune, Province
from products.models import Category, Product, SearchDocument, SearchWords, Variant
from products.search.database.fulltext import write_index
from union.services import open_units_from_places

BATCH = 5_000
START = datetime(2026, 1, 1, tzinfo=UTC)


def fill_rows(size: int, report: Callable[[str], object]) -> None:
    """Bring the number of products to `size`; what is there already is kept."""
    province = Province.objects.get(pk="37")
    root = open_units_from_places(province=province)
    communes = list(Commune.objects.filter(province=province).order_by("pk"))
    kinds, sellers = categories(), make_sellers(-(-size // PRODUCTS_A_SELLER), communes, root)
    there = Product.objects.count()
    for batch in in_batches(range(there, size), BATCH, report):
        with transaction.atomic():
            _write(_rows(batch, sellers, kinds, {c.pk: c.name for c in communes}))


def _rows(
    numbers: range, sellers: list[Seller], kinds: list[Category], places: dict[str, str]
) -> Iterator[Model]:
    for number in numbers:
        source = random.Random(number)
        name, summary, story = names_of(number, list(places.values()))
        seller, kind = sellers[number // PRODUCTS_A_SELLER], source.choice(kinds)
        price, stars = source.randrange(20, 900) * 1000, source.choice([0, 0, 0, 0, 3, 3, 4, 5])
        sold, in_stock = int(source.paretovariate(1.1)) - 1, source.random() < 0.9
        listed_at = START + timedelta(seconds=29 * number)
        pk = number + 1
        yield Product(
            pk=pk, seller=seller, category=kind, top_category_id=kind.parent_id,
            commune_id=seller.commune_id, name=name, slug=f"san-pham-{number}", summary=summary,
            story=story, unit="hộp", status=Product.Status.LISTED, search_text=fold(name),
            is_public=True, in_stock=in_stock, price_from=price, listed_at=listed_at,
            created_at=listed_at, updated_at=listed_at, sold=sold, ocop_stars=stars,
        )  # fmt: skip
        yield Variant(
            product_id=pk, label="500 g", price=price, weight=500, stock=100 if in_stock else 0
        )
        yield SearchDocument(
            product_id=pk, group=kind.parent_id, category=kind.pk, province="37",
            commune=seller.commune_id, seller=seller.pk, kind=seller.kind, stars=stars,
            schemes="|ocop|" if stars else "", price=price, in_stock=in_stock, sold=sold,
            listed_at=listed_at, version=pk,
        )  # fmt: skip
        yield SearchWords(
            product_id=pk,
            name=name,
            near=f"{kind.name}\n{seller.name}\n{places[seller.commune_id]}\nNinh Bình",
            body=f"{summary}\n{story}",
        )


def _write(rows: Iterable[Model]) -> None:
    """Write rows of several models, each model's in one go."""
    by_model: dict[type[Model], list[Model]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    for model, instances in by_model.items():
        _insert(model, instances)
    write_index(by_model[SearchWords])


def _insert(model: type[Model], instances: list[Model]) -> None:
    connection = connections[DEFAULT_DB_ALIAS]  # not its proxy: asked millions of times
    columns = [
        field
        for field in model._meta.concrete_fields
        if not field.generated and (model is not Variant or not field.primary_key)
    ]
    names = ", ".join(connection.ops.quote_name(field.column) for field in columns)
    table = connection.ops.quote_name(model._meta.db_table)
    values = [
        [field.get_db_prep_save(getattr(row, field.attname), connection) for field in columns]
        for row in instances
    ]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in values:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)
