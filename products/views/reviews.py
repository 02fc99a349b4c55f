"""All reviews of a product, for everybody."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.pagecache import public_page, show
from products.models import Product
from products.paging import home_crumb
from products.ratings import bars_of, with_bars

PER_PAGE = 20


@require_safe
@public_page
def review_list(request: HttpRequest, slug: str) -> HttpResponse:
    """What buyers say about a product, newest first. Three queries."""
    products = Product.objects.public().with_words("name").select_related("seller")
    product = get_object_or_404(products, slug=slug)
    show(request, f"product:{product.pk}", f"seller:{product.seller_id}")
    pages = Paginator(with_bars(product.reviews.shown()), PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    own = f"?page={page.number}" if page.number > 1 else ""
    title = _("What buyers say about %(name)s") % {"name": product.local_name}
    context = {
        "product": product,
        "page": page,
        "bars": bars_of(list(page)),
        "title": title,
        "crumbs": [
            home_crumb(),
            {"title": product.local_name, "url": product.get_absolute_url()},
            {"title": _("Reviews")},
        ],
        "canonical_url": request.build_absolute_uri(request.path + own),
        "meta_description": title,
    }
    return render(request, "products/review_list.html", context)
