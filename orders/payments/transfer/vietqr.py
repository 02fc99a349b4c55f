"""The text inside a VietQR code, and its picture.

EMVCo, "QR Code Specification for Payment Systems: Merchant-Presented Mode" 1.1, with the profile
of NAPAS for transfers to an account (service QRIBFTTA, "QR Switching Specification" 1.5.2). Each
field is two digits of identifier, two digits of length, and its value; the last is a checksum.
"""

import io
import re

import segno
from django.utils.translation import gettext as _

GUID = "A000000727"  # NAPAS, as a global unique identifier
TO_ACCOUNT = "QRIBFTTA"  # transfer by NAPAS 247 to an account (a card would be QRIBFTTC)
DYNAMIC = "12"  # point of initiation: this code is for one payment only
DONG = "704"  # ISO 4217, numeric
VIETNAM = "VN"  # ISO 3166-1

BIN = re.compile("[0-9]{6}", re.ASCII)
ACCOUNT = re.compile("[0-9A-Za-z]{1,19}", re.ASCII)
MEMO = re.compile("[0-9A-Za-z]+(?: [0-9A-Za-z]+)*", re.ASCII)
LONGEST_MEMO = 25  # characters of field 62-08
MOST = 9_999_999_999_999  # dong; field 54 holds 13 characters

QUIET = 4  # modules of white around the code, as ISO/IEC 18004 asks
PNG_MODULE = 14  # pixels a module; about 700 px, sharp on any phone


class BadTransfer(ValueError):
    """What cannot stand in the code. `str()` says what and why."""


def payload(*, bank: str, account: str, amount: int, memo: str) -> str:
    """Return what the code says: pay `amount` dong to `account` at `bank`, and write `memo`.

    `bank` is the six-digit number of the bank (BIN), `memo` letters, digits and single spaces.

    Raises:
        BadTransfer: a value is too long, empty, or holds what banks refuse.
    """
    _check(bank=bank, account=account, amount=amount, memo=memo)
    beneficiary = _field("00", bank) + _field("01", account)
    receiver = _field("00", GUID) + _field("01", beneficiary) + _field("02", TO_ACCOUNT)
    text = "".join(
        [
            _field("00", "01"),  # payload format
            _field("01", DYNAMIC),
            _field("38", receiver),
            _field("53", DONG),
            _field("54", str(amount)),
            _field("58", VIETNAM),
            _field("62", _field("08", memo)),  # additional data: purpose of the transaction
            "6304",
        ]
    )
    return text + checksum(text)


def checksum(text: str) -> str:
    """Return CRC-16/CCITT-FALSE of the text as four upper-case hexadecimal digits.

    Polynomial 0x1021, start 0xFFFF, nothing reflected; "123456789" gives 29B1.
    """
    value = 0xFFFF
    for byte in text.encode():
        value ^= byte << 8
        for _bit in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xFFFF
    return f"{value:04X}"


def svg(text: str) -> bytes:
    """Return the code as an SVG file, dark on white whatever the page's colours are."""
    picture = io.BytesIO()
    _code(text).save(
        picture, kind="svg", border=QUIET, dark="#000", light="#fff", omitsize=True, xmldecl=False
    )
    return picture.getvalue()


def png(text: str) -> bytes:
    """Return the code as a PNG picture to keep on the phone."""
    picture = io.BytesIO()
    _code(text).save(picture, kind="png", scale=PNG_MODULE, border=QUIET)
    return picture.getvalue()


def _code(text: str) -> segno.QRCode:
    return segno.make(text, error="m", micro=False)


def _field(identifier: str, value: str) -> str:
    return f"{identifier}{len(value):02}{value}"


def _check(*, bank: str, account: str, amount: int, memo: str) -> None:
    if BIN.fullmatch(bank) is None:
        raise BadTransfer(_("The number of the bank has six digits, like 970436."))
    if ACCOUNT.fullmatch(account) is None:
        raise BadTransfer(_("An account number has 1 to 19 digits or letters, nothing else."))
    if not 0 < amount <= MOST:
        raise BadTransfer(_("The amount must be at least 1 ₫ and have at most 13 digits."))
    if len(memo) > LONGEST_MEMO or MEMO.fullmatch(memo) is None:
        raise BadTransfer(
            _("The memo has 1 to 25 letters without tone marks, digits and single spaces.")
        )
