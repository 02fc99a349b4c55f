"""What a buyer says about goods that have arrived."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from orders.links import back_to
from orders.models import Order, Parcel
from orders.reviews import may_review, products_in, proof_of
from orders.views.buyer import own_order
from products.forms.reviews import ReviewForm
from products.models import Product, Review
from products.services import ReviewClosed, write_review


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def order_review(request: HttpRequest, number: str, parcel_key: str, slug: str) -> HttpResponse:
    """Stars and words for one product of a parcel that has arrived."""
    order = own_order(request, number)
    back = back_to(order, request.GET.get("key", ""))
    parcel = get_object_or_404(order.parcels, key=parcel_key)
    if not may_review(parcel, request.user):
        raise Http404
    product = get_object_or_404(products_in(parcel).select_related("cover"), slug=slug)
    review = Review.objects.filter(proof=proof_of(parcel, product)).first()
    initial = {"stars": review.stars, "text": review.text} if review else None
    form = ReviewForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            _write(request, order, parcel, product, form)
        except ReviewClosed as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Thank you. The seller and other buyers read it now."))
            return redirect(back)
    context = {
        "order": order,
        "product": product,
        "review": review,
        "is_open": review is None or review.can_be_changed(timezone.now()),
        "form": form,
        "back": back,
    }
    return render(request, "orders/review.html", context, status=422 if form.errors else 200)


def _write(
    request: HttpRequest, order: Order, parcel: Parcel, product: Product, form: ReviewForm
) -> None:
    """Keep the review under the buyer's name; with a link alone, under no account."""
    is_buyer = request.user.is_authenticated and order.buyer_id == request.user.pk
    write_review(
        product=product,
        proof=proof_of(parcel, product),
        author_name=request.user.name if is_buyer else order.name,
        user=request.user if is_buyer else None,
        language=get_language(),
        now=timezone.now(),
        **form.cleaned_data,
    )
