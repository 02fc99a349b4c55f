"""One way to write to a person: text and HTML, in her language."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation


def send_mail(*, to: str, language: str, template: str, context: dict[str, object]) -> None:
    """Send `templates/emails/<template>.txt` and `.html`; the text's first line is the subject.

    Call it from a task, never in a request or a transaction. An address of "" gets nothing.
    `site_name`, `site_url` (no slash at its end) and `currency` are in the context.
    """
    if not to:
        return
    site = {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "currency": settings.CURRENCY,
    }
    with translation.override(language):
        text = render_to_string(f"emails/{template}.txt", site | context).strip()
        subject, _, body = text.partition("\n")
        html = render_to_string(f"emails/{template}.html", site | context)
    message = EmailMultiAlternatives(" ".join(subject.split()), body.strip(), to=[to])
    message.attach_alternative(html, "text/html")
    message.send()
