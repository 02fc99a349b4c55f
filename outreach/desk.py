"""What came of passing a stall on, on the home of the seller's desk."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Sum
from django.http import HttpRequest
from django.utils.timezone import localdate
from django.utils.translation import get_language

from cooperatives.models import Seller
from fanpages.subjects import subjects_of
from outreach.models import LinkClicks
from outreach.shared import MARK, Channel, shared_address

DAYS = 30
SHOWN = 5


@dataclass(frozen=True)
class PassedOn:
    """One thing of hers, and how many came by it."""

    name: str
    count: int


def passed_on(request: HttpRequest, seller: Seller) -> dict[str, object] | None:
    """Return what brought most visits in 30 days, and the address of the stall; three queries."""
    if not seller.is_approved:
        return None
    names = subjects_of(seller)
    since = localdate() - timedelta(days=DAYS)
    clicks = LinkClicks.objects.filter(link__unit=seller.unit_id, day__gt=since)
    clicks = clicks.filter(link__subject__startswith=MARK)
    many: Counter[str] = Counter()
    for subject, count in clicks.values_list("link__subject").annotate(Sum("count")):
        subject = subject.removeprefix(MARK)
        if subject in names:
            many[subject] += count
    address = shared_address(seller.subject, Channel.OTHER, get_language())
    return {
        "rows": [PassedOn(names[subject], count) for subject, count in many.most_common(SHOWN)],
        "total": many.total(),
        "address": address,
        "shown": address.partition("://")[2],
    }
