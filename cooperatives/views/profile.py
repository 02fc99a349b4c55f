"""What a stall says about itself, and how it delivers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cooperatives import services
from cooperatives.access import may_manage_members
from cooperatives.forms import DeliveryForm, PictureForm, ProfileForm
from cooperatives.models import Seller
from cooperatives.views.frame import desk_page, render_desk


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def profile(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Show and change words and facts; the pictures are changed beside them."""
    form = ProfileForm(request.POST or None, initial=ProfileForm.initial_of(seller))
    if request.method == "POST" and form.is_valid():
        services.edit_profile(seller=seller, **form.profile())
        messages.success(request, _("Saved."))
        return redirect("cooperatives:profile", seller.slug)
    context = {
        "form": form,
        "picture_form": PictureForm(),
        "tab": "profile",
        "is_owner": may_manage_members(request.user, seller),
    }
    status = 422 if form.errors else 200
    return render_desk(request, "cooperatives/profile.html", seller, "stall", context, status)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def delivery(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Show and change what a parcel costs."""
    names = ("delivery_fee", "free_delivery_from", "offers_pickup")
    initial = {name: getattr(seller, name) for name in names}
    form = DeliveryForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.change_delivery(seller=seller, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("cooperatives:delivery", seller.slug)
    context = {"form": form, "tab": "delivery"}
    status = 422 if form.errors else 200
    return render_desk(request, "cooperatives/delivery.html", seller, "stall", context, status)
