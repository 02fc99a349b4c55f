"""Vietnamese tax codes and personal identity numbers, checked as far as digits allow.

- Tax code (mã số thuế, MST): ten digits, the tenth checks the nine before it with the weights
  31 29 23 19 17 13 7 5 3 and `10 - sum mod 11`; a branch adds "-" and three digits. The form
  is set by Circular 86/2024/TT-BTC (before: 105/2020/TT-BTC), articles 5 and 6; the check
  digit as implemented by python-stdnum (`stdnum.vn.mst`).
- Personal identity number (CCCD): twelve digits: province of birth 001–096, century and sex,
  year of birth, six random ones, by Decree 137/2015/ND-CP, article 13, and Circular
  59/2021/TT-BCA. Since 1 July 2025 it is the tax code of persons and households
  (Circular 86/2024/TT-BTC, article 38).
"""

import re
import unicodedata

from django.utils.translation import gettext as _

from cooperatives.models import Seller

WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
LAST_PROVINCE = 96
PERSONAL_KINDS = (Seller.Kind.HOUSEHOLD, Seller.Kind.GROUP)  # may use a person's own number


def normalise_tax_code(text: str, kind: str) -> str:
    """Return a tax code as it is stored: "2700900017", "2700900017-001", "037185001234" or "".

    Raises:
        ValueError: no seller of this kind has such a code; the sentence says what is wrong.
    """
    code = re.sub(r"[\s.\u2010-\u2015-]+", "", unicodedata.normalize("NFKC", text))
    if not code:
        return ""
    if re.fullmatch("[0-9]+", code) is None:
        raise ValueError(_("A tax code has only digits. Copy it from the certificate."))
    if len(code) == 12 and kind in PERSONAL_KINDS:
        return _checked_person(code)
    if len(code) not in (10, 13):
        raise ValueError(_wrong_length(kind))
    if not is_tax_code(code[:10]) or code[10:] == "000":
        raise ValueError(_("One digit of the tax code is wrong. Compare it with the certificate."))
    return f"{code[:10]}-{code[10:]}" if len(code) == 13 else code


def is_tax_code(digits: str) -> bool:
    """Return True if ten digits are a tax code: the last one fits the others."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits[:9], strict=True))
    return 10 - total % 11 == int(digits[9])


def is_personal_number(digits: str) -> bool:
    """Return True if twelve digits begin with a province of birth."""
    return 1 <= int(digits[:3]) <= LAST_PROVINCE


def _checked_person(code: str) -> str:
    if not is_personal_number(code):
        raise ValueError(
            _("No identity number begins with %(digits)s. Compare it with the card.")
            % {"digits": code[:3]}
        )
    return code


def _wrong_length(kind: str) -> str:
    if kind in PERSONAL_KINDS:
        return _("Write 10 digits of a tax code or the 12 digits of an identity card.")
    return _("A tax code has 10 digits, that of a branch 13.")
