from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooperatives.tax_codes import WEIGHTS, is_tax_code, normalise_tax_code


@pytest.mark.parametrize(
    ("typed", "kind", "stored"),
    [
        ("0100109106", "enterprise", "0100109106"),  # Viettel's, as python-stdnum's tests
        ("01 001 091 06", "cooperative", "0100109106"),
        ("0100233488-001", "enterprise", "0100233488-001"),
        ("0100233488 001", "cooperative", "0100233488-001"),
        ("2700900017", "cooperative", "2700900017"),
        ("037185001234", "household", "037185001234"),
        ("037 185 001 234", "group", "037185001234"),
        ("２７００９０００１７", "household", "2700900017"),
        ("", "enterprise", ""),
        ("  ", "household", ""),
    ],
)
def test_a_right_code_is_stored_in_one_form(typed, kind, stored):
    assert normalise_tax_code(typed, kind) == stored


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("0100109107", "enterprise"),  # check digit
        ("1000109106", "enterprise"),  # two digits changed places
        ("0100233488-000", "enterprise"),  # no such branch
        ("037185001234", "cooperative"),  # a person's number
        ("000185001234", "household"),  # no such province
        ("097185001234", "household"),
        ("12345", "household"),
        ("27009000l7", "household"),
        ("2700900017\0", "enterprise"),
        ("2" * 5000, "enterprise"),
        ("²700900017x", "enterprise"),
    ],
)
def test_a_wrong_code_is_refused_with_a_sentence(typed, kind):
    with pytest.raises(ValueError) as refusal:
        normalise_tax_code(typed, kind)

    assert len(str(refusal.value)) > 20


@given(st.text(alphabet="0123456789", min_size=9, max_size=9), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(digits, place, change):
    check = 10 - sum(w * int(d) for w, d in zip(WEIGHTS, digits, strict=True)) % 11
    wrong = digits[:place] + str((int(digits[place]) + change) % 10) + digits[place + 1 :]

    if check < 10:
        assert is_tax_code(f"{digits}{check}")
        assert not is_tax_code(f"{wrong}{check}")


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_a_code_or_a_sentence(text):
    with suppress(ValueError):
        assert len(normalise_tax_code(text, "household")) in (0, 10, 12, 14)
