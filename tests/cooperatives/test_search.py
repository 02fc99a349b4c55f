"""Sellers as one types: every word a beginning, names first."""

import pytest

from cooperatives.models import Seller
from tests.factories import make_seller


def names(text):
    return [seller.name for seller in Seller.objects.approved().beginning_with(text)]


def test_names_that_begin_so_come_first():
    make_seller(name="Tổ Mật ong rừng")
    make_seller(name="Ong mật Hoa Lư")
    make_seller(name="Mật ong Cúc Phương")
    make_seller(name="Tổ Phong Lan")

    assert names("mat ong") == ["Mật ong Cúc Phương", "Tổ Mật ong rừng", "Ong mật Hoa Lư"]
    assert names("mật o") == names("mat ong")


@pytest.mark.parametrize("text", ["", "  ", "\0", "%", "_", "'", '"'])
def test_nonsense_is_no_beginning(text):
    make_seller(name="Mật ong")

    assert names(text) == []


def test_a_closed_stall_is_not_found():
    make_seller(name="Mật ong", status=Seller.Status.CLOSED)

    assert names("mat") == []
