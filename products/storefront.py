"""What products add to a seller's public page and to her desk."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cooperatives import desk
from cooperatives.models import Seller
from core.pagecache import show
from products.models import Product, ProductChange, Variant
from products.selectors import newest, seller_reviews

ON_STALL = 12  # cards; the whole list is a link away
FEW = 3  # units of a size; fewer is shown on the desk
SHOWN = 5  # sizes that are nearly gone


def products_shelf(request: HttpRequest, seller: Seller) -> dict[str, object]:
    """Return the shelf of a stall. Three queries at most."""
    products = newest(length=ON_STALL + 1, seller=seller)
    show(request, f"seller:{seller.pk}", *(f"product:{product.pk}" for product in products))
    more_url = f"{reverse('products:list')}?seller={seller.slug}"
    has_more = len(products) > ON_STALL
    return {"products": products[:ON_STALL], "more_url": more_url if has_more else ""}


def desk_numbers(request: HttpRequest, seller: Seller) -> list[desk.Number]:
    """Return how many products are on the market and how many wait for the Union."""
    url = reverse("products:seller_list", args=[seller.slug])
    waiting = seller.products.filter(status=Product.Status.WAITING).count()
    waiting += ProductChange.objects.filter(
        product__seller=seller, status=ProductChange.Status.WAITING
    ).count()
    listed = seller.products.filter(status=Product.Status.LISTED).count()
    numbers = [desk.Number(listed, _("products on the stall"), url, position=20)]
    if waiting:
        numbers.append(desk.Number(waiting, _("wait for the Union"), url, position=30))
    if unanswered := seller_reviews(seller).filter(reply="").count():
        label = ngettext("review to answer", "reviews to answer", unanswered)
        url = reverse("products:seller_reviews", args=[seller.slug]) + "?show=waiting"
        numbers.append(desk.Number(unanswered, label, url, position=40))
    return numbers


def low_stock(request: HttpRequest, seller: Seller) -> dict[str, object] | None:
    """Return the sizes that are nearly gone, or None."""
    sizes = Variant.objects.on_sale().filter(product__seller=seller, stock__lt=FEW)
    sizes = list(sizes.select_related("product").order_by("stock", "pk")[:SHOWN])
    return {"sizes": sizes} if sizes else None


def first_product_step(request: HttpRequest, seller: Seller) -> desk.Step:
    """Return the line of the checklist about the first product."""
    is_done = seller.products.exclude(status=Product.Status.DRAFT).exists()
    url = reverse("products:seller_add", args=[seller.slug])
    return desk.Step(_("Put up your first product"), url, is_done, 50, "product-form")
