from django.urls import path

from products.views import feeds

app_name = "feeds"
urlpatterns = [
    path("pictures/<path:key>.jpg", feeds.picture, name="picture"),
    path("<str:name>", feeds.feed, name="site"),
    path("<slug:slug>/<str:name>", feeds.feed, name="seller"),
]
