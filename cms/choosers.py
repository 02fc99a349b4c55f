"""How editors pick a seller or a product: public ones only, by name."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
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


class PublicRows:
    """Only what every visitor may see."""

    filter_form_class = FoldedFilterForm

    def get_object_list(self) -> models.QuerySet:
        rows = super().get_object_list()
        if rows.model is Seller:
            return rows.approved().order_by("sort_key", "pk")
        return rows.public().select_related("seller").order_by("-listed_at", "-pk")


class PublicChooseView(PublicRows, ChooseView):
    """The window with the list."""


class PublicChooseResultsView(PublicRows, ChooseResultsView):
    """The list as one types."""


class PublicChooserViewSet(ChooserViewSet):
    """A chooser of rows that are made elsewhere."""

    choose_view_class = PublicChooseView
    choose_results_view_class = PublicChooseResultsView
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
