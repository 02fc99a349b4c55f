from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import services
from accounts.forms.me import AddressForm
from accounts.models import Address


@require_safe
@login_required
@never_cache
def address_list(request: HttpRequest) -> HttpResponse:
    """List where a person wants parcels sent, the usual place first."""
    addresses = request.user.addresses.select_related("commune__province")
    context = {"addresses": addresses.order_by("-is_default", "-pk")}
    return render(request, "accounts/address_list.html", context)


@require_http_methods(["GET", "POST"])
@login_required
@never_cache
def address_new(request: HttpRequest) -> HttpResponse:
    """Add an address."""
    return _edit(request, None)


@require_http_methods(["GET", "POST"])
@login_required
@never_cache
def address_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change an address."""
    addresses = request.user.addresses.select_related("commune__province")
    return _edit(request, get_object_or_404(addresses, key=key))


@require_http_methods(["GET", "POST"])
@login_required
@never_cache
def address_deletion(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once, then forget an address."""
    addresses = request.user.addresses.select_related("commune__province")
    address = get_object_or_404(addresses, key=key)
    if request.method == "POST":
        services.delete_address(address=address)
        messages.success(request, _("The address is deleted."))
        return redirect("accounts:addresses")
    return render(request, "accounts/address_deletion.html", {"address": address})


def _edit(request: HttpRequest, address: Address | None) -> HttpResponse:
    form = AddressForm(request.POST or None, user=request.user, address=address)
    if request.method == "POST" and form.is_valid():
        services.save_address(user=request.user, address=address, **form.address())
        messages.success(request, _("The address is saved."))
        return redirect("accounts:addresses")
    context = {"form": form, "address": address}
    status = 422 if form.errors else 200
    return render(request, "accounts/address_form.html", context, status=status)
