"""Words that mean the same: staff list, add, change and delete them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.text import collation_key, fold
from core.typed import typed_text
from products import services
from products.forms.search import SynonymForm
from products.models import SynonymGroup
from products.synonyms import added, read_group
from products.views.staff_search import for_search_staff


@require_safe
@for_search_staff
def synonym_list(request: HttpRequest) -> HttpResponse:
    """All groups in dictionary order, or those with the words looked for."""
    text = typed_text(request.GET)
    groups = [
        {"group": group, "words": read_group(group.words)}
        for group in SynonymGroup.objects.select_related("changed_by")
        if fold(text) in fold(f"{group.words} {group.note}")
    ]
    groups.sort(key=lambda row: collation_key(row["group"].words))
    context = {"groups": groups, "text": text, "place": "synonyms"}
    return render(request, "products/staff/search_synonyms.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_search_staff
def synonym_new(request: HttpRequest) -> HttpResponse:
    """Add a group; it may begin with a word that found nothing."""
    word = typed_text(request.GET, "word", longest=60)
    form = SynonymForm(request.POST or None, initial={"words": f"{word}, " if word else ""})
    return _edit(request, None, form)


@require_http_methods(["GET", "HEAD", "POST"])
@for_search_staff
def synonym_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a group; `word` in the address is offered as one more."""
    group = get_object_or_404(SynonymGroup.objects.select_related("changed_by"), pk=pk)
    kept = read_group(group.words)
    words = added(kept.words, typed_text(request.GET, "word", longest=60))
    initial = {"words": ", ".join(words), "meant": ", ".join(kept.meant), "note": group.note}
    return _edit(request, group, SynonymForm(request.POST or None, initial=initial))


@require_http_methods(["GET", "HEAD", "POST"])
@for_search_staff
def synonym_deletion(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then delete."""
    group = get_object_or_404(SynonymGroup, pk=pk)
    if request.method == "POST":
        services.delete_synonyms(group=group)
        messages.success(request, _("Searches no longer know: %s.") % group)
        return redirect("search_synonyms")
    context = {
        "title": _("Delete these synonyms?"),
        "what": group.words,
        "meaning": _("Who searches one of these words will no longer find the others."),
        "back": reverse("search_synonym_edit", args=[pk]),
    }
    return render(request, "products/staff/search_deletion.html", context)


def _edit(request: HttpRequest, group: SynonymGroup | None, form: SynonymForm) -> HttpResponse:
    """Save what is valid, else show the form with what is wrong."""
    taken = None
    if request.method == "POST" and form.is_valid():
        try:
            note = form.cleaned_data["note"]
            words = form.group()
            group = services.save_synonyms(group=group, words=words, note=note, by=request.user)
        except services.WordTaken as error:
            form.add_error("words", str(error))
            taken = error.group
        else:
            messages.success(request, _("Searches know it from now on: %s.") % group)
            return redirect("search_synonyms")
    context = {
        "form": form,
        "taken": taken,
        "changed": group,
        "title": _("Change synonyms") if group else _("Add synonyms"),
        "back": reverse("search_synonyms"),
        "deletion": reverse("search_synonym_delete", args=[group.pk]) if group else "",
    }
    status = 422 if form.errors else 200
    return render(request, "products/staff/search_form.html", context, status=status)
