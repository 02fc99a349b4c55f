"""Coming to an event: registering, cancelling, moving up from the waiting list, reminding."""

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from accounts.models import User
from core.pagecache import touch
from fanpages.models import EventPage, EventRecord, Registration
from notices.telling import Reader, Telling, tell, tell_all

# Places of an event in a day for one network address, without an account. Phones of a whole
# district share an address of their carrier: far more than one household, far less than a hall.
MOST_OF_GUESTS = 20
REMINDERS = {"day": timedelta(days=1), "hour": timedelta(hours=1)}


class RegistrationError(Exception):
    """Something about registering that a person can be told."""


class RegistrationClosed(RegistrationError):
    def __str__(self) -> str:
        return _("Registration for this event is over.")


class AlreadyRegistered(RegistrationError):
    def __str__(self) -> str:
        return _("You are registered already: the confirmation holds the link.")


class TooManyGuests(RegistrationError):
    def __str__(self) -> str:
        return _(
            "%(count)d people have registered from here today without an account. "
            "Sign in to register one more."
        ) % {"count": MOST_OF_GUESTS}


@transaction.atomic
def register(
    *,
    event: EventPage,
    name: str,
    phone: str,
    email: str,
    language: str,
    user: User | None = None,
    address: str = "",
    now: datetime | None = None,
) -> Registration:
    """Keep a place for somebody, or put her on the waiting list; she gets a confirmation.

    `address` is the network address of a guest: so that nobody fills an event with people whom
    she invents.

    Raises:
        RegistrationClosed: the event takes no registrations now.
        AlreadyRegistered: the number, the e-mail or the account is on the list.
        TooManyGuests: too many came from there today without an account.
    """
    now = now or timezone.now()
    if not event.takes_more(now):
        raise RegistrationClosed
    record = _held(event.translation_key)
    if record is None or record.closed_at:
        raise RegistrationClosed
    origin = "" if user or not address else _origin(record, address, timezone.localdate(now))
    if origin and record.registrations.filter(origin=origin).count() >= MOST_OF_GUESTS:
        raise TooManyGuests
    taken = record.registrations.coming().count()
    is_full = record.places is not None and taken >= record.places
    try:
        with transaction.atomic():
            registration = Registration.objects.create(
                record=record,
                name=name,
                phone=phone,
                email=email.lower(),
                language=language,
                user=user,
                origin=origin,
                status=Registration.Status.WAITING if is_full else Registration.Status.COMING,
            )
    except IntegrityError as error:
        raise AlreadyRegistered from error
    _tell("event_registered", registration)
    touch(f"event:{record.page_key}")
    return registration


def _origin(record: EventRecord, address: str, day: date) -> str:
    """Return letters that are the same for one address, event and day, and tell nothing else."""
    return salted_hmac("fanpages.origin", f"{address} {record.pk} {day}").hexdigest()[:16]


@transaction.atomic
def cancel(*, registration: Registration, now: datetime | None = None) -> bool:
    """Give the place back; who waited longest moves up. False if it was given back before."""
    return _give_back(registration, now or timezone.now())


@transaction.atomic
def remove_registration(
    *, registration: Registration, by: User, now: datetime | None = None
) -> bool:
    """Take a place back in the organisers' name; she hears of it. False if it was gone before."""
    if not _give_back(registration, now or timezone.now(), removed_by=by):
        return False
    _tell("event_removed", registration)
    return True


def _give_back(registration: Registration, now: datetime, **how: object) -> bool:
    record = _held(registration.record.page_key)
    mine = Registration.objects.open().filter(pk=registration.pk)
    gone = {"status": Registration.Status.CANCELLED, "cancelled_at": now}
    if not mine.update(**gone, **how):
        return False
    if now < record.ends_at:
        move_up(record)
    touch(f"event:{record.page_key}")
    return True


@transaction.atomic
def close_registration(*, record: EventRecord, closed: bool, now: datetime | None = None) -> bool:
    """Take no more registrations, or take them again; False if it was so already."""
    wanted = EventRecord.objects.filter(pk=record.pk, closed_at__isnull=closed)
    if not wanted.update(closed_at=(now or timezone.now()) if closed else None):
        return False
    touch(f"event:{record.page_key}")
    return True


def move_up(record: EventRecord) -> None:
    """Give free places to those who waited longest; `record` is held by the caller."""
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
