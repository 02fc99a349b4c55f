"""Parts of public pages are drawn once, and again when anything in them changes."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from core import pagecache
from core.templatetags import ui


@pytest.fixture(autouse=True)
def _kept_on(settings, tmp_path, monkeypatch):
    settings.THINGS_KEPT_SECONDS = 60
    monkeypatch.setattr(pagecache, "_stamps", pagecache.FileStamps(tmp_path / "stamps"))
    ui._kept_parts.forget()
    yield
    ui._kept_parts.forget()


def public_request(**extra):
    request = RequestFactory().get("/vi/")
    request.page_is_public = True
    vars(request).update(extra)
    return request


def drawn(source, request=None, **context):
    context["request"] = request or public_request()
    return Template(f"{{% keep 'part' {source} {{% endkeep %}}").render(Context(context)).strip()


def test_part_is_drawn_once():
    first, second = drawn("%}{{ word }}", word="một"), drawn("%}{{ word }}", word="hai")

    assert (first, second) == ("một", "một")


def test_part_is_drawn_for_each_key_and_language():
    shown = [drawn("place %}{{ place }}{{ word }}", place=n, word="một") for n in (1, 2)]
    with translation.override("en"):
        shown.append(drawn("place %}{{ word }}", place=1, word="one"))

    assert shown == ["1một", "2một", "one"]


@pytest.mark.parametrize("name", ["site", "product:7"])
def test_part_is_drawn_again_when_its_stamp_changes(name):
    drawn("under 'product:7' %}{{ word }}", word="một")

    pagecache.stamps().touch((name,))

    assert drawn("under 'product:7' %}{{ word }}", word="hai") == "hai"


def test_part_is_drawn_again_when_what_was_shown_in_it_changes():
    def shelf(request):
        return lambda: pagecache.show(request, "product:9") or "giá"

    for number in (1, 2):
        request = public_request()
        drawn("%}{{ shelf }}{{ number }}", request, shelf=shelf(request), number=number)
        assert request.page_shows == {"site", "product:9"}  # the page stands under it too

    pagecache.stamps().touch(("product:9",))

    assert drawn("%}{{ number }}", number=3) == "3"


def test_page_keeps_the_stamps_it_had():
    request = public_request()
    pagecache.show(request, "catalogue")

    drawn("%}một", request)

    assert request.page_shows == {"catalogue", "site"}


@pytest.mark.parametrize("extra", [{"page_is_public": False}, {"is_dummy": True}])
def test_page_of_one_person_and_preview_draw_it_themselves(extra):
    drawn("%}{{ word }}", word="một")

    assert drawn("%}{{ word }}", public_request(**extra), word="hai") == "hai"


def test_page_without_a_request_draws_it_itself():
    drawn("%}{{ word }}", word="một")

    assert drawn("%}{{ word }}", SimpleNamespace(), word="hai") == "hai"


def test_nothing_is_kept_when_switched_off(settings):
    settings.THINGS_KEPT_SECONDS = 0

    assert [drawn("%}{{ word }}", word=word) for word in ("một", "hai")] == ["một", "hai"]
