"""What all pages of the seller's desk share."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from cooperatives.models import Seller


def desk_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view the seller of the address, if the person may act for her; else 404.

    Somebody who is not signed in is asked to. The answer is kept by no cache.
    """

    @wraps(view)
    @never_cache
    @login_required
    def wrapped(request: HttpRequest, slug: str, **kwargs: object) -> HttpResponse:
        sellers = Seller.objects.managed_by(request.user).for_page()
        return view(request, get_object_or_404(sellers, slug=slug), **kwargs)

    return wrapped


def render_desk(
    request: HttpRequest,
    template: str,
    seller: Seller,
    place: str,
    context: dict[str, object],
    status: int = 200,
) -> HttpResponse:
    """Render a page of the desk: `place` is that of its bar, see `base_desk.html`."""
    frame = {"seller": seller, "desk_place": place}
    return render(request, template, frame | context, status=status)
