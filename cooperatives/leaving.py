"""What the site holds about a person's stalls, and what happens to them when she leaves."""

from django.db.models import QuerySet
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import exports
from accounts.models import User
from accounts.signals import person_anonymised, person_leaving
from cooperatives.models import Invitation, Membership, Seller, SellerPhoto

OPEN = (Seller.Status.APPLIED, Seller.Status.APPROVED, Seller.Status.SUSPENDED)


def stalls_of(user: User) -> list[dict[str, object]]:
    """Return every stall she works or worked for; its profile where she is its owner."""
    memberships = user.memberships.select_related("seller__commune__province")
    return [_part_of(membership) for membership in memberships.order_by("pk")]


def _part_of(membership: Membership) -> dict[str, object]:
    seller = membership.seller
    part = {
        "name": seller.name,
        "role": Membership.Role(membership.role),
        "since": membership.created_at,
        "until": membership.ended_at,
    }
    if membership.role != Membership.Role.OWNER or membership.ended_at:
        return part
    told = ("kind", "status", "legal_name", "story", "quote", "phone", "tax_code", "created_at")
    part |= {name: getattr(seller, name) for name in told} | {"commune": str(seller.commune)}
    return exports.worded([part], kind=Seller.Kind, status=Seller.Status)[0]


def pictures_of(user: User) -> QuerySet[SellerPhoto]:
    """Return the pictures of the stalls she owns."""
    return SellerPhoto.objects.filter(seller__in=Seller.objects.owned_by(user)).order_by("pk")


@receiver(person_leaving)
def refuse_last_owner(sender: type, user: User, **signal: object) -> str:
    """Answer why she can't leave yet: somebody has to answer for an open stall."""
    owned = Seller.objects.owned_by(user).filter(status__in=OPEN)
    others = Membership.objects.current().owners().exclude(user=user)
    alone = owned.exclude(pk__in=others.values("seller")).order_by("sort_key", "pk")
    names = ", ".join(alone.values_list("name", flat=True))
    if not names:
        return ""
    sentence = _("You are the only owner of %(names)s. Close the stall or make somebody owner.")
    return sentence % {"names": names}


@receiver(person_anonymised)
def end_memberships(sender: type, user: User, **signal: object) -> None:
    """Take her name off every stall; invitations she wrote stop working."""
    now = timezone.now()
    user.memberships.filter(ended_at=None).update(ended_at=now)
    Invitation.objects.open(now).filter(invited_by=user).update(withdrawn_at=now)


def register() -> None:
    """Add her stalls to the export; called when the app is ready."""
    exports.register("stalls", stalls_of, label=gettext_lazy("Stalls"))
    exports.register_pictures("stalls", pictures_of)
