"""Write again all that search keeps in the database. Safe while the site runs."""

from collections.abc import Callable

from django.db import connection, transaction

from core.progress import in_batches
from products.models import Product, SearchDocument, SearchWords
from products.search.database.fulltext import tidy
from products.search.documents import write_documents
from products.search.terms import recount_terms

BATCH = 500  # products in one transaction


def rebuild(report: Callable[[str], object], *, tell_server: bool = True) -> int:
    """Write all documents, full text and terms; return the number of public products.

    `tell_server`: False for who builds a new index of the server afterwards.
    """
    ids = list(Product.objects.public().order_by("pk").values_list("pk", flat=True))
    for batch in in_batches(ids, BATCH, report):
        with transaction.atomic():
            # Whoever changes one of these waits, so that no older state is written after hers.
            list(Product.objects.select_for_update().filter(pk__in=batch).order_by("pk"))
            write_documents(batch, tell_server=tell_server)
    _remove_the_gone()
    recount_terms(report)
    tidy()
    return len(ids)


@transaction.atomic
def _remove_the_gone() -> None:
    public = Product.objects.public().values("pk")
    SearchDocument.objects.exclude(pk__in=public).delete()
    SearchWords.objects.exclude(pk__in=public).delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "DELETE FROM products_searchfts WHERE rowid NOT IN"
                " (SELECT product_id FROM products_searchwords)"
            )
