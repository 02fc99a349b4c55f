"""The staff desk: products' words in English, German, Arabic and Hindi."""

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

from core import po_files
from core.languages import direction, other_languages
from core.spreadsheets import KINDS, table_response
from core.text import fold
from core.typed import typed_text
from products import translations
from products.access import products_under
from products.models import Product, ProductFact, ProductText
from products.services.translations import translate, translate_all
from products.translated_facts import PARTS, place
from union.access import is_officer

PER_PAGE = 30
MOST_EXPORTED = 500
LANGUAGES = other_languages()


def _products(request: HttpRequest, language: str) -> QuerySet[Product]:
    """Return the listed products of an officer's units; 404 for others and other languages."""
    if not is_officer(request.user) or language not in dict(LANGUAGES):
        raise Http404
    listed = products_under(request.user).filter(status=Product.Status.LISTED)
    return translations.with_texts(listed.order_by("name", "pk"), language)


@require_safe
def translated_products(request: HttpRequest, language: str) -> HttpResponse:
    """How far the products of her sellers are in a language."""
    products = _products(request, language)
    text = typed_text(request.GET)
    if text:
        products = products.filter(search_text__contains=fold(text))
    page = Paginator(products, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [translations.row_of(product) for product in page],
        "language": language,
        "languages": LANGUAGES,
        "text": text,
    }
    return render(request, "products/staff/translations.html", context)


@require_safe
def translations_export(request: HttpRequest, language: str, kind: str) -> HttpResponse:
    """The words as a PO file for a translator, or the list as a spreadsheet."""
    products = _products(request, language)[:MOST_EXPORTED]
    if kind == "po":
        return po_files.download(translations.export_po(products, language), f"products-{language}")
    if kind not in KINDS:
        raise Http404
    headings = [_("Product"), _("Seller"), _("State"), *map(_, FIELD_NAMES)]
    rows = [
        [row.product.name, row.product.seller.name, row.label, *_words(row.text)]
        for row in map(translations.row_of, products.select_related("seller"))
    ]
    return table_response(kind, f"products-{language}", headings, rows)


FIELD_NAMES = ("Name", "In one sentence", "Story", "Sold by")


def _words(text: ProductText | None) -> list[str]:
    return [getattr(text, field) if text else "" for field in translations.FIELDS]


@require_POST
def translations_import(request: HttpRequest, language: str) -> HttpResponse:
    """Take the words of a PO file."""
    products = _products(request, language)
    try:
        read = translations.read_po(request.FILES.get("file"), products, language)
    except po_files.Unusable as error:
        messages.error(request, str(error))
        return redirect("product_translations", language)
    translate_all(words=read.words, facts=read.facts, language=language, by_machine=read.by_machine)
    count = len({**read.words, **read.facts})
    messages.success(request, _("%(count)d products have new words now.") % {"count": count})
    if read.begun:
        begun = _("%(count)d tables of facts miss a line and were left out: translate them whole.")
        messages.warning(request, begun % {"count": read.begun})
    if read.left_out:
        left = _("%(count)d lines fit no product of yours as it is today, and were left out.")
        messages.warning(request, left % {"count": read.left_out})
    return redirect("product_translations", language)


class TranslationForm(forms.ModelForm):
    """The words of one product in one language; what is empty is read in English."""

    class Meta:
        model = ProductText
        fields = (*translations.FIELDS, "is_machine")
        labels = {
            "name": gettext_lazy("Name"),
            "summary": gettext_lazy("In one sentence"),
            "story": gettext_lazy("Story"),
            "unit": gettext_lazy("Sold by"),
        }
        widgets = {"story": forms.Textarea(attrs={"rows": 8})}

    def __init__(self, *args: object, row: translations.Row, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.table = row.facts
        for line, pair in enumerate(row.facts):
            for part, original in enumerate(pair):
                column = ProductFact._meta.get_field(PARTS[part])
                self.fields[place(line, part)] = forms.CharField(
                    label=original,
                    max_length=column.max_length,
                    required=False,
                    initial=row.said[line][part] if row.said else "",
                )

    def clean(self) -> None:
        said = [word for pair in self.facts() for word in pair]
        if any(said) and not all(said):
            names = [place(line, part) for line in range(len(self.table)) for part in (0, 1)]
            for name in names:
                if not self.cleaned_data.get(name) and name not in self.errors:
                    self.add_error(name, _("Translate the whole table of facts, or none of it."))

    def words(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in translations.FIELDS}

    def facts(self) -> list[tuple[str, str]]:
        """Return the table; without words when nothing of it is translated."""
        given = self.cleaned_data
        return [
            (given.get(place(line, 0)) or "", given.get(place(line, 1)) or "")
            for line in range(len(self.table))
        ]


@require_http_methods(["GET", "HEAD", "POST"])
def translation_edit(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Translate one product beside its Vietnamese words."""
    product = get_object_or_404(_products(request, language), slug=slug)
    row = translations.row_of(product)
    text = row.text or ProductText(product=product, language=language)
    form = TranslationForm(request.POST or None, instance=text, row=row)
    if request.method == "POST" and form.is_valid():
        translate(
            product=product,
            language=language,
            words=form.words(),
            facts=[pair for pair in form.facts() if all(pair)] if row.facts else None,
            by_machine=form.cleaned_data["is_machine"],
        )
        messages.success(request, _("Kept. Buyers read it from now on."))
        return redirect("product_translations", language)
    for name, field in form.fields.items():
        if name != "is_machine":
            field.widget.attrs |= {"lang": language, "dir": direction(language)}
    context = {
        "form": form,
        "row": row,
        "title": product.name,
        "language": dict(LANGUAGES)[language],
        "back": reverse("product_translations", args=[language]),
        "pairs": [(form[name], getattr(product, name)) for name in translations.FIELDS],
        "facts": [form[place(n, part)] for n in range(len(row.facts)) for part in (0, 1)],
    }
    status = 422 if form.errors else 200
    return render(request, "products/staff/translation_edit.html", context, status=status)
