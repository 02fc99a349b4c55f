"""What is read most: counted elsewhere, asked for here.

Whoever counts page views registers one function in `AppConfig.ready`:

    from cms import popular
    popular.register(most_read_pages)

    def most_read_pages(language, unit, count) -> list[int]:
        "Ids of pages, the most read first; `unit` None means the whole site."

It may name pages that are no longer published or not for everybody: they are left out here.
Without a source nothing is popular, and the blocks that show it are empty.
"""

from collections.abc import Callable, Iterable

from django.db import models

from union.models import Unit

Source = Callable[[str, Unit | None, int], Iterable[int]]
SPARE = 3  # times as many are asked for as are shown: some may be withdrawn

_sources: list[Source] = []


def register(source: Source) -> None:
    """Say who knows what is read most."""
    if source not in _sources:
        _sources.append(source)


def most_read(language: str, unit: Unit | None = None, count: int = 5) -> list[models.Model]:
    """Return published news that everybody may read, the most read first."""
    from cms.models import NewsPage

    ids = [pk for source in _sources for pk in source(language, unit, count * SPARE)]
    if not ids:
        return []
    news = NewsPage.objects.filter(pk__in=ids, locale__language_code=language).for_cards()
    found = {page.pk: page for page in news}
    return [found[pk] for pk in dict.fromkeys(ids) if pk in found][:count]
