"""What follows when allauth says that something happened."""

from allauth.account.authentication import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.account.signals import email_confirmed
from django.dispatch import receiver
from django.http import HttpRequest


@receiver(email_confirmed)
def doubt_password(
    sender: type, request: HttpRequest, email_address: EmailAddress, **kwargs: object
) -> None:
    """Drop the password of an account whose owner shows up with a one-time code.

    Somebody else may have signed up with her address and a password of their own before
    she proved that it is hers.
    """
    user = email_address.user
    records = get_authentication_records(request, user)
    if records and records[-1]["method"] == "code" and user.has_usable_password():
        user.set_unusable_password()
        user.save(update_fields=["password"])
