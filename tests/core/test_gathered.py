"""Rows that hang on a row, read in one column."""

from django.db.models import OuterRef

from core.gathered import gathered, rows_in
from fanpages.models import Post, PostPhoto
from tests.fanpages.builders import make_photo_row, make_post


def test_rows_come_with_the_row_they_hang_on(django_assert_num_queries):
    post, bare = make_post(), make_post()
    make_photo_row(post, position=0, alt='Sen "đầm", đỏ\n\\')
    make_photo_row(post, position=1, alt="")
    photos = PostPhoto.objects.filter(post=OuterRef("pk"))
    rows = gathered(photos, "post", place="position", says="alt")

    with django_assert_num_queries(1):
        told = list(Post.objects.annotate(rows=rows).values_list("pk", "rows"))

    found = {pk: rows_in(text) for pk, text in told}
    assert found[bare.pk] == []
    assert sorted(found[post.pk], key=lambda row: row["place"]) == [
        {"place": 0, "says": 'Sen "đầm", đỏ\n\\'},
        {"place": 1, "says": ""},
    ]
