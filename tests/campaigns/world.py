"""What stands for the parts of addresses of campaigns in `tests.access`."""

from accounts.models import User
from campaigns.models import Pledge
from tests.campaigns.builders import (
    make_alert,
    make_campaign,
    make_case_officer,
    make_family,
    make_household_campaign,
    make_rescue,
)
from union.models import Unit


def campaign_values(unit: Unit, officer: User, buyer: User) -> dict[str, dict[str, object]]:
    """Return values by the start of a route: a campaign of each kind, all of `unit`."""
    told = make_campaign(unit=unit)
    families = make_household_campaign(unit=unit)
    family = make_family(families, unit)
    rescue = make_rescue(unit=unit)
    pledge = Pledge.objects.create(
        rescue=make_rescue(), user=buyer, name="Lan", phone="+84912345678", quantity=1
    )
    term = make_case_officer(unit, officer)
    at_risk = {"campaign": rescue.campaign.translation_key, "step": "opening", "kind": "csv"}
    one = "staff/campaigns/<uuid:campaign>/"
    return {
        "campaigns/": at_risk | {"key": pledge.key},
        "staff/campaigns": {"campaign": told.translation_key, "kind": "csv"},
        f"{one}households": {"campaign": families.translation_key},
        f"{one}rescue": at_risk,
        "staff/campaigns/households": {"key": family.key, "pk": 1},
        "staff/case-officers": {"pk": term.pk},
        "staff/case-looks": {"kind": "csv"},
        "staff/alerts": {"pk": make_alert(unit).pk, "kind": "csv"},
        "staff/snippets/campaigns": {"pk": families.criteria_id},
        "staff/snippets/choose/campaigns": {"pk": families.criteria_id},
    }
