"""Keep the words of the catalogue: what typos are measured by."""

from collections import Counter
from collections.abc import Callable, Iterable

from django.db import transaction

from core.pagecache import touch
from core.progress import in_batches
from products.models import SearchTerm, SearchWords
from products.search.tokens import LONGEST_WORD, fold_word, written_words

BATCH = 1000  # products, and words written at once
STAMP = "search-terms"


def add_terms(rows: Iterable[SearchWords]) -> None:
    """Add words that no product had before. Two queries; how often they are is counted at night."""
    words = set().union(*(terms_of(row) for row in rows))
    known = SearchTerm.objects.filter(exact__in=words).values_list("exact", flat=True)
    new = words - set(known)
    if new:
        SearchTerm.objects.bulk_create(
            (SearchTerm(exact=w, folded=_folded(w), frequency=1) for w in sorted(new)),
            ignore_conflicts=True,
        )
        touch(STAMP)


def recount_terms(report: Callable[[str], object]) -> None:
    """Count again in how many products each word is; words that are gone go."""
    times: Counter[str] = Counter()
    ids = list(SearchWords.objects.order_by("pk").values_list("pk", flat=True))
    for batch in in_batches(ids, BATCH, report):
        for row in SearchWords.objects.filter(pk__in=batch):
            times.update(terms_of(row))
    with transaction.atomic():
        SearchTerm.objects.all().delete()
        SearchTerm.objects.bulk_create(
            (SearchTerm(exact=w, folded=_folded(w), frequency=n) for w, n in times.items()),
            batch_size=BATCH,
            ignore_conflicts=True,  # a product listed meanwhile
        )
        touch(STAMP)


def terms_of(row: SearchWords) -> set[str]:
    """Return the words of one product worth knowing: no codes, no bare numbers.

    Of its names, its seller's and its place's also each two words side by side, with a space
    between: of all ways to put tones on "mat ong" they tell which one is meant.
    """
    texts = (row.name, row.other_names, row.near, row.body)
    words = (word for text in texts for word in written_words(text))
    found = {word for word in words if fold_word(word) and not word.isdigit()}
    lines = (row.name, *row.other_names.split("\n"), *row.near.split("\n"))
    names = [written_words(line) for line in lines]
    pairs = {f"{a} {b}" for name in names for a, b in zip(name, name[1:], strict=False)}
    return found | {pair for pair in pairs if len(pair) <= LONGEST_WORD}


def _folded(term: str) -> str:
    return " ".join(map(fold_word, term.split(" ")))[:LONGEST_WORD]
