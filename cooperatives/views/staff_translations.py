"""The staff desk: stalls' words in English, German, Arabic and Hindi."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cooperatives import translations
from cooperatives.access import sellers_seen_by
from cooperatives.models import Seller, SellerText
from cooperatives.services.translations import translate, translate_all
from core import po_files
from core.languages import direction, other_languages
from core.spreadsheets import KINDS, table_response
from core.typed import typed_text
from union.access import is_officer

PER_PAGE = 30
MOST_EXPORTED = 500
LANGUAGES = other_languages()
LIST = "seller_translations"


def _sellers(request: HttpRequest, language: str) -> QuerySet[Seller]:
    """Return the open stalls of an officer's units; 404 for others and other languages."""
    if not is_officer(request.user) or language not in dict(LANGUAGES):
        raise Http404
    open_ = sellers_seen_by(request.user).approved()
    return translations.with_texts(open_.order_by("sort_key", "pk"), language)


@require_safe
def translated_sellers(request: HttpRequest, language: str) -> HttpResponse:
    """How far the stalls of her units are in a language."""
    text = typed_text(request.GET)
    sellers = _sellers(request, language).matching(text=text)
    page = Paginator(sellers, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [translations.row_of(seller) for seller in page],
        "language": language,
        "languages": LANGUAGES,
        "text": text,
    }
    return render(request, "cooperatives/staff/translations.html", context)


@require_safe
def translations_export(request: HttpRequest, language: str, kind: str) -> HttpResponse:
    """The words as a PO file for a translator, or the list as a spreadsheet."""
    sellers = _sellers(request, language)[:MOST_EXPORTED]
    if kind == "po":
        return po_files.download(translations.export_po(sellers, language), f"stalls-{language}")
    if kind not in KINDS:
        raise Http404
    headings = [_("Stall"), _("State"), _("Story"), _("In her own words")]
    rows = [
        [row.seller.name, row.label, *_words(row.text)] for row in map(translations.row_of, sellers)
    ]
    return table_response(kind, f"stalls-{language}", headings, rows)


def _words(text: SellerText | None) -> list[str]:
    return [getattr(text, name) if text else "" for name in translations.FIELDS]


@require_POST
def translations_import(request: HttpRequest, language: str) -> HttpResponse:
    """Take the words of a PO file."""
    sellers = _sellers(request, language)
    try:
        read = translations.read_po(request.FILES.get("file"), sellers, language)
    except po_files.Unusable as error:
        messages.error(request, str(error))
        return redirect(LIST, language)
    translate_all(words=read.words, language=language, by_machine=read.by_machine)
    said = _("%(count)d stalls have new words now.") % {"count": len(read.words)}
    messages.success(request, said)
    if read.left_out:
        left = _("%(count)d lines fit no stall of yours as it is today, and were left out.")
        messages.warning(request, left % {"count": read.left_out})
    return redirect(LIST, language)


class TranslationForm(forms.ModelForm):
    """The words of one stall in one language; what is empty is read in English."""

    class Meta:
        model = SellerText
        fields = (*translations.FIELDS, "is_machine")
        labels = {"story": gettext_lazy("Story"), "quote": gettext_lazy("In her own words")}
        widgets = {"story": forms.Textarea(attrs={"rows": 8})}


@require_http_methods(["GET", "HEAD", "POST"])
def translation_edit(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Translate one stall beside its Vietnamese words."""
    seller = get_object_or_404(_sellers(request, language), slug=slug)
    row = translations.row_of(seller)
    text = row.text or SellerText(seller=seller, language=language)
    form = TranslationForm(request.POST or None, instance=text)
    if request.method == "POST" and form.is_valid():
        words = dict(form.cleaned_data)
        by_machine = words.pop("is_machine")
        translate(seller=seller, language=language, words=words, by_machine=by_machine)
        messages.success(request, _("Kept. Buyers read it from now on."))
        return redirect(LIST, language)
    for name in translations.FIELDS:
        form.fields[name].widget.attrs |= {"lang": language, "dir": direction(language)}
    context = {
        "form": form,
        "row": row,
        "title": seller.name,
        "language": dict(LANGUAGES)[language],
        "back": reverse(LIST, args=[language]),
        "pairs": [(form[name], getattr(seller, name)) for name in translations.FIELDS],
    }
    status = 422 if form.errors else 200
    return render(request, "cooperatives/staff/translation_edit.html", context, status=status)
