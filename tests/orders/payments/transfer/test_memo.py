import pytest

from orders.payments.transfer.memo import Found, find_orders, memo_for, written_numbers

WAITING = ["K7TQ-2MXP", "A3BC-9DEF", "K7TQ-2WWW"]
EXACT, NEAR = Found("K7TQ-2MXP", is_exact=True), Found("K7TQ-2MXP", is_exact=False)


def test_the_memo_is_one_piece_without_a_dash():
    assert memo_for("K7TQ-2MXP", "DH") == "DHK7TQ2MXP"


@pytest.mark.parametrize(
    "memo",
    [
        "DHK7TQ2MXP",
        "dh k7tq-2mxp",
        "MBVCB.3278907687.031234.DHK7TQ2MXP.CT tu 0351000 NGUYEN THI HOA toi 101",
        "NGUYEN THI HOA CHUYEN TIEN DHK7TQ2MXP FT26326512345678",
        "DHK7TQ2MXP123456",
        "K7TQ2MXP",
        "Trả đơn K7TQ 2MXP nhé",
        "DHK7TQ 2MX P",
    ],
)
def test_a_code_is_found_whatever_banks_do_to_a_memo(memo):
    assert find_orders(memo, WAITING, "DH") == [EXACT]


@pytest.mark.parametrize(
    "memo",
    [
        "DHK7TO2MXP",  # Q read as O
        "DHK7TQ2MXF trailing",
        "DHK7T2MXP tien hang",  # a letter left out
        "QR - DHK7TQ2M",  # cut off
    ],
)
def test_one_slip_is_likely_but_not_certain(memo):
    assert find_orders(memo, WAITING, "DH") == [NEAR]


@pytest.mark.parametrize(
    "memo",
    ["", "chuyen tien", "DHK7TQ2", "DHK7TO2MKP", "K7TQ2M", "🙂" * 50, "K7TQ" * 2000, "\0"],
)
def test_nothing_is_found_in_other_words(memo):
    assert find_orders(memo, WAITING, "DH") == []


def test_two_orders_in_one_memo_are_both_found():
    found = find_orders("DHK7TQ2MXP va DHA3BC9DEF", WAITING, "DH")

    assert [match.number for match in found] == ["A3BC-9DEF", "K7TQ-2MXP"]


def test_a_cut_that_fits_two_orders_points_at_none():
    assert find_orders("DHK7TQ2M", [*WAITING, "K7TQ-2MXX"], "DH") == []


def test_a_written_number_is_looked_up_even_when_nobody_waits_for_it():
    assert "K7TQ-2MXP" in written_numbers("MBVCB.1.DHK7TQ2MXP")
    assert written_numbers("O0I1L") == set()
