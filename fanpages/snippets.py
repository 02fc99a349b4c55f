"""Posts at the staff desk, by Wagtail: history, comparing, scheduling, translating.

Every screen takes posts from what the officer may see or change; a stranger's is a 404.
"""

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel, ObjectList, PublishingPanel
from wagtail.models import Page
from wagtail.snippets.views import snippets
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)

from cms.choosers import NothingIsMadeHere, numbers
from fanpages import campaigns
from fanpages.access import seen_posts
from fanpages.models import Post, PostQuerySet
from fanpages.policy import editable_posts


class PostAdminForm(WagtailAdminModelForm):
    """Wagtail's form; a campaign is chosen from those that run, not from all pages."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if usual := self.fields.get("campaign"):
            running = [page.pk for page in campaigns.running(settings.LANGUAGE_CODE)]
            pages = Page.objects.filter(pk__in=[*running, self.instance.campaign_id or 0])
            self.fields["campaign"] = forms.ModelChoiceField(
                pages, required=False, label=usual.label
            )


class _Scoped:
    """A screen of one post; `posts` says which a user finds there."""

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        pk = str(kwargs.get("pk", args[0] if args else ""))
        if not self.posts(request).filter(pk__in=numbers([pk])).exists():
            raise Http404
        super().setup(request, *args, **kwargs)


class _Seen(_Scoped):
    def posts(self, request: HttpRequest) -> PostQuerySet:
        return seen_posts(request.user).kept()


class _Changed(_Scoped):
    def posts(self, request: HttpRequest) -> PostQuerySet:
        return editable_posts(request.user).kept()


def scoped(base: type, view: type) -> type:
    """Return a view of Wagtail's that finds only what `base` allows."""
    return type(f"Post{view.__name__}", (base, view), {"__module__": __name__})


class _Offered:
    """What choosers offer: what everybody may read, and what she sees at her desk."""

    def get_object_list(self) -> QuerySet:
        return offered(self.request)


def offered(request: HttpRequest) -> PostQuerySet:
    """Return posts that may be chosen somewhere."""
    public = Post.objects.public().values("pk")
    posts = Post.objects.kept().filter(pk__in=public) | seen_posts(request.user).kept()
    return posts.distinct().order_by("-created_at", "-pk")


class PostChooseView(_Offered, ChooseView):
    """The window with the list."""


class PostChooseResultsView(_Offered, ChooseResultsView):
    """The list as one types."""


class PostChosenView(SnippetChosenView):
    """The answer to a choice."""

    def get_object(self, pk: str) -> Post:
        post = offered(self.request).filter(pk__in=numbers([pk])).first()
        if post is None:
            raise Http404
        return post


class PostChosenMultipleView(SnippetChosenMultipleView):
    """The answer to several choices at once."""

    def get_objects(self, pks: list[str]) -> QuerySet:
        return offered(self.request).filter(pk__in=numbers(pks))


class PostChooserViewSet(SnippetChooserViewSet):
    choose_view_class = PostChooseView
    choose_results_view_class = PostChooseResultsView
    chosen_view_class = PostChosenView
    chosen_multiple_view_class = PostChosenMultipleView
    create_view_class = NothingIsMadeHere


class PostViewSet(snippets.SnippetViewSet):
    """Posts of an officer's units and of the sellers they look after."""

    model = Post
    icon = "comment"
    menu_label = _("Posts")
    menu_order = 125
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ("headline", "author", "live", "first_published_at")
    list_filter = ("live", "first_published_at")
    list_per_page = 50
    list_export = ("headline", "author", "live", "first_published_at", "key", "text")
    export_filename = "posts"
    ordering = ("-created_at", "-pk")
    chooser_viewset_class = PostChooserViewSet
    edit_view_class = scoped(_Changed, snippets.EditView)
    delete_view_class = scoped(_Changed, snippets.DeleteView)
    usage_view_class = scoped(_Seen, snippets.UsageView)
    history_view_class = scoped(_Seen, snippets.HistoryView)
    inspect_view_class = scoped(_Seen, snippets.InspectView)
    revisions_view_class = scoped(_Seen, snippets.PreviewRevisionView)
    revisions_compare_view_class = scoped(_Seen, snippets.RevisionsCompareView)
    revisions_unschedule_view_class = scoped(_Changed, snippets.RevisionsUnscheduleView)
    unpublish_view_class = scoped(_Changed, snippets.UnpublishView)
    preview_on_edit_view_class = scoped(_Changed, snippets.PreviewOnEditView)
    lock_view_class = scoped(_Changed, snippets.LockView)
    unlock_view_class = scoped(_Changed, snippets.UnlockView)
    workflow_action_view_class = scoped(_Seen, snippets.WorkflowActionView)
    collect_workflow_action_data_view_class = scoped(_Seen, snippets.CollectWorkflowActionDataView)
    confirm_workflow_cancellation_view_class = scoped(
        _Changed, snippets.ConfirmWorkflowCancellationView
    )
    workflow_preview_view_class = scoped(_Seen, snippets.WorkflowPreviewView)
    workflow_history_view_class = scoped(_Seen, snippets.WorkflowHistoryView)
    workflow_history_detail_view_class = scoped(_Seen, snippets.WorkflowHistoryDetailView)
    edit_handler = ObjectList(
        [
            FieldPanel("text"),
            FieldPanel("video"),
            FieldPanel("campaign", widget=forms.Select),
            MultipleChooserPanel(
                "product_links",
                chooser_field_name="product",
                heading=_("Products"),
                label=_("product"),
            ),
            MultipleChooserPanel(
                "seller_links", chooser_field_name="seller", heading=_("Sellers"), label=_("seller")
            ),
            FieldPanel("pinned_until"),
            PublishingPanel(),
        ],
        base_form_class=PostAdminForm,
    )

    def get_queryset(self, request: HttpRequest) -> PostQuerySet:
        return seen_posts(request.user).kept().select_related("unit", "seller")
