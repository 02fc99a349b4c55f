"""The staff desk: products that wait, all products, and the categories."""

from django.db import transaction
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core.pagecache import touch
from products.access import may_steer_search
from products.models import Category
from products.tasks import describe_products_of
from products.views import (
    certificates,
    staff,
    staff_promotions,
    staff_reviews,
    staff_search,
    staff_synonyms,
    staff_translations,
)
from products.views.staff_list import ProductIndexView
from union.access import is_officer


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_urls")
def product_urls() -> list:
    index = ProductIndexView
    results = index.as_view(results_only=True)
    return [
        path("products/", index.as_view(), name="products_index"),
        path("products/results/", results, name="products_index_results"),
        path("products/waiting/", staff.product_waiting, name="products_waiting"),
        path("products/<slug:slug>/", staff.product_detail, name="products_detail"),
        path("products/<slug:slug>/decision/", staff.product_decision, name="products_decide"),
        path("products/<slug:slug>/change/", staff.change_decision, name="products_decide_change"),
        *_certificate_urls(),
        path("reviews/", staff_reviews.review_list, name="products_reviews"),
        path("reviews/<int:pk>/", staff_reviews.review_decision, name="products_review"),
    ]


@hooks.register("register_admin_urls")
def translation_urls() -> list:
    start, words = "product-translations/<slug:language>/", staff_translations
    return [
        path(start, words.translated_products, name="product_translations"),
        path(f"{start}import/", words.translations_import, name="product_translations_import"),
        path(
            f"{start}list.<slug:kind>",
            words.translations_export,
            name="product_translations_export",
        ),
        path(f"{start}<slug:slug>/", words.translation_edit, name="product_translation"),
    ]


@hooks.register("register_admin_menu_item")
def translations_menu_item() -> MenuItem:
    url, icon = reverse("product_translations", args=["en"]), "wagtail-localize-language"
    return OfficersMenuItem(
        _("Products’ words"), url, name="products-words", icon_name=icon, order=122
    )


def _certificate_urls() -> list:
    start = "products/<slug:slug>/certificates/"
    edit, end = certificates.certificate_edit, certificates.certificate_end
    return [
        path(start, certificates.certificate_list, name="products_certificates"),
        path(f"{start}new/", certificates.certificate_new, name="products_certificate_new"),
        path(f"{start}<int:pk>/", edit, name="products_certificate_edit"),
        path(f"{start}<int:pk>/end/", end, name="products_certificate_end"),
    ]


@hooks.register("register_admin_menu_item")
def products_menu_item() -> MenuItem:
    return OfficersMenuItem(
        _("Products"), reverse("products_index"), name="products", icon_name="tag", order=120
    )


@hooks.register("register_admin_menu_item")
def reviews_menu_item() -> MenuItem:
    url = reverse("products_reviews")
    return OfficersMenuItem(_("Reviews"), url, name="reviews", icon_name="openquote", order=121)


@hooks.register("register_admin_urls")
def search_urls() -> list:
    words, first = staff_synonyms, staff_promotions
    return [
        path("searches/", staff_search.search_report, name="search_report"),
        path("searches/list.<slug:kind>", staff_search.search_export, name="search_export"),
        path("searches/hiding/", staff_search.search_hiding, name="search_hiding"),
        path("synonyms/", words.synonym_list, name="search_synonyms"),
        path("synonyms/new/", words.synonym_new, name="search_synonym_new"),
        path("synonyms/<int:pk>/", words.synonym_edit, name="search_synonym_edit"),
        path("synonyms/<int:pk>/deletion/", words.synonym_deletion, name="search_synonym_delete"),
        path("promotions/", first.promotion_list, name="search_promotions"),
        path("promotions/new/", first.promotion_new, name="search_promotion_new"),
        path("promotions/<int:pk>/", first.promotion_edit, name="search_promotion_edit"),
        path(
            "promotions/<int:pk>/deletion/",
            first.promotion_deletion,
            name="search_promotion_delete",
        ),
    ]


class SearchMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_steer_search(request.user)


@hooks.register("register_admin_menu_item")
def searches_menu_item() -> MenuItem:
    return SearchMenuItem(
        _("Searches"), reverse("search_report"), name="searches", icon_name="search", order=130
    )


class CategoryViewSet(SnippetViewSet):
    """Categories of both levels; administrators only, by Wagtail's own permissions."""

    model = Category
    icon = "list-ul"
    list_display = ("name", "name_en", "parent", "position")
    list_filter = ("parent",)
    ordering = ("parent__position", "position", "pk")
    menu_label = _("Categories")
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("name_de"), FieldPanel("name_ar"), FieldPanel("name_hi")]),
        FieldPanel("slug"),
        FieldPanel("parent"),
        FieldPanel("position"),
        FieldPanel("picture"),
    ]


register_snippet(CategoryViewSet)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
@hooks.register("after_delete_snippet")
def categories_changed(request: HttpRequest, instances: object) -> None:
    """Make pages that show categories anew, and find their products by the new names."""
    changed = instances if isinstance(instances, list | tuple) else [instances]
    categories = [instance for instance in changed if isinstance(instance, Category)]
    if categories:
        touch("site", "catalogue")
        ids = [category.pk for category in categories if category.pk]  # none once deleted
        transaction.on_commit(lambda: describe_products_of.enqueue(ids))
