"""Texts for the loudspeaker: nothing is left that a voice would stumble over."""

import pytest

from outreach.speech import first_seconds, read_aloud, seconds_of
from outreach.speech.numbers import in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (1005, "một nghìn không trăm linh năm"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (125_000, "một trăm hai mươi lăm nghìn"),
        (1_250_000, "một triệu hai trăm năm mươi nghìn"),
        (3_000_000_000, "ba tỷ"),
    ],
)
def test_numbers_in_words(number, words):
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("20/10", "Ngày hai mươi tháng mười."),
        ("ngày 8/3/2026", "Ngày mùng tám tháng ba năm hai nghìn không trăm hai mươi sáu."),
        ("tháng 4/2026", "Tháng tư năm hai nghìn không trăm hai mươi sáu."),
        ("thứ 4, 7h30", "Thứ tư, bảy giờ rưỡi."),
        ("19h", "Mười chín giờ."),
        ("14:05", "Mười bốn giờ năm."),
        ("5 kg", "Năm ki lô gam."),
        ("2,5kg", "Hai phẩy năm ki lô gam."),
        ("18.000 ₫/kg", "Mười tám nghìn đồng một ki lô gam."),
        ("95%", "Chín mươi lăm phần trăm."),
        ("HTX Cúc Phương", "Hợp tác xã Cúc Phương."),
        ("Hội LHPN TP. Hoa Lư", "Hội liên hiệp phụ nữ thành phố Hoa Lư."),
        ("8-10 người", "Tám đến mười người."),
        ("khóa XIII", "Khóa mười ba."),
        ("45/80", "Bốn mươi lăm, tám mươi."),  # no day of any month
        ("Gọi 0912 345 678", "Gọi không chín một hai, ba bốn năm, sáu bảy tám."),
        ("“5 không, 3 sạch”", "Năm không, ba sạch."),
        ("Xem https://cho.vn/x #MuaSen", "Xem."),
        ("🌸", ""),
        ("", ""),
    ],
)
def test_text_as_it_is_spoken(written, spoken):
    assert read_aloud(written) == spoken


def test_nothing_is_left_that_is_no_word():
    text = "Sáng 21/11 (thứ 7), HTX bán 1.200 kg & giao 24/7 – giá 95.000đ; ĐT: 0229 3871 234."

    spoken = read_aloud(text)

    assert not set(spoken) & set("0123456789/()&–₫%")


def test_a_voice_needs_time():
    assert seconds_of("một hai ba") == 2
    assert seconds_of("") == 0


def test_a_long_text_ends_with_a_whole_sentence():
    text = "\n".join(["Một hai ba bốn năm sáu bảy tám chín mười."] * 40)

    short = first_seconds(text, 90)

    assert (seconds_of(short) <= 90, short.count("."), short[-1]) == (True, 20, ".")
