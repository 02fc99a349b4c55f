"""What a product row knows about its seller, sizes and photos, kept right for the indexes."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Count, Exists, Max, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from cooperatives.models import Seller
from core.pagecache import touch
from core.text import fold
from products.models import Certificate, Product, ProductPhoto, Review, Variant
from products.search.documents import write_documents

BATCH = 500
LOOKS = 3  # at what is in stock, when orders turn it at the same moment
IS_LEFT = Exists(Variant.objects.filter(product=OuterRef("pk"), is_active=True, stock__gt=0))


@transaction.atomic
def refresh_product(product: Product) -> None:
    """Work out again what `product` shows in lists. Call it after changing what it rests on."""
    # Orders and other edits that change stock meanwhile wait here, or we wait for them.
    Product.objects.select_for_update().filter(pk=product.pk).first()
    was = (product.is_public, product.in_stock)
    sizes = list(product.variants.filter(is_active=True).values_list("price", "stock"))
    category = product.category
    product.top_category = category and (category.parent or category)
    product.is_public = product.status == Product.Status.LISTED and product.seller.is_approved
    if product.status == Product.Status.LISTED and product.listed_at is None:
        product.listed_at = timezone.now()
    product.in_stock = any(stock > 0 for _, stock in sizes)
    product.price_from = min((price for price, _ in sizes), default=0)
    product.cover = product.photos.filter(is_live=True).order_by("position", "pk").first()
    product.search_text = search_text(product)
    product.save(
        update_fields=[
            "top_category",
            "is_public",
            "listed_at",
            "in_stock",
            "price_from",
            "cover",
            "search_text",
            "updated_at",
        ]
    )
    if product.is_public or was[0]:
        write_documents([product.pk])
        touch("catalogue", f"product:{product.pk}", f"seller:{product.seller_id}")


def search_text(product: Product) -> str:
    """Return what search reads, folded: names in every language, maker, place, kind."""
    words = [product.name, product.summary, product.seller.name, str(product.commune)]
    if product.category:
        words += product.category.names.values()
    for text in product.texts.all():
        words += [text.name, text.summary]
    return fold(" ".join(filter(None, words)))


@transaction.atomic
def refresh_seller_products(seller: Seller) -> None:
    """Show or hide all products of a seller whose stall opened or closed. One statement."""
    listed = seller.products.filter(status=Product.Status.LISTED, listed_at__isnull=False)
    listed.exclude(is_public=seller.is_approved).update(is_public=seller.is_approved)
    product_ids = list(listed.values_list("pk", flat=True))
    write_documents(product_ids)
    touch("catalogue", "sellers", f"seller:{seller.pk}", *(f"product:{pk}" for pk in product_ids))


@transaction.atomic
def rename_seller_products(seller: Seller) -> None:
    """Let search find all products of a seller by her new name. In batches."""
    products = seller.products.select_related("seller", "commune__province", "category")
    for page in range(0, products.count(), BATCH):
        batch = list(products.prefetch_related("texts").order_by("pk")[page : page + BATCH])
        for product in batch:
            product.search_text = search_text(product)
        Product.objects.bulk_update(batch, ["search_text"])
    refresh_seller_products(seller)


def stock_changed(variant_ids: Iterable[int]) -> None:
    """Keep `in_stock` and the pages right after stock of these variants was taken or returned.

    Call it once the stock itself is committed, so that two orders see each other's units.
    One query while no product sold out or came back.
    """
    rows = _said_and_left(Variant.objects.filter(pk__in=list(variant_ids)).values("product"))
    product_ids = [pk for pk, _said, _left in rows]
    touch(*(f"product:{pk}" for pk in product_ids))
    for _look in range(LOOKS):
        turned = [pk for pk, said, left in rows if said != left]
        if not turned:
            return
        _turn_in_stock(turned)
        rows = _said_and_left(turned)  # another order may have looked before this was committed


def _said_and_left(product_ids: object) -> list[tuple[int, bool, bool]]:
    """Return products, whether they say that they are in stock, and whether they are."""
    found = Product.objects.filter(pk__in=product_ids).annotate(is_left=IS_LEFT)
    return list(found.order_by("pk").values_list("pk", "in_stock", "is_left"))


@transaction.atomic
def _turn_in_stock(product_ids: list[int]) -> None:
    """Say anew which products can be bought, and let lists and searches know."""
    products = Product.objects.filter(pk__in=product_ids)
    products.filter(~IS_LEFT, in_stock=True).update(in_stock=False)
    products.filter(IS_LEFT, in_stock=False).update(in_stock=True)
    write_documents(product_ids)
    touch("catalogue")


@transaction.atomic
def refresh_ocop_stars(product_ids: Iterable[int], *, on: date | None = None) -> None:
    """Count the stars of these products anew: the most of any certificate in force that day."""
    products = _locked(product_ids)
    in_force = Certificate.objects.in_force(on).filter(product=OuterRef("pk"))
    most = in_force.order_by().values("product").annotate(most=Max("stars")).values("most")
    products.update(ocop_stars=Coalesce(Subquery(most), 0))
    _touch_lists(products)


@transaction.atomic
def recount_reviews(product_ids: Iterable[int]) -> None:
    """Count the shown reviews of these products anew, and add up their stars."""
    products = _locked(product_ids)
    shown = Review.objects.shown().filter(product=OuterRef("pk")).order_by().values("product")
    products.update(
        rating_sum=Coalesce(
            Subquery(shown.annotate(stars_sum=Sum("stars")).values("stars_sum")), 0
        ),
        rating_count=Coalesce(Subquery(shown.annotate(number=Count("pk")).values("number")), 0),
    )
    _touch_lists(products)


def _locked(product_ids: Iterable[int]) -> QuerySet[Product]:
    """Wait for others who count these products, so that the next statement sees their rows."""
    products = Product.objects.filter(pk__in=list(product_ids))
    list(products.select_for_update().order_by("pk").values_list("pk"))
    return products


def _touch_lists(products: QuerySet[Product]) -> None:
    """Make anew what shows these products; drafts are shown nowhere."""
    shown = list(products.public().values_list("pk", "seller_id"))
    if shown:
        write_documents(pk for pk, _seller in shown)
        sellers = {f"seller:{seller}" for _pk, seller in shown}
        touch("catalogue", *(f"product:{pk}" for pk, _seller in shown), *sorted(sellers))


def delete_photos(photos: Iterable[ProductPhoto]) -> None:
    """Delete photos and, once that is committed, their files."""
    from images.tasks import delete_files  # tasks need the app registry to be ready

    photos = list(photos)
    ProductPhoto.objects.filter(pk__in=[photo.pk for photo in photos]).delete()
    keys = [photo.key for photo in photos]
    transaction.on_commit(lambda: delete_files.enqueue(keys))
