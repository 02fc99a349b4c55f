"""Where Google, Facebook and Zalo find a seller's products."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from products.views.desk_pages import desk_page, own_seller


@login_required
@require_safe
def feed_list(request: HttpRequest, seller_slug: str) -> HttpResponse:
    """Addresses to copy, with what to do with each."""
    seller = own_seller(request.user, seller_slug)

    def address(name: str) -> str:
        return request.build_absolute_uri(reverse("feeds:seller", args=[seller.slug, name]))

    shops = [
        {
            "title": "Google",
            "text": _("In Google Merchant Center, add a product file and paste this address."),
            "url": address("google.xml"),
        },
        {
            "title": "Facebook, Instagram",
            "text": _("In Commerce Manager, add a scheduled feed and paste this address."),
            "url": address("facebook.csv"),
        },
        {
            "title": "Zalo",
            "text": _("Open the file and copy names, prices and pictures into your Zalo shop."),
            "url": address("zalo.csv"),
            "is_file": True,
        },
    ]
    return desk_page(request, seller, "products/seller_feeds.html", {"shops": shops})
