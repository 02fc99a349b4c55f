"""How editors pick a seller or a product: public ones only, by name."""

import re

from django import forms
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.views.generic.chooser import (
    ChooseResultsView,
    ChooseView,
    ChosenMultipleView,
    ChosenView,
    CreateView,
)
from wagtail.admin.viewsets.chooser import ChooserViewSet

from cooperatives.models import Seller
from core.text import fold
from products.models import Product


class FoldedFilterForm(BaseFilterForm):
    """Searches the folded name, so that tone marks may be left out."""

    q = forms.CharField(label=_("Name"), required=False)

    def filter(self, objects: models.QuerySet) -> models.QuerySet:
        words = fold(self.cleaned_data.get("q") or "").split()[:6]
        for word in words:
            objects = objects.filter(search_text__contains=word)
        self.is_searching = bool(words)
        self.search_query = self.cleaned_data.get("q")
        return super().filter(objects)


def public_rows(model: type[models.Model]) -> models.QuerySet:
    """Return what every visitor may see, as editors look for it."""
    if model is Seller:
        return Seller.objects.approved().order_by("sort_key", "pk")
    return Product.objects.public().select_related("seller").order_by("-listed_at", "-pk")


def numbers(pks: list[str]) -> list[int]:
    """Return those of `pks` that are primary keys at all."""
    return [int(pk) for pk in pks if re.fullmatch("[0-9]{1,18}", pk)]


class PublicRows:
    """Only what every visitor may see."""

    filter_form_class = FoldedFilterForm

    def get_object_list(self) -> models.QuerySet:
        return public_rows(self.model_class)


class PublicChooseView(PublicRows, ChooseView):
    """The window with the list."""


class PublicChooseResultsView(PublicRows, ChooseResultsView):
    """The list as one types."""


class PublicChosenView(ChosenView):
    """The answer to a choice; a row that is not public is not there."""

    def get_object(self, pk: str) -> models.Model:
        return get_object_or_404(public_rows(self.model_class), pk__in=numbers([pk]))


class PublicChosenMultipleView(ChosenMultipleView):
    """The answer to several choices at once."""

    def get_objects(self, pks: list[str]) -> models.QuerySet:
        return public_rows(self.model_class).filter(pk__in=numbers(pks))


class NothingIsMadeHere(CreateView):
    """Sellers and products come in by their own doors."""

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        raise Http404


class PublicChooserViewSet(ChooserViewSet):
    """A chooser of rows that are made elsewhere."""

    choose_view_class = PublicChooseView
    choose_results_view_class = PublicChooseResultsView
    chosen_view_class = PublicChosenView
    create_view_class = NothingIsMadeHere
    chosen_multiple_view_class = PublicChosenMultipleView
    per_page = 15


seller_chooser = PublicChooserViewSet(
    "seller_chooser",
    model=Seller,
    icon="group",
    choose_one_text=_("Choose a seller"),
    choose_another_text=_("Choose another seller"),
)
product_chooser = PublicChooserViewSet(
    "product_chooser",
    model=Product,
    icon="tag",
    choose_one_text=_("Choose a product"),
    choose_another_text=_("Choose another product"),
)
