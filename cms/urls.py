"""Addresses of publishing that are not pages themselves."""

from django.urls import path

from cms.feeds import NewsFeed, UnitFeed
from cms.views import examples, languages, pages, search, units, ways

app_name = "cms"
urlpatterns = [
    path("latest-news/", pages.news, name="news"),
    path("find/about/", ways.way, {"name": "about"}, name="about"),
    path("find/good-examples/", ways.way, {"name": "good-examples"}, name="examples"),
    path("find/laws/", ways.way, {"name": "laws"}, name="laws"),
    path("find/notices/", ways.way, {"name": "notices"}, name="notices"),
    path("find/galleries/", ways.way, {"name": "galleries"}, name="galleries"),
    path("good-examples/nominate/", examples.nominate, name="nominate"),
    path("good-examples/thanks/", examples.nominated, name="nominated"),
    path("union/units/<slug:slug>/", units.unit_detail, name="unit"),
    path("nearest/<int:pk>/", languages.nearest, name="nearest"),
    path("search/", search.results, name="search"),
    path("search/suggest/", search.suggest, name="suggest"),
    path("feeds/news/", NewsFeed(), name="feed"),
    path("feeds/news/<slug:slug>/", UnitFeed(), name="unit_feed"),
]
