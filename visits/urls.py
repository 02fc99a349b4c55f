"""Addresses of page views."""

from django.urls import path

from visits.views import beacon

app_name = "visits"
urlpatterns = [path("visits/", beacon.visit, name="visit")]
