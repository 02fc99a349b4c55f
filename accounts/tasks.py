"""Work that need not hold up a page."""

from django.core.mail import send_mail
from django_tasks import task


@task()
def send_letter(to: str, subject: str, text: str, html: str) -> None:
    """Send one e-mail."""
    send_mail(subject, text, None, [to], html_message=html or None)
