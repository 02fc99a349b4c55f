"""The staff desk: campaigns, families, rescues, alerts, criteria."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse, reverse_lazy
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from campaigns.access import led_units
from campaigns.models import CampaignPage, CriteriaSet
from campaigns.views import (
    staff,
    staff_alerts,
    staff_cases,
    staff_files,
    staff_households,
    staff_reports,
    staff_rescue,
)
from core.pagecache import touch
from union.access import is_officer

menu = Menu(register_hook_name="register_campaign_menu_item")


class OfficersItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


class LeadersItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return led_units(request.user).exists()


@hooks.register("register_admin_menu_item")
def campaigns_menu_item() -> MenuItem:
    return SubmenuMenuItem(_("Campaigns"), menu, name="campaigns", icon_name="glasses", order=125)


@hooks.register("register_campaign_menu_item")
def desk_item() -> MenuItem:
    url = reverse_lazy("campaign_desk")
    return OfficersItem(_("All campaigns"), url, name="campaign-desk", icon_name="list-ul", order=1)


@hooks.register("register_campaign_menu_item")
def alerts_item() -> MenuItem:
    url = reverse_lazy("alerts")
    return OfficersItem(_("Alerts"), url, name="alerts", icon_name="warning", order=2)


@hooks.register("register_campaign_menu_item")
def case_officers_item() -> MenuItem:
    url = reverse_lazy("case_officers")
    return LeadersItem(_("Case officers"), url, name="case-officers", icon_name="lock", order=3)


@hooks.register("register_admin_urls")
def campaign_urls() -> list:
    one = "campaigns/<uuid:campaign>/"
    return [
        path("campaigns/", staff.campaign_desk, name="campaign_desk"),
        path("campaigns/list.<slug:kind>", staff.campaign_export, name="campaign_export"),
        path(one, staff.campaign_staff, name="campaign_staff"),
        path(f"{one}totals.<slug:kind>", staff.campaign_totals, name="campaign_totals"),
        path(f"{one}report/", staff_reports.unit_report, name="unit_report"),
    ]


@hooks.register("register_admin_urls")
def household_urls() -> list:
    many = "campaigns/<uuid:campaign>/households/"
    one = "campaigns/households/<slug:key>/"
    views = staff_households
    confirm = staff_files.household_file_confirmation
    return [
        path(many, views.household_grid, name="household_grid"),
        path(f"{many}list.<slug:kind>", views.household_export, name="household_export"),
        path(f"{many}new/", views.household_new, name="household_new"),
        path(f"{many}file/", staff_files.household_file, name="household_file"),
        path(f"{many}file/confirmation/", confirm, name="household_file_confirmation"),
        path(one, views.household, name="household"),
        path(f"{one}result/", views.household_result, name="household_result"),
        path(f"{one}photos/<int:pk>.webp", views.household_photo, name="household_photo"),
        path(f"{one}case/", staff_cases.case, name="case"),
    ]


@hooks.register("register_admin_urls")
def case_urls() -> list:
    views = staff_cases
    return [
        path("case-officers/", views.case_officers, name="case_officers"),
        path("case-officers/<int:pk>/end/", views.case_officer_end, name="case_officer_end"),
        path("case-looks/", views.case_looks, name="case_looks"),
        path("case-looks/list.<slug:kind>", views.case_look_export, name="case_look_export"),
    ]


@hooks.register("register_admin_urls")
def rescue_urls() -> list:
    one = "campaigns/<uuid:campaign>/rescue/"
    views = staff_rescue
    return [
        path(one, views.rescue_desk, name="rescue_desk"),
        path(f"{one}photos/", views.rescue_photo, name="rescue_photo"),
        path(f"{one}promises.<slug:kind>", views.pledge_export, name="pledge_export"),
        path(f"{one}<slug:step>/", views.rescue_step, name="rescue_step"),
    ]


@hooks.register("register_admin_urls")
def alert_urls() -> list:
    views = staff_alerts
    return [
        path("alerts/", views.alert_list, name="alerts"),
        path("alerts/new/", views.alert_new, name="alert_new"),
        path("alerts/list.<slug:kind>", views.alert_export, name="alert_export"),
        path("alerts/<int:pk>/", views.alert, name="alert"),
    ]


@hooks.register("before_delete_page")
def keep_what_people_did(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to delete a campaign in which people did something: unpublish it instead."""
    below = CampaignPage.objects.descendant_of(page, inclusive=True)
    for name in ("households", "reports", "rescue"):
        if below.filter(**{f"{name}__isnull": False}).exists():
            words = _t("People have taken part in this campaign. Unpublish it instead.")
            messages.error(request, words)
            return redirect(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))
    return None


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def criteria_changed(request: HttpRequest, instance: object) -> None:
    """Make pages anew that show these criteria."""
    if isinstance(instance, CriteriaSet):
        touch(*(page.stamp for page in instance.campaigns.all()))


class CriteriaSetViewSet(SnippetViewSet):
    """Criteria of household campaigns, as policy words them."""

    model = CriteriaSet
    icon = "list-ol"
    menu_label = _("Criteria")
    menu_name = "criteria"
    list_display = ["name", "basis"]


register_snippet(CriteriaSetViewSet)
