"""One way to write to a person: text and HTML, in her language."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation


def send_mail(*, to: str, language: str, template: str, context: dict[str, object]) -> None:
    """Send `templates/emails/<template>.txt` and `.html`; the text's first line is the subject.

    Call it from a task, never in a request or a transaction. An address of "" gets nothing.
    """
    if to:
        letter(to=to, language=language, template=template, context=context).send()


def letter(
    *, to: str, language: str, template: str, context: dict[str, object]
) -> EmailMultiAlternatives:
    """Return the letter that `send_mail` sends."""
    subject, body = words(language=language, template=template, context=context)
    with translation.override(language):
        html = render_to_string(f"emails/{template}.html", _site() | context)
    message = EmailMultiAlternatives(subject, body, to=[to])
    message.attach_alternative(html, "text/html")
    return message


def words(*, language: str, template: str, context: dict[str, object]) -> tuple[str, str]:
    """Return the subject and the text without its HTML.

    `site_name`, `site_url` (no slash at its end) and `currency` are in the context.
    """
    with translation.override(language):
        text = render_to_string(f"emails/{template}.txt", _site() | context).strip()
    subject, _, body = text.partition("\n")
    return " ".join(subject.split()), body.strip()


def _site() -> dict[str, str]:
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "currency": settings.CURRENCY,
    }
