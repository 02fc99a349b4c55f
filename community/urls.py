"""Addresses of taking part."""

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from community.views import comments, follows, talk


class Subject(StringConverter):
    """A name of something that people talk about: `page:…`, `seller:5`."""

    regex = "[a-z]{2,12}:[A-Za-z0-9_-]{1,48}"


class CommentKey(StringConverter):
    """The random name of a comment or a strike."""

    regex = "[A-Za-z0-9_-]{22}"


register_converter(Subject, "subject")
register_converter(CommentKey, "comment_key")

app_name = "community"
urlpatterns = [
    path("about/<subject:subject>/", talk.about, name="about"),
    path("about/<subject:subject>/reaction/", talk.reaction, name="reaction"),
    path("about/<subject:subject>/comment/", comments.write, name="write"),
    path("mine/", talk.mine, name="mine"),
    path("shared/", talk.shared, name="shared"),
    path("follow/<subject:subject>/", follows.follow, name="follow"),
    path("following/", follows.following, name="following"),
    re_path(r"^following\.(?P<kind>csv|xlsx)$", follows.following_export, name="following_export"),
    path("comments/", comments.comment_list, name="comments"),
    path("comments/<comment_key:key>/", comments.comment_detail, name="comment"),
    path("comments/<comment_key:key>/removal/", comments.comment_removal, name="removal"),
    path("comments/<comment_key:key>/report/", comments.report, name="report"),
    path("strikes/<comment_key:key>/", comments.strike_detail, name="strike"),
]
