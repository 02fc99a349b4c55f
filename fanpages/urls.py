"""Addresses of fan pages, posts and events that are not pages themselves."""

from django.urls import path, register_converter

from fanpages.event_feeds import EventFeed, UnitEventFeed
from fanpages.feeds import PostFeed, SellerPostFeed, UnitPostFeed
from fanpages.views import calendar, following, public, registration, writing


class PostKey:
    """22 random letters; translations of a post share them."""

    regex = "[A-Za-z0-9_-]{22}"
    to_python = to_url = staticmethod(str)


register_converter(PostKey, "post_key")

app_name = "fanpages"
urlpatterns = [
    path("", public.feed, name="feed"),
    path("following/", following.following, name="following"),
    path("new/", writing.post_new, name="post_new"),
    path("mine/", writing.my_posts, name="my_posts"),
    path("units/<slug:slug>/new/", writing.unit_post_new, name="unit_post_new"),
    path("stalls/<slug:slug>/new/", writing.stall_post_new, name="stall_post_new"),
    path("events/", calendar.calendar, name="calendar"),
    path("events/all.ics", calendar.all_events, name="all_ics"),
    path("events/units/<slug:slug>/", calendar.unit_calendar, name="unit_calendar"),
    path("events/units/<slug:slug>.ics", calendar.unit_events, name="unit_ics"),
    path("events/<uuid:key>.ics", calendar.one_event, name="event_ics"),
    path("events/<uuid:key>/now.json", registration.now, name="event_now"),
    path("events/<uuid:key>/registration/", registration.register, name="event_register"),
    path("events/<uuid:key>/host/", registration.host, name="event_host"),
    path("registrations/<post_key:key>/", registration.own_registration, name="registration"),
    path("units/<slug:slug>/", public.unit_page, name="unit"),
    path("stalls/<slug:slug>/", public.seller_feed, name="seller_feed"),
    path("feeds/all/", PostFeed(), name="rss"),
    path("feeds/units/<slug:slug>/", UnitPostFeed(), name="unit_rss"),
    path("feeds/events/", EventFeed(), name="event_rss"),
    path("feeds/events/<slug:slug>/", UnitEventFeed(), name="unit_event_rss"),
    path("feeds/stalls/<slug:slug>/", SellerPostFeed(), name="seller_rss"),
    path("<post_key:key>/", public.post_detail, name="post"),
    path("<post_key:key>/edit/", writing.post_edit, name="post_edit"),
    path("<post_key:key>/removal/", writing.post_removal, name="post_removal"),
    path("<post_key:key>/return/", writing.post_return, name="post_return"),
    path("<post_key:key>/<slug:mark>.jpg", public.card, name="card"),
]
