"""Editors choose among public sellers and products, and no others."""

import pytest

from tests.factories import make_product, make_seller, make_user


@pytest.fixture
def editor(client):
    client.force_login(make_user(is_superuser=True, is_staff=True))
    return client


def test_seller_is_found_without_tone_marks(editor):
    make_seller(name="Cói Phát Diệm")
    make_seller(name="Ong Cúc Phương")

    page = editor.get("/staff/seller_chooser/results/?q=phat diem").content.decode()

    assert "Cói Phát Diệm" in page
    assert "Ong Cúc Phương" not in page


def test_refused_seller_is_not_offered(editor):
    make_seller(name="Cói Kim Sơn", status="refused", status_reason="Thiếu giấy tờ")

    assert "Cói Kim Sơn" not in editor.get("/staff/seller_chooser/").content.decode()


def test_refused_seller_cannot_be_chosen_by_number(editor):
    seller = make_seller(status="refused", status_reason="Thiếu giấy tờ")

    assert editor.get(f"/staff/seller_chooser/chosen/{seller.pk}/").status_code == 404


def test_draft_product_cannot_be_chosen_by_number(editor):
    draft = make_product(status="draft")

    assert editor.get(f"/staff/product_chooser/chosen/{draft.pk}/").status_code == 404


@pytest.mark.parametrize("query", ["%00", "a%22b", "%F0%9F%8D%AF", "x" * 5000])
def test_chooser_survives_nonsense(editor, query):
    assert editor.get(f"/staff/product_chooser/results/?q={query}").status_code == 200


def test_nothing_can_be_made_in_a_chooser(editor):
    assert editor.post("/staff/seller_chooser/create/", {"name": "x"}).status_code in (403, 404)


@pytest.mark.parametrize("pk", ["x", "-1", "9" * 30, "%00", "%C2%B2"])
@pytest.mark.parametrize("chooser", ["seller_chooser", "product_chooser"])
def test_nonsense_chosen_by_number_is_not_there(editor, chooser, pk):
    assert editor.get(f"/staff/{chooser}/chosen/{pk}/").status_code == 404
    assert editor.get(f"/staff/{chooser}/chosen-multiple/?id={pk}").status_code == 404
