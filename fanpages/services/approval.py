"""The way of a post to the public: one yes, which those who may give it need not ask for."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.models import TaskState, Workflow, WorkflowContentType, WorkflowTask

from accounts.models import User
from fanpages.models import Post, PostTask
from fanpages.notices import tell_published, tell_returned
from fanpages.services.posts import MovedOn


@transaction.atomic
def post_workflow() -> Workflow:
    """Return the approval of posts, made on first use, named in the site's first language."""
    kind = ContentType.objects.get_for_model(Post)
    found = WorkflowContentType.objects.filter(content_type=kind, workflow__active=True)
    if existing := found.select_related("workflow").first():
        return existing.workflow
    with translation.override(settings.LANGUAGE_CODE):
        names = (_("Posts"), _("A yes of the unit"))
    workflow = Workflow.objects.create(name=names[0])
    task = PostTask.objects.create(name=names[1])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowContentType.objects.update_or_create(content_type=kind, defaults={"workflow": workflow})
    return workflow


@transaction.atomic
def hand_in(*, post: Post, by: User) -> Post:
    """Publish a post's last words, plan them for their time, or ask for the unit's yes."""
    if state := post.current_workflow_state:
        state.cancel(user=by)
    now = timezone.now()
    Post.objects.filter(pk=post.pk).update(waiting_since=now)
    post.refresh_from_db()
    post_workflow().start(post, by)
    post = Post.objects.get(pk=post.pk)
    if not post.current_workflow_state:  # passed at once
        Post.objects.filter(pk=post.pk).update(waiting_since=None)
        post.waiting_since = None
    return post


@transaction.atomic
def approve(*, post: Post, by: User, seen: int) -> None:
    """Say yes to what was read: `seen` is the key of that revision.

    Raises:
        MovedOn: it was decided, changed or taken back meanwhile.
    """
    state = _open_state(post, seen)
    state.approve(user=by)
    Post.objects.filter(pk=post.pk).update(waiting_since=None)
    tell_published(post)


@transaction.atomic
def send_back(*, post: Post, by: User, seen: int, note: str) -> None:
    """Say what has to change first; the writer is told.

    Raises:
        MovedOn: it was decided, changed or taken back meanwhile.
    """
    state = _open_state(post, seen)
    state.reject(user=by, comment=note)
    _refuse(post, note)


@transaction.atomic
def take_down(*, post: Post, by: User, note: str) -> None:
    """Take a published post of a unit or seller below off the site; the writer is told why.

    Raises:
        MovedOn: it is not published any more.
    """
    Post.objects.select_for_update().get(pk=post.pk)
    post.refresh_from_db()
    if not post.live:
        raise MovedOn
    post.unpublish(user=by)
    _refuse(post, note)


def _refuse(post: Post, note: str) -> None:
    refused = {"refused_at": timezone.now(), "refused_note": note, "waiting_since": None}
    Post.objects.filter(pk=post.pk).update(**refused)
    post.refresh_from_db()
    tell_returned(post)


def _open_state(post: Post, seen: int) -> TaskState:
    """Return what waits for a decision, held until the transaction ends."""
    Post.objects.select_for_update().get(pk=post.pk)
    state = post.current_workflow_task_state
    if state is None or state.revision_id != seen or state.status != TaskState.STATUS_IN_PROGRESS:
        raise MovedOn
    return state
