"""News by kind, topic and unit, each choice with how many articles it has."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils import translation

from core.kept import Kept
from core.typed import typed_text

_kept = Kept(limit=300)  # what the news of one index can be narrowed to, in one language


@dataclass(frozen=True)
class Choice:
    """One way to narrow a list."""

    value: str
    name: str
    count: int


@dataclass(frozen=True)
class Choices:
    """All ways that lead to at least one article."""

    kinds: list[Choice]
    topics: list[Choice]
    units: list[Choice]

    @property
    def total(self) -> int:
        """How many articles there are in all."""
        return sum(kind.count for kind in self.kinds)


@dataclass(frozen=True)
class Wanted:
    """What a reader chose; nonsense is "" and narrows nothing."""

    kind: str
    topic: str
    unit: str

    @property
    def is_narrow(self) -> bool:
        return bool(self.kind or self.topic or self.unit)

    @property
    def query(self) -> str:
        """The other choices as they stand in an address, for links of the kinds."""
        parts = [("topic", self.topic), ("unit", self.unit)]
        return "".join(f"&{name}={value}" for name, value in parts if value)


def choices_for(key: int, news: QuerySet) -> Choices:
    """Return how `news` can be narrowed; two queries, kept until a page changes."""
    return _kept.get((key, translation.get_language()), "cms", lambda: _count(news.order_by()))


def _count(news: QuerySet) -> Choices:
    from cms.models import NewsPage, Topic

    # Without an order: pages come by path, and would be counted path by path.
    news = NewsPage.objects.filter(pk__in=news.values("pk")).order_by()
    rows = news.values_list("category", "unit__slug", "unit__name", "unit__sort_key")
    per_kind, per_unit = Counter(), Counter()
    for kind, slug, name, key, many in rows.annotate(many=Count("pk")):
        per_kind[kind] += many
        if slug:
            per_unit[key, slug, name] += many
    linked = Topic.objects.filter(newstopiclinks__page__in=news)
    topics = linked.annotate(many=Count("newstopiclinks")).order_by("position", "name", "pk")
    labels = NewsPage.Category.choices
    return Choices(
        kinds=[Choice(value, name, per_kind[value]) for value, name in labels if value in per_kind],
        topics=[Choice(topic.slug, topic.label, topic.many) for topic in topics],
        units=[Choice(slug, name, many) for (_key, slug, name), many in sorted(per_unit.items())],
    )


def wanted(query: Mapping[str, str], choices: Choices) -> Wanted:
    """Read a query string."""

    def chosen(name: str, known: list[Choice]) -> str:
        text = typed_text(query, name)
        return text if text in {choice.value for choice in known} else ""

    return Wanted(
        chosen("kind", choices.kinds),
        chosen("topic", choices.topics),
        chosen("unit", choices.units),
    )


def narrowed(news: QuerySet, wish: Wanted) -> QuerySet:
    """Return what is left of `news`."""
    if wish.kind:
        news = news.filter(category=wish.kind)
    if wish.topic:
        news = news.filter(topic_links__topic__slug=wish.topic)
    if wish.unit:
        news = news.filter(unit__slug=wish.unit)
    return news
