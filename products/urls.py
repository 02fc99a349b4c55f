from django.urls import path, re_path

from products.views import (
    catalogue,
    product,
    reviews,
    seller,
    seller_feeds,
    seller_reviews,
    seller_sizes,
)

app_name = "products"
urlpatterns = [
    path("", catalogue.product_list, name="list"),
    path("category/<slug:slug>/", catalogue.product_category, name="category"),
    re_path(r"^from/(?P<code>[0-9]{5})/\Z", catalogue.product_commune, name="commune"),
    re_path(
        r"^from/(?P<code>[0-9]{5})-(?P<name>[a-z0-9-]+)/\Z",
        catalogue.product_commune,
        name="commune",
    ),
    path("desk/<slug:seller_slug>/", seller.product_list, name="seller_list"),
    path("desk/<slug:seller_slug>/list.<slug:kind>", seller.product_export, name="seller_export"),
    path("desk/<slug:seller_slug>/elsewhere/", seller_feeds.feed_list, name="seller_feeds"),
    path("desk/<slug:seller_slug>/new/", seller.product_add, name="seller_add"),
    path("desk/<slug:seller_slug>/reviews/", seller_reviews.review_list, name="seller_reviews"),
    path(
        "desk/<slug:seller_slug>/reviews/<int:pk>/",
        seller_reviews.review_reply,
        name="seller_reply",
    ),
    path("desk/<slug:seller_slug>/<slug:slug>/", seller.product_edit, name="seller_edit"),
    path(
        "desk/<slug:seller_slug>/<slug:slug>/sizes/",
        seller_sizes.product_sizes,
        name="seller_sizes",
    ),
    path(
        "desk/<slug:seller_slug>/<slug:slug>/status/", seller.product_status, name="seller_status"
    ),
    path(
        "desk/<slug:seller_slug>/<slug:slug>/sizes/<int:pk>/",
        seller_sizes.quick_price,
        name="seller_price",
    ),
    path("<slug:slug>/", product.product_detail, name="detail"),
    path("<slug:slug>/reviews/", reviews.review_list, name="reviews"),
]
