"""In front of screens of Wagtail that know no units: what is not hers to see is not there.

Wagtail opens its list of pages and its chooser at any page, answers any number with a title,
and names in its bulk actions what somebody may not touch.
"""

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.admin.views.bulk_action import index
from wagtail.admin.views.chooser import ChosenMultipleView, ExternalLinkView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet

from cms.choosers import numbers
from cms.models.base import is_restricted
from cms.translating.guards import holds_nul, staff_only

NO_ACCESS = "items_with_no_access"  # what Wagtail's bulk actions name although she may not


def hers(request: HttpRequest) -> PageQuerySet:
    """Return the pages of her own part of the tree, and those on the way there."""
    return page_permission_policy.explorable_instances(request.user)


def choosable(request: HttpRequest, pages: PageQuerySet) -> PageQuerySet:
    """Return those of `pages` that everybody may read, and those of her own part."""
    public = Page.objects.live().exclude(is_restricted())
    return pages.filter(Q(pk__in=public.values("pk")) | Q(pk__in=hers(request).values("pk")))


def at_a_page_that_is_there(request: HttpRequest, above: list[str]) -> bool:
    """Return False where the chooser is opened at a page of others, or with nonsense."""
    if holds_nul(request):
        return False
    targets = [pk for pk in request.GET.getlist("target_pages[]") if pk]
    if len(numbers([*above, *targets])) != len(above) + len(targets):
        return False
    pages = Page.objects.filter(pk__in=above)
    return not above or choosable(request, pages).exists() or pages.filter(depth=1).exists()


@staff_only
def chosen_pages(request: HttpRequest) -> HttpResponse:
    """Answer a choice of several pages."""
    asked = request.GET.getlist("id")
    pks = numbers(asked)
    found = choosable(request, Page.objects.filter(pk__in=pks)).count()
    if len(pks) != len(asked) or found != len(set(pks)):
        raise Http404
    return ChosenMultipleView.as_view()(request)


@staff_only
def external_link(request: HttpRequest) -> HttpResponse:
    """Ask for an address to lead to; a form without its field is none of ours."""
    field = f"{ExternalLinkView.form_prefix}-{ExternalLinkView.link_url_field_name}"
    if request.method == "POST" and field not in request.POST:
        raise Http404
    return ExternalLinkView.as_view()(request)


@staff_only
def bulk_action(request: HttpRequest, app_label: str, model_name: str, action: str) -> HttpResponse:
    """Ask about several things at once, or do it; what is not hers is not named."""
    asked = [pk for pk in request.GET.getlist("id") if pk != "all"]
    above = [pk for pk in [request.GET.get("childOf", "")] if pk]
    if len(numbers(asked + above)) != len(asked + above):
        raise Http404
    if above and model_name == "page" and not hers(request).filter(pk__in=above).exists():
        raise Http404
    response = index(request, app_label, model_name, action)
    context = getattr(response, "context_data", None) or {}
    if rows := context.get(NO_ACCESS):
        context[NO_ACCESS] = _of_her_part(request, rows) if model_name == "page" else []
    return response


def _of_her_part(request: HttpRequest, rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Leave out what she does not see anywhere else either."""
    pks = [row["item"].pk for row in rows]
    seen = set(hers(request).filter(pk__in=pks).values_list("pk", flat=True))
    return [row for row in rows if row["item"].pk in seen]
