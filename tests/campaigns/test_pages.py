"""Campaign pages: what everybody reads, in how many queries."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from campaigns.models import CampaignPage, CampaignUnit, UnitReport
from campaigns.progress import Progress, progress_of
from campaigns.services.report import ReportedMeanwhile, report
from campaigns.showing import campaign_context
from tests.campaigns.builders import (
    make_campaign,
    make_campaign_index,
    make_family,
    make_household_campaign,
    make_rescue,
    make_staff,
)
from tests.factories import make_unit, make_user


def of_kind(kind: str) -> CampaignPage:
    if kind == "rescue":
        return make_rescue(stock=40).campaign
    if kind == "household":
        page = make_household_campaign()
        make_family(page)
        return page
    page = make_campaign()
    CampaignUnit.objects.create(page=page, unit=make_unit(), target=10)
    return page


@pytest.mark.parametrize("kind", ["information", "household", "rescue"])
def test_a_campaigns_page_takes_few_queries(client, kind):
    page = of_kind(kind)
    for cache in caches.all():
        cache.clear()

    with CaptureQueriesContext(connection) as queries:
        answer = client.get(page.url)

    assert (answer.status_code, page.goal in answer.content.decode()) == (200, True)
    assert len(queries) <= 12, "\n".join(q["sql"][:200] for q in queries)


@pytest.mark.parametrize("kind", ["information", "household", "rescue"])
def test_a_campaigns_page_is_the_same_for_everybody(kind):
    page = of_kind(kind)
    member = Client()
    member.force_login(make_user())

    assert member.get(page.url).content == Client().get(page.url).content


def test_the_index_shows_what_runs_first(client):
    today = timezone.localdate()
    over = make_campaign(starts_on=today - timedelta(days=9), ends_on=today - timedelta(days=1))
    coming = make_campaign(starts_on=today + timedelta(days=1))
    running = make_campaign()

    groups = client.get(make_campaign_index().url).context["groups"]

    shown = [[card.page.pk for card in g] for g in (groups.running, groups.coming, groups.over)]
    assert shown == [[running.pk], [coming.pk], [over.pk]]


def test_a_translation_shows_the_origins_numbers(client):
    page = make_campaign(goal_amount=50)
    UnitReport.objects.create(campaign=page, unit=make_unit(), amount=20)
    english = page.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    english.title = "Baskets"
    english.save_revision().publish()

    context = client.get(english.url).context

    assert (context["progress"].reached, context["progress"].goal) == (20, 50)


def test_progress_is_asked_as_json(client):
    rescue = make_rescue(stock=40)
    address = reverse("campaigns:progress", args=[rescue.campaign.translation_key])

    assert client.get(address).json() == {
        "reached": 0,
        "goal": 40,
        "reached_text": "0 kg",
        "share_text": "0%",
    }


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("campaign_dates_in_order", {"ends_on": timezone.localdate() - timedelta(days=99)}),
        ("campaign_goal_positive", {"goal_amount": 0}),
    ],
)
def test_the_database_refuses_an_impossible_campaign(name, wrong):
    page = make_campaign()

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        CampaignPage.objects.filter(pk=page.pk).update(**wrong)


def test_a_household_campaign_needs_criteria():
    with pytest.raises(ValidationError) as refusal:
        CampaignPage(title="x", kind="household", summary="x", goal="x", slug="x").full_clean()

    assert "criteria" in refusal.value.message_dict


def test_a_unit_says_what_it_has_done(client):
    unit = make_unit(make_unit())
    page = make_campaign(unit=unit)
    client.force_login(make_staff(unit))
    told = {"unit": unit.pk, "amount": 12, "seen": 0, "note": "Chợ Nga"}

    client.post(reverse("unit_report", args=[page.translation_key]), told)

    assert progress_of([page])[page.translation_key].reached == 12


def test_a_report_from_an_old_screen_changes_nothing():
    page, unit = make_campaign(), make_unit()
    UnitReport.objects.create(campaign=page, unit=unit, amount=9)

    with pytest.raises(ReportedMeanwhile):
        report(campaign=page, unit=unit, seen=3, amount=4, note="", by=make_user())

    assert UnitReport.objects.get().amount == 9


def test_a_campaign_people_took_part_in_is_not_deleted(client):
    page = make_household_campaign()
    make_family(page)
    client.force_login(make_user(is_superuser=True, is_staff=True))

    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert CampaignPage.objects.filter(pk=page.pk).exists()


def test_a_page_that_is_not_saved_yet_can_be_looked_at(rf):
    page = CampaignPage(title="Mới", summary="x", goal="500 giỏ", goal_amount=500)

    context = campaign_context(rf.get("/"), page)

    assert (context["campaign"], context["progress"].goal) == (page, 500)


def test_the_way_to_campaigns_leads_to_a_language_that_has_them(client, db):
    before = client.get("/ar/campaigns/").status_code
    index = make_campaign_index()

    after = client.get("/ar/campaigns/")

    assert (before, after.status_code, after.headers.get("Location")) == (404, 302, index.url)


def test_a_bar_is_full_where_more_than_the_goal_is_reached():
    progress = Progress(reached=2122, goal=2000)

    assert (progress.filled, progress.share, progress.left) == (2000, 1.0, 0)
