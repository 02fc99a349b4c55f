import io

import pytest
from openpyxl import load_workbook

from core.spreadsheets import safe_cell, table_response


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM", "'@SUM"),
        ("-5 độ", "'-5 độ"),
        (-5, -5),
        (None, None),
        ("Mật\0 ong", "Mật ong"),
        ("\n=1+1", "'\n=1+1"),
        ("＝1+1", "'＝1+1"),
    ],
)
def test_no_cell_is_a_formula(value, cell):
    assert safe_cell(value) == cell


def test_a_csv_file_opens_in_excel_with_its_letters():
    response = table_response("csv", "hang", ["Tên", "Giá"], [["Mật ong", 125_000]])

    assert response.content.decode("utf-8-sig") == "Tên,Giá\r\nMật ong,125000\r\n"
    assert response.content[:3] == b"\xef\xbb\xbf"
    assert response["Content-Disposition"] == 'attachment; filename="hang.csv"'


def test_an_xlsx_file_keeps_numbers_as_numbers():
    response = table_response("xlsx", "hang", ["Tên", "Giá"], [["=x", 125_000]])

    rows = list(load_workbook(io.BytesIO(response.content)).active.values)
    assert rows == [("Tên", "Giá"), ("'=x", 125_000)]
