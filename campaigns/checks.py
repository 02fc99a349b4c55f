"""What an editor may have typed wrongly about a campaign."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from campaigns.models import CampaignPage


def check_campaign(page: CampaignPage) -> None:
    """Refuse dates that run backwards and a household campaign without criteria.

    Raises:
        ValidationError: by field.
    """
    problems = {}
    if page.ends_on and page.ends_on < page.starts_on:
        problems["ends_on"] = _("It ends before it begins.")
    if page.kind == page.Kind.HOUSEHOLD and not page.criteria_id:
        problems["criteria"] = _("Choose what families are looked at for.")
    if page.kind == page.Kind.INFORMATION and page.goal_amount and not page.measure:
        problems["measure"] = _("Say what the number counts.")
    if page.goal_amount == 0:
        problems["goal_amount"] = _("Write a number above 0, or nothing.")
    if problems:
        raise ValidationError(problems)
