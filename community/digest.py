"""Once a day: tell followers what is new. Who has nothing new gets nothing."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone, translation

from accounts.models import User
from community import news
from community.models import Follow
from notices.telling import Reader, tell

BATCH = 500  # readers in one statement


def tell_followers() -> int:
    """Write down who has to hear what happened in the last 24 hours; return how many.

    Safe to run twice: each reader is told once a day.
    """
    now = timezone.now()
    since = now - timedelta(days=1)
    sellers = set(Follow.objects.exclude(seller=None).values_list("seller_id", flat=True))
    units = set(Follow.objects.exclude(unit=None).values_list("unit_id", flat=True))
    with translation.override("vi"):
        items = news.between(list(sellers), list(units), since, now)
    names = {item.subject for item in items}
    fresh = [[name.partition(":")[2] for name in names if name.startswith(k)] for k in ("s", "u")]
    of_them = Q(follows__seller__in=fresh[0]) | Q(follows__unit__in=fresh[1])
    readers = User.objects.filter(of_them, is_active=True).distinct().order_by("pk")
    facts = {"since": since.isoformat(), "until": now.isoformat()}
    key = f"followed:{timezone.localdate():%Y-%m-%d}"
    told, batch = 0, []
    for user in readers.iterator(chunk_size=BATCH):
        batch.append(Reader.of(user))
        if len(batch) == BATCH:
            tell(kind="followed_news", to=batch, key=key, facts=facts)
            told, batch = told + len(batch), []
    tell(kind="followed_news", to=batch, key=key, facts=facts)
    return told + len(batch)
