"""What readers of the demo say, whom they follow, and what waits for an officer."""

import zlib
from datetime import date, datetime, timedelta

from django.utils import timezone

from accounts.models import User
from cms.models import NewsPage
from community.judging import digest_of
from community.models import (
    Appeal,
    Comment,
    Decision,
    Follow,
    Reaction,
    Report,
    ShareDay,
    Strike,
    WatchedWord,
)
from community.services import recount
from cooperatives.models import Seller
from fanpages.models import Post
from marketplace.demo.files import read
from union.models import Officer, Unit

MOST_FOLLOWERS = 23  # of one seller, chosen by her name: the same on every machine


def load_community() -> int:
    """Let the demo's people take part if nobody does yet; return how many comments there are."""
    if Comment.objects.exists():
        return 0
    rows, now = read("community"), timezone.now()
    people = {user.email: user for user in User.objects.exclude(email=None)}
    User.objects.filter(email__in=people).update(joined_at=now - timedelta(days=90))
    articles = {
        page.slug: page
        for page in NewsPage.objects.filter(locale__language_code="vi").select_related("unit")
    }
    posts = list(Post.objects.originals().filter(live=True).select_related("unit", "seller__unit"))
    _watch(rows["words"])
    for number, row in enumerate(rows["comments"]):
        thing = articles.get(row["about"]) or _post_beginning(row["about"], posts)
        if thing is None:
            continue
        moment = now - timedelta(minutes=47 * number % 700)
        if isinstance(thing, Post):  # soon after it was published
            moment = thing.first_published_at + timedelta(minutes=90 + 11 * number % 60)
        _say(row, thing, people, moment)
    _like(rows, articles, posts, list(people.values()), timezone.localdate())
    _follow(rows["follows"], people)
    recount(thing.subject for thing in (*articles.values(), *posts))
    return Comment.objects.count()


def _post_beginning(name: str, posts: list[Post]) -> Post | None:
    words = name.removeprefix("post:")
    return next((post for post in posts if words in post.text[:200]), None)


def _watch(words: list[list[str]]) -> None:
    WatchedWord.objects.bulk_create(
        WatchedWord(text=text, key=text.casefold(), action=action, sentence=sentence)
        for text, action, sentence in words
    )


def _say(row: dict, page: NewsPage | Post, people: dict[str, User], now: datetime) -> None:
    """Write one comment with its answers, and what followed from it."""
    comment = _write(row, page, people, now)
    for answer in row["answers"]:
        # Later than what it answers, also on the same day.
        _write(answer, page, people, now + timedelta(minutes=35), comment)
    for reason, words in row.get("reports", ()):
        Report.objects.create(comment=comment, reason=reason, words=words)
    if row.get("strike"):
        _strike(row, comment, now)


def _write(
    row: dict,
    page: NewsPage | Post,
    people: dict[str, User],
    now: datetime,
    parent: Comment | None = None,
) -> Comment:
    status = "waiting" if row.get("held") else "refused" if row.get("refused") else "shown"
    return Comment.objects.create(
        subject=page.subject,
        unit=page.author_unit if isinstance(page, Post) else page.unit,
        parent=parent,
        user=people[row["author"]],
        author_name=row["name"],
        text=row["text"],
        digest=digest_of(row["text"]),
        language="vi" if any(letter > "ÿ" for letter in row["text"]) else "en",
        status=status,
        held_for=row.get("held", ""),
        held_word=row.get("word", ""),
        reason=row.get("refused", ""),
        created_at=min(now - timedelta(days=row["days_ago"], hours=1), timezone.now()),
    )


def _strike(row: dict, comment: Comment, now: datetime) -> None:
    """A warning by the first officer of the province, and the author's objection to it."""
    officer = Officer.objects.filter(unit__depth=1, role="leader").order_by("pk").first().user
    given_at = comment.created_at + timedelta(hours=5)
    strike = Strike.objects.create(
        user=comment.user,
        comment=comment,
        unit=comment.unit,
        level=Strike.Level.WARNING,
        reason=row["refused"],
        words=comment.text,
        given_by=officer,
        given_at=given_at,
    )
    Appeal.objects.create(strike=strike, text=row["appeal"], created_at=now - timedelta(days=1))
    log = {"comment_key": comment.key, "reason": row["refused"], "by": officer, "at": given_at}
    Decision.objects.create(act="refuse", **log)
    Decision.objects.create(act="strike", strike_key=strike.key, **log)


def _like(rows: dict, articles: dict, posts: list[Post], people: list[User], today: date) -> None:
    """React as often as written down, each person once; pass on over the last days."""
    reactions, shares = [], []
    for slug, counts in rows["reactions"].items():
        subject, order = articles[slug].subject, _shuffled(people, slug)
        for kind, count in zip(Reaction.Kind.values, counts, strict=True):
            chosen, order = order[:count], order[count:]
            reactions += [Reaction(user=one, subject=subject, kind=kind) for one in chosen]
    for post in posts:
        order, number = _shuffled(people, post.text), _number(post.text)
        for kind, most in zip(Reaction.Kind.values, (19, 9, 7), strict=True):
            chosen, order = order[: number % most], order[number % most :]
            reactions += [Reaction(user=one, subject=post.subject, kind=kind) for one in chosen]
    for slug, counts in rows["shares"].items():
        for channel, count in zip(("zalo", "facebook"), counts, strict=True):
            row = {"subject": articles[slug].subject, "channel": channel}
            shares.append(ShareDay(day=today - timedelta(days=1), count=count, **row))
    Reaction.objects.bulk_create(reactions)
    ShareDay.objects.bulk_create(shares)


def _follow(wishes: dict[str, list[str]], people: dict[str, User]) -> None:
    """Follow as written down; every approved stall and the province have some more followers."""
    sellers = {seller.slug: seller for seller in Seller.objects.approved()}
    today_units = Unit.objects.filter(valid_to=None, depth__lte=2)
    units = {unit.commune_id or "37": unit for unit in today_units}
    follows = {}
    for email, names in wishes.items():
        for kind, _colon, key in (name.partition(":") for name in names):
            found = {kind: sellers[key] if kind == "seller" else units[key]}
            follows[people[email].pk, f"{kind}:{found[kind].pk}"] = found
    for slug, seller in sellers.items():
        for user in _shuffled(list(people.values()), slug)[: _number(slug) % MOST_FOLLOWERS]:
            follows[user.pk, seller.subject] = {"seller": seller}
    for user in people.values():
        follows[user.pk, f"unit:{units['37'].pk}"] = {"unit": units["37"]}
    Follow.objects.bulk_create(
        Follow(user_id=pk, **found) for (pk, _name), found in follows.items()
    )


def _shuffled(people: list[User], word: str) -> list[User]:
    """Return people in an order that depends on a word only."""
    return sorted(people, key=lambda user: _number(f"{word}{user.email}"))


def _number(word: str) -> int:
    return zlib.crc32(word.encode())
