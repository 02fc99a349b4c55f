"""The staff desk: what the sellers of an officer's units have to send."""

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem, SubmenuMenuItem

from orders import money_menu, settlement_staff
from orders.views import (
    carrier_files,
    carriers,
    phone_records,
    staff_bank,
    staff_cards,
    staff_points,
    staff_refunds,
    staff_returns,
    staff_statements,
    staff_vouchers,
)
from orders.views.staff import ParcelIndexView
from union.access import is_officer


class OrdersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_urls")
def parcel_urls() -> list:
    results = ParcelIndexView.as_view(results_only=True)
    return [
        path("orders/", ParcelIndexView.as_view(), name="parcel_index"),
        path("orders/results/", results, name="parcel_index_results"),
    ]


@hooks.register("register_admin_urls")
def card_urls() -> list:
    return [
        path("disputes/", staff_cards.dispute_list, name="disputes"),
        path("disputes/<int:pk>/", staff_cards.dispute_detail, name="dispute"),
        path("cards/", staff_cards.card_event_list, name="card_events"),
        path("cards/<int:pk>/", staff_cards.card_event_decision, name="card_event"),
    ]


@hooks.register("register_admin_urls")
def bank_urls() -> list:
    keep = staff_statements.bank_import_confirmation
    return [
        path("bank/", staff_bank.bank_entries, name="bank_entries"),
        path("bank/entries.<slug:kind>", staff_bank.bank_export, name="bank_export"),
        path("bank/<int:pk>/", staff_bank.bank_entry, name="bank_entry"),
        path("bank/import/", staff_statements.bank_import, name="bank_import"),
        path("bank/import/confirmation/", keep, name="bank_import_confirmation"),
        path("bank/accounts/", staff_statements.bank_accounts, name="bank_accounts"),
        path("bank/accounts/new/", staff_statements.bank_account_new, name="bank_account_new"),
        path(
            "bank/accounts/<int:pk>/", staff_statements.bank_account_edit, name="bank_account_edit"
        ),
    ]


@hooks.register("register_admin_urls")
def point_urls() -> list:
    return [
        path("pickup-points/", staff_points.point_list, name="pickup_points"),
        path("pickup-points/new/", staff_points.point_new, name="pickup_point_new"),
        path("pickup-points/<int:pk>/", staff_points.point_edit, name="pickup_point"),
        path(
            "pickup-points/list.<slug:kind>", staff_points.point_export, name="pickup_point_export"
        ),
    ]


@hooks.register("register_admin_urls")
def return_urls() -> list:
    returns, refunds = staff_returns, staff_refunds
    photo = returns.return_photo
    return [
        path("returns/", returns.return_list, name="orders_returns"),
        path("returns/<slug:key>/", returns.return_decision, name="orders_return"),
        path("returns/<slug:key>/<int:place>.webp", photo, name="orders_return_photo"),
        path("refunds/", refunds.refund_list, name="orders_refunds"),
        path("refunds/handover/", refunds.refund_handover, name="orders_refund_handover"),
        path("refunds/file.<slug:kind>", refunds.refund_file, name="orders_refund_file"),
        path("refunds/<slug:key>/", refunds.refund_detail, name="orders_refund"),
        path("refunds/<slug:key>/code.svg", refunds.refund_code, name="orders_refund_code"),
    ]


@hooks.register("register_admin_menu_item")
def returns_menu_item() -> MenuItem:
    url = reverse("orders_returns")
    return OrdersMenuItem(_("Returns"), url, name="returns", icon_name="rotate", order=131)


@hooks.register("register_admin_urls")
def carrier_urls() -> list:
    one = "carriers/<slug:code>/"
    return [
        path("carriers/", carriers.carrier_list, name="carriers"),
        path("carriers/new/", carriers.carrier_new, name="carrier_new"),
        path(one, carriers.carrier_detail, name="carrier"),
        path(f"{one}settings/", carriers.carrier_edit, name="carrier_edit"),
        path(f"{one}cash.<slug:kind>", carriers.carrier_export, name="carrier_export"),
        path(f"{one}labels.<slug:kind>", carriers.carrier_labels, name="carrier_labels"),
        path(f"{one}entries/", carriers.carrier_entries, name="carrier_entries"),
        path(f"{one}cash/", carriers.carrier_cash, name="carrier_cash"),
        path(f"{one}correction/", carriers.carrier_correction, name="carrier_correction"),
        path(f"{one}files/", carrier_files.carrier_files, name="carrier_files"),
        path(
            f"{one}files/confirmation/",
            carrier_files.carrier_confirmation,
            name="carrier_confirmation",
        ),
        path(f"{one}rows/", carrier_files.carrier_rows, name="carrier_rows"),
        path(f"{one}rows/<int:pk>/", carrier_files.carrier_row, name="carrier_row"),
        path("phone-records/", phone_records.phone_record_list, name="phone_records"),
        path("phone-records/<int:pk>/", phone_records.phone_record, name="phone_record"),
    ]


@hooks.register("register_admin_urls")
def voucher_urls() -> list:
    views = staff_vouchers
    return [
        path("vouchers/", views.site_vouchers, name="site_vouchers"),
        path("vouchers/new/", views.site_voucher_new, name="site_voucher_new"),
        path("vouchers/list.<slug:kind>", views.site_voucher_export, name="site_voucher_export"),
        path("vouchers/<int:pk>/switch/", views.site_voucher_switch, name="site_voucher_switch"),
    ]


@hooks.register("register_admin_menu_item")
def orders_menu_item() -> MenuItem:
    url = reverse("parcel_index")
    return OrdersMenuItem(_("Orders"), url, name="orders", icon_name="clipboard-list", order=130)


@hooks.register("register_admin_menu_item")
def money_menu_item() -> MenuItem:
    """What is in it comes from `orders.money_menu.register_money_item`."""
    return SubmenuMenuItem(_("Money"), money_menu.menu, name="money", icon_name="tasks", order=135)


money_menu.register_money_item(
    _("Pick-up points"), "pickup_points", icon="site", order=70, shown_to=is_officer
)
money_menu.register_money_item(_("Refunds"), "orders_refunds", icon="resubmit", order=30)
hooks.register("register_admin_urls", settlement_staff.urls)
settlement_staff.register_menu()
money_menu.register_money_item(_("Disputes"), "disputes", icon="warning", order=60)
money_menu.register_money_item(_("Card messages"), "card_events", icon="mail", order=61)
money_menu.register_money_item(_("Bank"), "bank_entries", icon="download", order=20)
money_menu.register_money_item(_("Carriers"), "carriers", icon="redirect", order=40)
money_menu.register_money_item(_("Refused parcels"), "phone_records", icon="mobile-alt", order=45)
money_menu.register_money_item(_("Vouchers"), "site_vouchers", icon="tag", order=50)
