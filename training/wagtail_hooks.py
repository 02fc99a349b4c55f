"""The staff desk of training."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from training import converters, session_hooks
from training.views import staff
from union.access import is_officer

__all__ = ["converters", "session_hooks"]  # imported, so that they register what they have


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_urls")
def certificate_urls() -> list:
    start = "training/certificates"
    withdrawal = staff.certificate_withdrawal
    return [
        path(f"{start}/", staff.certificate_list, name="training_certificates"),
        path(f"{start}.<slug:kind>", staff.certificate_export, name="training_certificates_export"),
        path(
            f"{start}/<certificate_number:number>/withdrawal/",
            withdrawal,
            name="training_withdrawal",
        ),
    ]


@hooks.register("register_admin_menu_item")
def certificates_menu_item() -> MenuItem:
    url = reverse("training_certificates")
    return OfficersMenuItem(
        _("Certificates"), url, name="training", icon_name="doc-full", order=125
    )
