"""The Stripe of our own: refunds, transfers, accounts, disputes."""

import pytest
import stripe


def test_charge_is_refunded_in_parts(client, paid_charge):
    charge = paid_charge(150_000)

    first = client.v1.refunds.create({"charge": charge.id, "amount": 40_000})
    rest = client.v1.refunds.create({"payment_intent": charge.payment_intent})

    found = client.v1.charges.retrieve(charge.id)
    assert (first.amount, rest.amount, first.status) == (40_000, 110_000, "succeeded")
    assert (found.amount_refunded, found.refunded) == (150_000, True)


def test_more_than_the_charge_is_not_refunded(client, paid_charge):
    charge = paid_charge(150_000)

    with pytest.raises(stripe.InvalidRequestError, match="greater than unrefunded amount"):
        client.v1.refunds.create({"charge": charge.id, "amount": 150_001})

    assert client.v1.charges.retrieve(charge.id).amount_refunded == 0


def test_whole_charge_is_refunded_once(client, paid_charge):
    charge = paid_charge()
    client.v1.refunds.create({"charge": charge.id})

    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.refunds.create({"charge": charge.id})

    assert refused.value.code == "charge_already_refunded"


@pytest.mark.parametrize(
    ("fails", "status", "back"), [("", "succeeded", 150_000), ("1", "failed", 0)]
)
def test_slow_refund_ends_one_way_or_the_other(
    client, paid_charge, stripe_peer, fails, status, back
):
    charge = paid_charge(card="4000000000007726")
    refund = client.v1.refunds.create({"charge": charge.id})
    assert refund.status == "pending"

    stripe_peer.ask(f"refunds/{refund.id}/settle", fails=fails)

    assert client.v1.refunds.retrieve(refund.id).status == status
    assert client.v1.charges.retrieve(charge.id).amount_refunded == back


def test_refund_to_a_dead_card_fails_by_itself(client, paid_charge, stripe_peer):
    charge = paid_charge(card="4000000000005126")

    refund = client.v1.refunds.create({"charge": charge.id})

    assert refund.status == "succeeded"
    assert client.v1.refunds.retrieve(refund.id).status == "failed"
    assert stripe_peer.events()[-1] == "refund.failed"


def seller(client, stripe_peer) -> str:
    """Make a connected account that may receive money."""
    capabilities = {"transfers": {"requested": True}}
    account = client.v1.accounts.create({"country": "SG", "capabilities": capabilities})
    stripe_peer.ask(f"accounts/{account.id}/activate")
    return account.id


def test_transfers_never_exceed_their_charge(client, paid_charge, stripe_peer):
    charge, destination = paid_charge(150_000), seller(client, stripe_peer)
    wanted = {"currency": "vnd", "destination": destination, "source_transaction": charge.id}
    client.v1.transfers.create({**wanted, "amount": 100_000})

    with pytest.raises(stripe.InvalidRequestError, match="There is 50000 left"):
        client.v1.transfers.create({**wanted, "amount": 50_001})

    assert len(client.v1.transfers.list({"destination": destination}).data) == 1


def test_transfer_is_reversed_in_parts(client, paid_charge, stripe_peer):
    charge, destination = paid_charge(150_000), seller(client, stripe_peer)
    wanted = {"currency": "vnd", "destination": destination, "source_transaction": charge.id}
    transfer = client.v1.transfers.create({**wanted, "amount": 100_000})

    client.v1.transfers.reversals.create(transfer.id, {"amount": 30_000})

    found = client.v1.transfers.retrieve(transfer.id)
    assert (found.amount_reversed, found.reversed) == (30_000, False)
    with pytest.raises(stripe.InvalidRequestError, match="only 70000 left"):
        client.v1.transfers.reversals.create(transfer.id, {"amount": 70_001})


def test_account_that_is_not_ready_receives_nothing(client, paid_charge):
    capabilities = {"transfers": {"requested": True}}
    account = client.v1.accounts.create({"country": "SG", "capabilities": capabilities})

    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.transfers.create(
            {
                "amount": 1000,
                "currency": "vnd",
                "destination": account.id,
                "source_transaction": paid_charge().id,
            }
        )

    assert refused.value.code == "insufficient_capabilities_for_transfer"


def test_account_link_leads_to_a_page(client, stripe_peer):
    account = client.v1.accounts.create({"country": "SG"})

    link = client.v1.account_links.create(
        {
            "account": account.id,
            "type": "account_onboarding",
            "return_url": "http://shop.test/back",
            "refresh_url": "http://shop.test/again",
        }
    )

    assert link.url == f"{stripe_peer.base}/c/onboard/{account.id}"


def test_disputed_card_takes_the_money_back(client, paid_charge, stripe_peer):
    charge = paid_charge(card="4000000000000259")

    (dispute,) = client.v1.disputes.list({"charge": charge.id}).data

    assert (dispute.amount, dispute.status) == (150_000, "needs_response")
    assert dispute.balance_transactions[0].amount == -150_000
    assert stripe_peer.events()[-2:] == [
        "charge.dispute.created",
        "charge.dispute.funds_withdrawn",
    ]


def test_won_dispute_gives_it_back(client, paid_charge, stripe_peer):
    charge = paid_charge(card="4000000000000259")
    (dispute,) = client.v1.disputes.list({"charge": charge.id}).data

    stripe_peer.ask(f"disputes/{dispute.id}/close", won=1)

    found = client.v1.disputes.retrieve(dispute.id)
    assert found.status == "won"
    assert sum(moved.amount for moved in found.balance_transactions) == 0
    assert stripe_peer.events()[-1] == "charge.dispute.closed"
