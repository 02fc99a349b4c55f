"""Stripe's published test cards: https://docs.stripe.com/testing"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    """What happens when somebody pays with this card."""

    number: str
    label: str
    declines: str = ""  # decline code: no money moves
    asks: bool = False  # 3-D Secure: the bank asks her
    disputed: bool = False  # she says later that it was not she
    refund: str = "succeeded"  # what a refund does first; "fails" and "pending" are told later
    brand: str = "visa"

    @property
    def last4(self) -> str:
        return self.number[-4:]


CARDS = {
    card.number: card
    for card in [
        Card("4242424242424242", "Pays at once"),
        Card("5555555555554444", "Pays at once (Mastercard)", brand="mastercard"),
        Card("4000002760003184", "The bank asks first (3-D Secure)", asks=True),
        Card("4000000000003220", "The bank asks first (3-D Secure 2)", asks=True),
        Card("4000008400001629", "The bank asks, then declines", "generic_decline", asks=True),
        Card("4000000000000002", "Declined", "generic_decline"),
        Card("4000000000009995", "Declined: too little money", "insufficient_funds"),
        Card("4000000000009987", "Declined: lost card", "lost_card"),
        Card("4000000000000259", "Pays, then the buyer disputes it", disputed=True),
        Card("4000000000007726", "Pays; a refund takes a while", refund="pending"),
        Card("4000000000005126", "Pays; a refund fails later", refund="fails"),
    ]
}
SENTENCES = {
    "generic_decline": "Your card was declined.",
    "insufficient_funds": "Your card has insufficient funds.",
    "lost_card": "Your card was declined.",
}

LABELS_VI = {
    "Pays at once": "Trả được ngay",
    "Pays at once (Mastercard)": "Trả được ngay (Mastercard)",
    "The bank asks first (3-D Secure)": "Ngân hàng hỏi trước (3-D Secure)",
    "The bank asks first (3-D Secure 2)": "Ngân hàng hỏi trước (3-D Secure 2)",
    "The bank asks, then declines": "Ngân hàng hỏi rồi từ chối",
    "Declined": "Bị từ chối",
    "Declined: too little money": "Bị từ chối: không đủ tiền",
    "Declined: lost card": "Bị từ chối: thẻ đã báo mất",
    "Pays, then the buyer disputes it": "Trả được, sau đó người mua khiếu nại",
    "Pays; a refund takes a while": "Trả được; hoàn tiền mất một lúc",
    "Pays; a refund fails later": "Trả được; hoàn tiền sau đó không thành",
}


def card_of(number: str) -> Card | None:
    """Return the test card that somebody typed, with or without spaces."""
    return CARDS.get("".join(number.split()))
