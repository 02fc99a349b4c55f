"""The letters themselves: text and HTML, with a way out that mail programs know."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation

from core import mail
from newsletter.collecting import for_reader
from newsletter.links import own_url
from newsletter.models import Issue, Subscriber


def confirmation(reader: Subscriber) -> EmailMultiAlternatives:
    """Return the letter that asks whether letters are wanted."""
    context = {"link": own_url(reader, "confirm"), "off_url": "", "wishes_url": ""}
    return mail.letter(
        to=reader.email, language=reader.language, template="newsletter/confirm", context=context
    )


def letter(issue: Issue, reader: Subscriber) -> EmailMultiAlternatives | None:
    """Return an issue for one reader, or None if nothing in it is about what she reads.

    `List-Unsubscribe-Post` lets mail programs take her out with one click (RFC 8058). Nothing in
    the letter tells us whether she opened it.
    """
    topics = set(reader.topics.values_list("pk", flat=True))
    items = for_reader(issue.items, topics, reader.kinds)
    if not items and not issue.preface:
        return None
    leave = own_url(reader, "leave")
    message = mail.letter(
        to=reader.email,
        language=issue.language,
        template="newsletter/issue",
        context=shown(issue, items) | {"off_url": leave, "wishes_url": own_url(reader, "wishes")},
    )
    message.extra_headers["List-Unsubscribe"] = f"<{leave}>"
    message.extra_headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.extra_headers["Message-ID"] = f"<issue-{issue.key}-{reader.key}@{host()}>"
    return message


def host() -> str:
    return settings.SITE_URL.partition("://")[2].partition(":")[0]


def shown(issue: Issue, items: list[dict[str, object]]) -> dict[str, object]:
    """Return what the templates need."""
    with translation.override(issue.language):
        page = settings.SITE_URL + issue.get_absolute_url()
    return {"issue": issue, "items": items, "unit": issue.unit.name, "page": page}
