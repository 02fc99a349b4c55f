"""What delivery costs, asked on a product's page, with and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.factories import make_commune, make_product, make_seller
from tests.orders.delivery.builders import make_method


@pytest.fixture
def honey():
    """500 g each: 20,000 up to 1 kg, 40,000 above."""
    seller = make_seller()
    make_commune("Gia Viễn")
    make_method(seller, (None, 1000, 20_000), (None, 0, 40_000), name="Bưu điện")
    product = make_product(seller=seller)
    product.variants.update(weight=500)
    return product


def test_the_answer_appears_on_the_page_for_the_number_chosen(phone, honey):
    phone.goto(honey.get_absolute_url())
    phone.locator("#quantity").fill("3")
    phone.locator("[data-estimate] summary").click()
    phone.locator("[data-estimate] [data-place-text]").fill("Gia Viễn")
    phone.locator("[data-estimate] button[type=submit]").click()

    expect(phone.locator("[data-estimate] .way-list")).to_contain_text("40.000")
    assert phone.url.endswith(honey.get_absolute_url())


def test_without_scripts_it_is_a_page_of_its_own(visitor, honey):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(honey.get_absolute_url())
    page.locator("[data-estimate] summary").click()
    page.locator("[data-estimate] [name=commune]").fill("Gia Viễn")
    page.locator("[data-estimate] button[type=submit]").click()

    expect(page.locator(".way-list")).to_contain_text("20.000")
