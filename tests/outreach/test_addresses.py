"""Addresses of channels, as people copy them."""

import pytest

from outreach.addresses import normalise
from outreach.paths import own_path


@pytest.mark.parametrize(
    ("platform", "typed", "kept"),
    [
        ("facebook_page", "m.facebook.com/Hoi.LHPN/?ref=x", "https://www.facebook.com/hoi.lhpn"),
        ("facebook_page", "https://fb.com/hoi", "https://www.facebook.com/hoi"),
        (
            "facebook_page",
            "https://www.facebook.com/profile.php?id=100064&sk=about",
            "https://www.facebook.com/profile.php?id=100064",
        ),
        ("facebook_group", "facebook.com/groups/123/", "https://www.facebook.com/groups/123"),
        ("zalo_group", "http://zalo.me/g/Abc123xyz", "https://zalo.me/g/Abc123xyz"),
        ("zalo_oa", "https://zalo.me/1234567890", "https://zalo.me/1234567890"),
        ("youtube", "youtube.com/@HoiLHPN", "https://www.youtube.com/@hoilhpn"),
        ("tiktok", "https://www.tiktok.com/@Chi.Em", "https://www.tiktok.com/@chi.em"),
        ("mocha", "mocha.com.vn/kenh/abc", "https://mocha.com.vn/kenh/abc"),
    ],
)
def test_one_way_to_write_an_address(platform, typed, kept):
    assert normalise(platform, typed) == kept
    assert normalise(platform, kept) == kept


@pytest.mark.parametrize(
    ("platform", "typed"),
    [
        ("facebook_page", "https://facebook.com.evil.org/hoi"),
        ("facebook_page", "https://evil.org/facebook.com/hoi"),
        ("facebook_page", "https://facebook.com@evil.org/hoi"),
        ("facebook_page", "facebook.com/groups/123"),
        ("facebook_page", "facebook.com/profile.php?id=x"),
        ("facebook_page", "javascript:alert(1)"),
        ("facebook_group", "facebook.com/hoi"),
        ("zalo_group", "zalo.me/0912345678"),
        ("zalo_oa", "zalo.me/g/abc123"),
        ("youtube", "youtube.com/watch?v=abc"),
        ("tiktok", "tiktok.com/chi"),
        ("tiktok", "http://[x"),
        ("mocha", "x" * 400),
        ("mocha", "\0"),
        ("mocha", ""),
    ],
)
def test_address_of_another_site_or_kind_is_refused(platform, typed):
    with pytest.raises(ValueError, match=r"\w"):
        normalise(platform, typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("/vi/", "/vi/"),
        ("http://127.0.0.1:8000/vi/products/?q=sen#x", "/vi/products/?q=sen#x"),
    ],
)
def test_pages_of_this_site_can_be_linked(typed, kept, settings):
    settings.SITE_URL = "http://127.0.0.1:8000"
    assert own_path(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("https://evil.org/vi/", "//evil.org/", "/\\evil.org", "\\\\evil.org", "/vi/\r\nx: y"),
        *("javascript:alert(1)", "vi/products", "/staff/", "/s/abc/", "http://[x", "", "/" * 900),
        *("/nothing-here.php", "https:/evil.org", "///evil.org", "http:evil.org"),
    ],
)
def test_nothing_else_can_be_linked(typed):
    with pytest.raises(ValueError, match=r"\w"):
        own_path(typed)
