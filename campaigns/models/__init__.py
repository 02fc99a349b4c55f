"""What campaigns keep."""

from campaigns.models.alert import Alert
from campaigns.models.criteria import CriteriaSet, Criterion
from campaigns.models.household import (
    CaseLook,
    CaseOfficer,
    EvidencePhoto,
    HelpPlan,
    Household,
    Result,
    UnitReport,
)
from campaigns.models.page import (
    CampaignIndexPage,
    CampaignPage,
    CampaignPageLink,
    CampaignProductLink,
    CampaignSellerLink,
    CampaignUnit,
    stamp_of,
)
from campaigns.models.rescue import HandoverPhoto, Pledge, Rescue

__all__ = [
    "Alert",
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignPageLink",
    "CampaignProductLink",
    "CampaignSellerLink",
    "CampaignUnit",
    "CaseLook",
    "CaseOfficer",
    "CriteriaSet",
    "Criterion",
    "EvidencePhoto",
    "HandoverPhoto",
    "HelpPlan",
    "Household",
    "Pledge",
    "Rescue",
    "Result",
    "UnitReport",
    "stamp_of",
]
