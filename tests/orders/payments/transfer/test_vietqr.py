"""The text of a VietQR code against published codes, an own parser, and a real reader."""

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders.payments.transfer.vietqr import BadTransfer, checksum, payload, png, svg

pytestmark = pytest.mark.usefixtures("in_english")

GOOD = {"bank": "970436", "account": "0011001234567", "amount": 250_000, "memo": "DHK7TQ2MXP"}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
# From NAPAS's own description of the format, and from codes that others published.
PUBLISHED = [
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA53037045406180000"
    "5802VN62340107NPS68690819thanh toan don hang63042E2E",
    "00020101021138510010A00000072701210006970407010797968680208QRIBFTTA53037045802VN62240820"
    "gen by sunary/vietqr6304BE74",
    "00020101021238570010A000000727012700069704220113VQRQACLNP26800208QRIBFTTA5303704540610000"
    "05802VN62270823Thanh toan don hang ABC6304CE4C",
]


def parsed(text: str) -> dict[str, str]:
    """Take a code apart by nothing but lengths; written without a look at the builder."""
    fields = {}
    while text:
        size = int(text[2:4])
        assert len(text) >= 4 + size
        fields[text[:2]], text = text[4 : 4 + size], text[4 + size :]
    return fields


def test_the_checksum_is_the_one_of_the_standard():
    assert checksum("123456789") == "29B1"


@pytest.mark.parametrize("code", PUBLISHED)
def test_published_codes_have_this_checksum(code):
    assert checksum(code[:-4]) == code[-4:]


def test_a_code_equals_a_published_one():
    text = payload(
        bank="970422", account="VQRQACLNP2680", amount=100_000, memo="Thanh toan don hang ABC"
    )

    assert text == PUBLISHED[2]


def test_fields_stand_in_their_order_with_their_lengths():
    assert payload(**GOOD) == (
        "000201" "010212" "38570010A000000727" "012700069704360113001100123456702" "08QRIBFTTA"
        "5303704" "5406250000" "5802VN" "62140810DHK7TQ2MXP" "6304" + checksum(payload(**GOOD)[:-4])
    )  # fmt: skip


@given(
    bank=st.text("0123456789", min_size=6, max_size=6),
    account=st.text(LETTERS, min_size=1, max_size=19),
    amount=st.integers(1, 9_999_999_999_999),
    memo=st.text(LETTERS, min_size=1, max_size=25),
)
def test_what_goes_in_comes_out(bank, account, amount, memo):
    text = payload(bank=bank, account=account, amount=amount, memo=memo)

    fields = parsed(text)
    receiver = parsed(fields["38"])
    assert (fields["00"], fields["01"], fields["53"], fields["58"]) == ("01", "12", "704", "VN")
    assert (receiver["00"], receiver["02"]) == ("A000000727", "QRIBFTTA")
    assert parsed(receiver["01"]) == {"00": bank, "01": account}
    assert (int(fields["54"]), parsed(fields["62"])) == (amount, {"08": memo})
    assert fields["63"] == checksum(text[:-4])


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"bank": "97043"}, "six digits"),
        ({"bank": "٩٧٠٤٣٦"}, "six digits"),
        ({"account": ""}, "1 to 19"),
        ({"account": "0" * 20}, "1 to 19"),
        ({"account": "001-100"}, "1 to 19"),
        ({"amount": 0}, "at least 1"),
        ({"amount": -5}, "at least 1"),
        ({"amount": 10**13}, "13 digits"),
        ({"memo": ""}, "1 to 25"),
        ({"memo": "A" * 26}, "1 to 25"),
        ({"memo": "mật ong"}, "1 to 25"),
        ({"memo": "A\n"}, "1 to 25"),
        ({"memo": "A  B"}, "1 to 25"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(wrong, word):
    with pytest.raises(BadTransfer, match=word):
        payload(**(GOOD | wrong))


def test_the_svg_obeys_the_content_policy():
    picture = svg(payload(**GOOD)).decode()

    assert "style" not in picture
    assert "<script" not in picture
    assert "width=" not in picture.split(">")[0]


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbarimg is not installed")
@pytest.mark.parametrize("amount", [1, 250_000, 9_999_999_999_999])
def test_an_independent_reader_reads_the_picture(tmp_path, amount):
    text = payload(**(GOOD | {"amount": amount, "memo": "DHK7TQ2MXP" * 2}))
    (tmp_path / "code.png").write_bytes(png(text))

    command = ["zbarimg", "-q", "--raw", tmp_path / "code.png"]
    read = subprocess.run(command, capture_output=True, text=True, check=True, timeout=20)

    assert read.stdout.strip() == text
