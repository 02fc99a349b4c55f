"""The word list: for officers of the whole site."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from community import services
from community.access import may_steer_words
from community.forms import WordForm
from community.models import WatchedWord
from community.services.words import OnTheList


def for_word_staff(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show a view to those who may change the list; for others it isn't there."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_steer_words(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


@require_safe
@for_word_staff
def word_list(request: HttpRequest) -> HttpResponse:
    """All words, in order."""
    words = WatchedWord.objects.select_related("changed_by").order_by("key", "pk")
    return render(request, "community/staff/word_list.html", {"words": words, "place": "words"})


@require_http_methods(["GET", "HEAD", "POST"])
@for_word_staff
def word_new(request: HttpRequest) -> HttpResponse:
    """Watch one more word."""
    return _edit(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@for_word_staff
def word_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a word, or what happens where it stands."""
    return _edit(request, get_object_or_404(WatchedWord, pk=pk))


@require_http_methods(["GET", "HEAD", "POST"])
@for_word_staff
def word_deletion(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then watch it no longer."""
    word = get_object_or_404(WatchedWord, pk=pk)
    if request.method == "POST":
        services.delete_word(word=word)
        messages.success(request, _("Comments may say it from now on: %s.") % word)
        return redirect("comment_words")
    return render(request, "community/staff/word_deletion.html", {"word": word})


def _edit(request: HttpRequest, word: WatchedWord | None) -> HttpResponse:
    form = WordForm(request.POST or None, instance=word)
    if request.method == "POST" and form.is_valid():
        try:
            services.save_word(word=word, by=request.user, **form.cleaned_data)
        except OnTheList as error:
            form.add_error("text", str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("comment_words")
    status = 422 if form.errors else 200
    context = {"form": form, "word": word}
    return render(request, "community/staff/word_form.html", context, status=status)
