"""Pages of a list in name order that cost the same however deep one goes."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import QueryDict

from cooperatives.models import Seller


@dataclass(frozen=True)
class NamePage:
    """Some sellers in name order, with the addresses of the pages before and after."""

    sellers: list[Seller]
    previous_url: str = ""
    next_url: str = ""

    def __iter__(self):
        return iter(self.sellers)

    def __len__(self) -> int:
        return len(self.sellers)


def page_of(sellers: QuerySet, query: QueryDict, size: int) -> NamePage:
    """Return the page that `after=` or `before=` of a query asks for; one query.

    The mark is a sort key and a primary key: "ong0cuc0~17". Nonsense shows the first page.
    """
    after, before = _mark(query.get("after", "")), _mark(query.get("before", ""))
    if before:
        key, pk = before
        earlier = Q(sort_key__lt=key) | Q(sort_key=key, pk__lt=pk)
        found = list(sellers.filter(earlier).order_by("-sort_key", "-pk")[: size + 1])
        shown, has_previous, has_next = found[:size][::-1], len(found) > size, True
    else:
        if after:
            key, pk = after
            sellers = sellers.filter(Q(sort_key__gt=key) | Q(sort_key=key, pk__gt=pk))
        found = list(sellers.order_by("sort_key", "pk")[: size + 1])
        shown, has_previous, has_next = found[:size], bool(after), len(found) > size
    return NamePage(
        shown,
        _url(query, "before", shown[0]) if has_previous and shown else "",
        _url(query, "after", shown[-1]) if has_next and shown else "",
    )


def _mark(text: str) -> tuple[str, int] | None:
    key, _, pk = text.rpartition("~")
    if key.isascii() and key.isalnum() and pk.isascii() and pk.isdigit() and len(pk) < 19:
        return key, int(pk)
    return None


def _url(query: QueryDict, direction: str, seller: Seller) -> str:
    query = query.copy()
    for name in ("after", "before"):
        query.pop(name, None)
    query[direction] = f"{seller.sort_key}~{seller.pk}"
    return f"?{query.urlencode()}"
