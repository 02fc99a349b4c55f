"""Builders of people who take part."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.utils import timezone

from accounts.models import User
from cms.models import NewsPage
from community import services
from community.judging import digest_of
from community.models import Comment, Strike, WatchedWord
from tests.cms.builders import make_index, make_news
from tests.factories import make_unit, make_user
from union.models import Unit


def make_member(**fields: object) -> User:
    """Somebody whose e-mail is known to be hers, here for a month."""
    joined = {"joined_at": timezone.now() - timedelta(days=30)}
    user = make_user(**(joined | fields))
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def make_article(unit: Unit | None = None) -> NewsPage:
    """An article of a unit, with room for what readers say."""
    return make_news(make_index(unit or make_unit()))


def make_comment(page: NewsPage | None = None, **fields: object) -> Comment:
    """A shown comment below an article, not judged."""
    page = page or make_article()
    text = fields.get("text", f"Cảm ơn chị em! {Comment.objects.count()}")
    fields = {
        "subject": page.subject,
        "unit": page.unit,
        "user": fields.get("user") or make_member(),
        "author_name": "Lan",
        "text": text,
        "digest": digest_of(text),
        "status": "shown",
        "created_at": timezone.now(),
    } | fields
    comment = Comment.objects.create(**fields)
    services.recount([comment.subject])
    return comment


def say(user: User, page: NewsPage, text: str, **fields: object) -> Comment:
    """Write a comment as a member does."""
    fields = {"author_name": "Lan", "language": "vi", "now": timezone.now()} | fields
    return services.write_comment(user=user, subject=page.subject, text=text, **fields)


def watch(text: str, action: str = "hold", sentence: str = "Xin đừng viết vậy.") -> WatchedWord:
    """Put a word on the list."""
    return services.save_word(text=text, action=action, sentence=sentence, by=make_user())


def make_strike(comment: Comment | None = None, **fields: object) -> Strike:
    """A strike for a comment."""
    values = {"by": make_user(), "reason": "Xúc phạm", "now": timezone.now()} | fields
    return services.give_strike(comment=comment or make_comment(), **values)
