"""Statements of several banks, in several kinds of file, and what is wrong with them."""

import contextlib
import io
import re
import unicodedata
import zipfile
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from orders.payments.transfer.columns import ANY, PRESETS, own_columns, preset_of
from orders.payments.transfer.sheets import LARGEST, Unreadable
from orders.payments.transfer.statements import fingerprints, read_statement
from tests.orders.payments.transfer.files import BANKS, MEMO, VIETCOMBANK, csv_file, xlsx_file

pytestmark = pytest.mark.usefixtures("in_english")
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
HEADINGS = ["Ngày giao dịch", "Ghi nợ", "Ghi có", "Số dư", "Nội dung"]


def read(content, columns=ANY):
    return read_statement(content, HANOI, columns)


@pytest.mark.parametrize("make", [csv_file, xlsx_file])
@pytest.mark.parametrize("code", BANKS)
def test_each_bank_is_read_by_its_own_columns(code, make):
    sheet, reference = BANKS[code]

    statement = read(make(sheet), PRESETS[code])

    row = statement.rows[0]
    assert statement.problems == []
    assert (row.amount, row.memo, row.reference) == (250_000, MEMO, reference)
    assert (row.at.date(), row.balance) == (date(2026, 11, 22), 1_250_000)


@pytest.mark.parametrize("code", BANKS)
def test_columns_are_found_out_for_each_bank(code):
    sheet, _reference = BANKS[code]

    assert read(csv_file(sheet)).rows[0].amount == 250_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_encoding_and_separator_is_understood(encoding, separator):
    rows = [["Ngày", "Ghi có", "Nội dung"], ["22/11/2026", "250.000", "Chị Hòa; trả tiền, nhé"]]
    text = csv_file(rows, separator=separator).decode()
    content = (as_cp1258(text) if encoding == "cp1258" else text).encode(encoding)

    assert [(row.amount, row.memo) for row in read(content).rows] == [(250_000, rows[1][2])]


def test_money_out_is_negative_and_sums_are_left_out():
    statement = read(csv_file(VIETCOMBANK))

    assert [(row.line, row.amount) for row in statement.rows] == [(5, 250_000), (6, -50_000)]


def test_a_company_whose_name_begins_like_a_sum_is_no_sum():
    rows = [["Nội dung", "Ngày", "Ghi có"], ["Cong ty Hoa Sen tra", "22/11/2026", "5.000"]]

    assert read(csv_file(rows)).rows[0].amount == 5_000


def test_typed_cells_of_excel_are_read():
    at = datetime(2026, 11, 22, 14, 2, 37)
    content = xlsx_file([HEADINGS, [at, None, 250_000.0, 1_250_000, 12345], [at, 5, None, 0, "x"]])

    rows = read(content).rows

    assert [(row.amount, row.memo, row.has_time) for row in rows] == [
        (250_000, "12345", True),
        (-5, "x", True),
    ]


def test_one_signed_column_and_one_that_says_where_to():
    rows = [
        ["Date", "Amount", "Type", "Description"],
        ["2026-11-22", "250,000", "credit", "in"],
        ["2026-11-22", "50,000", "Debit", "out"],
        ["2026-11-22", "-7,000", "", "fee"],
    ]

    assert [row.amount for row in read(csv_file(rows)).rows] == [250_000, -50_000, -7_000]


def test_a_day_and_an_hour_in_two_columns_are_one_moment():
    rows = [
        ["Ngày", "Giờ", "Ghi có", "Nội dung"],
        ["22/11/2026", "14:02:37", "5.000", "x"],
    ]

    row = read(csv_file(rows)).rows[0]

    assert row.at == datetime(2026, 11, 22, 14, 2, 37, tzinfo=HANOI)


def test_own_columns_are_read_by_the_headings_that_staff_name():
    rows = [["Khi nào", "Bao nhiêu", "Lời"], ["22/11/2026", "5.000", "x"]]
    columns = own_columns(day="khi nao", amount="Bao nhiêu", memo="LỜI")

    assert read(csv_file(rows), columns).rows[0].amount == 5_000
    with pytest.raises(Unreadable):
        read(csv_file(rows))


def test_a_problem_names_row_column_and_value():
    rows = [
        HEADINGS,
        ["31/02/2026", "", "5.000", "", "a"],
        ["22/11/2026", "", "năm nghìn", "", "b"],
        ["22/11/2026", "", "", "", "c"],
        ["", "", "5.000", "", "d"],
        ["22/11/2026", "", "6.000", "", "e"],
    ]

    statement = read(csv_file(rows))

    assert [(p.line, p.column, p.value) for p in statement.problems] == [
        (2, "Ngày giao dịch", "31/02/2026"),
        (3, "Ghi có", "năm nghìn"),
        (4, "Ghi có", ""),
        (5, "Ngày giao dịch", ""),
    ]
    assert [row.amount for row in statement.rows] == [6_000]


def test_a_formula_without_a_value_is_a_problem_not_money():
    content = xlsx_file([HEADINGS, ["22/11/2026", None, "=1000*250", None, "x"]])

    statement = read(content)

    assert (statement.rows, len(statement.problems)) == ([], 1)


def as_cp1258(text: str) -> str:
    """Return the text with each tone behind its letter, as Windows-1258 has them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    apart = unicodedata.normalize("NFD", text)
    for tone in tones:  # a tone stands behind the hat of a letter, not before it
        apart = re.sub(f"{tone}([\u0302\u0306\u031b])", rf"\1{tone}", apart)
    return re.sub(f"[^{tones}]+", lambda part: unicodedata.normalize("NFC", part[0]), apart)


def bomb() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 61 * 1024 * 1024)
    return content.getvalue()


def with_entities() -> bytes:
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx_file([HEADINGS]))) as good,
        zipfile.ZipFile(content, "w") as archive,
    ):
        for name in good.namelist():
            text = good.read(name)
            if name.endswith("sheet1.xml"):
                text = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
            archive.writestr(name, text)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"x" * (LARGEST + 1), "5 MB"),
        (b"\xd0\xcf\x11\xe0 old", ".xls"),
        (b"<html><table>", "web page"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04 broken", "broken"),
        (b"hello,world\n1,2\n", "headings"),
        (b"\xff\xfe\x00\xd8", "headings"),
        (bytes(range(256)), "headings"),
        (b"a,b\n" * 20_001, "20,000"),
        (bomb(), "far more"),
        (with_entities(), "broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_what_cannot_be_read_is_refused_in_words(content, word):
    with pytest.raises(Unreadable, match=word):
        read(content)


def test_hostile_cells_are_kept_short_and_without_odd_signs():
    content = csv_file(
        [HEADINGS, ["22/11/2026", "", "5000", "", "=cmd|\0\u202e" + "x" * 5000], ["\0"] * 300]
    )

    memo = read(content).rows[0].memo

    assert (memo[:6], len(memo)) == ("=cmd|x", 500)


def test_a_sheet_that_claims_a_million_columns_is_read_in_a_moment():
    book, content = Workbook(), io.BytesIO()
    book.active.append(HEADINGS)
    book.active["XFD1048576"] = "x"
    book.save(content)

    with pytest.raises(Unreadable, match="20,000"):
        read(content.getvalue())


def test_a_row_has_the_same_fingerprint_whenever_it_is_read():
    first = read(csv_file(VIETCOMBANK)).rows
    again = read(xlsx_file(VIETCOMBANK)).rows

    assert fingerprints(first) == fingerprints(again)
    assert len(set(fingerprints(first))) == 2


def test_two_equal_rows_of_a_day_are_two_payments():
    same = ["22/11/2026", "", "5.000", "", "chuyen tien"]
    once, twice = read(csv_file([HEADINGS, same])), read(csv_file([HEADINGS, same, same]))

    assert fingerprints(twice.rows)[0] == fingerprints(once.rows)[0]
    assert len(set(fingerprints(twice.rows))) == 2


def test_the_columns_of_a_bank_are_chosen_by_its_number():
    assert (preset_of("970407").code, preset_of("970423").code) == ("techcombank", "any")


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(content):
    with contextlib.suppress(Unreadable):
        read(content)


@given(st.lists(st.lists(st.text(max_size=12), max_size=7), max_size=5), st.sampled_from(",;\t"))
def test_no_cells_break_the_reader(rows, separator):
    statement = read(csv_file([HEADINGS, *rows], separator=separator))

    assert all(row.amount for row in statement.rows)
