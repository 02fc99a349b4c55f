"""Coming to an event: registering, cancelling, moving up from the waiting list, reminding."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.pagecache import touch
from fanpages.models import EventPage, EventRecord, Registration
from notices.telling import Reader, Telling, tell, tell_all

REMINDERS = {"day": timedelta(days=1), "hour": timedelta(hours=1)}


class RegistrationError(Exception):
    """Something about registering that a person can be told."""


class RegistrationClosed(RegistrationError):
    def __str__(self) -> str:
        return _("Registration for this event is over.")


class AlreadyRegistered(RegistrationError):
    def __str__(self) -> str:
        return _("This phone number is registered already. The link is in the confirmation.")


@transaction.atomic
def register(
    *,
    event: EventPage,
    name: str,
    phone: str,
    email: str,
    language: str,
    user: User | None = None,
    now: datetime | None = None,
) -> Registration:
    """Keep a place for somebody, or put her on the waiting list; she gets a confirmation.

    Raises:
        RegistrationClosed: the event takes no registrations now.
        AlreadyRegistered: the number is on the list.
    """
    if not event.takes_more(now or timezone.now()):
        raise RegistrationClosed
    record = _held(event.translation_key)
    if record is None:
        raise RegistrationClosed
    taken = record.registrations.coming().count()
    is_full = record.places is not None and taken >= record.places
    try:
        with transaction.atomic():
            registration = Registration.objects.create(
                record=record,
                name=name,
                phone=phone,
                email=email,
                language=language,
                user=user,
                status=Registration.Status.WAITING if is_full else Registration.Status.COMING,
            )
    except IntegrityError as error:
        raise AlreadyRegistered from error
    _tell("event_registered", registration)
    touch(f"event:{record.page_key}")
    return registration


@transaction.atomic
def cancel(*, registration: Registration, now: datetime | None = None) -> bool:
    """Give the place back; who waited longest moves up. False if it was given back before."""
    record = _held(registration.record.page_key)
    now = now or timezone.now()
    mine = Registration.objects.open().filter(pk=registration.pk)
    gone = {"status": Registration.Status.CANCELLED, "cancelled_at": now}
    if not mine.update(**gone):
        return False
    if now < record.ends_at:
        _move_up(record)
    touch(f"event:{record.page_key}")
    return True


def _move_up(record: EventRecord) -> None:
    """Give free places to those who waited longest."""
    taken = record.registrations.coming().count()
    free = None if record.places is None else max(record.places - taken, 0)
    for registration in record.registrations.waiting().in_order()[:free]:
        waiting = record.registrations.waiting().filter(pk=registration.pk)
        if waiting.update(status=Registration.Status.COMING):
            _tell("event_place_free", registration)


def _held(page_key: object) -> EventRecord | None:
    """Return the record of an event, held until the transaction ends: one at a time."""
    return EventRecord.objects.select_for_update().filter(page_key=page_key).first()


def remind(*, now: datetime | None = None) -> int:
    """Tell everybody who comes a day and an hour before; return how many were due.

    Safe to repeat: a reader hears of each reminder of an event once.
    """
    now, tellings = now or timezone.now(), []
    for name, before in REMINDERS.items():
        due = Registration.objects.coming().filter(
            record__starts_at__gt=now, record__starts_at__lte=now + before
        )
        if name == "day":  # who registers in the last hours hears of it once, an hour before
            due = due.filter(record__starts_at__gt=now + REMINDERS["hour"])
        tellings += [
            Telling(
                "event_reminder",
                [reader_of(registration)],
                f"event-{name}:{registration.pk}:{registration.record.starts_at:%Y%m%d%H%M}",
                {"registration": registration.pk},
            )
            for registration in due.select_related("user", "record")
        ]
    tell_all(tellings)
    return len(tellings)


def reader_of(registration: Registration) -> Reader:
    """Return how somebody who registered is reached."""
    user = registration.user
    return Reader(
        registration.language,
        user.pk if user else None,
        registration.email or (user.email if user else ""),
        registration.phone,
    )


def _tell(kind: str, registration: Registration) -> None:
    tell(
        kind=kind,
        to=reader_of(registration),
        key=f"{kind}:{registration.pk}",
        facts={"registration": registration.pk},
    )
