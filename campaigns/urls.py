"""Addresses of campaigns."""

from django.urls import path

from campaigns.views import pledges, public

app_name = "campaigns"

urlpatterns = [
    path("", public.campaign_index, name="index"),
    path("<uuid:campaign>/progress.json", public.progress, name="progress"),
    path("<uuid:campaign>/promise/", pledges.pledge, name="pledge"),
    path("promises/<slug:key>/", pledges.own_pledge, name="own_pledge"),
]
