"""The staff desk: channels, their figures, short links, post packs."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from outreach.views.staff import channels, compare, figures, links
from union.access import is_officer


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


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_menu_item")
def channels_menu_item() -> MenuItem:
    url = reverse("outreach_channels")
    return OfficersMenuItem(_("Channels"), url, name="channels", icon_name="rss", order=125)


@hooks.register("insert_global_admin_css")
def channel_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/staff-outreach.css"))
