"""Changes to people's accounts."""

from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from places.models import Commune

from . import copies, tasks
from .models import Address, User
from .signals import person_anonymised, person_leaving


class PhoneTaken(Exception):
    """Another account has this phone number."""

    def __str__(self) -> str:
        return _("Another account already uses this phone number.")


class MustStay(Exception):
    """Somebody depends on this account; `str()` says who."""


def send_later(*, to: str, subject: str, text: str, html: str = "") -> None:
    """Send an e-mail once what it tells of is saved."""
    transaction.on_commit(lambda: tasks.send_letter.enqueue(to, subject, text, html))


def save_profile(*, user: User, name: str, phone: str, language: str) -> None:
    """Change what `user` is called, her phone number and her language.

    Raises:
        PhoneTaken: another account signs in with this number.
    """
    if phone != user.phone:
        user.phone_verified_at = None
    user.name, user.phone, user.language = name, phone, language
    changed = ["name", "phone", "phone_verified_at", "language"]
    try:
        with transaction.atomic():
            user.save(update_fields=changed)
    except IntegrityError as error:
        raise PhoneTaken from error


@transaction.atomic
def save_address(
    *,
    user: User,
    name: str,
    phone: str,
    commune: Commune,
    street: str,
    is_default: bool = False,
    address: Address | None = None,
) -> Address:
    """Add an address of `user`, or change one of hers. The first is always the default."""
    list(User.objects.select_for_update().filter(pk=user.pk))  # one change at a time
    address = address or Address(user=user)
    address.name, address.phone = name, phone
    address.commune, address.street = commune, street
    others = user.addresses.exclude(pk=address.pk)
    address.is_default = is_default or not others.filter(is_default=True).exists()
    if address.is_default:
        others.update(is_default=False)
    address.save()
    return address


@transaction.atomic
def delete_address(*, address: Address) -> None:
    """Forget an address; if it was the default, the newest other one becomes it."""
    user, was_default = address.user, address.is_default
    address.delete()
    if was_default and (newest := user.addresses.order_by("-pk").first()):
        newest.is_default = True
        newest.save(update_fields=["is_default"])


def reasons_to_stay(user: User | AnonymousUser) -> list[str]:
    """Return sentences that say why this account can't be deleted yet."""
    answers = person_leaving.send(sender=User, user=user)
    reasons = [str(reason) for _receiver, reason in answers if reason]
    if user.is_superuser:
        reasons.append(_("You look after this site. Let another administrator take over first."))
    return reasons


@transaction.atomic
def anonymise(*, user: User) -> None:
    """Forget a person. Her orders stay, with nobody's name on them.

    Raises:
        MustStay: she is the only owner of an open stall, holds an office, …
    """
    if reasons := reasons_to_stay(user):
        raise MustStay(" ".join(reasons))
    user.name = user.email = user.phone = ""
    user.phone_verified_at = None
    user.is_active = user.is_staff = False
    user.anonymised_at = timezone.now()
    user.set_unusable_password()  # ends every session too
    user.save()
    user.groups.clear()
    user.addresses.all().delete()
    user.emailaddress_set.all().delete()
    user.authenticator_set.all().delete()
    copies.forget_copy(user)
    person_anonymised.send(sender=User, user=user)
