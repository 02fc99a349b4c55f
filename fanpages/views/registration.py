"""Taking part in an event: registering, cancelling, what is shown just now, and the host."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cms.models.base import is_restricted
from core.limits import address_of, seconds_to_wait
from core.pagecache import public_page, show
from core.same_origin import same_origin_post
from fanpages import services
from fanpages.access import may_host
from fanpages.events import places_of, record_of, registration_of, takes_more
from fanpages.forms import RegistrationForm
from fanpages.models import EventPage, Registration
from products.selectors import cards

REGISTRATIONS_A_MINUTE = 6  # of one address
NOW_SECONDS = 10  # how long browsers keep what is shown now


def event_or_404(key: UUID) -> EventPage:
    """Return a published event in the reader's language, else in another."""
    events = EventPage.objects.live().exclude(is_restricted()).for_page()
    events = events.filter(translation_key=key).select_related("locale")
    found = {event.locale.language_code: event for event in events.order_by("pk")}
    if not found:
        raise Http404
    return found.get(translation.get_language()) or next(iter(found.values()))


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
@never_cache
def register(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask a guest for name and phone or e-mail, a member for her name; then keep a place."""
    event = event_or_404(key)
    if not event.takes_registrations:
        raise Http404
    user = request.user if request.user.is_authenticated else None
    if user and (mine := registration_of(user, event)):
        return redirect("fanpages:registration", mine.key)
    form = RegistrationForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        if seconds_to_wait(request, name="register", per_minute=REGISTRATIONS_A_MINUTE):
            form.add_error(None, _("That was very often. Wait a minute, then try again."))
        else:
            done = _register(request, event, form)
            if done:
                return redirect("fanpages:registration", done.key)
    context = {"event": event, "form": form, "seats": places_of(event)}
    context["is_open"] = takes_more(event, timezone.now())
    context["contact"] = user and (user.email or user.phone_shown)
    status = 422 if form.errors else 200
    return render(request, "fanpages/event_register.html", context, status=status)


def _register(
    request: HttpRequest, event: EventPage, form: RegistrationForm
) -> Registration | None:
    try:
        return services.register(
            event=event,
            language=translation.get_language(),
            user=form.user,
            address=address_of(request),
            **form.person(),
        )
    except services.RegistrationError as error:
        form.add_error(None, str(error))
        return None


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
@never_cache
def own_registration(request: HttpRequest, key: str) -> HttpResponse:
    """Show somebody's place by the link that only she has; POST gives it back."""
    registration = get_object_or_404(Registration.objects.select_related("record"), key=key)
    if request.method == "POST":
        services.cancel(registration=registration)
        return redirect("fanpages:registration", key)
    pages = EventPage.objects.live().filter(translation_key=registration.record.page_key)
    here = pages.filter(locale__language_code=translation.get_language()).first()
    context = {
        "registration": registration,
        "record": registration.record,
        "event": here or pages.first(),
    }
    return render(request, "fanpages/registration.html", context)


@require_safe
@public_page
def now(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say which product a livestream shows just now: some 60 bytes, asked for every 15 s."""
    show(request, f"event-now:{key}")
    event = event_or_404(key)
    record = record_of(event)
    answer = {"live": event.is_running, "now": record.now_product_id if record else None}
    response = JsonResponse(answer)
    response["Cache-Control"] = f"public, max-age={NOW_SECONDS}"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def host(request: HttpRequest, key: UUID) -> HttpResponse:
    """Let the host put products first, one tap each, from her phone."""
    event = event_or_404(key)
    record = record_of(event)
    if record is None or not may_host(request.user, event):
        raise Http404
    links = event.product_links.select_related("product__seller")
    chosen = {str(link.product_id): link.product for link in links}
    if request.method == "POST":
        product = chosen.get(request.POST.get("product", ""))
        services.show_product(record=record, product=product, by=request.user)
        return redirect("fanpages:event_host", key)
    context = {
        "event": event,
        "record": record,
        "products": cards([product.pk for product in chosen.values()]),
    }
    return render(request, "fanpages/event_host.html", context)
