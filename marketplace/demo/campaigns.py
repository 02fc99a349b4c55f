"""The demo's campaigns: one of each kind in mid-course, families, a rescue, warnings."""

import random
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from campaigns.models import (
    Alert,
    CampaignIndexPage,
    CampaignPage,
    CampaignPageLink,
    CampaignProductLink,
    CampaignSellerLink,
    CampaignUnit,
    CaseOfficer,
    CriteriaSet,
    Criterion,
    HelpPlan,
    Household,
    Result,
    UnitReport,
)
from campaigns.services.household import same_key
from cms.models import HomePage
from cooperatives.models import Seller
from core.text import collation_key, slugify
from marketplace.demo.campaign_rescue import load_rescue
from marketplace.demo.files import library_photo, read
from marketplace.demo.pages import blocks_of, in_both
from products.models import Product
from union.models import Unit

State = Result.State
OTHERS = ("en", "de", "ar", "hi")  # a column each


def load_campaigns(root: Unit) -> int:
    """Add the campaigns that are missing, with all that people did; return how many."""
    words = read("campaigns")
    there = set(CampaignPage.objects.values_list("slug", flat=True))
    missing = [row for row in words["campaigns"] if row["slug"] not in there]
    index, units = _index(root, words["index"]), _units()
    _load_criteria(words["criteria"])
    for row in missing:
        page = _load_campaign(row, index, root, units)
        if row["kind"] == CampaignPage.Kind.HOUSEHOLD:
            _load_families(page, words, units)
        elif row["kind"] == CampaignPage.Kind.RESCUE:
            load_rescue(page, words["rescue"])
    if not Alert.objects.exists():
        _load_alerts(words["alerts"], root, units)
    return len(missing)


def _units() -> dict[str, Unit]:
    """Return each commune's unit by the commune's code."""
    return {unit.commune_id: unit for unit in Unit.objects.filter(valid_to=None, depth=2)}


def _index(root: Unit, words: dict[str, str]) -> CampaignIndexPage:
    found = CampaignIndexPage.objects.filter(locale__language_code="vi").first()
    if found:
        return found
    index = CampaignIndexPage(unit=root)
    in_both(HomePage.objects.get(locale__language_code="vi"), index, _fill_index, words)
    return index


def _fill_index(page: CampaignIndexPage, row: dict[str, str], language: str) -> None:
    page.title = page.draft_title = row[f"title_{language}"]
    page.slug, page.intro = row[f"slug_{language}"], row[f"intro_{language}"]


def _load_criteria(rows: list[dict]) -> None:
    for row in rows:
        made, is_new = CriteriaSet.objects.get_or_create(
            name=row["name"], defaults={"basis": row["basis"]}
        )
        if not is_new:
            continue
        Criterion.objects.bulk_create(
            Criterion(
                criteria_set=made,
                sort_order=place,
                group=each["group"],
                text=each["text"],
                **{f"text_{code}": each[f"text_{code}"] for code in OTHERS},
                is_sensitive=each.get("sensitive", False),
                valid_to=each.get("until"),
            )
            for place, each in enumerate(row["rows"])
        )


def _load_campaign(
    row: dict, index: CampaignIndexPage, root: Unit, units: dict[str, Unit]
) -> CampaignPage:
    """Publish one campaign in both languages, dated from today, with its units' reports."""
    today = timezone.localdate()
    today_units = Unit.objects.filter(valid_to=None, depth=2)
    owner = today_units.filter(name__endswith=row["unit"]).first() if "unit" in row else 0
    page = CampaignPage(
        unit=owner or root,
        kind=row["kind"],
        cover=library_photo(row["cover"]),
        starts_on=today + timedelta(days=row["begins"]),
        ends_on=today + timedelta(days=row["ends"]),
        goal_amount=row.get("goal_amount"),
        criteria=CriteriaSet.objects.filter(name=row.get("criteria", "")).first(),
    )
    in_both(index, page, _fill_campaign, row)
    for code, target, done, note in row["units"]:
        CampaignUnit.objects.create(page=page, unit=units[code], target=target)
        UnitReport.objects.create(campaign=page, unit=units[code], amount=done, note=note)
    return page


def _fill_campaign(page: CampaignPage, row: dict, language: str) -> None:
    page.title = page.draft_title = row[f"title_{language}"]
    page.slug = row["slug"] if language == "vi" else row["slug_en"]
    for name in ("summary", "goal", "measure"):
        setattr(page, name, row[f"{name}_{language}"])
    page.search_description = page.summary
    page.body = blocks_of(row[f"body_{language}"], language)
    products = Product.objects.filter(slug__in=row["products"])
    sellers = Seller.objects.filter(slug__in=row["sellers"])
    page.product_links = [
        CampaignProductLink(sort_order=n, product=each) for n, each in enumerate(products)
    ]
    page.seller_links = [
        CampaignSellerLink(sort_order=n, seller=each) for n, each in enumerate(sellers)
    ]
    page.page_links = [
        CampaignPageLink(sort_order=n, page=each)
        for n, each in enumerate(_pages(row.get("pages", []), language))
    ]


def _pages(slugs: list[str], language: str) -> QuerySet[Page]:
    """Return pages by their Vietnamese slugs, in a language."""
    keys = Page.objects.filter(slug__in=slugs, locale__language_code="vi")
    return Page.objects.filter(
        translation_key__in=keys.values("translation_key"), locale__language_code=language
    ).order_by("title")


def _load_families(page: CampaignPage, words: dict, units: dict[str, Unit]) -> None:
    """Write down families of two branches and seven communes, most of them looked at."""
    told, chance = words["families"], random.Random(7)
    branches = _branches(words["branches"], units)
    places = [(branch, *counts) for branch, counts in zip(branches, told["branch"], strict=True)]
    places += [(units[code], many, done) for code, many, done in told["communes"]]
    families = [
        (_family(page, unit, told, chance, number), number < done)
        for unit, many, done in places
        for number in range(many)
    ]
    Household.objects.bulk_create([family for family, _done in families], batch_size=500)
    criteria = list(Criterion.objects.filter(criteria_set=page.criteria).in_force(page.starts_on))
    Result.objects.bulk_create(
        [
            Result(household=family, criterion=criterion, state=state, at=timezone.now())
            for family, done in families
            for criterion in criteria
            if (state := _state(criterion, done, chance)) != State.UNSEEN
        ],
        batch_size=500,
    )
    HelpPlan.objects.bulk_create(
        HelpPlan(household=family, text=chance.choice(told["plans"]))
        for family, done in families[: len(families) // 3]
        if not done
    )
    leader = branches[0].get_parent().officers.filter(role="leader").select_related("user").first()
    if leader:
        CaseOfficer.objects.get_or_create(
            user=leader.user,
            unit=leader.unit,
            defaults={"appointed_by": leader.user, "from_date": page.starts_on},
        )


def _branches(words: dict, units: dict[str, Unit]) -> list[Unit]:
    commune = units[words["commune"]]
    return [_branch(commune, name) for name in words["names"]]


def _branch(commune: Unit, name: str) -> Unit:
    slug = slugify(f"{name} {commune.commune_id}")
    found = Unit.objects.filter(slug=slug).first()
    if found:
        return found
    commune.refresh_from_db()
    return commune.add_child(
        name=name,
        slug=slug,
        kind=Unit.Kind.BRANCH,
        commune_id=commune.commune_id,
        province_id=commune.province_id,
        sort_key=collation_key(name),
        valid_from=commune.valid_from,
    )


def _family(
    page: CampaignPage, unit: Unit, told: dict, chance: random.Random, number: int
) -> Household:
    names = (chance.choice(told[part]) for part in ("surnames", "middles", "names"))
    head, hamlet = " ".join(names), chance.choice(told["hamlets"])
    same = f"{same_key(head, hamlet)}{number}"  # two families of one name may live there
    size = chance.randint(2, 7)
    return Household(campaign=page, unit=unit, head=head, hamlet=hamlet, size=size, same=same[:260])


def _state(criterion: Criterion, done: bool, chance: random.Random) -> str:
    """Return how a family stands: those that are done have all that everybody may see."""
    if criterion.is_sensitive:
        rare = 0.004 if "bạo lực" in criterion.text else 0.06
        return State.NOT_YET if chance.random() < rare else State.MET
    if done:
        return State.MET
    return chance.choice([State.MET, State.NOT_YET, State.UNSEEN])


def _load_alerts(rows: list[dict], root: Unit, units: dict[str, Unit]) -> None:
    now = timezone.now()
    for row in rows:
        unit = root if row["unit"] == "province" else units[row["unit"]]
        office = unit.officers.filter(role="leader").select_related("user").first()
        who = office.user if office else User.objects.filter(is_superuser=True).first()
        starts_at = now - timedelta(hours=row["hours_ago"])
        Alert.objects.create(
            unit=unit,
            level=row["level"],
            text=row["text"],
            **{f"text_{code}": row[f"text_{code}"] for code in OTHERS},
            source_name=row["source"],
            source_url=row["url"],
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=row["hours"]),
            status=Alert.Status.APPROVED,
            entered_by=who,
            decided_by=who,
            decided_at=starts_at,
        )
