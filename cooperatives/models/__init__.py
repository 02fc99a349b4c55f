"""Sellers: who they are, who may act for them, how they were approved."""

from cooperatives.models.membership import (
    Invitation,
    InvitationQuerySet,
    Membership,
    MembershipQuerySet,
)
from cooperatives.models.seller import Seller
from cooperatives.models.seller_parts import SellerEvent, SellerPhoto, SellerText
from cooperatives.models.seller_queryset import WORDS_SEARCHED, SellerQuerySet

__all__ = [
    "WORDS_SEARCHED",
    "Invitation",
    "InvitationQuerySet",
    "Membership",
    "MembershipQuerySet",
    "Seller",
    "SellerEvent",
    "SellerPhoto",
    "SellerQuerySet",
    "SellerText",
]
