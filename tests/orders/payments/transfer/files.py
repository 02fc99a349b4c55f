"""Statements as banks export them, made by hand for tests."""

import csv
import io

from openpyxl import Workbook

MEMO = "MBVCB.3278907687.DHK7TQ2MXP.CT tu 0351000 NGUYEN THI HOA"


def csv_file(rows: list[list[object]], *, separator: str = ",", encoding: str = "utf-8") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_file(rows: list[list[object]]) -> bytes:
    book, content = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


VIETCOMBANK = [
    ["NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM"],
    ["Số tài khoản/Account number:", "0011001234567"],
    [],
    ["STT\nNo.", "Ngày\nTNX Date/ Số CT/ Doc No", "Số tiền ghi nợ/ Debit",
     "Số tiền ghi có/ Credit", "Số dư/ Balance", "Nội dung chi tiết/ Transactions in detail"],
    [1, "22/11/2026\n5243.65937", "", "250.000", "1.250.000", MEMO],
    [2, "22/11/2026\n5243.65938", "50.000", "", "1.200.000", "Phi SMS"],
    ["", "Tổng số", "50.000", "250.000", "", ""],
]  # fmt: skip
VIETINBANK = [
    ["STT/No", "Ngày giao dịch/Transaction date", "Mô tả giao dịch/Transaction description",
     "Nợ/Debit", "Có/Credit", "Số dư tài khoản/Account balance", "Số giao dịch/Transaction number"],
    ["1", "22-11-2026 14:02:37", MEMO, "", "250,000", "1,250,000", "928S26B0ABCD"],
]  # fmt: skip
BIDV = [
    ["SAO KÊ TÀI KHOẢN"],
    ["STT", "Ngày hiệu lực", "Ngày giao dịch", "Ghi nợ", "Ghi có", "Số dư", "Số chứng từ",
     "Diễn giải"],
    [1, "22/11/2026", "22/11/2026 14:02:37", 0, 250_000, 1_250_000, "REF77", MEMO],
]  # fmt: skip
AGRIBANK = [
    ["Ngày giao dịch", "Mã giao dịch", "Phát sinh nợ", "Phát sinh có", "Số dư", "Nội dung"],
    ["22/11/2026", "00TF", "0", "250,000.00", "1,250,000.00", MEMO],
    ["Tổng cộng", "", "0", "250,000.00", "", ""],
]
TECHCOMBANK = [
    ["Ngày giao dịch/ Transaction Date", "Đối tác/ Remitter", "NH Đối tác/ Remitter Bank",
     "Diễn giải/ Details", "Số bút toán/ Transaction No", "Nợ/ Debit", "Có/ Credit",
     "Số dư/ Balance"],
    ["22/11/2026", "NGUYEN THI HOA", "VCB", MEMO, "FT26326512345678", "", "250,000", "1,250,000"],
]  # fmt: skip
MB = [
    ["", "", "SAO KÊ TÀI KHOẢN"],
    ["STT", "NGÀY GIAO DỊCH", "NGÀY HẠCH TOÁN", "PHÁT SINH NỢ", "PHÁT SINH CÓ", "SỐ DƯ KHẢ DỤNG",
     "NỘI DUNG GIAO DỊCH", "SỐ BÚT TOÁN"],
    [1, "22/11/2026 14:02", "22/11/2026", None, "250,000", "1,250,000", MEMO, "FT99"],
    ["Số dư cuối kỳ", None, None, None, None, "1,250,000"],
]  # fmt: skip
BANKS = {
    "vietcombank": (VIETCOMBANK, "5243.65937"),
    "vietinbank": (VIETINBANK, "928S26B0ABCD"),
    "bidv": (BIDV, "REF77"),
    "agribank": (AGRIBANK, "00TF"),
    "techcombank": (TECHCOMBANK, "FT26326512345678"),
    "mb": (MB, "FT99"),
}
