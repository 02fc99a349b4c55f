"""The Union's side of reviews: read them, hide one with a reason, show it again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from products import services
from products.access import hidable_reviews, reviews_under
from products.forms.reviews import HidingForm
from products.models import Review
from union.access import is_officer

PER_PAGE = 30


@require_safe
def review_list(request: HttpRequest) -> HttpResponse:
    """Reviews of products of this officer's units, newest first."""
    if not is_officer(request.user):
        raise Http404
    hidden_only = request.GET.get("show") == "hidden"
    reviews = reviews_under(request.user).select_related("product__seller").newest()
    if hidden_only:
        reviews = reviews.filter(status=Review.Status.HIDDEN)
    page = Paginator(reviews, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "hidden_only": hidden_only,
        "mine": set(
            hidable_reviews(request.user)
            .filter(pk__in=[review.pk for review in page])
            .values_list("pk", flat=True)
        ),
    }
    return render(request, "products/staff/review_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def review_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Hide one review, or show it again."""
    reviews = hidable_reviews(request.user).select_related("product__seller")
    review = get_object_or_404(reviews, pk=pk)
    typed = request.POST if request.method == "POST" else None
    form = None if review.is_hidden else HidingForm(typed)
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            if form:
                services.hide_review(review=review, by=request.user, **form.cleaned_data)
                messages.success(request, _("Hidden. It no longer counts."))
            else:
                services.show_review(review=review, by=request.user)
                messages.success(request, _("Shown again."))
        except services.MovedOn as error:
            messages.warning(request, str(error))
        return redirect("products_reviews")
    context = {"review": review, "form": form}
    status = 422 if form and form.errors else 200
    return render(request, "products/staff/review_decision.html", context, status=status)
