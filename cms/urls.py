"""Addresses of publishing that are not pages themselves."""

from django.urls import path

from cms import views
from cms.feeds import NewsFeed

app_name = "cms"
urlpatterns = [
    path("latest-news/", views.news, name="news"),
    path("feeds/news/", NewsFeed(), name="feed"),
]
