"""The seller's money, below /orders/desk/<slug>/money/."""

from django.urls import path, re_path

from orders.views import money

urlpatterns = [
    path("", money.money_home, name="money"),
    path("entries/", money.money_entries, name="money_entries"),
    path("account/", money.money_account, name="money_account"),
    path("preview/", money.money_preview, name="money_preview"),
    re_path(r"^(?P<month>[0-9]{4}-[0-9]{2})/$", money.money_month, name="money_month"),
    re_path(
        r"^(?P<month>[0-9]{4}-[0-9]{2})/statement\.(?P<kind>pdf|csv|xlsx)$",
        money.money_month_file,
        name="money_month_file",
    ),
]
