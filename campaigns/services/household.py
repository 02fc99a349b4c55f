"""Families of a household campaign: entered, looked at, taken out."""

from collections.abc import Sequence
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from campaigns import chores
from campaigns.models import (
    CampaignPage,
    CaseLook,
    Criterion,
    EvidencePhoto,
    HelpPlan,
    Household,
    Result,
)
from core.pagecache import touch
from core.text import fold
from images.pipeline import delete_picture, store_picture
from union.models import Unit

FOLDER = "households"
AT_ONCE = 500
MOST_PHOTOS = 12  # a family


class HouseholdStopped(Exception):
    """Something about a family that can't be done. `str()` says why."""


class KnownAlready(HouseholdStopped):
    def __str__(self) -> str:
        return _("A family of this name is in the list of this hamlet already.")


class ChangedMeanwhile(HouseholdStopped):
    """Somebody else has said something about the same criterion since the page was made."""

    def __init__(self, state: str) -> None:
        self.state = state

    def __str__(self) -> str:
        sentence = _("Somebody else has just set this to “%(state)s”. Look once more.")
        return sentence % {"state": Result.State(self.state).label}


class EnoughPhotos(HouseholdStopped):
    def __str__(self) -> str:
        return _("There are %(count)d pictures already. That is enough.") % {"count": MOST_PHOTOS}


def same_key(head: str, hamlet: str) -> str:
    """Return what two entries of one family have in common."""
    return f"{fold(head)}|{fold(hamlet)}"[:260]


@transaction.atomic
def add_household(
    *, campaign: CampaignPage, unit: Unit, head: str, hamlet: str, size: int, by: User
) -> Household:
    """Write down a family.

    Raises:
        KnownAlready: this branch has one of the same name and hamlet.
    """
    try:
        with transaction.atomic():
            family = Household.objects.create(
                campaign=campaign,
                unit=unit,
                head=head,
                hamlet=hamlet,
                size=size,
                same=same_key(head, hamlet),
                added_by=by,
            )
    except IntegrityError as error:
        raise KnownAlready from error
    touch(campaign.stamp)
    return family


@transaction.atomic
def change_household(*, household: Household, head: str, hamlet: str, size: int) -> None:
    """Correct what is written about a family.

    Raises:
        KnownAlready: this branch has another one of the same name and hamlet.
    """
    values = {"head": head, "hamlet": hamlet, "size": size, "same": same_key(head, hamlet)}
    try:
        with transaction.atomic():
            Household.objects.filter(pk=household.pk).update(**values)
    except IntegrityError as error:
        raise KnownAlready from error


@transaction.atomic
def remove_household(*, household: Household) -> None:
    """Take a family out with everything about it: moved away, entered twice, or by its wish."""
    keys = list(household.photos.values_list("key", flat=True))
    household.delete()
    touch(household.campaign.stamp)
    transaction.on_commit(lambda: [delete_picture(key) for key in keys], robust=True)


@transaction.atomic
def set_result(
    *, household: Household, criterion: Criterion, seen: str, state: str, by: User
) -> None:
    """Say how a family stands; `seen` is what the screen showed when she pressed.

    Raises:
        ChangedMeanwhile: it is neither what she saw nor what she wants.
    """
    Result.objects.bulk_create(
        [Result(household=household, criterion=criterion)], ignore_conflicts=True
    )
    rows = Result.objects.filter(household=household, criterion=criterion)
    changed = rows.filter(state=seen).update(state=state, by=by, at=timezone.now())
    if not changed:
        now = rows.values_list("state", flat=True).get()
        if now != state:
            raise ChangedMeanwhile(now)
    touch(household.campaign.stamp)


@transaction.atomic
def save_households(
    *, campaign: CampaignPage, unit: Unit, rows: Sequence[dict], by: User
) -> tuple[int, int]:
    """Write down families of a file that was checked; return how many are new and known.

    A row has `head`, `hamlet`, `size` and `states` by criterion id. Known families get the
    size and the states of the file; what the file leaves empty stays.
    """
    list(Unit.objects.select_for_update().filter(pk=unit.pk))  # a double click waits here
    wanted = {same_key(row["head"], row["hamlet"]): row for row in rows}
    there = Household.objects.filter(campaign=campaign, unit=unit, same__in=wanted)
    known = {family.same: family for family in there}
    fresh = [
        Household(
            campaign=campaign,
            unit=unit,
            head=row["head"],
            hamlet=row["hamlet"],
            size=row["size"],
            same=same,
            added_by=by,
        )
        for same, row in wanted.items()
        if same not in known
    ]
    Household.objects.bulk_create(fresh, AT_ONCE)
    families = known | {family.same: family for family in fresh}
    for same, family in known.items():
        family.size = wanted[same]["size"]
    Household.objects.bulk_update(known.values(), ["size"], AT_ONCE)
    now = timezone.now()
    results = [
        Result(household=families[same], criterion_id=int(pk), state=state, by=by, at=now)
        for same, row in wanted.items()
        for pk, state in row["states"].items()
    ]
    Result.objects.bulk_create(
        results,
        AT_ONCE,
        update_conflicts=True,
        unique_fields=["household", "criterion"],
        update_fields=["state", "by", "at"],
    )
    touch(campaign.stamp)
    return len(fresh), len(known)


@transaction.atomic
def add_plan(
    *, household: Household, criterion: Criterion | None, text: str, due_on: date | None, by: User
) -> HelpPlan:
    """Write down what the branch does for a family."""
    return HelpPlan.objects.create(
        household=household, criterion=criterion, text=text, due_on=due_on, by=by
    )


def finish_plan(*, plan: HelpPlan) -> bool:
    """Say that it is done; False if it was."""
    found = HelpPlan.objects.filter(pk=plan.pk, done_at=None)
    return found.update(done_at=timezone.now()) == 1


@transaction.atomic
def add_photo(
    *, household: Household, criterion: Criterion | None, file: UploadedFile, alt: str, by: User
) -> EvidencePhoto:
    """Keep a picture that shows what was reached, at no public address.

    Raises:
        EnoughPhotos: the family has as many as it may.
        forms.ValidationError: the file is no picture.
    """
    if household.photos.count() >= MOST_PHOTOS:
        raise EnoughPhotos
    stored = store_picture(file, folder=FOLDER)
    photo = EvidencePhoto.objects.create(
        household=household,
        criterion=criterion,
        key=stored.key,
        width=stored.width,
        height=stored.height,
        alt=alt,
        by=by,
    )
    chores.make_photo_sizes.enqueue(photo.key, key=f"photo:{photo.key}")
    return photo


def note_look(*, household: Household, by: User, act: str = CaseLook.Act.LOOKED) -> None:
    """Keep that somebody read or changed what is sensitive about a family."""
    CaseLook.objects.create(
        user=by, unit_id=household.unit_id, household_key=household.key, act=act
    )
