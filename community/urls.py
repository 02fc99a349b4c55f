"""Addresses of taking part."""

from django.urls import URLPattern

app_name = "community"
urlpatterns: list[URLPattern] = []
