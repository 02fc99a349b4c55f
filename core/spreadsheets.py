"""Lists as files people open: CSV and XLSX, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from openpyxl import Workbook

KINDS = ("csv", "xlsx")
# A spreadsheet would calculate these, also in the wide letters of Asian keyboards.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"  # Excel reads Vietnamese letters right only with it
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def table_response(
    kind: str, name: str, headings: Sequence[object], rows: Iterable[Sequence[object]]
) -> HttpResponse:
    """Return `name`.csv or `name`.xlsx to download; never kept by a shared cache."""
    content = (_xlsx if kind == "xlsx" else _csv)([headings, *rows])
    response = HttpResponse(content, content_type=XLSX_TYPE if kind == "xlsx" else CSV_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    response["Cache-Control"] = "private, no-store"
    return response


def safe_cell(value: object) -> object:
    """Return what may stand in a cell: numbers as they are, text never as a formula."""
    if value is None or isinstance(value, bool | int | float):
        return value
    text = "".join(letter for letter in str(value) if letter >= " " or letter in "\t\n")
    return f"'{text}" if text.startswith(DANGEROUS) else text


def _csv(rows: Iterable[Sequence[object]]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerows([safe_cell(value) for value in row] for row in rows)
    return (BYTE_ORDER_MARK + buffer.getvalue()).encode()


def _xlsx(rows: Iterable[Sequence[object]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append([safe_cell(value) for value in row])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
