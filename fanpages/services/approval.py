"""The way of a post to the public: one yes, which those who may give it need not ask for."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Workflow, WorkflowContentType, WorkflowTask

from fanpages.models.post_task import PostTask


@transaction.atomic
def post_workflow() -> Workflow:
    """Return the approval of posts, made on first use, named in the site's first language."""
    from fanpages.models import Post

    kind = ContentType.objects.get_for_model(Post)
    found = WorkflowContentType.objects.filter(content_type=kind, workflow__active=True)
    if existing := found.select_related("workflow").first():
        return existing.workflow
    with translation.override(settings.LANGUAGE_CODE):
        names = (_("Posts"), _("A yes of the unit"))
    workflow = Workflow.objects.create(name=names[0])
    task = PostTask.objects.create(name=names[1])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowContentType.objects.update_or_create(
        content_type=kind, defaults={"workflow": workflow}
    )
    return workflow
