"""The doors of wagtail-localize, open only for who may change what lies behind them.

Its own views ask whether somebody may translate at all, or may change this kind of snippet.
Here every page and every snippet is asked for itself; what is not hers is not there (404).
"""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.permissions import get_permission_name
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views import convert, edit_translation, submit_translations
from wagtail_localize.views.snippets_api import SnippetViewSet
from wagtail_localize.views.update_translations import UpdateTranslationsView

from accounts.models import User
from cms.translating.access import may_translate, unit_answering_for
from cms.translating.po_files import read_po
from core.po_files import BY_MACHINE, Unusable
from union.access import may_appoint

View = Callable[..., HttpResponse]


def holds_nul(request: HttpRequest) -> bool:
    """Return True for a query that PostgreSQL answers with an error."""
    return any("\0" in value for _name, values in request.GET.lists() for value in values)


def staff_only(view: View) -> View:
    """Let in whom Wagtail lets in; others are sent to sign in."""
    inside = require_admin_access(view)

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if holds_nul(request):
            raise Http404
        return inside(request, *args, **kwargs)

    return guarded


def _refuse_strangers(request: HttpRequest, instance: object) -> None:
    if not may_translate(request.user, instance):
        raise Http404


def of_translation(view: View) -> View:
    """Guard a view of one translation."""

    @staff_only
    def guarded(request: HttpRequest, translation_id: int, **kwargs: object) -> HttpResponse:
        _refuse_strangers(request, _target(translation_id))
        return view(request, translation_id=translation_id, **kwargs)

    return guarded


def _target(translation_id: int) -> object:
    translation = get_object_or_404(Translation, pk=translation_id)
    try:
        return translation.get_target_instance()
    except Exception as error:
        if type(error).__name__ == "DoesNotExist":  # of the page's own model
            raise Http404 from error
        raise


@staff_only
def submit_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Start translations of a page."""
    page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=page_id)
    _refuse_strangers(request, page.specific)
    return submit_translations.SubmitPageTranslationView.as_view()(request, page_id=page_id)


@staff_only
def submit_snippet(request: HttpRequest, app_label: str, model_name: str, pk: str) -> HttpResponse:
    """Start translations of a snippet."""
    model = _translatable(app_label, model_name)
    try:
        snippet = get_object_or_404(model, pk=pk)
    except ValueError as error:
        raise Http404 from error
    _refuse_strangers(request, snippet)
    view = submit_translations.SubmitSnippetTranslationView.as_view()
    return view(request, app_label=app_label, model_name=model_name, pk=pk)


def _translatable(app_label: str, model_name: str) -> type:
    model = get_snippet_model_from_url_params(app_label, model_name)
    if not issubclass(model, TranslatableMixin):
        raise Http404
    return model


@staff_only
def update(request: HttpRequest, translation_source_id: int) -> HttpResponse:
    """Take what was changed in the original over into its translations."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    try:
        instance = source.get_source_instance()
    except source.specific_content_type.model_class().DoesNotExist as error:
        raise Http404 from error
    _refuse_strangers(request, instance)
    if request.POST.get("publish_translations") and not _may_publish(request.user, instance):
        raise PermissionDenied  # Wagtail-localize would publish what waits for an approval
    return UpdateTranslationsView.as_view()(request, translation_source_id=translation_source_id)


def _may_publish(user: User, instance: models.Model) -> bool:
    """Return True if `user` may publish every translation of a page or snippet."""
    if isinstance(instance, Page):
        others = Page.objects.filter(translation_key=instance.translation_key)
        others = others.exclude(pk=instance.pk)
        return all(page.permissions_for_user(user).can_publish() for page in others)
    if hasattr(instance, "unit"):
        unit = unit_answering_for(instance)
        return unit is not None and may_appoint(user, unit)
    return user.has_perm(get_permission_name("publish", type(instance)))


@staff_only
def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """Let a page be a copy of its original again."""
    _refuse_strangers(request, get_object_or_404(Page, pk=page_id).specific)
    return convert.convert_to_alias(request, page_id)


@staff_only
def snippets(
    request: HttpRequest, app_label: str, model_name: str, pk: str | None = None
) -> HttpResponse:
    """List the snippets of a kind that belongs to no unit; those of units are closed."""
    model = _translatable(app_label, model_name)
    if hasattr(model, "unit"):
        raise Http404
    route = {"get": "retrieve"} if pk else {"get": "list"}
    kwargs = {"app_label": app_label, "model_name": model_name} | ({"pk": pk} if pk else {})
    return SnippetViewSet.as_view(route)(request, **kwargs)


@require_POST
def upload_po(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take the translations in a PO file; say in one sentence why not, if not."""
    translation = get_object_or_404(Translation, pk=translation_id)
    try:
        po = read_po(request.FILES.get("file"), translation)
    except Unusable as error:
        messages.error(request, str(error))
    else:
        machine = po.metadata.get(BY_MACHINE, "")[:100]
        kind = "machine" if machine else "manual"
        ignored = translation.import_po(
            po, user=request.user, translation_type=kind, tool_name=machine or "PO File"
        )
        messages.success(request, _("The translations of the file are here now."))
        if ignored:
            text = _("%(count)d lines are no longer in the original and were left out.")
            messages.warning(request, text % {"count": len(ignored)})
    return redirect(get_valid_next_url_from_request(request) or "translation_list")


edit_string = of_translation(edit_translation.edit_string_translation)
edit_override = of_translation(edit_translation.edit_override)
download_po = of_translation(edit_translation.download_pofile)
upload_po = of_translation(upload_po)
machine_translate = of_translation(edit_translation.machine_translate)
preview = of_translation(edit_translation.preview_translation)
stop = of_translation(edit_translation.stop_translation)
