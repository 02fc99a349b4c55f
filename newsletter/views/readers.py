"""The reader's side; after the first page, by the links in her letters."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.limits import seconds_to_wait
from newsletter import services
from newsletter.forms import SubscribeForm, WishesForm
from newsletter.models import Subscriber

TRIES_A_MINUTE, TOO_MANY = 5, 429


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: HttpRequest) -> HttpResponse:
    """Ask for letters; nobody learns whether an address reads already."""
    person = request.user if request.user.is_authenticated else None
    if request.method != "POST":
        form = SubscribeForm(person=person)
        return render(request, "newsletter/subscribe.html", {"form": form})
    form, status = SubscribeForm(request.POST, person=person), 422
    if seconds_to_wait(request, name="newsletter", per_minute=TRIES_A_MINUTE):
        form.add_error(None, _("Wait a minute, then try again."))
        status = TOO_MANY
    elif form.is_valid():
        services.subscribe(user=person, **form.cleaned_data)
        return render(request, "newsletter/asked.html", {"email": form.cleaned_data["email"]})
    return render(request, "newsletter/subscribe.html", {"form": form}, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, key: str) -> HttpResponse:
    """Begin, by a button: mail programs open links to look at them."""
    reader = _reader_or_404(key)
    if request.method == "POST":
        services.confirm(reader=reader)
        messages.success(request, _("Your letters begin with the next issue."))
        return redirect("newsletter:wishes", reader.key)
    return render(request, "newsletter/confirm.html", {"reader": reader})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def wishes(request: HttpRequest, key: str) -> HttpResponse:
    """Change what she reads."""
    reader = _reader_or_404(key)
    initial = {
        "units": list(reader.units.values_list("pk", flat=True)),
        "topics": list(reader.topics.values_list("pk", flat=True)),
        "kinds": reader.kinds,
        "rhythm": reader.rhythm,
        "language": reader.language,
    }
    data = request.POST if request.method == "POST" else None
    form = WishesForm(data, initial=initial, person=reader.user)
    if form.is_bound and form.is_valid():
        services.save_wishes(reader=reader, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("newsletter:wishes", reader.key)
    context = {"reader": reader, "form": form}
    return render(request, "newsletter/wishes.html", context, status=422 if form.errors else 200)


@csrf_exempt  # mail programs post here by themselves; the key is the proof (RFC 8058)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, key: str) -> HttpResponse:
    """No more letters: one button, or one click in the mail program."""
    reader = _reader_or_404(key)
    if request.method == "POST":
        services.leave(reader=reader)
    reader.refresh_from_db()
    return render(request, "newsletter/leave.html", {"reader": reader})


def _reader_or_404(key: str) -> Subscriber:
    return get_object_or_404(Subscriber, key=key)
