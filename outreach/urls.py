"""Addresses of channels that everybody may open, and of sellers' own post packs."""

from django.urls import path

from outreach.views import directory

app_name = "outreach"
urlpatterns = [
    path("groups/", directory.group_list, name="groups"),
    path("groups/<slug:slug>/", directory.group_detail, name="groups_of"),
]
