"""What units say they have done in an information campaign."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from campaigns.models import CampaignPage, UnitReport
from core.pagecache import touch
from union.models import Unit


class ReportedMeanwhile(Exception):
    """Somebody else of the unit has written another number. `str()` says which."""

    def __init__(self, amount: int) -> None:
        self.amount = amount

    def __str__(self) -> str:
        sentence = _("Somebody of your unit has just written %(amount)d. Look once more.")
        return sentence % {"amount": self.amount}


@transaction.atomic
def report(
    *, campaign: CampaignPage, unit: Unit, seen: int, amount: int, note: str, by: User
) -> None:
    """Write how much a unit has done so far; `seen` is the number the form showed.

    Raises:
        ReportedMeanwhile: the number is another one by now.
    """
    UnitReport.objects.bulk_create(
        [UnitReport(campaign=campaign, unit=unit)], ignore_conflicts=True
    )
    rows = UnitReport.objects.filter(campaign=campaign, unit=unit)
    new = {"amount": amount, "note": note, "by": by, "at": timezone.now()}
    if not rows.filter(amount=seen).update(**new):
        now = rows.values_list("amount", flat=True).get()
        if now != amount:
            raise ReportedMeanwhile(now)
    touch(campaign.stamp)
