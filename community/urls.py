"""Addresses of taking part."""

from django.urls import path, re_path

from community import converters  # noqa: F401  (makes `subject` and `comment_key` known)
from community.views import comments, follows, talk

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
