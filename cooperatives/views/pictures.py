"""The stall's logo and cover."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cooperatives import services
from cooperatives.forms import PictureForm
from cooperatives.models import Seller
from cooperatives.services.profile import PICTURES
from cooperatives.views.frame import desk_page, render_desk


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def picture(request: HttpRequest, seller: Seller, place: str) -> HttpResponse:
    """Show one picture and put another in its place."""
    _check_place(place)
    is_sent = request.method == "POST"
    form = PictureForm(request.POST, request.FILES) if is_sent else PictureForm()
    if is_sent and form.is_valid():
        file, alt = form.cleaned_data["picture"], form.cleaned_data["alt"]
        services.change_picture(seller=seller, place=place, file=file, alt=alt)
        messages.success(request, _("The picture is in its place."))
        return redirect("cooperatives:profile", seller.slug)
    context = {"form": form, "place": place, "photo": getattr(seller, place), "tab": "profile"}
    status = 422 if form.errors else 200
    return render_desk(request, "cooperatives/picture.html", seller, "stall", context, status)


@require_POST
@desk_page
def picture_removal(request: HttpRequest, seller: Seller, place: str) -> HttpResponse:
    """Leave a picture's place empty."""
    _check_place(place)
    services.remove_picture(seller=seller, place=place)
    messages.success(request, _("The picture is gone."))
    return redirect("cooperatives:profile", seller.slug)


def _check_place(place: str) -> None:
    if place not in PICTURES:
        raise Http404
