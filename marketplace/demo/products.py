"""Categories and products of the demo."""

from datetime import timedelta

from django.utils import timezone

from cooperatives.models import Seller
from marketplace.demo.files import library_photo, read, sized_picture
from marketplace.demo.languages import add_product_texts, columns, facts_in_languages
from products.models import (
    Category,
    Product,
    ProductEvent,
    ProductFact,
    ProductPhoto,
    Variant,
)
from products.services import refresh_product


def load_categories() -> int:
    """Add the groups and kinds that are missing; return how many."""
    there = set(Category.objects.values_list("slug", flat=True))
    added = 0
    for row in read("categories"):
        if row["slug"] not in there:
            Category.objects.create(
                name=row["name_vi"],
                name_en=row["name_en"],
                slug=row["slug"],
                position=row["position"],
                picture=library_photo(row["picture"]),
                **columns("name", "categories", row["slug"]),
            )
            added += 1
        group = Category.objects.get(slug=row["slug"])
        for position, kind in enumerate(row["children"]):
            if kind["slug"] not in there:
                Category.objects.create(
                    name=kind["name_vi"],
                    name_en=kind["name_en"],
                    slug=kind["slug"],
                    parent=group,
                    position=position,
                    **columns("name", "categories", kind["slug"]),
                )
                added += 1
    return added


def missing_products() -> list[dict[str, object]]:
    """Return the lines of products that are not there yet."""
    there = set(Product.objects.values_list("slug", flat=True))
    return [row for row in read("products") if row["slug"] not in there]


def load_product(row: dict[str, object], number: int) -> Product:
    """Write one product; `number` spreads the days on which products were listed."""
    seller = Seller.objects.get(slug=row["seller"])
    category = Category.objects.select_related("parent").get(slug=row["category"])
    status = row.get("status", "listed")
    product = Product.objects.create(
        seller=seller,
        category=category,
        top_category=category.parent or category,
        commune_id=row["commune_code"],
        name=row["name_vi"],
        slug=row["slug"],
        summary=row["summary_vi"],
        story=row["story_vi"],
        unit=row["unit"],
        status=status,
        listed_at=timezone.now() - timedelta(hours=7 * number) if status == "listed" else None,
    )
    add_product_texts(product, row)
    add_details(product, row)
    refresh_product(product)
    return product


def add_details(product: Product, row: dict[str, object]) -> None:
    """Write facts, sizes, photos and the first line of history."""
    ProductFact.objects.bulk_create(
        ProductFact(product=product, language=language, name=name, value=value, position=position)
        for language, facts in facts_in_languages(row["facts"]).items()
        for position, (name, value) in enumerate(facts)
    )
    Variant.objects.bulk_create(
        Variant(
            product=product,
            label=size["label_vi"],
            label_en=size["label_en"],
            **columns("label", "labels", size["label_en"]),
            price=size["price"],
            weight=size["weight_grams"],
            volume=size["volume_ml"],
            stock=size["stock"],
            sku=size.get("sku", ""),
            position=position,
        )
        for position, size in enumerate(row["variants"])
    )
    ProductPhoto.objects.bulk_create(
        ProductPhoto(
            product=product,
            position=position,
            is_live=True,
            **sized_picture(name, f"products/{product.pk}"),
        )
        for position, name in enumerate(row["pictures"])
    )
    ProductEvent.objects.create(product=product, to_status=product.status)
