"""What buyers say about a seller's products, and her answers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from products import services
from products.forms.reviews import ReplyForm
from products.selectors import seller_reviews
from products.views.desk_pages import desk_page, own_seller

PER_PAGE = 20


@login_required
@require_safe
def review_list(request: HttpRequest, seller_slug: str) -> HttpResponse:
    """Reviews of all her products, newest first; those without an answer under a tab."""
    seller = own_seller(request.user, seller_slug)
    waits_only = request.GET.get("show") == "waiting"
    reviews, waiting = seller_reviews(seller), seller_reviews(seller).filter(reply="")
    page = Paginator(waiting if waits_only else reviews, PER_PAGE)
    tabs = [
        {"title": _("All"), "url": "?", "current": not waits_only},
        {
            "title": _("Without an answer"),
            "url": "?show=waiting",
            "current": waits_only,
            "count": waiting.count(),
        },
    ]
    context = {"page": page.get_page(request.GET.get("page")), "tabs": tabs}
    return desk_page(request, seller, "products/seller_reviews.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def review_reply(request: HttpRequest, seller_slug: str, pk: int) -> HttpResponse:
    """Answer a review, once."""
    seller = own_seller(request.user, seller_slug)
    review = get_object_or_404(seller_reviews(seller), pk=pk)
    form = ReplyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            services.reply_to_review(
                review=review, by=request.user, now=timezone.now(), **form.cleaned_data
            )
        except services.RepliedAlready as error:
            messages.warning(request, str(error))
        else:
            messages.success(request, _("Your answer stands below the review now."))
        return redirect("products:seller_reviews", seller.slug)
    context = {"review": review, "form": form}
    status = 422 if form.errors else 200
    return desk_page(request, seller, "products/seller_reply.html", context, status)
