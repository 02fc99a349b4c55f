"""Every type of page explains and draws itself, whichever app it comes from."""

import pytest
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import Page, get_page_models

from cms.models import BasePage, NewsIndexPage
from cms.thumbnails import USUAL, drawn
from tests.cms.builders import home

TYPES = [model for model in get_page_models() if issubclass(model, BasePage)]


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_each_type_says_what_it_is_for(model):
    assert bool(model.get_page_description()) or model.__name__ == "FanPage"
    assert drawn(getattr(model, "thumbnail", USUAL)).startswith("<svg")


def test_choosing_a_type_shows_drawings_and_descriptions(admin_client):
    page = admin_client.get(f"/staff/pages/{home().pk}/add_subpage/").content.decode()

    assert page.count("page-type__drawing") == page.count('class="page-type"') > 3
    assert page_description("lawindexpage") in page


def test_types_offered_beside_each_other_are_drawn_differently():
    offered = NewsIndexPage.creatable_subpage_models()

    assert len({getattr(model, "thumbnail", USUAL) for model in offered}) == len(offered) > 6


def test_choosing_a_type_names_the_place(admin_client):
    page = admin_client.get(f"/staff/pages/{home().pk}/add_subpage/").content.decode()

    heading = page[page.index("<h1") : page.index("</h1>")]
    assert home().title in heading


def page_description(name: str) -> str:
    model = next(model for model in TYPES if model._meta.model_name == name)
    return str(model.get_page_description())


def test_drafts_have_the_checks_of_wagtail_in_their_preview(admin_client):
    page = Page.objects.get(pk=home().pk).specific
    page.save_revision()

    preview = admin_client.get(f"/staff/pages/{page.pk}/view_draft/").content.decode()

    assert "wagtail-userbar" in preview
    assert "wagtail-userbar" not in admin_client.get("/vi/").content.decode()


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_a_sentence_or_two_is_written_in_a_field_that_grows(model):
    fields = model.get_edit_handler().get_form_class().base_fields

    lines = {name: fields[name].widget for name in ("summary", "intro", "lead") if name in fields}

    assert all(isinstance(widget, AdminAutoHeightTextInput) for widget in lines.values())
