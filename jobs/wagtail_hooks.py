"""The operators' page at the staff desk."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from jobs import views


class OperatorsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser


@hooks.register("register_admin_urls")
def job_urls() -> list:
    return [
        path("jobs/", views.job_list, name="jobs"),
        path("jobs/schedule/<slug:name>/run/", views.schedule_run, name="jobs_run"),
        path("jobs/<int:pk>/again/", views.job_again, name="jobs_again"),
        path("jobs/<int:pk>/forgetting/", views.job_forgetting, name="jobs_forget"),
    ]


@hooks.register("register_settings_menu_item")
def jobs_menu_item() -> MenuItem:
    return OperatorsMenuItem(
        _("Work in the background"), reverse("jobs"), name="jobs", icon_name="cogs", order=900
    )
