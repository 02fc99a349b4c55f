"""The staff desk of sessions, coverage and funnel; registered by `wagtail_hooks`."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from training.views import attendance_staff, coverage_staff, funnel_staff, session_staff
from union.access import is_officer


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_urls")
def session_urls() -> list:
    at, door = session_staff, attendance_staff
    one = "sessions/<slug:slug>/"
    return [
        path("sessions/", at.session_index, name="session_index"),
        path("sessions/list.<slug:kind>", at.session_index_export, name="session_index_export"),
        path("sessions/new/", at.session_new, name="session_new"),
        path("sessions/arrivals/<slug:key>/", door.arrival, name="session_arrival"),
        path(one, at.session_detail, name="session_detail"),
        path(f"{one}change/", at.session_edit, name="session_edit"),
        path(f"{one}calling-off/", at.session_calling_off, name="session_calling_off"),
        path(f"{one}code/", door.room_code, name="session_code"),
        path(f"{one}attendance/", door.list_save, name="session_attendance"),
        path(f"{one}closing/", door.list_close, name="session_closing"),
        path(f"{one}new-name/", door.list_add, name="session_add"),
        path(f"{one}names.<slug:kind>", door.list_export, name="session_export"),
    ]


@hooks.register("register_admin_urls")
def meter_urls() -> list:
    meter, tube = coverage_staff, funnel_staff
    return [
        path("coverage/", meter.coverage_list, name="coverage_list"),
        path("coverage/new/", meter.requirement_new, name="requirement_new"),
        path("coverage/<int:pk>/", meter.coverage_detail, name="coverage_detail"),
        path("coverage/<int:pk>/reminder/", meter.coverage_reminder, name="coverage_reminder"),
        path("coverage/<int:pk>/names.<slug:kind>", meter.coverage_export, name="coverage_export"),
        path("learning-to-selling/", tube.funnel_report, name="funnel_report"),
        path("learning-to-selling/list.<slug:kind>", tube.funnel_export, name="funnel_export"),
    ]


@hooks.register("register_admin_menu_item")
def sessions_menu_item() -> MenuItem:
    url = reverse("session_index")
    return OfficersMenuItem(_("Sessions"), url, name="sessions", icon_name="date", order=126)


@hooks.register("register_admin_menu_item")
def coverage_menu_item() -> MenuItem:
    url = reverse("coverage_list")
    return OfficersMenuItem(
        _("Who has learnt what"), url, name="coverage", icon_name="tasks", order=127
    )


@hooks.register("register_admin_menu_item")
def funnel_menu_item() -> MenuItem:
    url = reverse("funnel_report")
    return OfficersMenuItem(
        _("From learning to selling"), url, name="funnel", icon_name="order-down", order=128
    )


@hooks.register("insert_global_admin_css")
def session_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/staff-training.css"))
