"""Every address of the site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.contrib.sitemaps import views as sitemap_views
from django.urls import include, path, re_path
from django.views.defaults import page_not_found
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms import doors
from cms.views import pages as cms_pages
from core import views as core_views
from core.pagecache import public_page
from marketplace.sitemaps import SITEMAPS, of_all
from marketplace.views import machines, media
from marketplace.views.styleguide import styleguide
from orders.views.bank_hook import bank_notification
from orders.views.card import stripe_webhook
from outreach.views.short import shared_link, short_link

handler404 = "core.views.page_not_found"
handler500 = "core.views.server_error"

urlpatterns = [
    path("", core_views.root, name="root"),
    # Wagtail's own ways in know no second factor: closed.
    path("staff/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    re_path("^staff/password_reset/", RedirectView.as_view(pattern_name="account_reset_password")),
    # These show every unit's files and drafts; no page of the staff desk needs them.
    re_path("^staff/api/main/(?:images|documents)/", page_not_found, {"exception": None}),
    re_path("^staff/reports/page-types-usage/", page_not_found, {"exception": None}),
    path("staff/failwhale/", page_not_found, {"exception": None}),  # Wagtail's test of its 500
    path("staff/choose-page/chosen-multiple/", doors.chosen_pages),
    path("staff/choose-external-link/", doors.external_link),
    path("staff/bulk/<str:app_label>/<str:model_name>/<str:action>/", doors.bulk_action),
    path("robots.txt", machines.robots, name="robots"),
    path("health/", machines.health, name="health"),
    path(
        "sitemap.xml",
        public_page(of_all(sitemap_views.index)),
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-section"},
        name="sitemap",
    ),
    path(
        "sitemap-<section>.xml",
        public_page(of_all(sitemap_views.sitemap)),
        {"sitemaps": SITEMAPS},
        name="sitemap-section",
    ),
    re_path(
        r"^media/(?P<path>(?:products|sellers|posts|images|original_images|avatar_images)/.+)$",
        media.media,
        name="media",
    ),
    path("webhooks/bank/", bank_notification, name="bank_notification"),
    path("api/v1/", include("marketplace.api.urls")),
    path("feeds/", include("products.feed_urls")),
    path("webhooks/stripe/", stripe_webhook, name="stripe_webhook"),
    path("s/<slug:key>/", short_link, name="short_link"),
    path(
        "s/<slug:language>/<slug:channel>/<slug:kind>/<slug:key>/",
        shared_link,
        name="shared_link",
    ),
    path("staff/localize/", include("cms.translating.urls")),  # guards, before its own views
    path("staff/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.DEBUG:
    urlpatterns += static("/demo-pictures/", document_root=settings.BASE_DIR / "demo" / "pictures")
    urlpatterns += [
        path("styleguide/", styleguide),
        path("styleguide/desk/", styleguide, {"page": "desk"}),
    ]

urlpatterns += i18n_patterns(
    path("account/", include("allauth.urls")),
    path("me/", include("accounts.urls")),
    path("me/", include("notices.urls")),
    path("places/", include("places.urls")),
    path("products/", include("products.urls")),
    path("sellers/", include("cooperatives.urls")),
    path("orders/", include("orders.urls")),
    path("union/", include("union.urls")),
    path("posts/", include("fanpages.urls")),
    path("campaigns/", include("campaigns.urls")),
    path("training/", include("training.urls")),
    path("community/", include("community.urls")),
    path("questions/", include("tickets.urls")),
    path("newsletter/", include("newsletter.urls")),
    path("outreach/", include("outreach.urls")),
    path("", include("visits.urls")),
    path("", include("cms.urls")),
    # Wagtail’s pages last: it answers every other address.
    re_path(r"^((?:[\w\-]+/)*)$", cms_pages.page, name="page"),
    path("", include(wagtail_urls)),
)
