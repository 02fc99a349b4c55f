"""What the database refuses of campaigns, families and rescues, whoever asks."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from campaigns.models import (
    CampaignPageLink,
    CampaignProductLink,
    CampaignSellerLink,
    CampaignUnit,
    Criterion,
    Pledge,
    Result,
    UnitReport,
)
from tests.campaigns.builders import (
    make_campaign,
    make_case_officer,
    make_criteria,
    make_family,
    make_household_campaign,
    make_rescue,
)
from tests.cms.builders import home
from tests.factories import make_product, make_seller, make_unit, make_user

TODAY = timezone.localdate()


def twice(make: object, **fields: object) -> None:
    for _number in range(2):
        make(**fields)


def criterion_that_ends_first():
    made = make_criteria(ordinary=0, sensitive=0)
    Criterion.objects.create(
        criteria_set=made, text="Nhà sạch", valid_from=TODAY, valid_to=TODAY - timedelta(days=1)
    )


def family_twice():
    campaign, unit = make_household_campaign(), make_unit()
    twice(make_family, campaign=campaign, unit=unit, head="Nguyễn Thị Mơ")


def result_twice():
    campaign = make_household_campaign()
    criterion = campaign.criteria.criteria.first()
    twice(Result.objects.create, household=make_family(campaign), criterion=criterion, state="yes")


def two_open_terms():
    twice(make_case_officer, unit=make_unit(), user=make_user())


def term_that_ends_first():
    make_case_officer(make_unit(), from_date=TODAY, to_date=TODAY - timedelta(days=1))


def report_twice():
    twice(UnitReport.objects.create, campaign=make_campaign(), unit=make_unit(), amount=3)


def variant_rescued_twice():
    make_rescue(variant=make_rescue().variant)


def promise_twice():
    fields = {"name": "Lan", "phone": "+84912345678", "quantity": 1}
    twice(Pledge.objects.create, rescue=make_rescue(), user=make_user(), **fields)


def unit_twice():
    twice(CampaignUnit.objects.create, page=make_campaign(), unit=make_unit())


def product_twice():
    twice(CampaignProductLink.objects.create, page=make_campaign(), product=make_product())


def seller_twice():
    twice(CampaignSellerLink.objects.create, page=make_campaign(), seller=make_seller())


def page_twice():
    twice(CampaignPageLink.objects.create, campaign=make_campaign(), page=home())


@pytest.mark.parametrize(
    ("break_it", "name"),
    [
        (criterion_that_ends_first, "criterion_dates_in_order"),
        (family_twice, "household_once_a_branch|UNIQUE.*campaign_id.*unit_id.*same"),
        (result_twice, "result_once|UNIQUE.*household_id.*criterion_id"),
        (two_open_terms, "case_officer_one_open_term|UNIQUE.*user_id.*unit_id"),
        (term_that_ends_first, "case_officer_dates_in_order"),
        (report_twice, "report_once_a_unit|UNIQUE.*campaign_id.*unit_id"),
        (variant_rescued_twice, "rescue_one_open_a_variant|UNIQUE.*variant_id"),
        (promise_twice, "pledge_one_held_a_person|UNIQUE.*rescue_id.*user_id"),
        (unit_twice, "campaign_unit_once|UNIQUE.*page_id.*unit_id"),
        (product_twice, "campaign_product_once|UNIQUE.*page_id.*product_id"),
        (seller_twice, "campaign_seller_once|UNIQUE.*page_id.*seller_id"),
        (page_twice, "campaign_page_once|UNIQUE.*campaign_id.*page_id"),
    ],
)
def test_the_database_refuses(break_it, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        break_it()
