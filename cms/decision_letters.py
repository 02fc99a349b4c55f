"""Telling a writer what became of her page; Wagtail's own e-mails of the same events stay unsent.

Posts are told of by `fanpages.notices`. Wagtail connects its handlers under names of its own;
ours take these names first, so a writer never hears of one decision twice.
"""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from accounts.models import User
from notices.kinds import Facts, Kind, register
from notices.telling import Reader, tell


def tell_approved(
    sender: type, instance: WorkflowState, user: User | None, **signal: object
) -> None:
    """All steps are done: tell her who handed the page in."""
    _tell(instance, "page_approved", user, "")


def tell_returned(
    sender: type, instance: WorkflowState, user: User | None, **signal: object
) -> None:
    """It came back: tell her, with what was written to it."""
    refused = instance.task_states.filter(status=TaskState.STATUS_REJECTED)
    last = refused.order_by("-finished_at", "-pk").first()
    _tell(instance, "page_returned", user, last.comment if last else "")


def stay_silent(sender: type, **signal: object) -> None:
    """Who approves finds what waits on the desk, oldest first."""


def _tell(state: WorkflowState, kind: str, by: User | None, words: str) -> None:
    writer, page = state.requested_by, state.content_object
    if isinstance(page, Page) and writer is not None and writer != by:
        facts = {"page": page.pk, "words": words}
        tell(kind=kind, to=Reader.of(writer), key=f"{kind}:{state.pk}:{page.pk}", facts=facts)


def of_page(facts: Facts) -> Facts | None:
    """Return what the letters need; None once the page is gone."""
    page = Page.objects.filter(pk=facts["page"]).first()
    if page is None:
        return None
    path = (page.live and page.url) or reverse("wagtailadmin_pages:edit", args=[page.pk])
    link = path if "://" in path else settings.SITE_URL + path
    title = page.get_latest_revision_as_object().title
    return {"title": title, "words": facts["words"], "path": path, "link": link}


def connect() -> None:
    """Called when the site starts, before Wagtail's own app is ready."""
    name = "workflow_state_{}_email_notification".format
    workflow_approved.connect(tell_approved, sender=WorkflowState, dispatch_uid=name("approved"))
    workflow_rejected.connect(tell_returned, sender=WorkflowState, dispatch_uid=name("rejected"))
    workflow_submitted.connect(stay_silent, sender=WorkflowState, dispatch_uid=name("submitted"))
    step = "group_approval_task_submitted_email_notification"
    task_submitted.connect(stay_silent, sender=TaskState, dispatch_uid=step)
    wishes = {"load": of_page, "for_staff": True}
    register(Kind("page_approved", _("A page of yours is approved"), "cms/page_approved", **wishes))
    register(Kind("page_returned", _("A page of yours came back"), "cms/page_returned", **wishes))
