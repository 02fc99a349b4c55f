"""The staff desk of publishing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms import comparisons
from cms.choosers import product_chooser, seller_chooser
from cms.documents import film_response
from cms.doors import at_a_page_that_is_there, choosable, hers
from cms.models import Topic
from cms.staff_home import RoomsPanel
from cms.views.staff import approvals, contacts, nominations, replications, translations
from union.access import is_officer

comparisons.register()


@hooks.register("construct_help_menu")
def without_the_makers_pages(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Take out what leads to pages in English about Wagtail itself."""
    menu_items[:] = [item for item in menu_items if "guide.wagtail.org" not in item.url]


@hooks.register("register_admin_viewset")
def choosers() -> list[ViewSet]:
    """How editors pick sellers and products."""
    return [seller_chooser, product_chooser]


@hooks.register("construct_page_chooser_queryset")
def own_or_published(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Offer what everybody may read, and the writer's own part; no other unit's drafts or rooms."""
    kwargs = request.resolver_match.kwargs if request.resolver_match else {}
    above = [str(kwargs[name]) for name in ("parent_page_id",) if kwargs.get(name)]
    if not at_a_page_that_is_there(request, above):
        raise Http404
    return choosable(request, pages)


@hooks.register("construct_explorer_page_queryset")
def only_her_part(parent_page: Page, pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Wagtail shows the head of any page, with nothing below it."""
    if not parent_page.is_root() and not hers(request).filter(pk=parent_page.pk).exists():
        raise Http404
    return pages


class WrittenByEditors(ContentCheckerItem):
    """Wagtail's checks of a preview, of the part of the page that editors write.

    The site's own lines between are left out: nobody who writes can change them.
    """

    axe_include = ["main"]
    axe_exclude = [".kicker", ".article__summary", ".article__end", ".section__lead", ".soft"]


@hooks.register("construct_wagtail_userbar")
def check_what_editors_write(request: HttpRequest, items: list, page: Page) -> None:
    """Put our checks in the place of Wagtail's."""
    items[:] = [
        WrittenByEditors() if isinstance(item, ContentCheckerItem) else item for item in items
    ]


@hooks.register("construct_reports_menu")
def without_lists_of_all_units(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Take out what `marketplace.urls` closes."""
    closed = ("page-types-usage", "translations")  # ours shows each officer her own
    menu_items[:] = [item for item in menu_items if item.name not in closed]


@hooks.register("register_admin_urls")
def publishing_urls() -> list[URLPattern]:
    named, again = nominations, replications
    return [
        path("approvals/", approvals.approval_list, name="cms_approvals"),
        path("approvals/list.<slug:kind>", approvals.approval_export, name="cms_approval_export"),
        path("nominations/", named.nomination_list, name="cms_nominations"),
        path("nominations/list.<slug:kind>", named.nomination_export, name="cms_nomination_export"),
        path("nominations/<slug:key>/", named.nomination_detail, name="cms_nomination"),
        path("examples/", again.example_list, name="cms_examples"),
        path("examples/list.<slug:kind>", again.replication_export, name="cms_replication_export"),
        path("examples/<int:pk>/copy/", again.replication_new, name="cms_replication_new"),
        path("examples/checks/<int:pk>/", again.replication_check, name="cms_replication_check"),
        path("translations/", translations.translation_list, name="translation_list"),
        path(
            "translations/list.<slug:kind>",
            translations.translation_export,
            name="translation_export",
        ),
        path("offices/", contacts.contact_list, name="cms_contacts"),
        path("offices/list.<slug:kind>", contacts.contact_export, name="cms_contact_export"),
        path("offices/<slug:slug>/", contacts.contact_edit, name="cms_contact"),
    ]


class OfficersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_menu_item")
def approvals_menu_item() -> MenuItem:
    url = reverse("cms_approvals")
    return OfficersMenuItem(_("To approve"), url, name="approvals", icon_name="check", order=110)


@hooks.register("register_admin_menu_item")
def examples_menu_item() -> MenuItem:
    url = reverse("cms_examples")
    return OfficersMenuItem(_("Good examples"), url, name="examples", icon_name="pick", order=111)


@hooks.register("register_admin_menu_item")
def translations_menu_item() -> MenuItem:
    url, icon = reverse("translation_list"), "wagtail-localize-language"
    return OfficersMenuItem(
        _("Translations"), url, name="page-translations", icon_name=icon, order=112
    )


@hooks.register("insert_global_admin_css")
def translation_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/staff-translations.css"))


@hooks.register("register_admin_menu_item")
def offices_menu_item() -> MenuItem:
    url = reverse("cms_contacts")
    return OfficersMenuItem(_("Offices"), url, name="offices", icon_name="home", order=152)


class TopicViewSet(SnippetViewSet):
    """Topics of news, laws and examples; the province's editors keep them."""

    model = Topic
    icon = "tag"
    list_display = ("name", "position", "locale")
    list_filter = ("locale",)
    ordering = ("position", "name")
    menu_label = _("Topics")


register_snippet(TopicViewSet)


@hooks.register("construct_homepage_panels", order=120)
def show_the_way_to_rooms(request: HttpRequest, panels: list) -> None:
    """Put the rooms of officers below what waits."""
    panels.append(RoomsPanel())


@hooks.register("before_serve_document", order=10)  # after Wagtail asked whether she may
def serve_films_in_pieces(document: AbstractDocument, request: HttpRequest) -> HttpResponse | None:
    """Let players jump about in a film; phones by Apple play none that cannot be read so."""
    return film_response(document, request)


@hooks.register("before_serve_page", order=-1)
def hide_what_is_for_others(
    page: Page, request: HttpRequest, serve_args: list, serve_kwargs: dict
) -> HttpResponse | None:
    """Answer 404 to people who are signed in and may not read a page; Wagtail would ask them
    to sign in once more."""
    for restriction in page.get_view_restrictions():
        is_for_groups = restriction.restriction_type == restriction.GROUPS
        is_known = is_for_groups and request.user.is_authenticated
        if is_known and not restriction.accept_request(request):
            raise Http404
    return None
