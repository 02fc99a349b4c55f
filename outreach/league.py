"""How channels did in a period, compared: followers won, and how much each of them takes part."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import QuerySet

from outreach.models import Channel, WeeklyFigures
from outreach.models.figures import monday_of

WEEK = timedelta(days=7)
PERIODS = (4, 12, 26)  # weeks


@dataclass(frozen=True)
class Standing:
    """One channel's place."""

    channel: Channel
    weeks: int  # of the period with figures
    followers: int  # in its last week with figures
    gained: int  # since its first
    reach: int
    interactions: int
    posts: int
    views: int
    mean_followers: float
    rank: int = 0

    @property
    def per_follower(self) -> float:
        """Interactions in the period for each follower; 0 without followers."""
        return self.interactions / self.mean_followers if self.mean_followers else 0.0

    @property
    def growth(self) -> float:
        """Followers won, as a share of those at the beginning; 0 where there were none."""
        before = self.followers - self.gained
        return self.gained / before if before else 0.0


ORDERS = {
    "interactions": lambda standing: round(standing.per_follower, 3),
    "growth": lambda standing: round(standing.growth, 4),
    "posts": lambda standing: standing.posts,
    "followers": lambda standing: standing.followers,
}


def weeks_before(today: date, count: int) -> tuple[date, date]:
    """Return the Mondays of the first and the last of so many weeks that are over."""
    last = monday_of(today) - WEEK
    return last - WEEK * (count - 1), last


def standings(
    channels: QuerySet[Channel], *, today: date, weeks: int, order: str
) -> list[Standing]:
    """Return open channels with figures of at least half the weeks, best first; two queries.

    Who does equally well has the same rank, and the next one's is as if they had not.
    """
    first, last = weeks_before(today, weeks)
    shown = {channel.pk: channel for channel in channels.open().for_rows()}
    figures = WeeklyFigures.objects.filter(channel__in=channels.open(), week__range=(first, last))
    by_channel: dict[int, list[WeeklyFigures]] = {}
    for row in figures.order_by("week"):
        by_channel.setdefault(row.channel_id, []).append(row)
    found = [
        _standing(shown[pk], rows)
        for pk, rows in by_channel.items()
        if pk in shown and len(rows) * 2 >= weeks
    ]
    return _ranked(found, order)


def _standing(channel: Channel, rows: list[WeeklyFigures]) -> Standing:
    return Standing(
        channel=channel,
        weeks=len(rows),
        followers=rows[-1].followers,
        gained=rows[-1].followers - rows[0].followers,
        reach=sum(row.reach for row in rows),
        interactions=sum(row.interactions for row in rows),
        posts=sum(row.posts for row in rows),
        views=sum(row.views for row in rows),
        mean_followers=sum(row.followers for row in rows) / len(rows),
    )


def _ranked(found: list[Standing], order: str) -> list[Standing]:
    value = ORDERS[order]
    found.sort(key=lambda each: (-value(each), each.channel.sort_key, each.channel.pk))
    ranked: list[Standing] = []
    for place, each in enumerate(found, start=1):
        same = ranked and value(ranked[-1]) == value(each)
        ranked.append(replace(each, rank=ranked[-1].rank if same else place))
    return ranked
