"""What the tables about money refuse: the name of each rule, and how to break it."""

from datetime import date, timedelta

from django.utils import timezone

from orders import models as m
from tests.factories import make_commune, make_seller, make_unit, make_user
from tests.orders.builders import make_order, make_parcel

DAY = timedelta(days=1)
RULES = {}  # name of the constraint → what breaks it


def breaks(name):
    """Say that a function breaks the rule of this name, and no other."""

    def keep(function):
        assert name not in RULES
        RULES[name] = function
        return function

    return keep


def sets(name, make, **values):
    """Break a rule by changing every row of what `make` makes."""

    def change():
        model = type(make())
        model.objects.update(**values)

    RULES[name] = change


def twice(name, make):
    """Break a rule by making the same row again."""

    def again():
        row = make()
        row.pk = None
        row._state.adding = True
        for field in ("key", "source"):
            if hasattr(row, field):
                setattr(row, field, "another")
        row.save()

    RULES[name] = again


# --- Builders ---
def line():
    return make_parcel().lines.get()


def order():
    return make_order()


def parcel():
    return make_parcel()


def account(**fields):
    usual = {"bank_bin": "970436", "number": "19001", "holder": "HOI", "is_active": True}
    return m.BankAccount.objects.create(**usual | fields)


def entry():
    return m.BankEntry.objects.create(
        account=account(),
        source="statement",
        fingerprint="f" * 64,
        booked_at=timezone.now(),
        amount=1,
    )


def attempt(**fields):
    usual = {"way": "card", "amount": 1, "currency": "VND", "external_id": "cs_1"}
    return m.PaymentAttempt.objects.create(order=make_order(), **usual | fields)


def refund():
    return m.Refund.objects.create(
        order=make_order(), way="card", reason="late", amount=1, external_id="re_1"
    )


def carrier():
    return m.Carrier.objects.create(code="xe", name="Xe")


def carrier_file():
    return m.CarrierFile.objects.create(
        carrier=carrier(), kind="statuses", file_name="a.csv", sha256="0" * 64
    )


def carrier_row():
    return m.CarrierRow.objects.create(file=carrier_file(), number=1, status="done")


def carrier_entry(**fields):
    usual = {"kind": "collected", "amount": 1}
    return m.CarrierEntry.objects.create(carrier=carrier(), parcel=make_parcel(), **usual | fields)


def point():
    return m.PickupPoint.objects.create(
        unit=make_unit(), name="Hội xã", commune=make_commune(), street="1"
    )


def method():
    return m.DeliveryMethod.objects.create(
        seller=make_seller(), name="Xe khách", days_min=1, days_max=2
    )


def rate(**fields):
    return m.DeliveryRate.objects.create(method=method(), fee=1, **fields)


def rate_of_commune():
    return rate(commune=make_commune())


def rate_of_province():
    return rate(province=make_commune().province)


def wish():
    return m.ReturnRequest.objects.create(parcel=make_parcel(), reason="damaged", words="Vỡ")


def wish_line():
    request = wish()
    bought = request.parcel.lines.get()
    return m.ReturnLine.objects.create(request=request, line=bought, quantity=1)


def terms():
    return m.SellerTerms.objects.create(seller=make_seller())


def commission(**fields):
    return m.CommissionRate.objects.create(rate=100, valid_from=date(2026, 1, 1), **fields)


def commission_of_seller():
    return commission(seller=make_seller())


def tax():
    return m.TaxRate.objects.create(
        tax="vat", seller_kind="group", rate=100, valid_from=date(2026, 1, 1)
    )


def seller_entry(**fields):
    usual = {"kind": "sale", "amount": 1, "source": "sale:x"}
    return m.SellerEntry.objects.create(seller=make_seller(), **usual | fields)


def batch(**fields):
    usual = {"until": timezone.now(), "total": 1, "made_by": make_user()}
    return m.PayoutBatch.objects.create(**usual | fields)


def payout():
    return m.Payout.objects.create(
        batch=batch(),
        seller=make_seller(),
        amount=1,
        bank_bin="1",
        bank_account="1",
        bank_holder="A",
    )


def voucher(**fields):
    return m.Voucher.objects.create(**{"code": "TET", "kind": "amount", "amount": 5} | fields)


def use(**fields):
    usual = {"voucher": voucher(), "order": make_order(), "amount": 1, "is_once": True}
    return m.Redemption.objects.create(**usual | fields)


def used_again(**who):
    """Use a voucher in a second order, by the same person."""
    first = use(**who)
    first.pk, first.order = None, make_order()
    first._state.adding = True
    first.save()


def event(**fields):
    usual = {"kind": "received", "amount": -1, "source": "bank:1"}
    return m.PaymentEvent.objects.create(**{"order": make_order()} | usual | fields)


def transfer():
    mine = make_parcel()
    stripe = m.StripeAccount.objects.create(seller=mine.seller, account_id="acct_1")
    return m.CardTransfer.objects.create(parcel=mine, account=stripe, amount=5)


# --- Orders, parcels, lines ---
sets("order_held_until", order, status="placed", pay_by="card")
sets("order_cash_is_collected", order, status="expired")
sets("order_paid_has_time", order, status="paid", pay_by="card")
sets("order_line_no_more_than_bought", line, cancelled=2, returned=1)
sets("order_line_discount_at_most_price", line, discount=250_001)
sets("parcel_waived_at_most_total", parcel, waived=280_001)
sets("parcel_site_discount_is_part", parcel, site_discount=1)
sets("parcel_moves_when_released", lambda: make_parcel(status="sent"), released_at=None)

# --- Money of buyers ---
breaks("payment_about_order_or_parcel")(lambda: event(parcel=make_parcel()))
breaks("payment_from_outside_has_source")(lambda: event(source=None))
breaks("payment_refunded_by_refund")(lambda: event(kind="refunded", amount=1, source=None))
twice("attempt_one_open", lambda: attempt(external_id=""))
sets("attempt_amount_positive", attempt, amount=0)
sets("attempt_ended_has_time", attempt, status="paid")
breaks("attempt_external_once")(lambda: (attempt(), attempt()))
sets("refund_amount_positive", refund, amount=0)
sets("refund_done_has_time", refund, status="done")
twice("refund_external_once", refund)
twice("bank_account_once", lambda: account(is_active=False))
breaks("bank_account_one_active")(lambda: (account(), account(number="19002")))
twice("bank_entry_once", entry)
sets("bank_entry_matched_has_order", entry, status="matched")
sets("card_transfer_positive", transfer, amount=0)
sets("card_transfer_reversed_at_most_sent", transfer, reversed=6)

# --- Delivery and carriers ---
twice("carrier_file_once", carrier_file)
twice("carrier_row_once", carrier_row)
twice("carrier_entry_once", carrier_entry)
breaks("carrier_entry_sign_fits_kind")(lambda: carrier_entry(amount=-1))
twice("pickup_point_once", point)
twice("method_name_once", method)
sets("method_days_in_order", method, days_min=3)
twice("rate_once_a_commune", rate_of_commune)
twice("rate_once_a_province", rate_of_province)
twice("rate_once_a_country", rate)


@breaks("rate_one_zone")
def _two_zones():
    commune = make_commune()
    rate(commune=commune, province=commune.province)


# --- Returns ---
twice("return_one_open", wish)
sets("return_refusal_says_why", wish, status="refused")
twice("return_line_once", wish_line)
sets("return_quantity_positive", wish_line, quantity=0)

# --- Sellers' money ---
sets("terms_vat_at_most_all", terms, vat_rate=10_001)
sets("terms_return_days", terms, return_days=366)
sets("commission_at_most_all", commission, rate=10_001)
breaks("commission_one_scope")(lambda: commission(seller=make_seller(), seller_kind="group"))
twice("commission_once_a_seller", commission_of_seller)
twice("commission_once_a_kind", commission)
sets("tax_at_most_all", tax, rate=10_001)
twice("tax_once", tax)
breaks("seller_entry_not_nothing")(lambda: seller_entry(kind="commission", amount=0))
breaks("seller_entry_sign_fits_kind")(lambda: seller_entry(amount=-1))
breaks("seller_entry_adjustment_says_why")(lambda: seller_entry(kind="adjusted"))
sets("payout_approved_by_somebody", batch, status="approved")
twice("payout_once_a_seller", payout)
sets("payout_positive", payout, amount=0)


@breaks("payout_two_officers")
def _approves_her_own():
    mine = batch()
    m.PayoutBatch.objects.update(approved_by=mine.made_by, approved_at=timezone.now())


@breaks("payout_confirmed_by_somebody")
def _confirmed_by_nobody():
    mine = batch(approved_by=make_user(), approved_at=timezone.now())
    m.PayoutBatch.objects.filter(pk=mine.pk).update(status="confirmed")


# --- Vouchers ---
sets("voucher_gives_something", voucher, amount=0)
sets("voucher_within_limit", voucher, limit=1, used=2)
sets("voucher_gift_not_negative", lambda: voucher(kind="gift"), spent=6)
sets("voucher_dates_in_order", voucher, starts_at=timezone.now(), ends_at=timezone.now() - DAY)
breaks("voucher_gift_is_the_sites")(lambda: voucher(kind="gift", seller=make_seller()))
twice("redemption_once_an_order", use)
breaks("redemption_once_a_user")(lambda: used_again(user=make_user()))
breaks("redemption_once_a_phone")(lambda: used_again(person="hash"))
