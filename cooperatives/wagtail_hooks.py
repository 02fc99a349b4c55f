"""The staff desk: stalls in the menu, and a home page that says what waits."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component

from cooperatives.staff_home import WaitingPanel
from cooperatives.views import staff, staff_translations
from union.access import is_officer


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_urls")
def seller_urls() -> list:
    view = staff.SellerIndexView
    results = view.as_view(results_only=True)
    return [
        path("sellers/", view.as_view(), name="seller_index"),
        path("sellers/results/", results, name="seller_index_results"),
        path("sellers/<slug:slug>/", staff.seller_detail, name="seller_detail"),
        path("sellers/<slug:slug>/<slug:decision>/", staff.seller_decision, name="seller_decision"),
    ]


@hooks.register("register_admin_urls")
def translation_urls() -> list:
    start, words = "stall-translations/<slug:language>/", staff_translations
    export = words.translations_export
    return [
        path(start, words.translated_sellers, name="seller_translations"),
        path(f"{start}import/", words.translations_import, name="seller_translations_import"),
        path(f"{start}list.<slug:kind>", export, name="seller_translations_export"),
        path(f"{start}<slug:slug>/", words.translation_edit, name="seller_translation"),
    ]


@hooks.register("register_admin_menu_item")
def translations_menu_item() -> MenuItem:
    url, icon = reverse("seller_translations", args=["en"]), "wagtail-localize-language"
    return OfficersMenuItem(_("Stalls’ words"), url, name="stalls-words", icon_name=icon, order=111)


@hooks.register("register_admin_menu_item")
def sellers_menu_item() -> MenuItem:
    return OfficersMenuItem(
        _("Stalls"), reverse("seller_index"), name="sellers", icon_name="group", order=110
    )


@hooks.register("construct_homepage_panels", order=100)
def only_what_waits(request: HttpRequest, panels: list[Component]) -> None:
    """Officers come to decide: what waits stands first, Wagtail's own panels after it."""
    panels.insert(0, WaitingPanel())


@hooks.register("construct_homepage_summary_items", order=100)
def no_totals(request: HttpRequest, items: list[SummaryItem]) -> None:
    """Counts of pages and pictures tell an officer nothing to do."""
    items.clear()


@hooks.register("insert_global_admin_css")
def staff_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/staff.css"))
