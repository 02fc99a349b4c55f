"""The staff desk of letters to readers."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from newsletter.views import staff
from union.access import is_officer


class LettersItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_urls")
def letter_urls() -> list:
    return [
        path("letters/", staff.issue_list, name="newsletter_issues"),
        path("letters/<slug:key>/", staff.issue_detail, name="newsletter_issue"),
        path("letters/<slug:key>/preview/", staff.issue_preview, name="newsletter_preview"),
    ]


@hooks.register("register_admin_menu_item")
def letters_item() -> MenuItem:
    url = reverse("newsletter_issues")
    return LettersItem(_("Letters to readers"), url, name="letters", icon_name="mail", order=145)
