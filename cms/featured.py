"""The kinds of pages that publishing itself offers to the home page."""

from collections.abc import Callable
from functools import partial

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.kinds import Kind, register_kind
from cms.models import (
    BasePage,
    GalleryIndexPage,
    GalleryPage,
    GoodExampleIndexPage,
    GoodExamplePage,
    LawIndexPage,
    LawPage,
    NewsPage,
    NoticeIndexPage,
    NoticePage,
)
from cms.models.listing import lists_of


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
    news, examples = _("news"), _("good examples")
    for name, label, model, card, listed_by in (
        ("news", news, NewsPage, "cms/_news_card.html", None),
        ("examples", examples, GoodExamplePage, "cms/_example_card.html", GoodExampleIndexPage),
        ("laws", _("laws and policies"), LawPage, "cms/_law_row.html", LawIndexPage),
        ("notices", _("notices"), NoticePage, "cms/_notice_row.html", NoticeIndexPage),
        ("galleries", _("galleries"), GalleryPage, "cms/_gallery_card.html", GalleryIndexPage),
    ):
        is_listed = partial(_is_there, listed_by) if listed_by else Kind.is_listed
        register_kind(
            Kind(
                name,
                label,
                newest(model),
                card,
                f"cms:{name}",
                chosen(model),
                is_listed=is_listed,
            )
        )


def _is_there(model: type[BasePage]) -> bool:
    return lists_of(model).exists()
