"""What a member's letters mean for her copy of her data, and for her leaving."""

from django.db.models import Q

from accounts.models import User
from newsletter import services
from newsletter.models import Rhythm, Subscriber


def of_person(user: User) -> object:
    """Return her subscriptions: those made with her account, and those of her address."""
    mine = Q(user=user)
    if user.email:
        mine |= Q(email__iexact=user.email)
    return Subscriber.objects.filter(mine)


def subscriptions_of(user: User) -> list[dict[str, object]]:
    """Return which letters she gets, for her copy of what the site holds."""
    names = ("email", "language", "rhythm", "created_at", "confirmed_at", "left_at")
    readers = of_person(user).prefetch_related("units", "topics")
    return [
        {name: getattr(reader, name) for name in names}
        | {"rhythm": Rhythm(reader.rhythm), "kinds": reader.kinds}
        | {
            "units": [unit.name for unit in reader.units.all()],
            "topics": [topic.label for topic in reader.topics.all()],
        }
        for reader in readers
    ]


def leave_all(user: User) -> None:
    """She takes her consent back on her own page."""
    for reader in of_person(user):
        services.leave(reader=reader, how="account")
