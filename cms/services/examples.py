"""Good examples on their way: named by anybody, verified by an officer, done again elsewhere."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale

from accounts.models import User
from cms.models import GoodExamplePage, NewsIndexPage, Nomination, Replication
from cms.services.sections import open_section
from core.pagecache import touch
from core.text import slugify
from union.models import Unit

ASKED_AGAIN_AFTER = timedelta(days=365)


class AlreadyDecided(Exception):
    """Somebody else has said yes or no in the meantime."""

    def __str__(self) -> str:
        return _("Somebody has already decided on this nomination.")


class AlreadyReplicated(Exception):
    """The unit already stands in the list."""

    def __str__(self) -> str:
        return _("This unit already says that it does the same.")


def nominate(
    *, who: str, name: str, unit: Unit, reason: str, sender: str, contact: str
) -> Nomination:
    """Put a good example on the desk of the unit's officers."""
    return Nomination.objects.create(
        who=who, name=name, unit=unit, reason=reason, sender=sender, contact=contact
    )


@transaction.atomic
def verify_nomination(*, nomination: Nomination, by: User, note: str) -> GoodExamplePage:
    """Say that it is true, and begin a page for it in the unit's section, as a draft.

    Raises:
        AlreadyDecided: it no longer waits.
    """
    page = _draft(nomination, by)
    _decide(nomination, "verified", by, note, example_key=page.translation_key)
    return page


@transaction.atomic
def decline_nomination(*, nomination: Nomination, by: User, note: str) -> None:
    """Say that nothing comes of it, and why.

    Raises:
        AlreadyDecided: it no longer waits.
    """
    _decide(nomination, "declined", by, note)


def _decide(nomination: Nomination, status: str, by: User, note: str, **more: object) -> None:
    waiting = Nomination.objects.filter(pk=nomination.pk, status=Nomination.Status.WAITING)
    decided = waiting.update(
        status=status, decided_by=by, decided_at=timezone.now(), note=note, **more
    )
    if decided != 1:
        raise AlreadyDecided  # and the draft with it is rolled back


def _draft(nomination: Nomination, by: User) -> GoodExamplePage:
    section = open_section(unit=nomination.unit)
    parent = NewsIndexPage.objects.get(
        translation_key=section.pages_key, locale=Locale.get_default()
    )
    page = GoodExamplePage(
        title=nomination.name,
        slug=f"{slugify(nomination.name, 60)}-{nomination.pk}",
        who=nomination.who,
        name=nomination.name,
        unit=nomination.unit,
        year=timezone.localdate().year,
        summary=" ".join(nomination.reason.split())[:300],
        owner=by,
        live=False,
    )
    parent.add_child(instance=page)
    page.save_revision(user=by)
    return page


@transaction.atomic
def replicate(
    *, example: GoodExamplePage, unit: Unit, since: date, note: str, by: User
) -> Replication:
    """Say that a unit does the same since a day; it is asked again a year later.

    Raises:
        AlreadyReplicated: the unit already said so.
    """
    try:
        with transaction.atomic():
            made = Replication.objects.create(
                example_key=example.translation_key,
                unit=unit,
                since=since,
                note=note,
                created_by=by,
                check_on=max(since, timezone.localdate()) + ASKED_AGAIN_AFTER,
            )
    except IntegrityError:
        raise AlreadyReplicated from None
    touch("cms")
    return made


@transaction.atomic
def answer_check(*, replication: Replication, goes_on: bool, note: str) -> bool:
    """Write down what became of it; return False if that is known already.

    What goes on is asked for again a year from now.
    """
    due = Replication.objects.filter(pk=replication.pk, check_on=replication.check_on)
    answer = {"goes_on": goes_on, "check_note": note, "checked_at": timezone.now()}
    if goes_on:
        answer["check_on"] = timezone.localdate() + ASKED_AGAIN_AFTER
    touch("cms")
    return due.exclude(goes_on=False).update(**answer) == 1
