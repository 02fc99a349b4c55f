"""Opening parts of the site for units, and keeping their writers in step with their offices."""

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from accounts.models import User
from cms.models import HomePage, NewsIndexPage, UnitLeaderTask, UnitSection
from union.models import Officer, Unit

WRITE = ["add_page", "change_page"]
ALL_OF_IT = [*WRITE, "publish_page", "lock_page", "unlock_page"]
# Wagtail asks for the permissions of its own image model, whatever model the site uses.
FILES = ["add_image", "change_image", "choose_image"]
DOCUMENTS = ["add_document", "change_document", "choose_document"]
OTHER_LANGUAGES = ["en"]  # in which sections open at once; in others with their first translation
SHARED = "Dùng chung"  # a name in the site's first language, as those of the approvals
WORKFLOW = gettext_noop("Two pairs of eyes")


class NoHome(Exception):
    """There is no home page under which a unit could publish."""


@transaction.atomic
def open_section(*, unit: Unit) -> UnitSection:
    """Return the unit's section, opened with those of all units above on first use.

    Makes a news page in the first languages, a collection for pictures and documents, and a group
    that may write there and choose there; approval is the workflow's.

    Raises:
        NoHome: the site has no home page in its first language.
    """
    section = UnitSection.objects.filter(unit=unit).first()
    if section:
        return section
    parent_unit = unit.get_parent()
    above = open_section(unit=parent_unit) if parent_unit else None
    page = _news_page(unit, above)
    group = Group.objects.create(name=f"{unit.name} ({unit.slug})"[:150])
    if above:
        collection = above.collection.add_child(name=unit.name)
    else:
        collection = Collection.get_first_root_node().add_child(name=unit.name)
    section = UnitSection.objects.create(
        unit=unit, group=group, collection=collection, pages_key=page.translation_key
    )
    _permit(section)
    if above is None:
        _permit_home(group)
        _open_workflow(group)
    return section


def _news_page(unit: Unit, above: UnitSection | None) -> NewsIndexPage:
    """Return the unit's news page in the site's first language, with its translations."""
    first = Locale.get_default()
    if above:
        parents = NewsIndexPage.objects.filter(translation_key=above.pages_key, locale=first)
    else:
        existing = NewsIndexPage.objects.filter(unit=unit, locale=first).first()
        if existing:
            return existing
        parents = HomePage.objects.filter(locale=first)
    parent = parents.first()
    if parent is None:
        raise NoHome
    page = NewsIndexPage(title=unit.name, slug=unit.slug, unit=unit)
    parent.add_child(instance=page)
    page.save_revision().publish()
    for locale in Locale.objects.filter(language_code__in=OTHER_LANGUAGES).exclude(pk=first.pk):
        page.copy_for_translation(locale, copy_parents=True).save_revision().publish()
    return page


def _permit(section: UnitSection) -> None:
    """Let the group write below its pages and keep files in its collection."""
    for page in NewsIndexPage.objects.filter(translation_key=section.pages_key):
        _page_permissions(section.group, page, WRITE)
    wanted = Permission.objects.filter(
        content_type__app_label__in=["wagtailimages", "wagtaildocs"],
        codename__in=[*FILES, *DOCUMENTS],
    )
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(
            group=section.group, collection=section.collection, permission=permission
        )
        for permission in wanted
    )
    shared = shared_collection()
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=section.group, collection=shared, permission=permission)
        for permission in wanted
        if permission.codename.startswith("choose_")
    )
    section.group.permissions.add(
        _permission("wagtailadmin", "access_admin"),
        _permission("wagtail_localize", "submit_translation"),
    )


def permit_translation(page: Page) -> None:
    """Let the unit write below its news page in one more language."""
    section = UnitSection.objects.filter(pages_key=page.translation_key).first()
    if section:
        _page_permissions(section.group, page, WRITE)


def shared_collection() -> Collection:
    """Return the pictures and documents that every unit may use, made on first use."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=SHARED).first()
    return found or root.add_child(name=SHARED)


def _permit_home(group: Group) -> None:
    """Let the province's people edit and publish everything."""
    for page in HomePage.objects.all():
        _page_permissions(group, page, ALL_OF_IT)


def _page_permissions(group: Group, page: Page, codenames: list[str]) -> None:
    for codename in codenames:
        GroupPagePermission.objects.get_or_create(
            group=group, page_id=page.pk, permission=_permission("wagtailcore", codename)
        )


def _permission(app: str, codename: str) -> Permission:
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def _open_workflow(province: Group) -> Workflow:
    """Make the two steps, named in the site's first language: the unit's leader, the province."""
    with translation.override(settings.LANGUAGE_CODE):
        names = (_(WORKFLOW), _("The unit’s leader"), _("The province’s editors"))
    workflow, made = Workflow.objects.get_or_create(name=names[0])
    if made:
        leader = UnitLeaderTask.objects.create(name=names[1])
        editors = GroupApprovalTask.objects.create(name=names[2])
        editors.groups.add(province)
        for order, task in enumerate([leader, editors]):
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    for page in HomePage.objects.all():
        WorkflowPage.objects.get_or_create(page_id=page.pk, defaults={"workflow": workflow})
    return workflow


@transaction.atomic
def sync_writers(*, user: User) -> None:
    """Put a person into the groups of the units where she is in office today, and no others."""
    terms = Officer.objects.in_office(timezone.localdate()).filter(user=user)
    units = [term.unit for term in terms.select_related("unit")]
    wanted = {open_section(unit=unit).group_id for unit in units} if user.is_active else set()
    groups = UnitSection.objects.values_list("group_id", flat=True)
    now = set(user.groups.filter(pk__in=groups).values_list("pk", flat=True))
    user.groups.remove(*(now - wanted))
    user.groups.add(*(wanted - now))
