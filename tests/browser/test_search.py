"""Search in a real browser: suggestions by keyboard, filters in place, the back button."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import DAY, NIGHT, findings
from tests.factories import make_category, make_product, make_seller

WIDE = {"width": 1280, "height": 900}
SEARCH = "/vi/search/?q=mat+ong"


@pytest.fixture
def honey(transactional_db):
    """Two products and a category that the letters "mat" may mean."""
    seller = make_seller(name="Cúc Phương")
    category = make_category(name="Mật các loại", slug="mat")
    make_product(name="Mật ong rừng", slug="mat-ong", seller=seller, category=category)
    return make_product(name="Mật ong hoa nhãn", seller=make_seller(), price=300_000)


@pytest.fixture
def phone(honey, visitor) -> Page:
    return visitor().new_page()


@pytest.fixture
def desktop(honey, visitor) -> Page:
    return visitor(viewport=WIDE).new_page()


def ending(address: str) -> re.Pattern:
    return re.compile(re.escape(address) + "$")


def type_letters(page: Page, letters: str) -> None:
    page.goto("/vi/products/")
    page.locator("#search").press_sequentially(letters)
    expect(page.get_by_role("option").first).to_be_visible()


def test_suggestions_are_walked_by_keys_and_enter_goes_there(desktop):
    type_letters(desktop, "mat")
    field = desktop.get_by_role("combobox", name="Tìm")
    expect(desktop.locator("[data-search-status]")).to_have_text(
        "3 gợi ý. Dùng phím mũi tên để chọn."
    )

    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "search-list-0")
    field.press("End")
    expect(field).to_have_attribute("aria-activedescendant", "search-list-3")
    field.press("Home")
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")

    expect(desktop).to_have_url(ending("/vi/products/category/mat/"))


def test_escape_closes_the_list_and_enter_searches(desktop):
    type_letters(desktop, "mat ong")
    field = desktop.get_by_role("combobox", name="Tìm")

    field.press("Escape")
    expect(desktop.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("mat ong")
    field.press("Enter")

    expect(desktop.get_by_role("heading", level=1)).to_have_text("Tìm: mat ong")


def test_suggestions_fill_a_phone_and_can_be_tapped(phone):
    type_letters(phone, "mat")

    rows = [row.bounding_box() for row in phone.get_by_role("option").all()]
    assert min(row["height"] for row in rows) >= 44
    assert phone.get_by_role("listbox").bounding_box()["width"] == 360
    phone.get_by_role("option", name="Mật ong rừng").tap()
    expect(phone).to_have_url(ending("/vi/products/mat-ong/"))


def test_a_tick_narrows_in_place_and_back_undoes_it(desktop):
    desktop.goto(SEARCH)
    expect(desktop.locator("#found")).to_have_text("2 món")

    box = desktop.locator("#facet-category-mat")
    box.check()
    expect(desktop.locator("#found")).to_have_text("1 món")
    expect(desktop).to_have_url(ending("/vi/search/?q=mat+ong&category=mat"))
    expect(desktop.locator("#facet-category-mat")).to_be_focused()
    desktop.go_back()

    expect(desktop.locator("#found")).to_have_text("2 món")
    expect(desktop.locator("#facet-category-mat")).not_to_be_checked()
    expect(desktop.get_by_role("article").or_(desktop.locator(".product-card"))).to_have_count(2)


def test_a_chip_takes_a_filter_off_in_place(desktop):
    desktop.goto(f"{SEARCH}&category=mat")

    desktop.get_by_role("link", name="Bỏ: Mật các loại").click()

    expect(desktop.locator("#found")).to_have_text("2 món")
    expect(desktop).to_have_url(ending(SEARCH))
    expect(desktop.locator("#list-title")).to_be_focused()


def test_a_typed_price_narrows_and_stays(desktop):
    desktop.goto(SEARCH)

    desktop.get_by_label("Từ").fill("200k")
    desktop.get_by_label("Từ").press("Enter")

    expect(desktop.locator("#found")).to_have_text("1 món")
    expect(desktop.get_by_label("Từ")).to_have_value("200.000")


def test_filters_are_a_sheet_on_a_phone(phone):
    phone.goto(SEARCH)
    phone.get_by_role("link", name="Lọc").tap()
    sheet = phone.get_by_role("dialog")
    expect(sheet).to_be_visible()

    sheet.locator("#facet-category-mat").check()
    button = sheet.get_by_role("button", name="Xem 1 món")
    expect(button).to_be_in_viewport()
    button.tap()

    expect(sheet).to_be_hidden()
    expect(phone.locator(".product-card")).to_have_count(1)
    expect(phone.get_by_role("link", name="Bỏ: Mật các loại")).to_be_visible()


def test_everything_works_without_script(honey, visitor):
    page = visitor(java_script_enabled=False).new_page()
    page.goto("/vi/products/")
    page.locator("#search").fill("mat ong")
    page.locator("#search").press("Enter")

    page.get_by_role("link", name="Lọc").tap()
    page.locator("#facet-category-mat").check()
    page.get_by_role("button", name="Xem", exact=True).tap()

    expect(page).to_have_url(re.compile("category=mat"))
    expect(page.locator(".product-card")).to_have_count(1)


@pytest.mark.parametrize("size", [{"width": 360, "height": 740}, WIDE])
def test_axe_finds_nothing_in_results_and_open_lists(honey, visitor, size):
    page, found = visitor(viewport=size).new_page(), []
    for scheme, rules in (("light", DAY), ("dark", NIGHT)):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.goto(f"{SEARCH}&category=mat&price_min=9k&price_max=1k")
        found += findings(page, "body", rules)
        if size["width"] < 768:
            page.get_by_role("link", name="Lọc").tap()
            found += findings(page, "body", rules)
        type_letters(page, "mat")
        found += findings(page, "body", rules)

    assert found == []


def test_what_was_unfolded_stays_unfolded(desktop):
    desktop.goto(SEARCH)
    desktop.locator("#facet-seller > summary").click()

    desktop.locator("#facet-category-mat").check()

    expect(desktop.locator("#found")).to_have_text("1 món")
    expect(desktop.locator("#facet-seller")).to_have_attribute("open", "")
