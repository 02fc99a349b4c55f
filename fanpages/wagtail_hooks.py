"""The staff desk: posts, fan pages, events."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from fanpages.access import may_publish
from fanpages.models import Post
from fanpages.snippets import PostViewSet
from fanpages.views import staff_events, staff_pages, staff_posts
from union.access import is_officer

register_snippet(PostViewSet)


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_urls")
def fanpages_urls() -> list:
    posts, pages, events = staff_posts, staff_pages, staff_events
    people = "events/<uuid:key>/"
    return [
        path("posts/waiting/", posts.posts_waiting, name="posts_waiting"),
        path("posts/waiting.<slug:kind>", posts.waiting_export, name="posts_waiting_export"),
        path("posts/<int:pk>/", posts.post_decision, name="posts_decide"),
        path("fan-pages/", pages.fan_pages, name="fan_pages"),
        path("fan-pages/list.<slug:kind>", pages.fan_pages_export, name="fan_pages_export"),
        path("fan-pages/openings/<int:pk>/", pages.opening_progress, name="fan_pages_opening"),
        path("events/", events.event_list, name="events_index"),
        path(people, events.event_people, name="events_people"),
        path(f"{people}closing/", events.event_closing, name="events_closing"),
        path(
            f"{people}people/<int:pk>/removal/",
            events.event_person_removal,
            name="events_person_removal",
        ),
        path(
            f"{people}people.<slug:kind>", events.event_people_export, name="events_people_export"
        ),
    ]


@hooks.register("before_edit_snippet", order=-1)  # before wagtail-localize's own
def only_who_may_publish(request: HttpRequest, instance: object) -> HttpResponse | None:
    """Leave a translation to who may publish in the name of its unit or stall."""
    asks = request.method == "POST" and request.POST.get("action") == "publish"
    if not asks or not isinstance(instance, Post) or may_publish(request.user, instance):
        return None
    messages.error(request, _("A leader of the unit publishes it. Your words are kept."))
    return redirect(request.path)


@hooks.register("register_admin_menu_item")
def fan_pages_menu_item() -> MenuItem:
    url = reverse("fan_pages")
    return OfficersMenuItem(_("Fan pages"), url, name="fan-pages", icon_name="group", order=126)


@hooks.register("register_admin_menu_item")
def events_menu_item() -> MenuItem:
    url = reverse("events_index")
    return OfficersMenuItem(_("Events"), url, name="events", icon_name="calendar", order=127)


class WritePanel(Component):
    """One tap from the staff desk's home to the composer."""

    name = "write"
    template_name = "fanpages/staff/_write.html"
    order = 0


@hooks.register("construct_homepage_panels", order=110)
def write_first(request: HttpRequest, panels: list[Component]) -> None:
    """Who may write in a unit's name finds the composer above what waits."""
    if is_officer(request.user):
        panels.insert(0, WritePanel())
