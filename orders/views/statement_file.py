"""A seller's month to keep: the same file for herself and for staff."""

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import get_language

from cooperatives.models import Seller
from core.pdf import pdf_response
from core.spreadsheets import KINDS, table_response
from orders.models import BuyingSettings
from orders.settlement import statements
from orders.settlement.words import headings

MOST_PRINTED = 2_000  # entries in one PDF
MOST_EXPORTED = 50_000  # rows in one file


def statement_response(statement: statements.Statement, seller: Seller, kind: str) -> HttpResponse:
    """Return a month as a table for spreadsheets, or as PDF. Who may is the caller's to know."""
    entries = statements.entries_of(seller, {"month": statement.key})
    name = f"{seller.slug}-{statement.key}"
    if kind in KINDS:
        return table_response(kind, name, headings(), statements.rows_of(entries[:MOST_EXPORTED]))
    context = {
        "statement": statement,
        "seller": seller,
        "entries": entries[:MOST_PRINTED],
        "issuer": BuyingSettings.current().issuer,
        "site_name": settings.SITE_NAME,
        "currency": settings.CURRENCY,
    }
    return pdf_response("orders/money/statement.html", context, f"{name}.pdf", get_language())
