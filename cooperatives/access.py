"""Who may do what with a seller. See also `SellerQuerySet.managed_by` and `owned_by`."""

from accounts.models import User
from cooperatives.models import Seller, SellerQuerySet
from union.access import may_approve, units_for


def sellers_seen_by(user: User) -> SellerQuerySet:
    """Sellers that an officer's desk shows her: those of her units and all below."""
    return Seller.objects.under(units_for(user))


def may_decide(user: User, seller: Seller) -> bool:
    """Return True if `user` may approve, refuse or suspend in the name of the seller's unit.

    Nobody decides about a stall that is her own.
    """
    if not may_approve(user, seller.unit):
        return False
    return user.is_superuser or not Seller.objects.managed_by(user).filter(pk=seller.pk).exists()


def may_manage_members(user: User, seller: Seller) -> bool:
    """Return True if `user` owns the stall: she invites, ends memberships and closes it."""
    return Seller.objects.owned_by(user).filter(pk=seller.pk).exists()
