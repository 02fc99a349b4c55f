"""Which sellers need not ask before they post.

Floors above may know more (strikes for what somebody wrote elsewhere):

    from fanpages import trust
    trust.register(lambda seller: not has_strikes(seller))
"""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from cooperatives.models import Seller
from products.models import Product

CAREFUL_FOR = timedelta(days=30)  # after a post was sent back or taken down

_checks: list[Callable[[Seller], bool]] = []


def register(check: Callable[[Seller], bool]) -> None:
    """Add a reason for looking first: `check` returns False for a seller who has to wait."""
    if check not in _checks:
        _checks.append(check)


def is_trusted(seller: Seller) -> bool:
    """Return True if a seller's posts go out at once.

    Her stall is approved, a product of hers too, and nothing she wrote was refused lately.
    """
    if not seller.is_approved:
        return False
    if not Product.objects.public().filter(seller=seller).exists():
        return False
    since = timezone.now() - CAREFUL_FOR
    if seller.posts.filter(refused_at__gt=since).exists():
        return False
    return all(check(seller) for check in _checks)
