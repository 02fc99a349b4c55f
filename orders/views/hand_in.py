"""The seller's desk: the list with which she hands packed parcels in at a carrier."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cooperatives.models import Seller
from core.spreadsheets import table_response
from orders.carriers import adapter_of, labels
from orders.models import Carrier, Parcel


@never_cache
@login_required
@require_safe
def hand_in_list(request: HttpRequest, slug: str, code: str, kind: str) -> HttpResponse:
    """Her packed parcels that go by a carrier, and those for which none was chosen."""
    seller = get_object_or_404(Seller.objects.managed_by(request.user), slug=slug)
    carrier = get_object_or_404(Carrier, code=code, is_active=True)
    parcels = labels.to_hand_in(seller.parcels.all(), carrier, even_unsaid=True)
    table = adapter_of(carrier).labels(parcels)
    return table_response(kind, f"{seller.slug}-{table.name}", table.headings, table.rows)


def carriers_for(seller: Seller) -> list[Carrier]:
    """Return carriers that take lists, if she has something packed. Two queries at most."""
    packed = seller.parcels.released().filter(
        status=Parcel.Status.PACKED, delivery=Parcel.Delivery.HOME
    )
    carriers = Carrier.objects.filter(is_active=True, adapter=Carrier.Adapter.CSV)
    return list(carriers.order_by("name", "pk")) if packed.exists() else []
