"""What delivery of one product costs, before anything is in a basket."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from core.htmx import render_page
from core.pagecache import public_page, show
from orders.delivery import near_and_more, ways_of
from orders.delivery.goods import Goods
from orders.delivery.words import problem_in_words
from orders.forms import LARGEST_ID
from orders.models import BasketLine
from places.forms import PlaceForm
from products.models import Product, Variant


class HowManyForm(forms.Form):
    """Which size and how many; nonsense counts as one of the usual size."""

    variant = forms.IntegerField(min_value=1, max_value=LARGEST_ID, required=False)
    quantity = forms.IntegerField(min_value=1, max_value=BasketLine.MOST, required=False)


@require_safe
@public_page
def delivery_estimate(request: HttpRequest, slug: str) -> HttpResponse:
    """The ways in which a product comes to a place, each with its fee. Remembers nothing."""
    product = get_object_or_404(Product.objects.public().for_page(), slug=slug)
    show(request, f"product:{product.pk}", f"seller:{product.seller_id}")
    form = PlaceForm(request.GET if "commune" in request.GET else None)
    context = {"product": product, "form": form, "wide": True}
    if form.is_bound and form.is_valid():
        context |= _answer(request, product, form.cleaned_data["commune"])
    return render_page(request, "orders/estimate.html", "orders/_estimate.html", context)


def _answer(request: HttpRequest, product: Product, commune: object) -> dict[str, object]:
    """Return the ways for as many units as were asked for; three queries."""
    variant, quantity = _goods(request, product)
    price, weight = (variant.price, variant.weight or 0) if variant else (0, 0)
    goods = Goods(product.seller, price * quantity, weight * quantity)
    ways = ways_of([goods], commune=commune)[product.seller_id]
    problem = problem_in_words(ways[0].problem, seller=product.seller, commune=commune)
    shown, more = near_and_more(way for way in ways if way.is_possible)
    return {
        "commune": commune,
        "ways": shown,
        "more": more,
        "problem": problem,
        "variant": variant,
        "quantity": quantity,
    }


def _goods(request: HttpRequest, product: Product) -> tuple[Variant | None, int]:
    form = HowManyForm(request.GET)
    form.is_valid()
    sizes = {size.pk: size for size in product.sizes}
    variant = sizes.get(form.cleaned_data.get("variant"), product.shown_variant)
    return variant, form.cleaned_data.get("quantity") or 1
