"""The staff desk: comments to read, strikes, objections, the word list."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from community import converters  # noqa: F401  (makes `comment_key` known)
from community.access import decides_somewhere
from community.views import staff, staff_strikes, staff_words


class ModeratorsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return decides_somewhere(request.user)


@hooks.register("register_admin_menu_item")
def comments_menu_item() -> MenuItem:
    url = reverse("comment_queue")
    return ModeratorsMenuItem(_("Comments"), url, name="talk", icon_name="comment", order=123)


@hooks.register("register_admin_urls")
def comment_urls() -> list:
    strikes, words = staff_strikes, staff_words
    return [
        path("comments/", staff.comment_queue, name="comment_queue"),
        path("comments/list.<slug:kind>", staff.comment_export, name="comment_export"),
        path("comments/strikes/", strikes.strike_list, name="comment_strikes"),
        path("comments/strikes/list.<slug:kind>", strikes.strike_export, name="strike_export"),
        path("comments/appeals/", strikes.appeal_list, name="comment_appeals"),
        path("comments/appeals/<comment_key:key>/", strikes.appeal_decision, name="comment_appeal"),
        path("comments/words/", words.word_list, name="comment_words"),
        path("comments/words/new/", words.word_new, name="comment_word_new"),
        path("comments/words/<int:pk>/", words.word_edit, name="comment_word"),
        path("comments/words/<int:pk>/deletion/", words.word_deletion, name="comment_word_delete"),
        path("comments/<comment_key:key>/", staff.comment_decision, name="comment_decision"),
    ]
