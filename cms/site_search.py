"""Sellers and published pages, as the tabs of the results page and the search box find them."""

from django.db.models import Case, Q, QuerySet, Value, When
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from cms.models import NewsPage
from cms.search_tabs import Slice, register_tab, slice_of
from cooperatives.models import Seller
from core.text import fold


def sellers_named(text: str) -> QuerySet[Seller]:
    """Return approved sellers with these words; names that begin with them come first."""
    words = fold(text)
    begins = When(Q(search_text__startswith=words), then=Value(0))
    inside = When(Q(search_text__contains=f" {words}"), then=Value(1))
    found = Seller.objects.approved().matching(text=text)
    found = found.annotate(closeness=Case(begins, inside, default=Value(2)))
    return found.order_by("closeness", "sort_key", "pk")


def find_sellers(text: str, number: int) -> Slice:
    """Return a page of sellers for cards."""
    if not fold(text):
        return Slice([], 0)
    return slice_of(sellers_named(text).for_cards(), number)


def pages_with(text: str) -> QuerySet[NewsPage]:
    """Return published articles in the reader's language with these words in their title."""
    language = translation.get_language()
    found = NewsPage.objects.filter(locale__language_code=language).for_cards()
    for word in text.replace("\0", " ").split()[:6]:
        found = found.filter(title__icontains=word)
    return found


def find_news(text: str, number: int) -> Slice:
    """Return a page of articles for cards."""
    return slice_of(pages_with(text), number) if fold(text) else Slice([], 0)


def register() -> None:
    """Called once when the site starts."""
    register_tab("sellers", _("Sellers"), find_sellers, "search/_sellers.html", position=20)
    register_tab("news", _("News and campaigns"), find_news, "search/_news.html", position=30)
