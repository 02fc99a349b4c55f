"""Keep the words of the catalogue: what typos are measured by."""

from collections.abc import Iterable

from core.pagecache import touch
from products.models import SearchTerm, SearchWords
from products.search.tokens import fold_word, written_words

BATCH = 1000  # products, and words written at once
STAMP = "search-terms"


def add_terms(rows: Iterable[SearchWords]) -> None:
    """Add words that no product had before. Two queries; how often they are is counted at night."""
    words = set().union(*(terms_of(row) for row in rows))
    known = SearchTerm.objects.filter(exact__in=words).values_list("exact", flat=True)
    new = words - set(known)
    if new:
        SearchTerm.objects.bulk_create(
            (SearchTerm(exact=w, folded=fold_word(w), frequency=1) for w in sorted(new)),
            ignore_conflicts=True,
        )
        touch(STAMP)


def terms_of(row: SearchWords) -> set[str]:
    """Return the words of one product worth knowing: no codes, no bare numbers."""
    texts = (row.name, row.other_names, row.near, row.body)
    words = (word for text in texts for word in written_words(text))
    return {word for word in words if fold_word(word) and not word.isdigit()}
