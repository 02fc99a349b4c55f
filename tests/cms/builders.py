"""Builders of published pages."""

from itertools import count

from wagtail.models import Locale

from cms.models import HomePage, NewsIndexPage, NewsPage
from union.models import Unit

_numbers = count(1)


def home(language: str = "vi") -> HomePage:
    """The home page that the site's migrations made."""
    return HomePage.objects.get(locale__language_code=language)


def make_index(unit: Unit | None = None) -> NewsIndexPage:
    """The news of a unit, in Vietnamese and English."""
    number = next(_numbers)
    index = NewsIndexPage(title="Tin của Hội", slug=f"tin-{number}", unit=unit)
    home().add_child(instance=index)
    english = index.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = "News"
    english.save_revision().publish()
    return index


def make_news(index: NewsIndexPage | None = None, **fields: object) -> NewsPage:
    """A published article."""
    number = next(_numbers)
    fields = {
        "title": f"Mùa sen {number}",
        "slug": f"mua-sen-{number}",
        "summary": "Sen nở sớm.",
        "body": [("paragraph", "<p>Sáng nay đầm đầy hoa.</p>")],
        "unit": index.unit if index else None,
    } | fields
    page = NewsPage(**fields)
    (index or make_index()).add_child(instance=page)
    return page
