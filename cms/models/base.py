"""What every published page has."""

from collections.abc import Iterable
from functools import partial

from django.db import models
from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Length, Substr
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms import below
from cms.page_text import indexed_text, search_key
from cms.panels import ChecklistPanel, ReturnedPanel
from cms.slug_field import slug_input
from core.pagecache import show
from union.models import Unit
from visits.panels import ReadsPanel


def is_restricted() -> Exists:
    """Return the condition that a page or one above it is for some people only.

    Part of the page's own query, where Wagtail's `public()` asks once more.
    """
    above = PageViewRestriction.objects.annotate(
        start=Substr(OuterRef("path"), 1, Length("page__path"))
    )
    return Exists(above.filter(start=F("page__path")))


def addresses_of(pages: Iterable[Page]) -> dict[str, str]:
    """Return by language the addresses of a page and its translations."""
    return {page.locale.language_code: page.url for page in pages}


def nearest_address(pk: int, language: str) -> str:
    """Return where a reader goes who wants a page in a language in which it is not there."""
    with translation.override(language):
        return reverse("cms:nearest", args=[pk])


class BasePageQuerySet(PageQuerySet):
    def for_page(self) -> "BasePageQuerySet":
        """Load a page with its unit, its language and the picture named in its head."""
        pages = self.select_related("share_image", "unit", "locale")
        return pages.prefetch_related("share_image__renditions")


class BasePageForm(WagtailAdminPageForm):
    """Gives a new page to the unit in whose part of the tree it stands."""

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if not self.instance.unit_id and self.parent_page is not None:
            self.instance.unit_id = getattr(self.parent_page.specific, "unit_id", None)
        return cleaned


class BasePage(Page):
    """A page with a unit that answers for it and a picture for sharing."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    share_image = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture for sharing"),
        help_text=_("Shown when the page is sent by Zalo or Facebook. At least 1200 × 630 px."),
    )

    objects = PageManager.from_queryset(BasePageQuerySet)()

    content_panels = [ReturnedPanel(), *Page.content_panels]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug", widget=slug_input()),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("share_image"),
            ],
            heading=_("For search and sharing"),
        ),
        ChecklistPanel(heading=_("Easy to read?")),
        ReadsPanel(heading=_("How often it is read")),
    ]
    base_form_class = BasePageForm
    # Folded, so that a search may leave the tone marks out; see `cms.page_search`.
    search_fields = [
        *Page.search_fields,
        index.AutocompleteField("search_title"),
        index.SearchField("search_text"),
    ]
    searched = ("title", "search_description")  # fields whose words find the page
    is_searched = True  # readers find it; lists of other pages say False
    takes_part = False  # readers may react to it and comment; its template shows `below`

    class Meta:
        abstract = True

    @property
    def share_picture(self) -> models.Model | None:
        """The picture sent with a shared link."""
        return self.share_image

    @property
    def subject(self) -> str:
        """The name under which readers react to it, in whatever language they read it."""
        return f"page:{self.translation_key}"

    def search_title(self) -> str:
        """Return the title for the index."""
        return search_key(self.title)

    def search_text(self) -> str:
        """Return all words of the page for the index."""
        return indexed_text(self, self.searched)

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        return super().get_context(request, *args, **kwargs) | {
            "share_picture": self.share_picture,
            # Read when drawn: most often the whole page is kept.
            "below": SimpleLazyObject(partial(below.parts.render, request, self)),
            "heads": SimpleLazyObject(partial(below.heads.render, request, self)),
            "feet": SimpleLazyObject(partial(below.feet.render, request, self)),
            "description": self.search_description,
        }

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer like any public page, unless only some people may read it."""
        # `cms.views.pages.page` finds out with the page itself; previews and others ask here.
        known = getattr(request, "page_is_restricted", None)
        restricted = self.get_view_restrictions().exists() if known is None else known
        request.page_is_public = not restricted
        if known is None:
            same = Page.objects.live().filter(translation_key=self.translation_key)
            request.alternate_urls = addresses_of(same.select_related("locale"))
        request.instead_of_missing = partial(nearest_address, self.pk)
        show(request, "cms")
        return super().serve(request, *args, **kwargs)
