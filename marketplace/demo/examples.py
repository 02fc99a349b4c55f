"""The demo's good examples: named, verified, published, done again, asked a year later."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from cms.models import GoodExamplePage, Nomination, Replication, Topic
from cms.models.examples import ExampleTopicLink
from marketplace.demo.files import library_photo, read
from marketplace.demo.publishing import put, section_of, units_by_code
from union.models import Unit

NOMINATED = ("who", "reason", "sender", "contact")


def load_examples() -> int:
    """Add good examples at every stage if there are none; return how many were named."""
    if Nomination.objects.exists():
        return 0
    content, units = read("publishing"), units_by_code()
    for row in content["examples"]:
        load_example(row, units)
    for row in [*content["waiting"], *content["declined"]]:
        nominate(row, units[row["unit"]], row["name"])
    return Nomination.objects.count()


def load_example(row: dict[str, object], units: dict[str, Unit]) -> None:
    """Publish one, or leave it a draft, with how it came and who does the same."""
    unit = units[row["unit"]]
    page = GoodExamplePage(unit=unit, who=row["who"], year=row["year"], live=not row.get("draft"))
    page.cover = library_photo(row["cover"])
    topics = {topic.slug: topic for topic in Topic.objects.to_choose()}
    page.topic_links = [ExampleTopicLink(topic=topics[slug]) for slug in row["topics"]]
    words = row if page.live else {k: v for k, v in row.items() if k != "title_en"}
    put(section_of(unit), page, words)
    page.save_revision()
    if named := row.get("nomination"):
        nominate(named | {"who": row["who"]}, unit, row["name_vi"], page.translation_key)
    load_copies(row["copies"], page.translation_key, units)


def nominate(row: dict[str, object], unit: Unit, name: str, key: UUID | None = None) -> None:
    """Add a nomination, decided if the row says when."""
    values = {field: row[field] for field in NOMINATED}
    if decided := row.get("decided"):
        values |= {"status": "verified" if key else "declined", "note": row["note"]}
        values |= {"decided_by": someone_of(unit), "decided_at": days_ago(decided)}
    made = Nomination.objects.create(unit=unit, name=name, example_key=key, **values)
    Nomination.objects.filter(pk=made.pk).update(created_at=days_ago(row["days"]))


def load_copies(rows: list[dict[str, object]], key: UUID, units: dict[str, Unit]) -> None:
    """Add the units that do the same."""
    Replication.objects.bulk_create(
        Replication(
            example_key=key,
            unit=units[row["unit"]],
            since=(since := days_ago(row["days"]).date()),
            note=row["note"],
            created_by=someone_of(units[row["unit"]]),
            check_on=since + timedelta(days=365 if "goes_on" not in row else 730),
            goes_on=row.get("goes_on"),
            check_note=row.get("check_note", ""),
            checked_at=days_ago(20) if "goes_on" in row else None,
        )
        for row in rows
    )


def days_ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def someone_of(unit: Unit) -> User:
    """Return an officer of the unit, else the president of the province."""
    officers = User.objects.filter(offices__unit=unit)
    return officers.first() or User.objects.get(email="can-bo-tinh@example.org")
