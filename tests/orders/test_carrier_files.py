"""Reading carriers' files: headings of several carriers, problems told by row and cell."""

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from orders.carriers.codes import code_of, read_code
from orders.carriers.columns import PRESETS, columns_of, meaning_of
from orders.carriers.files import read_remittance, read_statuses
from orders.carriers.protocol import FileRow
from orders.models import Carrier
from orders.payments.transfer.sheets import Unreadable
from tests.orders.carriers import table

ANY = columns_of(Carrier())
CASH = ("Mã vận đơn", "Tiền thu hộ", "Phí dịch vụ", "Thực nhận")


def cash(*rows, columns=ANY):
    return read_remittance(table(*rows), columns)


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def columns(preset):
    return columns_of(Carrier(columns=PRESETS[preset].columns))


# Shaped like what each carrier's customers download; the words are theirs.
FILES = {
    "ghn": ("Mã đơn GHN", "Mã đơn khách hàng", "Tiền thu hộ (COD)", "Tổng phí"),
    "ghtk": ("Mã đơn GHTK", "Mã đơn KH", "Tiền thu hộ", "Phí dịch vụ"),
    "viettelpost": ("Mã phiếu gửi", "Mã đơn hàng", "Tiền thu hộ", "Tổng cước"),
    "vnpost": ("Số hiệu bưu gửi", "Số tham chiếu", "Số tiền COD", "Cước"),
    "jt": ("Mã vận đơn", "Mã đơn hàng", "COD", "Phí vận chuyển"),
}


@pytest.mark.parametrize(("preset", "headings"), FILES.items())
def test_columns_of_each_carrier_are_found(preset, headings):
    read = cash(headings, ("X1", "K7TQ-2MXP-1", "280.000", "22.000"), columns=columns(preset))

    assert read.rows == [FileRow(2, "X1", "K7TQ-2MXP-1", "", 258_000, 22_000)]


def test_cash_handed_over_counts_more_than_a_column_of_fees():
    read = cash(CASH, ("X1", 280_000, 99_000, 258_000))

    assert read.rows == [FileRow(2, "X1", amount=258_000, fee=22_000)]


def test_a_workbook_reads_like_a_list():
    head = ("BẢNG KÊ THU HỘ", None, None)
    rows = [head, ("Mã vận đơn", "Tiền thu hộ", "Cước"), (123456789012.0, 280_000, None)]

    read = read_remittance(workbook(*rows, ("Tổng cộng", 280_000, 0)), ANY)

    assert read.rows == [FileRow(3, "123456789012", amount=280_000, fee=0)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1258"])
def test_encodings_of_spreadsheet_programs_are_read(encoding):
    headings = "Ma van don;Trang thai" if encoding == "cp1258" else "Mã vận đơn;Trạng thái"

    read = read_statuses(f"{headings}\nX1;Đã giao".encode(encoding, "replace"), ANY)

    assert [row.tracking for row in read.rows] == ["X1"]


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        (("X1", "nhiều", "", ""), "Tiền thu hộ", "nhiều"),
        (("", "280.000", "", ""), "Mã vận đơn", ""),
        (("1.23E+12", "280.000", "", ""), "Mã vận đơn", "1.23E+12"),
        (("X1", "", "", ""), "Thực nhận", ""),
        (("X1", "280.000", "", "1/2"), "Thực nhận", "1/2"),
        (("X" * 61, "280.000", "", ""), "Mã vận đơn", "X" * 61),
    ],
)
def test_a_problem_names_row_column_and_value(row, column, value):
    read = cash(CASH, ("X0", 1, 0, 1), row)

    [problem] = read.problems
    assert (problem.line, problem.column, problem.value) == (3, column, value)
    assert [row.tracking for row in read.rows] == ["X0"]


def test_own_headings_come_first():
    carrier = Carrier(columns={"tracking": ["Số của tôi"]})

    read = read_statuses(
        table(("Mã vận đơn", "Số của tôi", "Trạng thái"), ("A", "B", "Đã giao")),
        columns_of(carrier),
    )

    assert [row.tracking for row in read.rows] == ["B"]


@pytest.mark.parametrize(
    "content", [b"", b"a;b;c\n1;2;3", b"<html>", b"%PDF-1.7", b"\xd0\xcf\x11\xe0"]
)
def test_what_is_no_such_file_is_refused(content):
    with pytest.raises(Unreadable):
        read_remittance(content, ANY)


def test_a_file_of_too_many_parcels_is_refused():
    rows = [("Mã vận đơn", "Trạng thái"), *((f"X{n}", "Đã giao") for n in range(5001))]

    with pytest.raises(Unreadable):
        read_statuses(table(*rows), ANY)


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("Giao thành công", "delivered"),
        ("ĐÃ GIAO HÀNG", "delivered"),
        ("  phát   thành công ", "delivered"),
        ("Đang giao", "sent"),
        ("Chuyển hoàn thành công", "refused"),
        ("Giao không thành công", "nothing"),
        ("Thất lạc", ""),
    ],
)
def test_words_of_carriers_are_understood(word, meaning):
    assert meaning_of(Carrier(), word) == meaning


def test_a_word_of_the_carrier_itself_wins():
    assert meaning_of(Carrier(statuses={"da giao": "sent"}), "Đã giao") == "sent"


@pytest.mark.parametrize("text", ["K7TQ-2MXP-2", "k7tq2mxp2", " K7TQ 2MXP 2 ", "K7TQ-2MXP/2"])
def test_our_code_is_read_as_carriers_write_it(text):
    assert read_code(text) == ("K7TQ-2MXP", 2)


@pytest.mark.parametrize(("text", "read"), [("K7TQ-2MXP", ("K7TQ-2MXP", None)), ("VN123", None)])
def test_a_code_may_name_no_parcel(text, read):
    assert read_code(text) == read


LETTERS = st.text(alphabet="23456789ABCDEFGHJKMNPQRSTUVWXYZ", min_size=4, max_size=4)


@given(LETTERS, LETTERS, st.integers(min_value=1, max_value=999))
def test_a_code_comes_back_as_it_went(start, end, position):
    number = f"{start}-{end}"

    assert read_code(code_of(number, position)) == (number, position)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content):
    for start in (b"", "Mã vận đơn,Tiền thu hộ\n".encode(), b"PK\x03\x04"):
        try:
            read = read_remittance(start + content, ANY)
        except Unreadable:
            continue
        assert all(row.tracking and row.amount is not None for row in read.rows)


NO_SIGN = re.compile('[;"\\r\\n]')
CELL = st.text(max_size=20) | st.integers(-(10**15), 10**15).map(str)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=8))
def test_every_row_is_read_or_told(rows):
    lines = [
        ";".join(
            c.replace(";", "").replace('"', "").replace("\r", "").replace("\n", "") for c in row
        )
        for row in rows
    ]
    content = "\n".join(["Mã vận đơn;Tiền thu hộ;Cước", *lines]).encode("utf-8", "replace")

    read = read_remittance(content, ANY)

    told = {row.line for row in read.rows} | {problem.line for problem in read.problems}
    assert len(told) == len(read.rows) + len(read.problems)
    assert all(row.amount + row.fee <= 10**14 and row.fee >= 0 for row in read.rows)
