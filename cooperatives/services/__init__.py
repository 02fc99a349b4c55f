"""What may be done to sellers and to those who act for them."""

from .application import TooManyApplications, apply_again, apply_to_sell
from .members import (
    InvitationGone,
    LastOwner,
    TooManyInvitations,
    accept_invitation,
    end_membership,
    invite_member,
    withdraw_invitation,
)
from .profile import change_delivery, change_picture, edit_profile, remove_picture
from .status import (
    AlreadyDecided,
    ReasonMissing,
    approve_seller,
    close_seller,
    refuse_seller,
    reopen_seller,
    suspend_seller,
)

__all__ = [
    "AlreadyDecided",
    "InvitationGone",
    "LastOwner",
    "ReasonMissing",
    "TooManyApplications",
    "TooManyInvitations",
    "accept_invitation",
    "apply_again",
    "apply_to_sell",
    "approve_seller",
    "change_delivery",
    "change_picture",
    "close_seller",
    "edit_profile",
    "end_membership",
    "invite_member",
    "refuse_seller",
    "remove_picture",
    "reopen_seller",
    "suspend_seller",
    "withdraw_invitation",
]
