"""Addresses of fan pages and posts."""

from django.urls import URLPattern

app_name = "fanpages"
urlpatterns: list[URLPattern] = []
