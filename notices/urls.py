from django.urls import path

from notices import views

app_name = "notices"
urlpatterns = [
    path("notifications/", views.centre, name="centre"),
    path("notifications/reading/", views.reading, name="reading"),
    path("notifications/count/", views.count, name="count"),
    path("notifications/wishes/", views.wish_table, name="wishes"),
    path("notifications/<int:pk>/", views.opening, name="open"),
    path("notifications/off/<str:token>/", views.off, name="off"),
]
