from django.urls import path

from .views import units

app_name = "union"
urlpatterns = [path("", units.unit_list, name="unit_list")]
