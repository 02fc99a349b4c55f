"""A delivered parcel's card money goes to its seller's own account, and back when it must."""

import pytest
from django.urls import reverse

from cooperatives.models import Membership
from orders import services
from orders.audit import money_problems
from orders.models import BuyingSettings, CardTransfer, CommissionRate, SellerEntry, StripeAccount
from orders.payments.card import connect, transfers
from orders.services import ledger
from tests.factories import make_seller, make_user


@pytest.fixture
def owner():
    return make_user()


@pytest.fixture
def seller(owner):
    return make_seller(owner=owner)


@pytest.fixture(autouse=True)
def offered():
    settings = BuyingSettings.load()
    settings.pays_cards_to_sellers = True
    settings.save()


@pytest.fixture
def account(cards, seller):
    """The seller's account at Stripe, ready to receive."""
    connect.begin_onboarding(seller=seller, country="SG", email="", here="/x/")
    account = StripeAccount.objects.get()
    cards.ask(f"accounts/{account.account_id}/activate")
    connect.look_up_account(account)
    return account


@pytest.fixture
def delivered(card_order, seller, pay, deliver, django_capture_on_commit_callbacks):
    """Return a function that has an order of 280,000 paid by card and its parcel delivered."""

    def delivered():
        order = card_order(seller=seller)
        services.start_payment(order=order)
        pay(order)
        deliver()
        parcel = order.parcels.get()
        for step in ("accept", "pack", "send"):
            getattr(services, f"{step}_parcel")(parcel=parcel, by=None)
        with django_capture_on_commit_callbacks(execute=True):
            services.deliver_parcel(parcel=parcel, by=None)
        return parcel

    return delivered


def at_stripe(cards) -> list[tuple[int, int, str]]:
    found = cards.server.store.objects["transfer"].values()
    return [(one["amount"], one["amount_reversed"], one["currency"]) for one in found]


def owed(parcel) -> int:
    return sum(SellerEntry.objects.filter(parcel=parcel).values_list("amount", flat=True))


def waive(parcel, amount, capture):
    from django.db import transaction

    with capture(execute=True), transaction.atomic():
        ledger.waive(parcel, amount, reason="returned", by=None)


def test_delivered_parcel_is_sent_to_its_seller(cards, account, delivered):
    parcel = delivered()

    transfer = CardTransfer.objects.get()
    sent = cards.server.store.objects["transfer"][transfer.transfer_id]
    assert (transfer.status, transfer.amount, owed(parcel)) == ("sent", 280_000, 0)
    assert (sent["amount"], sent["destination"]) == (280_000, account.account_id)
    assert sent["transfer_group"] == parcel.order.number
    assert sent["source_transaction"].startswith("ch_")
    assert money_problems() == []


def test_commission_stays_with_the_site(cards, account, delivered, seller):
    CommissionRate.objects.create(seller=seller, rate=1000, valid_from="2020-01-01")

    parcel = delivered()

    assert at_stripe(cards) == [(255_000, 0, "vnd")]  # without a tenth of the goods
    assert owed(parcel) == 0


def test_parcel_is_sent_once(cards, account, delivered):
    parcel = delivered()

    for _ in range(3):
        transfers.settle_parcel(parcel.pk)
    CardTransfer.objects.update(status="waiting", transfer_id="")  # the answer was lost
    transfers.settle_parcel(parcel.pk)

    assert at_stripe(cards) == [(280_000, 0, "vnd")]


def test_refund_takes_its_part_back(cards, account, delivered, django_capture_on_commit_callbacks):
    parcel = delivered()

    waive(parcel, 125_000, django_capture_on_commit_callbacks)
    waive(parcel, 155_000, django_capture_on_commit_callbacks)
    transfers.settle_parcel(parcel.pk)

    assert at_stripe(cards) == [(280_000, 280_000, "vnd")]
    assert (CardTransfer.objects.get().reversed, owed(parcel)) == (280_000, 0)


def test_reversal_whose_answer_was_lost_happens_once(
    cards, account, delivered, django_capture_on_commit_callbacks
):
    parcel = delivered()
    cards.ask("weather", lost=1, times=9, only="/v1/transfers/" + _transfer_id() + "/reversals")
    waive(parcel, 125_000, django_capture_on_commit_callbacks)
    assert CardTransfer.objects.get().reversed == 0
    cards.ask("weather", times=0)

    transfers.settle_parcel(parcel.pk)

    assert at_stripe(cards) == [(280_000, 125_000, "vnd")]
    assert (CardTransfer.objects.get().reversed, owed(parcel)) == (125_000, 0)


def _transfer_id() -> str:
    return CardTransfer.objects.get().transfer_id


def test_transfer_goes_in_the_currency_that_arrived(
    cards, account, delivered, django_capture_on_commit_callbacks
):
    cards.ask("arrival", currency="sgd", rate="0.0053")
    parcel = delivered()
    assert at_stripe(cards) == [(1484, 0, "sgd")]

    waive(parcel, 140_000, django_capture_on_commit_callbacks)

    assert at_stripe(cards) == [(1484, 742, "sgd")]
    assert (CardTransfer.objects.get().reversed, owed(parcel)) == (140_000, 0)


def test_reversal_in_the_dashboard_is_booked(cards, account, delivered, deliver):
    parcel = delivered()
    cards.client().v1.transfers.reversals.create(_transfer_id(), {"amount": 30_000})

    deliver(only="transfer")
    deliver(only="transfer")

    assert (CardTransfer.objects.get().reversed, owed(parcel)) == (30_000, 30_000)


def test_refused_transfer_is_owed_again(cards, account, delivered):
    at_stripes = cards.server.store.objects["account"][account.account_id]
    at_stripes["capabilities"]["transfers"] = "inactive"  # and its webhook is late

    parcel = delivered()

    assert CardTransfer.objects.get().status == "failed"
    assert (at_stripe(cards), owed(parcel)) == ([], 280_000)


def test_transfer_waits_while_stripe_is_down(cards, account, delivered):
    cards.ask("weather", down=503, only="/v1/transfers")
    parcel = delivered()
    assert CardTransfer.objects.get().status == "waiting"
    cards.ask("weather", times=0)

    transfers.settle_parcel(parcel.pk)

    assert at_stripe(cards) == [(280_000, 0, "vnd")]


def test_nothing_is_sent_without_an_account_or_the_setting(cards, delivered, account):
    BuyingSettings.objects.update(pays_cards_to_sellers=False)

    parcel = delivered()

    assert (CardTransfer.objects.count(), owed(parcel)) == (0, 280_000)


# --- Opening an account ----------------------------------------------------------------


@pytest.fixture
def desk(client, owner, seller):
    """The page's address; its owner has just typed her password."""
    client.force_login(owner)
    client.post(reverse("account_reauthenticate"), {"password": "secret-word"})
    return reverse("orders:card_money", args=[seller.slug])


def test_seller_opens_an_account(client, desk, cards):
    answer = client.post(desk, {"country": "SG"})

    account = StripeAccount.objects.get()
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"{cards.base}/c/onboard/{account.account_id}",
    )
    assert cards.server.store.objects["account"][account.account_id]["country"] == "SG"


def test_password_is_asked_before_money_goes_elsewhere(client, owner, seller, cards):
    client.force_login(owner)

    answer = client.post(reverse("orders:card_money", args=[seller.slug]), {"country": "SG"})

    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert cards.server.store.objects["account"] == {}


def test_account_page_leads_there(client, owner, seller):
    client.force_login(owner)

    page = client.get(reverse("orders:money_account", args=[seller.slug])).content.decode()

    assert reverse("orders:card_money", args=[seller.slug]) in page


def test_seller_goes_on_with_the_same_account(client, desk, cards):
    client.post(desk, {"country": "SG"})
    client.post(desk)

    assert StripeAccount.objects.count() == 1
    assert len(cards.server.store.objects["account"]) == 1


def test_seller_comes_back_ready(client, desk, cards):
    client.post(desk, {"country": "SG"})
    cards.ask(f"accounts/{StripeAccount.objects.get().account_id}/activate")

    client.get(desk + "?back=1")

    assert StripeAccount.objects.get().can_receive is True


def test_account_that_is_closed_no_longer_receives(account, cards, deliver):
    cards.ask(f"accounts/{account.account_id}/activate", off=1)

    deliver(only="account")

    account.refresh_from_db()
    assert (account.can_receive, account.problem) == (False, "rejected.other")


@pytest.mark.parametrize("country", ["", "VN", "XX", "<script>"])
def test_other_countries_are_refused(client, desk, cards, country):
    answer = client.post(desk, {"country": country})

    assert answer.status_code == 422
    assert StripeAccount.objects.count() == 0


def test_stripe_that_is_down_is_no_500(client, desk, cards):
    cards.ask("weather", down=503)

    answer = client.post(desk, {"country": "SG"})

    assert (answer.status_code, answer["Location"]) == (302, desk)
    assert StripeAccount.objects.count() == 0


def test_only_who_looks_after_the_stall_may(client, desk, cards):
    client.force_login(make_user())

    assert client.get(desk).status_code == 404
    assert client.post(desk, {"country": "SG"}).status_code == 404
    assert StripeAccount.objects.count() == 0


def test_who_helps_at_the_stall_may_look_but_not_open_accounts(client, desk, seller, cards):
    helper = make_user()
    Membership.objects.create(seller=seller, user=helper, role=Membership.Role.STAFF)
    client.force_login(helper)

    assert client.get(desk).status_code == 200
    assert client.post(desk, {"country": "SG"}).status_code == 404
    assert cards.server.store.objects["account"] == {}


def test_page_is_not_there_unless_the_site_offers_it(client, desk):
    BuyingSettings.objects.update(pays_cards_to_sellers=False)

    assert client.get(desk).status_code == 404


def test_transfers_take_the_same_queries_for_any_number(
    client, desk, account, delivered, django_assert_max_num_queries
):
    delivered()
    client.get(desk)
    delivered()
    delivered()

    with django_assert_max_num_queries(14):
        page = client.get(desk).content.decode()

    assert page.count("280.000") == 3
