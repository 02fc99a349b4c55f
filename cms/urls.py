"""Addresses of publishing that are not pages themselves."""

from django.urls import path

from cms.feeds import NewsFeed
from cms.views import pages, search

app_name = "cms"
urlpatterns = [
    path("latest-news/", pages.news, name="news"),
    path("search/", search.results, name="search"),
    path("search/suggest/", search.suggest, name="suggest"),
    path("feeds/news/", NewsFeed(), name="feed"),
]
