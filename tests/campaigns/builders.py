"""Builders of campaigns, families, rescues and alerts."""

from datetime import timedelta
from itertools import count

from django.utils import timezone

from accounts.models import User
from campaigns.models import (
    Alert,
    CampaignIndexPage,
    CampaignPage,
    CaseOfficer,
    CriteriaSet,
    Criterion,
    Household,
    Rescue,
    Result,
)
from campaigns.services.household import same_key
from cms.services import sync_writers
from products.models import Variant
from tests.cms.builders import home
from tests.factories import make_officer, make_product, make_unit, make_user
from union.models import Unit

_numbers = count(1)


def make_campaign_index() -> CampaignIndexPage:
    """The list of campaigns below the Vietnamese home page, made on first use."""
    found = CampaignIndexPage.objects.child_of(home()).first()
    if found:
        return found
    index = CampaignIndexPage(title="Chiến dịch", slug="chien-dich")
    home().add_child(instance=index)
    return index


def make_campaign(**fields: object) -> CampaignPage:
    """A published information campaign that began a week ago and ends in a month."""
    number, today = next(_numbers), timezone.localdate()
    fields = {
        "title": f"Chiến dịch {number}",
        "slug": f"chien-dich-{number}",
        "summary": "Mỗi nhà một giỏ đi chợ.",
        "goal": "500 chiếc giỏ",
        "goal_amount": 500,
        "measure": "giỏ",
        "starts_on": today - timedelta(days=7),
        "ends_on": today + timedelta(days=30),
    } | fields
    page = CampaignPage(**fields)
    make_campaign_index().add_child(instance=page)
    return page


def make_criteria(ordinary: int = 2, sensitive: int = 1) -> CriteriaSet:
    """A set of criteria: so many that all see, then so many that case officers see."""
    made = CriteriaSet.objects.create(name=f"5 không, 3 sạch {next(_numbers)}")
    for place in range(ordinary + sensitive):
        Criterion.objects.create(
            criteria_set=made,
            sort_order=place,
            text=f"Tiêu chí {place + 1}",
            text_en=f"Criterion {place + 1}",
            is_sensitive=place >= ordinary,
        )
    return made


def make_household_campaign(
    ordinary: int = 2, sensitive: int = 1, **fields: object
) -> CampaignPage:
    """A household campaign with its criteria, without a goal of its own."""
    usual = {
        "kind": CampaignPage.Kind.HOUSEHOLD,
        "criteria": make_criteria(ordinary, sensitive),
        "goal_amount": None,
        "measure": "hộ",
    }
    return make_campaign(**usual | fields)


def make_family(campaign: CampaignPage, unit: Unit | None = None, **fields: object) -> Household:
    """A family nobody has looked at yet."""
    number = next(_numbers)
    head = fields.pop("head", f"Nguyễn Thị {number}")
    fields = {"hamlet": "Xóm 1", "size": 4} | fields
    unit = unit or make_unit(make_unit())
    same = same_key(head, fields["hamlet"])
    return Household.objects.create(campaign=campaign, unit=unit, head=head, same=same, **fields)


def set_all(family: Household, state: str, criteria: object) -> None:
    """Say of each of these criteria how the family stands."""
    for criterion in criteria:
        Result.objects.update_or_create(
            household=family, criterion=criterion, defaults={"state": state}
        )


def make_case_officer(unit: Unit, user: User | None = None, **fields: object) -> CaseOfficer:
    """A case officer of a unit since last year."""
    usual = {"from_date": timezone.localdate() - timedelta(days=365)}
    usual["appointed_by"] = make_user()
    return CaseOfficer.objects.create(user=user or make_user(), unit=unit, **usual | fields)


def make_staff(unit: Unit, **fields: object) -> User:
    """An officer of a unit who may open the staff desk."""
    user = make_officer(unit, **fields).user
    sync_writers(user=user)
    return user


def make_rescue(
    *, stock: int = 100, variant: Variant | None = None, unit: Unit | None = None, **fields: object
) -> Rescue:
    """An open rescue of all there is of a product at 125,000, for another three days."""
    variant = variant or make_product(stock=stock).variants.get()
    campaign = fields.pop("campaign", None) or make_campaign(
        kind=CampaignPage.Kind.RESCUE, unit=unit, goal_amount=None, measure="kg"
    )
    now = timezone.now()
    fields = {
        "at_risk": variant.stock or 1,
        "deadline": now + timedelta(days=3),
        "status": Rescue.Status.OPEN,
        "opened_at": now - timedelta(hours=1),
        "confirmed_at": now - timedelta(hours=1),
    } | fields
    return Rescue.objects.create(campaign=campaign, variant=variant, **fields)


def make_alert(unit: Unit | None = None, **fields: object) -> Alert:
    """An approved alert that began an hour ago and ends tomorrow."""
    now = timezone.now()
    person = make_user()
    fields = {
        "text": "Nước sông Đáy lên nhanh.",
        "source_name": "Đài Khí tượng thủy văn",
        "source_url": "https://example.org/canh-bao",
        "starts_at": now - timedelta(hours=1),
        "ends_at": now + timedelta(days=1),
        "status": Alert.Status.APPROVED,
        "entered_by": person,
        "decided_by": person,
        "decided_at": now,
    } | fields
    return Alert.objects.create(unit=unit or make_unit(), **fields)
