"""Addresses of channels that everybody may open, and of sellers' own post packs."""

from django.urls import path

from outreach.views import directory, sharing

app_name = "outreach"
urlpatterns = [
    path("groups/", directory.group_list, name="groups"),
    path("groups/<slug:slug>/", directory.group_detail, name="groups_of"),
    path("posts/<slug:key>/", sharing.share, name="share"),
    path("posts/<slug:key>/<slug:shape>.jpg", sharing.share_picture, name="share_picture"),
]
