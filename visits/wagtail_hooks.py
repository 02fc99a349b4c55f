"""The staff desk: how often pages are read."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page

from union.access import is_officer
from visits.views import staff


@hooks.register("register_admin_urls")
def visit_urls() -> list:
    return [
        path("views/", staff.view_report, name="view_report"),
        path("views/list.<slug:kind>", staff.view_export, name="view_export"),
    ]


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_menu_item")
def views_menu_item() -> MenuItem:
    url = reverse("view_report")
    return OfficersMenuItem(
        gettext_lazy("Page views"), url, name="views", icon_name="view", order=132
    )


@hooks.register("insert_global_admin_css")
def view_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/staff-visits.css"))


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def views_button(page: Page, user: object, next_url: str = "", **context: object) -> Iterator:
    """Lead from a page to its own part of the report."""
    if page.live:
        query = urlencode({"subject": f"page:{page.translation_key}", "tab": "days"})
        yield Button(
            _("How often it is read"),
            f"{reverse('view_report')}?{query}",
            icon_name="view",
            priority=80,
        )
