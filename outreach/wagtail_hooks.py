"""The staff desk: channels, their figures, short links, post packs."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page

from fanpages.models import Post
from outreach.views.staff import channels, compare, figures, links, packs
from union.access import is_officer

FRONT_DEPTH = 2  # of home pages in the tree


@hooks.register("register_admin_urls")
def channel_urls() -> list:
    start = "channels/"
    return [
        path(start, channels.channel_list, name="outreach_channels"),
        path(f"{start}list.<slug:kind>", channels.channel_export, name="outreach_channel_export"),
        path(f"{start}new/", channels.channel_new, name="outreach_channel_new"),
        path(f"{start}<int:pk>/", channels.channel_edit, name="outreach_channel"),
        path(f"{start}<int:pk>/closing/", channels.channel_closing, name="outreach_channel_close"),
        path(f"{start}figures/", figures.figure_table, name="outreach_figures"),
        path(
            f"{start}figures/list.<slug:kind>",
            figures.figure_export,
            name="outreach_figure_export",
        ),
        path(f"{start}figures/import/", figures.figure_import, name="outreach_figure_import"),
        path(
            f"{start}figures/import/confirmation/",
            figures.figure_confirmation,
            name="outreach_figure_confirm",
        ),
        path(f"{start}league/", compare.league, name="outreach_league"),
        path(
            f"{start}league/list.<slug:kind>", compare.league_export, name="outreach_league_export"
        ),
        path(f"{start}coverage/", compare.meter, name="outreach_coverage"),
        path(
            f"{start}coverage/list.<slug:kind>",
            compare.meter_export,
            name="outreach_coverage_export",
        ),
    ]


@hooks.register("register_admin_urls")
def link_urls() -> list:
    return [
        path("links/", links.link_list, name="outreach_links"),
        path("links/list.<slug:kind>", links.link_export, name="outreach_link_export"),
        path("links/new/", links.link_new, name="outreach_link_new"),
        path("links/<int:pk>/", links.link_detail, name="outreach_link"),
        path("links/<int:pk>/code.<slug:kind>", links.link_code, name="outreach_link_code"),
        path("links/<int:pk>/switch/", links.link_switch, name="outreach_link_switch"),
    ]


@hooks.register("register_admin_urls")
def pack_urls() -> list:
    one = "packs/<slug:kind>/<slug:key>/<slug:language>/"
    return [
        path("packs/", packs.pack_list, name="outreach_packs"),
        path(one, packs.pack_detail, name="outreach_pack"),
        path(f"{one}pack.zip", packs.pack_archive, name="outreach_pack_archive"),
        path(f"{one}<slug:shape>.jpg", packs.pack_picture, name="outreach_pack_picture"),
        path(f"{one}poster-<slug:size>.pdf", packs.pack_poster, name="outreach_pack_poster"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def page_pack_button(page: Page, user: object, next_url: str = "", **context: object) -> Iterator:
    """Lead from a published page to its post pack."""
    if page.live and page.depth > FRONT_DEPTH:
        keys = ["page", page.translation_key, page.locale.language_code]
        url = reverse("outreach_pack", args=keys)
        yield Button(_("Post pack"), url, icon_name="copy", priority=70)


@hooks.register("register_snippet_listing_buttons")
def post_pack_button(snippet: object, user: object, next_url: str = "") -> Iterator:
    """The same for a published post."""
    if isinstance(snippet, Post) and snippet.live:
        keys = ["post", snippet.key, snippet.locale.language_code]
        yield Button(
            _("Post pack"), reverse("outreach_pack", args=keys), icon_name="copy", priority=70
        )


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_menu_item")
def channels_menu_item() -> MenuItem:
    url = reverse("outreach_channels")
    return OfficersMenuItem(_("Channels"), url, name="channels", icon_name="globe", order=125)


@hooks.register("insert_global_admin_css")
def channel_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/staff-outreach.css"))
