"""What the products' pages of the seller's desk have in common."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from accounts.models import User
from cooperatives.models import Seller
from cooperatives.views.frame import render_desk
from products.models import Product


def own_seller(user: User, slug: str) -> Seller:
    """Return the seller if the person may act for her, else 404."""
    sellers = Seller.objects.managed_by(user).exclude(status=Seller.Status.CLOSED)
    return get_object_or_404(sellers, slug=slug)


def own_product(user: User, seller_slug: str, slug: str) -> Product:
    """Return the product if the person may act for its seller, else 404."""
    products = Product.objects.managed_by(user).exclude(seller__status=Seller.Status.CLOSED)
    products = products.select_related(
        "seller__commune", "seller__unit", "category__parent", "commune", "cover"
    )
    return get_object_or_404(products, seller__slug=seller_slug, slug=slug)


def desk_page(
    request: HttpRequest,
    seller: Seller,
    template: str,
    context: dict[str, object],
    status: int = 200,
) -> HttpResponse:
    """Render a page of the desk; nobody but this person's browser keeps it."""
    response = render_desk(request, template, seller, "products", context, status)
    response["Cache-Control"] = "private, no-store"
    return response
