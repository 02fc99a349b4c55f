"""Addresses of the newsletter, below /newsletter/."""

from django.urls import path

from newsletter.views import archive, readers

app_name = "newsletter"
urlpatterns = [
    path("", readers.subscribe, name="subscribe"),
    path("letters/", archive.issues, name="issues"),
    path("letters/<slug:key>/", archive.issue, name="issue"),
    path("confirm/<slug:key>/", readers.confirm, name="confirm"),
    path("wishes/<slug:key>/", readers.wishes, name="wishes"),
    path("off/<slug:key>/", readers.leave, name="leave"),
]
