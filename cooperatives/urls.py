from django.urls import path

from cooperatives.views import application, desk, invitations, members, pictures, profile, public

app_name = "cooperatives"
urlpatterns = [
    path("", public.seller_list, name="list"),
    path("apply/", application.application, name="apply"),
    path("apply/send/", application.application_send, name="apply_send"),
    path("invitations/<slug:key>/", invitations.invitation, name="invitation"),
    path("desk/", desk.desk_choice, name="desk_choice"),
    path("desk/<slug:slug>/", desk.desk_home, name="desk"),
    path("desk/<slug:slug>/again/", desk.application_again, name="apply_again"),
    path("desk/<slug:slug>/closure/", desk.closure, name="closure"),
    path("desk/<slug:slug>/stall/", profile.profile, name="profile"),
    path("desk/<slug:slug>/delivery/", profile.delivery, name="delivery"),
    path("desk/<slug:slug>/pictures/<str:place>/", pictures.picture, name="picture"),
    path(
        "desk/<slug:slug>/pictures/<str:place>/removal/",
        pictures.picture_removal,
        name="picture_removal",
    ),
    path("desk/<slug:slug>/people/", members.member_list, name="member_list"),
    path("desk/<slug:slug>/people/<int:pk>/end/", members.membership_end, name="membership_end"),
    path(
        "desk/<slug:slug>/people/invitations/<slug:key>/withdrawal/",
        members.invitation_withdrawal,
        name="invitation_withdrawal",
    ),
    path("<slug:slug>/", public.storefront, name="storefront"),
]
