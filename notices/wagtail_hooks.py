"""The log of messages at the staff desk."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from notices.access import may_see_log
from notices.staff import MessageIndexView, message_detail


class MessagesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_log(request.user)


@hooks.register("register_admin_urls")
def message_urls() -> list:
    results = MessageIndexView.as_view(results_only=True)
    return [
        path("messages/", MessageIndexView.as_view(), name="messages"),
        path("messages/results/", results, name="messages_results"),
        path("messages/<int:pk>/", message_detail, name="messages_detail"),
    ]


@hooks.register("register_admin_menu_item")
def messages_menu_item() -> MenuItem:
    url = reverse("messages")
    return MessagesMenuItem(_("Messages"), url, name="messages", icon_name="mail", order=140)
