"""The kinds of pages that publishing itself offers to the home page."""

from collections.abc import Callable

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.kinds import Kind, register_kind
from cms.models import GalleryPage, GoodExamplePage, LawPage, NewsPage, NoticePage


def newest(model: type[models.Model]) -> Callable[[str, int], list[models.Model]]:
    """Return a function that finds the newest published pages of a type in a language."""

    def find(language: str, count: int) -> list[models.Model]:
        pages = model.objects.filter(locale__language_code=language).for_cards()
        return list(pages[:count])

    return find


def chosen(model: type[models.Model]) -> Callable[[list[int]], list[models.Model]]:
    """Return a function that finds the published ones among chosen pages, in order."""

    def find(ids: list[int]) -> list[models.Model]:
        found = {page.pk: page for page in model.objects.filter(pk__in=ids).for_cards()}
        return [found[pk] for pk in ids if pk in found]

    return find


def register() -> None:
    """Called once when the site starts."""
    for name, label, model, card, url_name in (
        ("news", _("news"), NewsPage, "cms/_news_card.html", "cms:news"),
        ("examples", _("good examples"), GoodExamplePage, "cms/_example_card.html", "cms:examples"),
        ("laws", _("laws and policies"), LawPage, "cms/_law_row.html", "cms:laws"),
        ("notices", _("notices"), NoticePage, "cms/_notice_row.html", "cms:notices"),
        ("galleries", _("galleries"), GalleryPage, "cms/_gallery_card.html", "cms:galleries"),
    ):
        register_kind(Kind(name, label, newest(model), card, url_name, chosen(model)))
