"""A text turned into what is read aloud: no signs, no short forms, no addresses."""

import math
import re
import unicodedata

from outreach.speech.dates import say_dates
from outreach.speech.numbers import HIGHEST, digit_by_digit, in_words

WORDS_A_SECOND = 2.3  # of a calm voice at a loudspeaker
LONGEST = 90  # seconds; then people stop listening

# Short forms, with capitals as they are written; longer ones first.
SHORT_FORMS = {
    "BCH": "ban chấp hành",
    "BHXH": "bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế",
    "CLB": "câu lạc bộ",
    "CN": "chủ nhật",
    "ĐT": "điện thoại",
    "HĐND": "hội đồng nhân dân",
    "HTX": "hợp tác xã",
    "KHKT": "khoa học kỹ thuật",
    "LHPN": "liên hiệp phụ nữ",
    "MTTQ": "mặt trận tổ quốc",
    "NHCSXH": "ngân hàng chính sách xã hội",
    "NTM": "nông thôn mới",
    "OCOP": "ô cốp",
    "QR": "quy rờ",
    "SĐT": "số điện thoại",
    "THCS": "trung học cơ sở",
    "THPT": "trung học phổ thông",
    "THT": "tổ hợp tác",
    "TP": "thành phố",
    "TX": "thị xã",
    "UBND": "ủy ban nhân dân",
    "VNĐ": "đồng",
    "VND": "đồng",
    "ATTP": "an toàn thực phẩm",
    "PN": "phụ nữ",
}
UNITS = {
    "kg": "ki lô gam",
    "g": "gam",
    "mg": "mi li gam",
    "tấn": "tấn",
    "km": "ki lô mét",
    "m": "mét",
    "cm": "xăng ti mét",
    "mm": "mi li mét",
    "m2": "mét vuông",
    "m²": "mét vuông",
    "m3": "mét khối",
    "m³": "mét khối",
    "ha": "héc ta",
    "l": "lít",
    "ml": "mi li lít",
    "%": "phần trăm",
    "°C": "độ xê",
    "₫": "đồng",
    "đ": "đồng",
    "k": "nghìn đồng",
}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|#\w+")
_PHONE = re.compile(r"(?<![\d.,])(?:\+84|0)(?:[ .\-]?\d){8,10}(?![\d.,]*\d)")
_SHORT = re.compile(
    r"(?<!\w)(" + "|".join(sorted(SHORT_FORMS, key=len, reverse=True)) + r")(?!\w)\.?"
)
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])")
_DECIMAL = re.compile(r"(?<![\d.,])(\d+),(\d+)(?![\d,.]*\d)")
_RANGE = re.compile(r"(\d)\s*[-–—]\s*(?=\d)")
_UNIT = re.compile(
    r"(\d)\s?(" + "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True))) + r")(?![\w²³])"
)
_PER = re.compile(r"(?<=[^\W\d])\s?/\s?([^\W\d]+)")
_PAUSE = re.compile(r"\s[-–—]\s|[()…•|]")
_NUMBER = re.compile(r"\d+")
_ORDINAL = re.compile(r"\b((?:khóa|khoá|lần thứ|quý|kỳ|đại hội|nhiệm kỳ)\s+)([IVXL]+)\b", re.I)
_SILENT = re.compile(r"[\"“”‘’'«»*_~^<>\[\]{}–—]|[\U0001F000-\U0001FAFF\u2600-\u27BF]")


def read_aloud(text: str) -> str:
    """Return a Vietnamese text as it is spoken: sentences, a line each paragraph."""
    lines = (_line(line) for line in unicodedata.normalize("NFC", text).splitlines())
    return "\n".join(line for line in lines if line)


def seconds_of(text: str) -> int:
    """Return how long reading a spoken text takes, in whole seconds, rounded up."""
    return math.ceil(len(text.split()) / WORDS_A_SECOND)


def first_seconds(text: str, seconds: int = LONGEST) -> str:
    """Return as many whole sentences of a spoken text as can be read in `seconds`.

    At least the first, however long it is.
    """
    kept, words = [], 0
    for sentence in re.findall(r"[^.!?\n]+[.!?]*\n?", text):
        words += len(sentence.split())
        if kept and words / WORDS_A_SECOND > seconds:
            break
        kept.append(sentence)
    return "".join(kept).strip()


def _line(line: str) -> str:
    line = _ADDRESS.sub(" ", line)
    line = _PHONE.sub(lambda m: _phone(m[0]), line)
    line = re.sub(r"\b24/7\b", "suốt ngày đêm", line)
    line = _ORDINAL.sub(lambda m: f"{m[1]}{in_words(_roman(m[2]))}", line)
    line = _SHORT.sub(lambda m: SHORT_FORMS[m[1]], line)
    line = _GROUPED.sub(lambda m: m[0].replace(".", ""), line)
    line = say_dates(line)
    line = _RANGE.sub(r"\1 đến ", line)
    line = _UNIT.sub(lambda m: f"{m[1]} {UNITS[m[2]]}", line)
    line = _PER.sub(lambda m: f" một {UNITS.get(m[1], m[1])}", line)
    line = _DECIMAL.sub(lambda m: f"{_number(m[1])} phẩy {_number(m[2])}", line)
    line = _NUMBER.sub(lambda m: _number(m[0]), line)
    return _tidy(line.replace("&", " và ").replace("+", " cộng ").replace("/", ", "))


def _tidy(line: str) -> str:
    """Take away what nobody says, and end with a full stop."""
    line = " ".join(_SILENT.sub(" ", _PAUSE.sub(", ", line)).split())
    line = re.sub(r"\s+([.,;:!?])", r"\1", line)
    line = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", line).strip(" ,;:-")
    if not re.search(r"\w", line):
        return ""
    line = line[0].upper() + line[1:]
    return line if line[-1] in ".!?" else f"{line}."


def _phone(text: str) -> str:
    """Return a phone number digit by digit, in groups that one can write down."""
    digits = re.sub(r"\D", "", text.replace("+84", "0"))
    groups = [digits[:4], digits[4:7], digits[7:]] if len(digits) == 10 else [digits]
    return ", ".join(digit_by_digit(group) for group in groups if group)


def _number(digits: str) -> str:
    if len(digits) > 1 and digits[0] == "0" or int(digits) >= HIGHEST:
        return digit_by_digit(digits)
    return in_words(int(digits))


def _roman(text: str) -> int:
    total = 0
    values = [ROMAN[letter] for letter in text.upper()]
    for value, after in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < after else value
    return total
