"""What the editor says about a draft that is hard to read or to hear."""

import pytest
from django.utils import translation

from cms.blocks.pictures import DescribedImageBlock
from cms.checks import flaws_of
from images.models import Photo
from tests.cms.builders import make_index, make_news
from tests.images.builders import make_photo


def kinds(body: list, **fields: object) -> list[str]:
    """The rules that an article with a cover's worth of words breaks."""
    page = make_news(body=body, **fields)
    return [flaw.kind for flaw in flaws_of(page) if flaw.kind != "cover"]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Sen nở sớm.</p>", []),
        ('<p>Xem <a href="/x">Tại đây</a></p>', ["links"]),
        ('<p>Xem <a href="/x">xem thêm…</a></p>', ["links"]),
        ('<p><a href="/x"></a></p>', ["links"]),
        ('<p><a href="https://a.vn">https://a.vn</a></p>', ["links"]),
        ('<p><a href="/x">Mẫu đơn mở gian hàng</a></p>', []),
        ("<h3>Làm thế nào</h3>", ["headings"]),
        (f"<p>{'chữ ' * 41}</p>", ["sentences"]),
        (f"<p>{'chữ ' * 39}xong. {'chữ ' * 39}</p>", []),
        ("<p>MỜI TOÀN THỂ CHỊ EM</p>", ["capitals"]),
    ],
)
def test_words_are_checked(html, found):
    assert kinds([("paragraph", html)]) == found


def test_a_small_heading_may_follow_a_large_one():
    assert kinds([("heading", "Mùa sen"), ("paragraph", "<h3>Tháng Sáu</h3>")]) == []


def test_a_page_without_summary_or_cover_says_so():
    page = make_news()
    page.summary = ""

    flaws = flaws_of(page)

    assert [flaw.kind for flaw in flaws] == ["description", "cover"]


def test_the_same_flaw_is_said_once():
    link = '<p><a href="/x">tại đây</a></p>'

    assert kinds([("paragraph", link), ("paragraph", link)]) == ["links"]


def test_the_editor_shows_the_list(admin_client):
    page = make_news(make_index(), body=[("paragraph", '<p><a href="/x">Tại đây</a></p>')])
    page.save_revision()

    editor = admin_client.get(f"/staff/pages/{page.pk}/edit/").content.decode()

    assert "Tại đây" in editor
    assert 'class="checklist"' in editor


def test_a_cover_without_words_says_so():
    cover = Photo.objects.create(title="IMG_2034", file=make_photo(name="IMG_2034.jpg"))

    assert kinds([("heading", "Sen nở")], cover=cover) == ["pictures"]


def test_the_picture_of_a_block_is_named_in_her_language():
    with translation.override("vi"):
        assert str(DescribedImageBlock().child_blocks["image"].label) == "ảnh"
