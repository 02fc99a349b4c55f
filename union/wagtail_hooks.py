"""The staff desk: units and officers in its menu."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from union.access import is_officer
from union.views.staff import lists, officers, units


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_urls")
def union_urls() -> list:
    unit_list, officer_list = lists.UnitIndexView, lists.OfficerIndexView
    unit_results = unit_list.as_view(results_only=True)
    officer_results = officer_list.as_view(results_only=True)
    return [
        path("units/", unit_list.as_view(), name="unit_index"),
        path("units/results/", unit_results, name="unit_index_results"),
        path("units/<slug:slug>/", units.unit_detail, name="unit_detail"),
        path("units/<slug:slug>/move/", units.unit_move, name="unit_move"),
        path("units/<slug:slug>/merger/", units.unit_merger, name="unit_merger"),
        path("units/<slug:slug>/undo/", units.unit_undo, name="unit_undo"),
        path("officers/", officer_list.as_view(), name="officer_index"),
        path("officers/results/", officer_results, name="officer_index_results"),
        path("officers/new/", officers.officer_new, name="officer_new"),
        path(
            "officers/<slug:slug>/<slug:person>/<slug:role>/end/",
            officers.officer_end,
            name="officer_end",
        ),
    ]


@hooks.register("register_admin_menu_item")
def units_menu_item() -> MenuItem:
    url = reverse("unit_index")
    return OfficersMenuItem(_("Units"), url, name="units", icon_name="site", order=150)


@hooks.register("register_admin_menu_item")
def officers_menu_item() -> MenuItem:
    url = reverse("officer_index")
    return OfficersMenuItem(_("Officers"), url, name="officers", icon_name="user", order=151)
