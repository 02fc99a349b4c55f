from django.urls import path
from django.views.generic import RedirectView

from .views import addresses, agreeing, copying, leaving, profile

app_name = "accounts"
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="accounts:profile")),
    path("profile/", profile.profile, name="profile"),
    path("addresses/", addresses.address_list, name="addresses"),
    path("addresses/new/", addresses.address_new, name="address_new"),
    path("addresses/<slug:key>/", addresses.address_edit, name="address_edit"),
    path("addresses/<slug:key>/deletion/", addresses.address_deletion, name="address_deletion"),
    path("consents/", agreeing.consents, name="consents"),
    path("export/", copying.export, name="export"),
    path("export/<slug:key>.zip", copying.export_file, name="export_file"),
    path("deletion/", leaving.deletion, name="deletion"),
]
