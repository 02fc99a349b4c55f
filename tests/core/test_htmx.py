import pytest
from django.test import RequestFactory

from core.htmx import render_page, wants_fragment


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, False),
        ({"HX-Request": "true"}, True),
        ({"HX-Request": "true", "HX-History-Restore-Request": "true"}, False),
    ],
)
def test_only_a_swap_wants_a_fragment(headers, expected):
    request = RequestFactory().get("/", headers=headers)

    assert wants_fragment(request) is expected


def test_page_and_fragment_are_cached_apart():
    request = RequestFactory().get("/", headers={"HX-Request": "true"})

    response = render_page(
        request,
        page="components/facts.html",
        fragment="components/notice.html",
        context={"text": "Saved."},
        status=422,
    )

    assert (response.status_code, response["Vary"]) == (
        422,
        "HX-Request, HX-History-Restore-Request",
    )
    assert "<p>Saved.</p>" in response.content.decode()
