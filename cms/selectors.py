"""What pages show of news, products and sellers: a fixed number of queries each."""

from uuid import UUID

from django.db import models
from django.utils import translation

from cms.page_search import count_pages, search_pages, suggest_pages
from cooperatives.models import Seller
from core.kept import Kept
from products.models import Product
from products.shelves import Rule, products_for_shelf
from union.models import Unit

__all__ = [
    "article_sellers",
    "article_shelf",
    "copies_of",
    "count_pages",
    "latest_news",
    "more_news",
    "news_about",
    "news_of",
    "nomination_of",
    "search_pages",
    "sellers_to_show",
    "suggest_pages",
]

_kept = Kept(limit=500)  # rows of sellers and news, in one language


def sellers_to_show(*, chosen: list[int], count: int) -> list[Seller]:
    """Return approved sellers for a row of cards: the chosen ones, else the newest."""
    key = ("sellers", translation.get_language(), tuple(chosen), count)
    return list(_kept.get(key, "sellers", lambda: _load_sellers(chosen, count)))


def _load_sellers(chosen: list[int], count: int) -> list[Seller]:
    sellers = Seller.objects.approved().for_cards().prefetch_related("texts")
    if chosen:
        found = {seller.pk: seller for seller in sellers.filter(pk__in=chosen)}
        return [found[pk] for pk in chosen if pk in found][:count]
    return list(sellers.order_by("-approved_at", "-pk")[:count])


def latest_news(language: str, count: int) -> list[models.Model]:
    """Return the newest articles in a language."""
    from cms.models import NewsPage

    news = NewsPage.objects.filter(locale__language_code=language).for_cards()
    return list(_kept.get(("news", language, count), "cms", lambda: list(news[:count])))


def news_of(unit: Unit, language: str, count: int) -> list[models.Model]:
    """Return the newest articles of a unit and of all units below it; two queries."""
    from cms.models import NewsPage

    units = Unit.objects.beneath([unit.path])
    news = NewsPage.objects.filter(locale__language_code=language, unit__in=units)
    return list(news.for_cards()[:count])


def more_news(page: models.Model, count: int = 3) -> list[models.Model]:
    """Return other new articles beside this one."""
    from cms.models import NewsPage

    others = NewsPage.objects.filter(locale_id=page.locale_id).exclude(pk=page.pk)
    news = others.for_cards()
    return list(_kept.get(("more", page.pk, count), "cms", lambda: list(news[:count])))


def article_shelf(page: models.Model) -> list[Product]:
    """Return the public products an article is about, in the editor's order."""
    wanted = [link.product_id for link in page.product_links.all()]
    return products_for_shelf(rule=Rule.CHOSEN, chosen=wanted, size=12)


def article_sellers(page: models.Model) -> list[Seller]:
    """Return the approved sellers an article is about."""
    wanted = [link.seller_id for link in page.seller_links.all()]
    return sellers_to_show(chosen=wanted, count=9) if wanted else []


def news_about(seller: Seller, language: str, count: int = 4) -> list[models.Model]:
    """Return the newest published articles about a seller in a language."""
    from cms.models import NewsPage

    news = NewsPage.objects.filter(seller_links__seller=seller, locale__language_code=language)
    return list(news.for_cards()[:count])


def copies_of(example_key: UUID) -> list[models.Model]:
    """Return the replications of a good example that go on, the earliest first; one query."""
    from cms.models import Replication

    going = Replication.objects.filter(example_key=example_key).exclude(goes_on=False)
    return list(going.select_related("unit__commune", "unit__province").order_by("since", "pk"))


def nomination_of(example_key: UUID) -> models.Model | None:
    """Return the verified nomination from which an example was made; one query."""
    from cms.models import Nomination

    return Nomination.objects.filter(example_key=example_key).select_related("unit").first()
