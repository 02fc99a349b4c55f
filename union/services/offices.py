"""Offices: who is appointed, when a term ends, and what follows for the staff area."""

from datetime import date, timedelta

from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from accounts.models import User
from union.access import is_officer
from union.models import Officer, Unit
from union.signals import officer_changed

from .refusals import AlreadyInOffice, EndsBeforeItBegins, HasEnded, TermEnded

GROUP = "Officers"


@transaction.atomic
def appoint(*, user: User, unit: Unit, role: str, from_date: date, title: str = "") -> Officer:
    """Give `user` an office at `unit`.

    Raises:
        AlreadyInOffice: she holds it already. HasEnded: the unit doesn't exist that day.
    """
    if not Unit.objects.in_force(from_date).filter(pk=unit.pk).exists():
        raise HasEnded(unit)
    try:
        with transaction.atomic():
            officer = Officer.objects.create(
                user=user, unit=unit, role=role, title=title, from_date=from_date
            )
    except IntegrityError as error:
        raise AlreadyInOffice(str(user), unit) from error
    sync_staff_access(user=user)
    return officer


@transaction.atomic
def end_term(*, officer: Officer, on: date) -> None:
    """Let a term end: `on` is the first day she is no longer in office.

    Raises:
        EndsBeforeItBegins, TermEnded.
    """
    if on <= officer.from_date:
        raise EndsBeforeItBegins
    still_open = models.Q(to_date=None) | models.Q(to_date__gt=timezone.localdate())
    if not Officer.objects.filter(still_open, pk=officer.pk).update(to_date=on):
        raise TermEnded
    sync_staff_access(user=officer.user)


def close_offices(*, terms: models.QuerySet, on: date) -> None:
    """End all these terms on a day; those that began later last one day."""
    open_terms = terms.filter(models.Q(to_date=None) | models.Q(to_date__gt=on))
    for officer in open_terms.select_related("user").order_by("pk"):
        officer.to_date = max(on, officer.from_date + timedelta(days=1))
        officer.save(update_fields=["to_date"])
        sync_staff_access(user=officer.user)


@transaction.atomic
def sync_staff_access(*, user: User) -> None:
    """Open the staff area for a person in office today, and close it for others."""
    in_office = is_officer(user)
    User.objects.filter(pk=user.pk).exclude(is_staff=in_office).update(is_staff=in_office)
    user.is_staff = in_office
    if in_office and not user.is_superuser:
        user.groups.add(_group())
    else:
        user.groups.remove(*user.groups.filter(name=GROUP))
    officer_changed.send(sender=Officer, user=user)


def sync_terms(*, today: date) -> int:
    """Open or close the staff area where a term began or ended unnoticed; return how many.

    Safe to repeat. Looks at people whose flag and terms disagree: two queries when none do.
    """
    in_office = Officer.objects.in_office(today).filter(user=models.OuterRef("pk"))
    people = User.objects.filter(is_superuser=False).annotate(works=models.Exists(in_office))
    wrong = people.exclude(is_staff=models.F("works")).order_by("pk")
    for user in wrong:
        sync_staff_access(user=user)
    return len(wrong)


def _group() -> Group:
    """Return the group whose members may enter the staff area."""
    group, is_new = Group.objects.get_or_create(name=GROUP)
    if is_new:
        enter = Permission.objects.filter(
            content_type__app_label="wagtailadmin", codename="access_admin"
        )
        group.permissions.set(enter)
    return group
