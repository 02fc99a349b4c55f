from django.urls import include, path, re_path, register_converter

from orders.views import (
    basket,
    buyer,
    card,
    card_money,
    checkout,
    confirm,
    delivery,
    estimate,
    hand_in,
    papers,
    parts,
    paying,
    refunds,
    returns,
    reviews,
    seller,
    seller_vouchers,
    transfer,
)


class OrderNumber:
    """K7TQ-2MXP, without letters that look like digits."""

    regex = "[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}"
    to_python = to_url = staticmethod(str)


class Key:
    """22 random letters that nobody guesses."""

    regex = "[A-Za-z0-9_-]{22}"
    to_python = to_url = staticmethod(str)


class Picture:
    """A code to look at, or to keep."""

    regex = "svg|png"
    to_python = to_url = staticmethod(str)


register_converter(Picture, "picture")
register_converter(OrderNumber, "order_number")
register_converter(Key, "key")

app_name = "orders"
urlpatterns = [
    path("", buyer.order_list, name="order_list"),
    path("basket/", basket.basket, name="basket"),
    path("basket/lines/", basket.basket_add, name="basket_add"),
    path("basket/lines/<int:variant_id>/", basket.basket_line, name="basket_line"),
    path("basket/vouchers/", basket.basket_vouchers, name="basket_vouchers"),
    path("checkout/", checkout.checkout_contact, name="checkout"),
    path("checkout/delivery/", checkout.checkout_delivery, name="checkout_delivery"),
    path("checkout/confirmation/", confirm.checkout_confirm, name="checkout_confirm"),
    path("checkout/vouchers/", confirm.checkout_vouchers, name="checkout_vouchers"),
    path("delivery/<slug:slug>/", estimate.delivery_estimate, name="delivery_estimate"),
    path("desk/<slug:slug>/", seller.parcel_list, name="parcel_list"),
    path("desk/<slug:slug>/card-money/", card_money.card_money, name="card_money"),
    re_path(
        r"^desk/(?P<slug>[-\w]+)/parcels\.(?P<kind>csv|xlsx)$",
        seller.parcel_export,
        name="parcel_export",
    ),
    re_path(
        r"^desk/(?P<slug>[-\w]+)/carriers/(?P<code>[-\w]+)\.(?P<kind>csv|xlsx)$",
        hand_in.hand_in_list,
        name="hand_in_list",
    ),
    path("desk/<slug:slug>/delivery/", delivery.delivery_methods, name="delivery_methods"),
    path(
        "desk/<slug:slug>/delivery/new/", delivery.delivery_method_new, name="delivery_method_new"
    ),
    path("desk/<slug:slug>/delivery/<int:pk>/", delivery.delivery_method, name="delivery_method"),
    path(
        "desk/<slug:slug>/delivery/<int:pk>/switch/",
        delivery.delivery_method_switch,
        name="delivery_method_switch",
    ),
    path("desk/<slug:slug>/money/", include("orders.money_urls")),
    path("desk/<slug:slug>/labels.pdf", papers.labels, name="parcel_labels"),
    path("desk/<slug:slug>/<key:key>/label.pdf", papers.label, name="parcel_label"),
    path("desk/<slug:slug>/<key:key>/slip.pdf", papers.slip, name="parcel_slip"),
    path("desk/<slug:slug>/vouchers/", seller_vouchers.voucher_list, name="voucher_list"),
    path("desk/<slug:slug>/vouchers/new/", seller_vouchers.voucher_new, name="voucher_new"),
    re_path(
        r"^desk/(?P<slug>[-\w]+)/vouchers\.(?P<kind>csv|xlsx)$",
        seller_vouchers.voucher_export,
        name="voucher_export",
    ),
    path(
        "desk/<slug:slug>/vouchers/<int:pk>/switch/",
        seller_vouchers.voucher_switch,
        name="voucher_switch",
    ),
    path("desk/<slug:slug>/<key:key>/", seller.parcel_detail, name="parcel_detail"),
    path("desk/<slug:slug>/<key:key>/slip/", seller.packing_slip, name="packing_slip"),
    path("desk/<slug:slug>/<key:key>/part/", parts.parcel_part, name="parcel_part"),
    path(
        "desk/<slug:slug>/<key:key>/returns/<key:return_key>/",
        returns.parcel_return,
        name="parcel_return",
    ),
    path(
        "desk/<slug:slug>/<key:key>/returns/<key:return_key>/<int:place>.webp",
        returns.parcel_return_photo,
        name="parcel_return_photo",
    ),
    path("desk/<slug:slug>/<key:key>/<slug:step>/", seller.parcel_step, name="parcel_step"),
    path("<order_number:number>/", buyer.order_detail, name="order_detail"),
    path("<order_number:number>/receipt.pdf", papers.receipt, name="receipt"),
    path("<order_number:number>/payment/", paying.order_payment, name="order_payment"),
    path("<order_number:number>/way/", paying.order_way, name="order_way"),
    path("<order_number:number>/cancellation/", paying.order_cancellation, name="cancellation"),
    path("<order_number:number>/basket/", paying.order_again, name="order_again"),
    path("<order_number:number>/transfer/", transfer.transfer, name="transfer"),
    path(
        "<order_number:number>/transfer/code.<picture:kind>",
        transfer.transfer_code,
        name="transfer_code",
    ),
    path("<order_number:number>/transfer/note/", transfer.transfer_note, name="transfer_note"),
    path(
        "<order_number:number>/transfer/pretence/",
        transfer.transfer_pretend,
        name="transfer_pretend",
    ),
    path("<order_number:number>/card/", card.card_back, name="card_back"),
    path(
        "<order_number:number>/<key:parcel_key>/cancellation/",
        buyer.own_cancellation,
        name="own_cancellation",
    ),
    path("<order_number:number>/<key:parcel_key>/part/", parts.own_part, name="own_part"),
    path("<order_number:number>/refunds/<key:refund_key>/", refunds.own_refund, name="own_refund"),
    path(
        "<order_number:number>/<key:parcel_key>/returns/new/",
        returns.own_return_new,
        name="own_return_new",
    ),
    path(
        "<order_number:number>/<key:parcel_key>/returns/<key:key>/",
        returns.own_return,
        name="own_return",
    ),
    path(
        "<order_number:number>/<key:parcel_key>/returns/<key:key>/<int:place>.webp",
        returns.own_return_photo,
        name="own_return_photo",
    ),
    path(
        "<order_number:number>/<key:parcel_key>/reviews/<slug:slug>/",
        reviews.order_review,
        name="review",
    ),
]
