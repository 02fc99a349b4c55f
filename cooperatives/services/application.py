"""Asking the Union for a stall."""

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from accounts.models import User
from cooperatives.models import Membership, Seller
from cooperatives.selectors import unit_for
from core.text import collation_key, slugify
from places.models import Commune

from .profile import search_text
from .status import move_seller, record_status

MOST_WAITING = 3  # applications of one person at a time
# Addresses beside the storefronts and beside the sellers of the staff desk.
RESERVED_SLUGS = {"apply", "desk", "invitations", "results"}


class TooManyApplications(Exception):
    def __init__(self) -> None:
        super().__init__(_("Three of your applications are waiting. Let the Union answer first."))


@transaction.atomic
def apply_to_sell(
    *, by: User, kind: str, name: str, commune: Commune, phone: str, story: str
) -> Seller:
    """Make a seller that waits for the Union's answer, owned by `by`.

    A second click finds the first one's seller: the same name, still waiting.

    Raises:
        TooManyApplications: `MOST_WAITING` of hers wait.
        selectors.NoUnit: the Union has no unit yet.
    """
    User.objects.select_for_update().get(pk=by.pk)  # a double click waits here
    waiting = list(Seller.objects.owned_by(by).waiting())
    for seller in waiting:
        if (seller.name, seller.commune_id) == (name, commune.pk):
            return seller
    if len(waiting) >= MOST_WAITING:
        raise TooManyApplications
    seller = _created(
        kind=kind,
        name=name,
        sort_key=collation_key(name),
        search_text=search_text(name, "", commune),
        story=story,
        unit=unit_for(commune, localdate()),
        commune=commune,
        phone=phone,
    )
    Membership.objects.create(seller=seller, user=by, role=Membership.Role.OWNER)
    record_status(seller, "", by=by)
    return seller


def _created(*, name: str, **fields: object) -> Seller:
    """Create a seller at an address that nobody has, also when two of a name apply at once."""
    while True:
        slug = free_slug(name)
        try:
            with transaction.atomic():
                return Seller.objects.create(name=name, slug=slug, **fields)
        except IntegrityError:
            if not Seller.objects.filter(slug=slug).exists():
                raise


def apply_again(*, seller: Seller, by: User) -> Seller:
    """Send a refused or closed stall to the Union once more.

    Raises:
        AlreadyDecided: it is neither refused nor closed.
    """
    allowed = {Seller.Status.REFUSED, Seller.Status.CLOSED}
    return move_seller(seller, allowed, Seller.Status.APPLIED, by=by)


def free_slug(name: str) -> str:
    """Return the name as an address that no other stall has: "ong-cuc-phuong", "…-2"."""
    wanted = slugify(name, 120)
    taken = set(Seller.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    taken |= RESERVED_SLUGS
    number = 1
    slug = wanted
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
