"""Addresses of the newsletter, below /newsletter/."""

from django.urls import path

from newsletter.views import archive, readers

app_name = "newsletter"
urlpatterns = [
    path("", readers.subscribe, name="subscribe"),
    path("letters/", archive.issues, name="issues"),
    path("letters/<str:key>/", archive.issue, name="issue"),
    path("confirm/<str:key>/", readers.confirm, name="confirm"),
    path("wishes/<str:key>/", readers.wishes, name="wishes"),
    path("off/<str:key>/", readers.leave, name="leave"),
]
