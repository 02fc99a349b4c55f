"""What people are told about taking part: the kinds, and what their letters say."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from community import news, subjects
from community.models import Comment, Strike
from core.templatetags.ui import local_date
from notices.kinds import Facts, Kind, register

LETTER = "community/letter"


def of_decision(facts: Facts) -> Facts | None:
    """What an officer decided about a comment."""
    comment = _comment(facts)
    if comment is None or not (comment.is_shown or comment.is_refused):
        return None
    words = _("You wrote: “%(words)s”") % {"words": Truncator(comment.text).chars(200)}
    path = reverse("community:comment", args=[comment.key])
    if comment.is_shown:
        lines = [_("An officer has read your comment. Everybody can see it now."), words]
        return _letter(_("Your comment is shown"), lines, path, _("See your comment"))
    lines = [
        _("An officer has read your comment and does not show it. The reason:"),
        comment.reason,
        words,
    ]
    return _letter(_("Your comment is not shown"), lines, path, _("See your comment"))


def of_answer(facts: Facts) -> Facts | None:
    """Somebody answered her."""
    comment = _comment(facts)
    about = comment and comment.is_shown and subjects.find(comment.subject)
    if not about:
        return None
    who = comment.author_name or _("A member")
    path = reverse("community:about", args=[comment.subject]) + f"#comment-{comment.key}"
    lines = [_("About “%(title)s”:") % {"title": about.title}, comment.text]
    title = _("%(who)s answered you") % {"who": who}
    return _letter(title, lines, path, _("Read the conversation"))


def of_strike(facts: Facts) -> Facts | None:
    """A strike, its reason, and the way to object."""
    strike = _strike(facts)
    if strike is None or strike.user is None or strike.withdrawn_at:
        return None
    lines = [
        _("An officer of the Union found that your comment breaks our rules. The reason:"),
        strike.reason,
        what_follows(strike),
        _("If you find this unjust, write to us once. Another officer will decide."),
    ]
    path = reverse("community:strike", args=[strike.key])
    return _letter(_("About a comment of yours"), lines, path, _("Read more, or object"))


def of_appeal(facts: Facts) -> Facts | None:
    """What another officer says."""
    strike = _strike(facts)
    appeal = getattr(strike, "appeal", None)
    if appeal is None or appeal.decided_at is None:
        return None
    first = _("We have taken the strike back.") if appeal.is_upheld else _("The strike stands.")
    path = reverse("community:strike", args=[strike.key])
    title = _("Our answer to your objection")
    return _letter(title, [first, appeal.answer], path, _("Read more"))


def of_followed(facts: Facts) -> Facts | None:
    """What is new from those she follows, between two moments."""
    user = User.objects.filter(pk=facts["reader"], is_active=True).first()
    if user is None:
        return None
    since, until = (datetime.fromisoformat(facts[name]) for name in ("since", "until"))
    items = news.for_reader(user, since, until)
    if not items:
        return None
    path = reverse("community:following")
    title = _("New from those you follow: %(title)s") % {"title": items[0].title}
    lines = [_("Since yesterday:")]
    letter = _letter(Truncator(title).chars(150), lines, path, _("See all of it"))
    rows = [{"title": item.title, "url": item.url, "who": item.who} for item in items]
    why = _("You get this letter because you follow sellers or units. At most one comes a day.")
    return letter | {"items": rows, "site": settings.SITE_URL, "why": why}


def what_follows(strike: Strike) -> str:
    """Say what a strike means for her."""
    if strike.level == Strike.Level.WARNING:
        return _("This is a warning: you can go on writing.")
    if strike.level == Strike.Level.CLOSED:
        return _("You can’t write comments any more. Everything else stays open to you.")
    day = local_date(strike.until)
    return _("Until %(day)s you can’t write comments. Everything else stays open to you.") % {
        "day": day
    }


def register_all() -> None:
    """Called once when the site starts."""
    own = {"template": LETTER}
    name = gettext_lazy("What became of my comments")
    register(Kind("comment_decided", name, load=of_decision, is_essential=False, **own))
    name = gettext_lazy("Somebody answered my comment")
    register(Kind("comment_answered", name, load=of_answer, is_essential=False, **own))
    name = gettext_lazy("A comment of mine broke the rules")
    register(Kind("comment_strike", name, load=of_strike, **own))
    name = gettext_lazy("The answer to my objection")
    register(Kind("comment_appeal", name, load=of_appeal, **own))
    name = gettext_lazy("What is new from those I follow, once a day")
    register(Kind("followed_news", name, load=of_followed, is_essential=False, **own))


def _letter(title: str, lines: list[str], path: str, button: str) -> Facts:
    return {
        "title": title,
        "lines": lines,
        "path": path,
        "link": settings.SITE_URL + path,
        "button": button,
        "why": _("You get this letter because you take part in our conversations."),
    }


def _comment(facts: Facts) -> Comment | None:
    found = Comment.objects.filter(key=facts["comment"])
    return found.select_related("user").first()


def _strike(facts: Facts) -> Strike | None:
    return Strike.objects.filter(key=facts["strike"]).select_related("user", "appeal").first()
