"""The seller's desk: more ways of delivery than one fee."""

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cooperatives.models import Seller
from cooperatives.views.frame import desk_page, render_desk
from orders.delivery import ways_of
from orders.delivery.forms import MethodForm, TryForm
from orders.delivery.goods import Goods
from orders.delivery.presets import presets_for
from orders.delivery.summary import Reach, rows_of
from orders.models import DeliveryMethod, DeliveryRate, PickupPoint
from orders.services import delivery as services
from products.models import Variant

Kind = DeliveryMethod.Kind


@require_safe
@desk_page
def delivery_methods(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Her ways of delivery, and a box to try what they cost."""
    methods = list(_methods(seller))
    active = [method for method in methods if method.is_active]
    form = TryForm(request.GET if "commune" in request.GET else None, initial={"kilos": 1000})
    context = {
        "methods": [(method, rows_of(method, get_language())) for method in active],
        "switched_off": [method for method in methods if not method.is_active],
        "reach": Reach(seller, active),
        "without_weight": _without_weight(seller),
        "try_form": form,
        "answers": _answers(seller, form),
        "tab": "delivery",
    }
    return render_desk(request, "orders/delivery_methods.html", seller, "stall", context)


def _methods(seller: Seller) -> object:
    rates = DeliveryRate.objects.select_related("commune__province", "province").order_by("pk")
    points = PickupPoint.objects.select_related("commune__province").order_by("pk")
    found = seller.delivery_methods.select_related("carrier")
    return found.prefetch_related(Prefetch("rates", rates), Prefetch("points", points))


def _without_weight(seller: Seller) -> int:
    """Return how many of her sizes on sale have no weight: they count as 0 kg."""
    sizes = Variant.objects.on_sale().filter(product__seller=seller, weight=None)
    return sizes.count()


def _answers(seller: Seller, form: TryForm) -> dict[str, object] | None:
    """Return what it would cost to the place that was tried."""
    if not (form.is_bound and form.is_valid()):
        return None
    commune, weight = form.cleaned_data["commune"], form.cleaned_data["kilos"] or 0
    ways = ways_of([Goods(seller, weight=weight)], commune=commune)[seller.pk]
    possible = [way for way in ways if way.is_possible]
    return {"commune": commune, "ways": possible, "problem": ways[0].problem}


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def delivery_method_new(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Choose what kind of way, then fill it in."""
    presets = presets_for(seller)
    preset = presets.get(request.GET.get("how", ""))
    if preset is None:
        context = {"presets": presets.items(), "tab": "delivery"}
        return render_desk(request, "orders/delivery_presets.html", seller, "stall", context)
    return _edit(request, seller, MethodForm(_sent(request), seller=seller, preset=preset))


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def delivery_method(request: HttpRequest, seller: Seller, pk: int) -> HttpResponse:
    """Change a way of delivery."""
    method = get_object_or_404(_methods(seller), pk=pk)
    return _edit(request, seller, MethodForm(_sent(request), seller=seller, method=method), method)


def _sent(request: HttpRequest) -> object:
    return request.POST if request.method == "POST" else None


def _edit(
    request: HttpRequest, seller: Seller, form: MethodForm, method: DeliveryMethod | None = None
) -> HttpResponse:
    """Save a form that is right; else show it, with one more line if that was asked for."""
    if "more" in request.POST:
        form.add_line()
    elif form.is_bound and form.is_valid():
        try:
            services.save_method(seller=seller, method=method, **form.method())
        except services.NameTaken as error:
            form.add_error("name", str(error))
        except services.TooManyMethods as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Saved. Buyers see it from now on."))
            return redirect("orders:delivery_methods", seller.slug)
    context = {"form": form, "method": method, "tab": "delivery"}
    status = 422 if form.errors else 200
    return render_desk(request, "orders/delivery_method.html", seller, "stall", context, status)


@require_POST
@desk_page
def delivery_method_switch(request: HttpRequest, seller: Seller, pk: int) -> HttpResponse:
    """Switch a way off, or on again: the same button undoes it."""
    method = get_object_or_404(seller.delivery_methods, pk=pk)
    is_active = request.POST.get("offer") == "yes"
    try:
        services.switch_method(method=method, is_active=is_active)
    except (services.NameTaken, services.TooManyMethods) as error:
        messages.error(request, str(error))
    else:
        on, off = (
            _("Buyers can choose “%s” again."),
            _("Switched off: “%s”. You can undo this below."),
        )
        messages.success(request, (on if is_active else off) % method.name)
    return redirect("orders:delivery_methods", seller.slug)
