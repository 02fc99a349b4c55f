"""Sending back: what the buyer asks and what the seller answers."""

from collections.abc import Callable
from functools import partial

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from images.private import picture_at, picture_response
from orders import parts, services
from orders.links import back_to
from orders.models import Parcel, ReturnRequest
from orders.return_forms import AnswerForm, AppealForm, ReceivedForm, ReturnForm
from orders.returns import fair_amount, may_appeal, may_ask, returnable
from orders.views.buyer import own_order


def loaded(requests: QuerySet[ReturnRequest]) -> QuerySet[ReturnRequest]:
    """Load everything a page about one return shows, in five queries."""
    near = requests.select_related("parcel__order__commune", "parcel__seller__unit", "decided_by")
    return near.prefetch_related("lines__line", "photos", "parcel__lines", "parcel__refunds")


def _own_return(request: HttpRequest, number: str, parcel_key: str, key: str) -> ReturnRequest:
    order = own_order(request, number)
    mine = loaded(ReturnRequest.objects.filter(parcel__order=order, parcel__key=parcel_key))
    return get_object_or_404(mine, key=key)


def _own_url(
    request: HttpRequest, asked: ReturnRequest, name: str = "own_return", *place: int
) -> str:
    parcel, key = asked.parcel, request.GET.get("key", "")
    url = reverse(f"orders:{name}", args=[parcel.order.number, parcel.key, asked.key, *place])
    return f"{url}?key={key}" if key else url


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_return_new(request: HttpRequest, number: str, parcel_key: str) -> HttpResponse:
    """Ask to send something back."""
    order = own_order(request, number)
    parcel = get_object_or_404(order.parcels.for_page(), key=parcel_key)
    if not may_ask(parcel, now=timezone.now()):
        raise Http404
    form = _return_form(request, parcel)
    if form.is_bound and form.is_valid():
        by, now = request.user, timezone.now()
        try:
            asked = services.ask_return(parcel=parcel, by=by, now=now, **form.wish())
        except services.ReturnStopped as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Sent. The seller answers soon."))
            return redirect(_own_url(request, asked))
    back = back_to(order, request.GET.get("key", ""))
    context = {"order": order, "parcel": parcel, "form": form, "back": back}
    return render(
        request, "orders/own_return_new.html", context, status=422 if form.errors else 200
    )


def _return_form(request: HttpRequest, parcel: Parcel) -> ReturnForm:
    """Return the form; a step of a number without script only counts, nothing is sent."""
    lines = returnable(parcel)
    if request.method != "POST":
        return ReturnForm(lines=lines)
    if not any(name.endswith(("-less", "-more")) for name in request.POST):
        return ReturnForm(request.POST, request.FILES, lines=lines)
    counted = {each.name: each.many for each in parts.choices(request.POST, parcel.lines.all())}
    kept = {name: request.POST.get(name, "") for name in ("reason", "words")}
    return ReturnForm(lines=lines, initial=kept | counted)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_return(request: HttpRequest, number: str, parcel_key: str, key: str) -> HttpResponse:
    """What became of it; the buyer may agree, ask the Union, or keep everything."""
    asked = _own_return(request, number, parcel_key, key)
    form = AppealForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        return _act(request, asked, form)
    back = back_to(asked.parcel.order, request.GET.get("key", ""))
    photo = partial(_own_url, request, asked, "own_return_photo")
    context = returned_context(asked, photo) | {
        "form": form,
        "may_appeal": may_appeal(asked),
        "back": back,
        "key": request.GET.get("key", ""),
    }
    return render(request, "orders/own_return.html", context)


def _act(request: HttpRequest, asked: ReturnRequest, form: AppealForm) -> HttpResponse:
    """Take the buyer's step."""
    words = form.cleaned_data["words"] if form.is_valid() else ""
    steps: dict[str, tuple[Callable[..., None], dict[str, str], str]] = {
        "appeal": (services.appeal_return, {"words": words}, _("The Union looks at it now.")),
        "agreement": (services.agree_return, {}, _("Agreed. Your money is on its way.")),
        "withdrawal": (services.withdraw_return, {}, _("Good, you keep it.")),
    }
    if request.POST.get("act") not in steps:
        raise Http404
    service, more, done = steps[request.POST["act"]]
    _try(request, done, lambda: service(request=asked, by=request.user, **more))
    return redirect(_own_url(request, asked))


def _try(request: HttpRequest, done: str, step: Callable[[], None]) -> bool:
    """Take a step and say what came of it."""
    try:
        step()
    except services.ReturnStopped as error:
        messages.error(request, str(error))
        return False
    messages.success(request, done)
    return True


@never_cache
@require_safe
def own_return_photo(
    request: HttpRequest, number: str, parcel_key: str, key: str, place: int
) -> HttpResponse:
    asked = _own_return(request, number, parcel_key, key)
    return picture_response(picture_at(asked.photos, place))


def _return_of(request: HttpRequest, slug: str, key: str, return_key: str) -> ReturnRequest:
    """Return a wish to send back to a seller this person acts for. Else 404."""
    parcels = Parcel.objects.managed_by(request.user).filter(seller__slug=slug, key=key)
    return get_object_or_404(
        loaded(ReturnRequest.objects.filter(parcel__in=parcels)), key=return_key
    )


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def parcel_return(request: HttpRequest, slug: str, key: str, return_key: str) -> HttpResponse:
    """What the buyer wants, and the seller's answer."""
    asked = _return_of(request, slug, key, return_key)
    form = answer_form(asked, AnswerForm, request)
    if request.method == "POST" and request.POST.get("act") == "received":
        return _received(request, asked)
    if request.method == "POST" and form.is_valid() and _answered(request, asked, form):
        return redirect("orders:parcel_return", slug, key, return_key)
    context = returned_context(asked, partial(_photo_url, asked)) | {
        "seller": asked.parcel.seller,
        "desk_place": "parcels",
        "form": form,
        "received": ReceivedForm(),
    }
    return render(request, "orders/parcel_return.html", context, status=422 if form.errors else 200)


def answer_form(asked: ReturnRequest, form_class: type, request: HttpRequest) -> forms.Form:
    """Return the form for yes or no, with what is fair written in."""
    typed = request.POST if request.method == "POST" else None
    return form_class(typed, fair=fair_amount(asked), most=asked.parcel.to_pay)


def _answered(request: HttpRequest, asked: ReturnRequest, form: AnswerForm) -> bool:
    """Take the seller's answer; what stops it is said on the form."""
    by = request.user
    if form.is_no:
        words = form.cleaned_data["words"]
        step = lambda: services.refuse_return(request=asked, words=words, by=by)  # noqa: E731
    else:
        step = lambda: services.accept_return(request=asked, by=by, **form.yes())  # noqa: E731
    try:
        step()
    except services.ReturnStopped as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, _("Answered. The buyer has been told."))
    return True


def _received(request: HttpRequest, asked: ReturnRequest) -> HttpResponse:
    form = ReceivedForm(request.POST)
    sold_again = form.is_valid() and form.cleaned_data["can_be_sold"]
    step = services.receive_return
    done = _("Noted. The buyer gets her money back.")
    _try(request, done, lambda: step(request=asked, can_be_sold=sold_again, by=request.user))
    parcel = asked.parcel
    return redirect("orders:parcel_return", parcel.seller.slug, parcel.key, asked.key)


@never_cache
@login_required
@require_safe
def parcel_return_photo(
    request: HttpRequest, slug: str, key: str, return_key: str, place: int
) -> HttpResponse:
    asked = _return_of(request, slug, key, return_key)
    return picture_response(picture_at(asked.photos, place))


def _photo_url(asked: ReturnRequest, place: int) -> str:
    parcel = asked.parcel
    words = [parcel.seller.slug, parcel.key, asked.key, place]
    return reverse("orders:parcel_return_photo", args=words)


def returned_context(asked: ReturnRequest, photo_url: Callable[[int], str]) -> dict[str, object]:
    """Return what every page about one return shows; pictures by the reader's own addresses."""
    parcel = asked.parcel
    is_open = asked.status in ReturnRequest.OPEN
    return {
        "asked": asked,
        "parcel": parcel,
        "order": parcel.order,
        "is_open": is_open,
        "fair": fair_amount(asked) if is_open else asked.amount,
        "photos": [photo_url(place) for place in range(1, len(asked.photos.all()) + 1)],
        "refunds": [each for each in parcel.refunds.all() if each.reason == "returned"],
    }
