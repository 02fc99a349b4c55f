"""The staff desk's addresses and menu entries about settlement. See `orders.wagtail_hooks`."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

from orders.money_menu import register_money_item
from orders.views import staff_books as books
from orders.views import staff_payouts as payouts
from orders.views import staff_rates as rates

MONTH = r"(?P<month>[0-9]{4}-[0-9]{2})"


def urls() -> list:
    return [
        path("payouts/", payouts.payout_list, name="payout_list"),
        path("payouts/draft/", payouts.payout_draft, name="payout_draft"),
        path("payouts/<slug:key>/", payouts.payout_detail, name="payout_detail"),
        path("payouts/<slug:key>/file.<slug:kind>", payouts.payout_file, name="payout_file"),
        path("payouts/<slug:key>/<slug:step>/", payouts.payout_step, name="payout_step"),
        path("statements/", books.statement_list, name="statement_list"),
        path("statements/<slug:slug>/", books.statement_detail, name="statement_detail"),
        path("statements/<slug:slug>/entries/", books.statement_entries, name="statement_entries"),
        re_path(
            rf"^statements/(?P<slug>[-\w]+)/{MONTH}\.(?P<kind>pdf|csv|xlsx)$",
            books.statement_file,
            name="statement_file",
        ),
        path("tax-report/", books.tax_report, name="tax_report"),
        re_path(rf"^tax-report/{MONTH}\.(?P<kind>csv|xlsx)$", books.tax_file, name="tax_file"),
        path("rates/<slug:table>/", rates.rate_table, name="rate_table"),
        path("rates/<slug:table>/<int:pk>/removal/", rates.rate_removal, name="rate_removal"),
    ]


def register_menu() -> None:
    register_money_item(_("Payouts"), "payout_list", icon="download", order=10)
    register_money_item(_("Statements"), "statement_list", icon="list-ul", order=12)
    register_money_item(_("Taxes of a month"), "tax_report", icon="calendar", order=14)
    register_money_item(
        _("Commissions"), "rate_table", icon="table", order=80, args=["commissions"]
    )
    register_money_item(_("Tax rates"), "rate_table", icon="table", order=81, args=["taxes"])
