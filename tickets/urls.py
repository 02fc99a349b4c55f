"""Addresses of questions to the Union, below /questions/."""

from django.urls import path

from tickets.views import asking, public

app_name = "tickets"
urlpatterns = [
    path("", public.answers, name="answers"),
    path("ask/", asking.ask, name="ask"),
    path("mine/", asking.mine, name="mine"),
    path("look/", asking.look, name="look"),
    path("mine/<slug:number>/", asking.own, name="own"),
    path("mine/<slug:number>/photos/<int:place>.webp", asking.own_photo, name="own_photo"),
    path("answers/<slug:number>/", public.answer, name="public"),
]
