"""What follows when allauth says that something happened."""

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import EmailAddress
from allauth.account.signals import email_confirmed
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.dispatch import receiver
from django.http import HttpRequest

from .models import User


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


@receiver(authenticator_added)
def count_setting_up_as_proof(
    sender: type,
    request: HttpRequest,
    user: User,
    authenticator: Authenticator,
    **kwargs: object,
) -> None:
    """Let her go on where she was: she has just shown that her new key works."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
